import { describe } from '@jest/globals';
import type { Change, Loose } from '../../helpers/seeds.js';
import { reportFile, testAccepted, testProblems } from '../problem-cases.js';

/** The first target, 建成家庭养老床位3800张以上, with words of a time before it. */
const timed =
  (words: string, change: Loose): Change =>
  (seed, plan) => {
    const quote = `${words}建成家庭养老床位3800张以上`;
    seed.texts['plan.txt'] =
      seed.texts['plan.txt']?.replace('建成家庭养老床位3800张以上', quote) ?? '';
    Object.assign(plan.targets[0], { quote }, change);
    if (/\d/.test(words)) plan.notFacts = [{ quote: words, reason: 'DATE' }];
  };

const target =
  (change: Loose): Change =>
  (_, plan) => {
    Object.assign(plan.targets[0], change);
  };

/** The second section, 二、加强救助, which has no time in its heading unless one is given. */
const section =
  (change: Loose, heading = '加强救助'): Change =>
  (seed, plan) => {
    seed.texts['plan.txt'] = seed.texts['plan.txt']?.replace('加强救助', heading) ?? '';
    Object.assign(plan.sections[3], { heading, starts: `二、${heading}` }, change);
  };

/** The result of the report as one of the plan's year, of a period of its own. */
const result =
  (change: Loose): Change =>
  (_, __, report) => {
    Object.assign(report.results[0], { year: 2023, reading: '上半年', ...change });
  };

const firstHalf = { period: 'FIRST_HALF' };
const months = { period: 'OTHER', periodStart: '2023-01', periodEnd: '2023-05' };

describe('a period is accepted', () => {
  testAccepted([
    ['at a measurement whose quote says it', timed('上半年', firstHalf)],
    ['with its dates', timed('1-5月', months)],
    [
      'without its dates where a note says why',
      timed('4个月内', { period: 'OTHER', note: 'Which four is open.' }),
    ],
    ['that is left open, without words', target({ period: 'UNSTATED' })],
    ['at a section whose heading says it', section(firstHalf, '上半年救助')],
    ['at a section, with its dates', section(months, '1-5月救助')],
    [
      'at a measurement, whatever its section says',
      (seed, plan, report) => {
        section(firstHalf, '上半年救助')(seed, plan, report);
        Object.assign(plan.targets[1], { period: 'UNSTATED' });
      },
    ],
  ]);
});

describe('a period is refused', () => {
  testProblems([
    {
      what: 'that the document says already',
      change: timed('全年', { period: 'YEAR' }),
      code: 'PERIOD',
      line: 'period: ',
      message: 'beds: period YEAR is what its section or document says',
    },
    {
      what: 'that nothing in the quote says',
      change: target(firstHalf),
      code: 'PERIOD',
      line: 'period: ',
      message: 'beds: nothing in the quote says the period FIRST_HALF',
    },
    {
      what: 'that nothing in the heading says',
      change: section(firstHalf),
      code: 'PERIOD',
      line: 'period: ',
      message: 'section 2: nothing in its heading says the period FIRST_HALF',
    },
    {
      what: 'without its dates',
      change: timed('1-5月', { period: 'OTHER', periodEnd: '2023-05' }),
      code: 'PERIOD',
      line: 'period: ',
      message: 'beds: a period OTHER has no periodStart and periodEnd',
    },
    {
      what: 'of a section without its dates',
      change: section({ period: 'OTHER' }, '1-5月救助'),
      code: 'PERIOD',
      line: 'period: ',
      message: 'section 2: a period OTHER has no periodStart and periodEnd',
    },
    {
      what: 'that ends before it begins',
      change: timed('1-5月', { ...months, periodStart: '2023-06' }),
      code: 'PERIOD',
      line: 'periodStart: ',
      message: 'beds: the period begins (2023-06) after it ends (2023-05)',
    },
    {
      what: 'whose dates follow from the year',
      change: timed('上半年', { ...firstHalf, periodStart: '2023-01' }),
      code: 'PERIOD',
      line: 'periodStart: ',
      message: 'beds: periodStart stands where the period is FIRST_HALF',
    },
    {
      what: 'of dates alone',
      change: target({ periodEnd: '2023-05' }),
      code: 'PERIOD',
      line: 'periodEnd: ',
      message: 'beds: periodEnd stands where the period is not given',
    },
    {
      what: 'with a date that the calendar lacks',
      change: timed('1-5月', { ...months, periodEnd: '2023-13' }),
      code: 'DATE',
      line: 'periodEnd: ',
      message: '"2023-13"',
    },
  ]);
});

describe('a result set against a target', () => {
  const halves =
    (asked: Loose, reported: Loose): Change =>
    (seed, plan, report) => {
      timed('上半年', asked)(seed, plan, report);
      result(reported)(seed, plan, report);
      seed.texts['report.txt'] =
        seed.texts['report.txt']?.replace('新增养老', '下半年新增养老') ?? '';
      Object.assign(report.results[0], { quote: '下半年新增养老床位3000张' });
    };

  testAccepted([
    ['of the year may be of a half', halves({}, { period: 'SECOND_HALF' })],
    ['of a half may be of the same', halves(firstHalf, firstHalf)],
    ['of an open period may be of any', halves({ period: 'UNSTATED' }, firstHalf)],
    [
      'of one year may be of another year',
      halves(firstHalf, { year: 2022, period: 'SECOND_HALF' }),
    ],
  ]);

  testProblems([
    {
      what: 'of one half must not be of the other',
      change: halves(firstHalf, { period: 'SECOND_HALF' }),
      code: 'PERIOD',
      file: reportFile,
      line: 'target: ',
      message: 'beds: a result of SECOND_HALF is set against a target of FIRST_HALF',
    },
    {
      what: 'of a half must not be of the year',
      change: halves(firstHalf, {}),
      code: 'PERIOD',
      file: reportFile,
      line: 'target: ',
      message: 'beds: a result of YEAR is set against a target of FIRST_HALF',
    },
  ]);
});
