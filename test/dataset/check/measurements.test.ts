import { describe, expect, test } from '@jest/globals';
import { type Change, type Loose, problemsOf } from '../../helpers/seeds.js';
import { planFile, reportFile, testAccepted, testProblems } from '../problem-cases.js';

/** The first target, 3800张以上, after a change. */
const target =
  (change: Loose): Change =>
  (_, plan) => {
    Object.assign(plan.targets[0], change);
  };

/** Other words in the text in place of 3800张以上, and the first target as it should read them. */
const words =
  (text: string, change: Loose): Change =>
  (seed, plan) => {
    seed.texts['plan.txt'] = seed.texts['plan.txt']?.replace('3800张以上', text) ?? '';
    Object.assign(plan.targets[0], { text, quote: `建成家庭养老床位${text}` }, change);
  };

const range = { value: 2, upperValue: 3, comparator: 'RANGE' };

describe('a measurement that says what its words say is accepted:', () => {
  testAccepted([
    ['a bare number', words('3800张', { value: 3800, comparator: 'EQ' })],
    ['a range', words('2-3张', range)],
    ['a multiple', words('1.67万张', { value: 16_700, comparator: 'EQ' })],
    ['a withheld figure', words('XX张', { value: null, comparator: 'EQ' })],
    [
      'one that only a note explains',
      target({ value: 4000, comparator: 'LT', reading: 'as the annex says' }),
    ],
    [
      'in another unit that counts the same',
      (seed, plan) => {
        seed.vocabulary['units.yaml']?.push({ key: '床', counts: 'bed' });
        Object.assign(plan.targets[0], { unit: '床', reading: '张 is 床' });
      },
    ],
  ]);
});

describe('words that contradict the annotated', () => {
  testProblems([
    {
      what: 'value',
      change: target({ value: 3801 }),
      code: 'VALUE_UNREADABLE',
      line: 'text: ',
      message: 'beds: “3800张以上” reads as value 3800, not 3801',
    },
    {
      what: 'value that is withheld',
      change: target({ value: null }),
      code: 'VALUE_UNREADABLE',
      line: 'text: ',
      message: 'reads as value 3800, not none',
    },
    {
      what: 'value where the words withhold it',
      change: words('XX张', { value: 20, comparator: 'EQ' }),
      code: 'VALUE_UNREADABLE',
      line: 'text: ',
      message: 'reads as value none, not 20',
    },
    {
      what: 'lower end of a range',
      change: words('2-3张', { ...range, value: 1 }),
      code: 'VALUE_UNREADABLE',
      line: 'text: ',
      message: 'reads as value 2, not 1',
    },
    {
      what: 'upper end of a range',
      change: words('2-3张', { ...range, upperValue: 5 }),
      code: 'VALUE_UNREADABLE',
      line: 'text: ',
      message: '“2-3张” reads as upperValue 3, not 5',
    },
    {
      what: 'range that is a single number',
      change: target({ value: 3800, upperValue: 4000, comparator: 'RANGE' }),
      code: 'VALUE_UNREADABLE',
      line: 'text: ',
      message: 'reads as upperValue none, not 4000; comparator GTE, not RANGE',
    },
    {
      what: 'single number that is a range',
      change: words('2-3张', { value: 2, comparator: 'EQ' }),
      code: 'VALUE_UNREADABLE',
      line: 'text: ',
      message: 'reads as upperValue 3, not none; comparator RANGE, not EQ',
    },
    {
      what: 'comparator',
      change: target({ comparator: 'EQ' }),
      code: 'VALUE_UNREADABLE',
      line: 'text: ',
      message: 'reads as comparator GTE, not EQ',
    },
    {
      what: 'unit',
      change: (seed, plan) => {
        seed.vocabulary['units.yaml']?.push({ key: '床', counts: 'bed' });
        plan.targets[0].unit = '床';
      },
      code: 'VALUE_UNREADABLE',
      line: 'text: ',
      message: 'reads as unit 张, not 床',
    },
    {
      what: 'unit that the words leave out',
      change: (seed, plan) => {
        words('3800', { comparator: 'EQ' })(seed, plan, undefined);
      },
      code: 'VALUE_UNREADABLE',
      line: 'text: ',
      message: 'reads as unit none, not 张',
    },
    {
      what: 'number, for they are not one quantity',
      change: words('3800张以上、200张', {}),
      code: 'VALUE_UNREADABLE',
      line: 'text: ',
      message: '“3800张以上、200张” does not read as one quantity',
    },
    {
      what: 'value of a result',
      change: (_, __, report) => {
        report.results[0].value = 30;
      },
      code: 'VALUE_UNREADABLE',
      line: 'text: ',
      message: 'beds: “3000张” reads as value 3000, not 30',
      file: reportFile,
    },
  ]);
});

