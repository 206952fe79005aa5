import { describe, expect, test } from '@jest/globals';
import { type Change, type Loose, problemsOf } from '../../helpers/seeds.js';
import { testAccepted, testProblems } from '../problem-cases.js';

const missing = '无此句';

/** Every property of an annotation that holds a quote, with one that is not in the text. */
const places: Readonly<Record<string, (plan: Loose) => void>> = {
  'document.evidence': ({ document }) => document.evidence.push(missing),
  'sections.starts': ({ sections }) => Object.assign(sections[3], { starts: missing }),
  'sections.starts, with an occurrence': ({ sections }) =>
    Object.assign(sections[3], { starts: { quote: missing, occurrence: 1 } }),
  'sections.ends': ({ sections }) => Object.assign(sections[3], { ends: missing }),
  'departments.evidence': ({ departments }) => departments[1].evidence.push(missing),
  'departments.evidence, with an occurrence': ({ departments }) =>
    departments[1].evidence.push({ quote: missing, occurrence: 2 }),
  'departments.parent': ({ departments }) =>
    Object.assign(departments[1], { parent: { ref: 'minzhengju', quote: missing } }),
  'departments.partOf': ({ departments }) =>
    Object.assign(departments[1], { partOf: { ref: 'nuanyang', quote: missing } }),
  'officials.evidence': ({ officials }) => officials[0].evidence.push(missing),
  'officials.department': ({ officials }) =>
    Object.assign(officials[0], { department: { ref: 'minzhengju', quote: missing } }),
  'places.evidence': (plan) =>
    Object.assign(plan, { places: [{ key: 'jia', name: '甲', evidence: ['甲市民', missing] }] }),
  'policies.issuers': ({ policies }) =>
    Object.assign(policies[0], { issuers: [{ ref: 'minzhengju', quote: missing }] }),
  'policies.mentions': ({ policies }) =>
    policies[0].mentions.push({ action: 'ISSUES', quote: missing }),
  'programs.evidence': ({ programs }) => programs[0].evidence.push(missing),
  'programs.policies': ({ programs }) =>
    Object.assign(programs[0], { policies: [{ ref: 'yanglao-tiaoli', quote: missing }] }),
  'programs.beneficiaries': ({ programs }) =>
    Object.assign(programs[0], {
      beneficiaries: [{ ref: 'older-people', quote: missing }],
    }),
  'concepts.evidence': ({ concepts }) => concepts[0].evidence.push(missing),
  'programs.applies': ({ programs }) =>
    Object.assign(programs[0], { applies: [{ ref: 'fazhan-yanglao', quote: missing }] }),
  'brands.evidence': ({ brands }) => brands[0].evidence.push(missing),
  'brands.programs': ({ brands }) =>
    Object.assign(brands[0], { programs: [{ ref: 'nuanyang', quote: missing }] }),
  'responsibilities.quote': ({ responsibilities }) =>
    Object.assign(responsibilities[1], { quote: missing }),
  'targets.program': ({ targets }) =>
    Object.assign(targets[0], { program: { ref: 'nuanyang', quote: missing } }),
  'targets.brands': ({ targets }) =>
    Object.assign(targets[0], { brands: [{ ref: 'qingsong', quote: missing }] }),
  'mentions.evidence': (plan) =>
    Object.assign(plan, {
      mentions: [{ beneficiaryGroup: 'older-people', evidence: ['为老年人', missing] }],
    }),
  'notFacts.quote': (plan) =>
    Object.assign(plan, { notFacts: [{ quote: `${missing}1个`, reason: 'DATE' }] }),
  'notFacts.quote, everywhere': (plan) =>
    Object.assign(plan, {
      notFacts: [{ quote: `${missing}1个`, everywhere: true, reason: 'DATE' }],
    }),
};

describe('a quote that is not in the text is reported for', () => {
  test.each(Object.entries(places))('%s', (_, change) => {
    const problems = problemsOf((__, plan) => {
      change(plan);
    });
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'QUOTE_NOT_FOUND',
        message: expect.stringMatching(/^“无此句(1个)?” is not in the text$/),
      }),
    ]);
  });

  test('targets.quote and results.target, too', () => {
    const quotes: Change = (_, plan, report) => {
      plan.targets[0].quote = `${missing}3800张以上`;
      report.results[0].target = { ref: 'jia-2023-plan/beds', quote: missing };
    };
    expect(problemsOf(quotes).filter(({ code }) => code === 'QUOTE_NOT_FOUND')).toHaveLength(2);
  });
});

describe('a quote', () => {
  const evidence =
    (...quotes: Loose[]): Change =>
    (_, plan) =>
      Object.assign(plan.departments[1], { aliases: ['养老'], evidence: quotes });

  testProblems([
    {
      what: 'that occurs more than once and does not say which is meant',
      change: evidence('养老'),
      code: 'QUOTE_AMBIGUOUS',
      message:
        '“养老” occurs 4 times: 1 in “划⏎一、发展养老服务⏎推进“”, 2 in “施⏎建成家庭养老床位3800”, 3',
      line: '养老',
    },
    {
      what: 'with an occurrence beyond the last',
      change: evidence({ quote: '养老', occurrence: 5 }),
      code: 'QUOTE_NOT_FOUND',
      message: '“养老” occurs 4 times, so there is no occurrence 5',
      line: 'quote: 养老',
    },
    {
      what: 'that is long is cut in the message',
      change: evidence('养老科', '无'.repeat(61)),
      code: 'QUOTE_NOT_FOUND',
      message: `“${'无'.repeat(60)}…” is not in the text`,
      line: '无无无无无无无无无无无无无无无无无无无无无无无无无无无无无无无无无无无无无无无无',
    },
    {
      what: 'over a line is shown on one',
      change: evidence('养老科', '无此\n句'),
      code: 'QUOTE_NOT_FOUND',
      message: '“无此⏎句” is not in the text',
      line: '|-',
    },
    {
      what: 'of a not-fact that does not hold everywhere may be meant once only',
      change: (_, plan) => {
        plan.notFacts = [{ quote: '一', reason: 'DATE' }];
      },
      code: 'QUOTE_AMBIGUOUS',
      message: '“一” occurs 3 times',
      line: 'quote: 一',
    },
  ]);
  testAccepted([
    ['with an occurrence from the first', evidence({ quote: '养老', occurrence: 1 })],
    ['with an occurrence up to the last', evidence({ quote: '养老', occurrence: 4 })],
    [
      'of a not-fact may hold everywhere',
      (_, plan) => {
        plan.notFacts = [{ quote: '一', everywhere: true, reason: 'DATE' }];
      },
    ],
  ]);

  test('that is not found points to the nearest passage', () =>
    expect(problemsOf(evidence('养老科', '推进“暖陽计划”'))[0]?.fix).toBe(
      'Copy the words from the file; nearest is “推进“暖阳计划””.',
    ));

  test('is on its own line', () => {
    const lineOf = (...quotes: Loose[]) => problemsOf(evidence(...quotes))[0]?.line ?? 0;
    expect(lineOf('养老科', missing)).toBe(lineOf(missing, '养老科') + 1);
  });
});