describe('words that are not in the quote', () => {
  testProblems([
    {
      what: 'are other words',
      change: (_, plan) => {
        plan.targets[0].text = '三千八百张以上';
        plan.notFacts = [{ quote: '3800张以上', reason: 'REPEATED' }];
      },
      code: 'TEXT_NOT_IN_QUOTE',
      line: 'text: ',
      message: 'beds: “三千八百张以上” is not in the quote',
    },
    {
      what: 'are elsewhere in the document',
      change: (_, plan) => {
        Object.assign(plan.targets[0], { quote: '发放低保金1.5亿元' });
        plan.notFacts = [{ quote: '3800张以上', reason: 'REPEATED' }];
      },
      code: 'TEXT_NOT_IN_QUOTE',
      line: 'text: ',
      message: 'beds: “3800张以上” is not in the quote',
    },
    {
      what: 'begin inside a number',
      change: (_, plan) => {
        Object.assign(plan.targets[0], { text: '800张以上', value: 800 });
        plan.notFacts = [{ quote: '3800张以上', reason: 'REPEATED' }];
      },
      code: 'TEXT_NOT_IN_QUOTE',
      line: 'text: ',
      message: '“800张以上” is not in the quote',
    },
    {
      what: 'are those of a result',
      change: (_, __, report) => {
        Object.assign(report.results[0], { text: '三千张' });
        report.notFacts = [{ quote: '3000张', reason: 'REPEATED' }];
      },
      code: 'TEXT_NOT_IN_QUOTE',
      line: 'text: ',
      message: '“三千张” is not in the quote',
      file: reportFile,
    },
  ]);

  test('are not reported beside a quote that is not found', () =>
    expect(
      problemsOf((_, plan) => {
        plan.targets[0].quote = '无此句3800张以上';
        plan.notFacts = [{ quote: '3800张以上', reason: 'REPEATED' }];
      }).map(({ code }) => code),
    ).toEqual(['QUOTE_NOT_FOUND']));
});

describe('unit and basis of a measurement', () => {
  const read = { reading: 'as it is meant' };
  testProblems([
    {
      what: 'a unit that the vocabulary lacks',
      change: target({ unit: '床', ...read }),
      code: 'UNKNOWN_UNIT',
      line: 'unit: ',
      message: 'beds: unit 床 is not in vocabulary/units.yaml',
    },
    {
      what: 'a unit that counts another thing than the indicator',
      change: target({ unit: '个', ...read }),
      code: 'UNIT_MISMATCH',
      line: 'unit: ',
      message: 'unit 个 counts thing, but indicator home-care-beds counts bed (张)',
    },
    {
      what: 'a basis other than that of the indicator',
      change: target({ basis: 'STOCK' }),
      code: 'BASIS_MISMATCH',
      line: 'basis: ',
      message: 'basis STOCK, but indicator home-care-beds has INCREMENT',
    },
    {
      what: 'a basis of a result other than that of the indicator',
      change: (_, __, report) => {
        report.results[0].basis = 'RATE';
      },
      code: 'BASIS_MISMATCH',
      line: 'basis: ',
      message: 'basis RATE, but indicator home-care-beds has INCREMENT',
      file: reportFile,
    },
  ]);

  test('are not compared with an indicator that does not exist', () =>
    expect(
      problemsOf((_, plan) => {
        plan.targets.push({ ...plan.targets[0], key: 'x', indicator: 'nothing', basis: 'STOCK' });
      }).map(({ code, file }) => [code, file]),
    ).toEqual([['UNKNOWN_REFERENCE', planFile]]));

  test('are judged without the text, too', () =>
    expect(
      problemsOf((seed, plan) => {
        delete seed.texts['plan.txt'];
        plan.targets[0].basis = 'STOCK';
        plan.targets[1].value = 1;
      }).map(({ code }) => code),
    ).toEqual(['FILE', 'BASIS_MISMATCH', 'VALUE_UNREADABLE']));
});
