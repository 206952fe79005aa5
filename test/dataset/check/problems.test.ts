import { describe, expect, test } from '@jest/globals';
import { problemCodes } from '../../../src/dataset/read/problem.js';
import { problemsOf } from '../../helpers/seeds.js';
import { type ProblemCase, testProblems } from '../problem-cases.js';

test('seeds without fault have no problem', () => expect(problemsOf()).toEqual([]));

/** One example of each kind of problem; the files beside this one have all others. */
const cases: readonly ProblemCase[] = [
  {
    what: 'a file that is no YAML',
    change: (seed) => {
      seed.raw['vocabulary/policy-areas.yaml'] = '- { key: a, name: [ }';
    },
    code: 'YAML',
    message: '',
    line: '{ key: a, name: [ }',
    file: 'vocabulary/policy-areas.yaml',
  },
  {
    what: 'an enum value that the ontology lacks',
    change: (_, facts) => {
      facts.programs[0].kind = 'PROJEKT';
    },
    code: 'SCHEMA',
    message: 'programs/0/kind is "PROJEKT"',
    line: 'kind: PROJEKT',
  },
  {
    what: 'a month that the calendar lacks',
    change: (_, facts) => {
      facts.document.issuedOn = '2023-13';
    },
    code: 'DATE',
    message: '"2023-13"',
    line: 'issuedOn: 2023-13',
  },
  {
    what: 'another checksum in the annotation',
    change: (_, facts) => {
      facts.document.sha256 = '0'.repeat(64);
    },
    code: 'CHECKSUM',
    message: 'documents/plan.txt has sha256',
    line: 'sha256: "0000000000000000000000000000000',
  },
  {
    what: 'no checksums',
    change: (seed) => {
      seed.raw['documents/SHA256SUMS'] = null;
    },
    code: 'FILE',
    message: 'does not exist',
    line: '',
    file: 'documents/SHA256SUMS',
  },
  {
    what: 'a quote in other words',
    change: (_, facts) => {
      facts.departments[0].evidence.push('甲市民政局2023年工作总结');
    },
    code: 'QUOTE_NOT_FOUND',
    message: '“甲市民政局2023年工作总结” is not in the text',
    line: '甲市民政局2023年工作总结',
  },
  {
    what: 'a quote that occurs more than once',
    change: (_, facts) => {
      facts.departments[1].evidence = ['养老'];
      facts.departments[1].aliases = ['养老'];
    },
    code: 'QUOTE_AMBIGUOUS',
    message: 'occurs 4 times: 1 in “划⏎一、发展养老服务⏎推进“”, 2 in',
    line: '养老',
  },
  {
    what: 'words of a quantity that cut a number',
    change: (_, facts) => {
      facts.targets[0].text = '800张以上';
      facts.targets[0].value = 800;
      facts.notFacts = [{ quote: '3800', reason: 'REPEATED' }];
    },
    code: 'TEXT_NOT_IN_QUOTE',
    message: '“800张以上” is not in the quote',
    line: 'text: 800张以上',
  },
  {
    what: 'another value',
    change: (_, facts) => {
      facts.targets[1].value = 15_000_000;
    },
    code: 'VALUE_UNREADABLE',
    message: 'value 150000000, not 15000000',
    line: 'text: 1.5亿元',
  },
  {
    what: 'a name that the evidence does not show',
    change: (_, facts) => {
      facts.officials[0].name = '王二';
    },
    code: 'NAME_NOT_IN_EVIDENCE',
    message: 'no quote shows 王二',
    line: '王一',
  },
  {
    what: 'a unit that the vocabulary lacks',
    change: (_, facts) => {
      facts.targets[0].unit = '床';
      facts.targets[0].reading = '张';
    },
    code: 'UNKNOWN_UNIT',
    message: 'unit 床',
    line: 'unit: 床',
  },
  {
    what: 'a unit that counts something else than the indicator',
    change: (_, facts) => {
      facts.targets[0].unit = '个';
      facts.targets[0].reading = '张';
    },
    code: 'UNIT_MISMATCH',
    message: 'unit 个 counts thing, but indicator home-care-beds counts bed',
    line: 'unit: 个',
  },
  {
    what: "a basis other than the indicator's",
    change: (_, facts) => {
      facts.targets[0].basis = 'STOCK';
    },
    code: 'BASIS_MISMATCH',
    message: 'basis STOCK, but indicator home-care-beds has INCREMENT',
    line: 'basis: STOCK',
  },
  {
    what: 'a target of another document that it does not have',
    change: (_, __, report) => {
      report.results[0].target = 'jia-2023-plan/seats';
    },
    code: 'UNKNOWN_REFERENCE',
    message: 'target jia-2023-plan/seats',
    line: 'target: jia-2023-plan/seats',
    file: 'annotations/jia-2022-report.yaml',
  },
  {
    what: 'a key given twice',
    change: (_, facts) => {
      facts.officials.push({ ...facts.officials[0] });
    },
    code: 'DUPLICATE_ID',
    message: 'officials has wang-yi twice',
    line: 'key: wang-yi',
  },
  {
    what: 'an English name of two things',
    change: ({ vocabulary }) => {
      for (const area of vocabulary['policy-areas.yaml'] ?? []) area.nameEn = 'charity';
    },
    code: 'DUPLICATE_NAME',
    message: 'elderly-care and charity have the English name charity',
    line: 'nameEn: charity',
    file: 'vocabulary/policy-areas.yaml',
  },
  {
    what: 'one key with two names in two documents',
    change: (_, facts) => {
      facts.brands[0].name = '青松品牌';
    },
    code: 'CONFLICT',
    message:
      'brand:jia:qingsong has name 青松品牌 here and 青松 in annotations/jia-2022-report.yaml',
    line: 'name: 青松品牌',
  },
  {
    what: 'a programme that is part of itself',
    change: (_, facts) => {
      facts.programs[0].partOf = 'nuanyang';
    },
    code: 'CYCLE',
    message: 'program:jia:nuanyang is part of itself',
    line: 'partOf: nuanyang',
  },
  {
    what: 'a period without its dates',
    change: (_, facts) => {
      facts.targets[0].period = 'OTHER';
    },
    code: 'PERIOD',
    message: 'beds: a period OTHER has no periodStart and periodEnd',
    line: 'period: OTHER',
  },
  {
    what: 'a part that counts something else than its whole',
    change: (_, facts) => {
      facts.targets[0].partOf = 'dibao';
    },
    code: 'PART',
    message: 'beds: 张 INCREMENT is no part of 元 AMOUNT (dibao)',
    line: 'partOf: dibao',
  },
  {
    what: 'a rank whose words say no place',
    change: (_, __, report) => {
      report.results[0].rank = { place: 1, among: '甲市', quote: '甲市民政局全面完成' };
    },
    code: 'RANK',
    message: 'beds: “甲市民政局全面完成” says no place, not 1',
    line: 'place: 1',
    file: 'annotations/jia-2022-report.yaml',
  },
  {
    what: 'a quantity that nothing explains',
    change: (_, facts) => {
      facts.document.evidence = ['甲市民政局'];
    },
    code: 'LEDGER_GAP',
    message: 'quantity 2023年',
    line: '甲市民政局2023年工作计划',
    file: 'documents/plan.txt',
  },
  {
    what: 'sections out of reading order',
    change: (_, facts) => {
      facts.sections[1].starts = '(二)提升质量';
      facts.sections[1].heading = '提升质量';
      facts.sections[2].starts = '(一)建设设施';
      facts.sections[2].heading = '建设设施';
    },
    code: 'SECTION_ORDER',
    message: 'section 1.2 begins before',
    line: 'starts: (一)建设设施',
  },
  {
    what: 'an indicator that nothing measures',
    change: (seed) => {
      seed.vocabulary['indicators.yaml']?.push({
        key: 'halls',
        name: '礼堂',
        unit: '个',
        basis: 'STOCK',
        family: 'dibao',
        object: '设施',
        nameEn: 'Halls',
      });
    },
    code: 'UNUSED',
    message: 'measures halls',
    line: 'key: halls',
    file: 'vocabulary/indicators.yaml',
  },
  {
    what: 'a shared duty that nobody answers for',
    change: (seed) => {
      seed.texts['plan.txt'] = `${seed.texts['plan.txt']}\n配合有关部门`;
    },
    code: 'DUTY_GAP',
    message: 'no responsibility holds 配合',
    line: '配合有关部门',
    file: 'documents/plan.txt',
  },
  {
    what: 'a relation whose proof does not name its other end',
    change: (_, facts) => {
      facts.targets[0].program = 'nuanyang';
    },
    code: 'RELATION_UNPROVEN',
    message: 'program leads to 暖阳计划',
    line: 'program: nuanyang',
  },
  {
    what: 'a thing that is said to be itself',
    change: (_, facts) => {
      facts.programs[0].sameAs = 'nuanyang';
    },
    code: 'SAME_AS',
    message: 'program:jia:nuanyang is said to be the same as itself',
    line: 'sameAs: nuanyang',
  },
  {
    what: 'a use of a concept that nothing quotes',
    change: (seed) => {
      for (const concept of seed.vocabulary['concepts.yaml'] ?? []) concept.aliases = ['叫响'];
    },
    code: 'CONCEPT_GAP',
    message: 'holds its use in',
    file: 'documents/report.txt',
  },
];

describe('a problem is named:', () => {
  testProblems(cases);

  test.each([...problemCodes])('%s has an example', (code) =>
    expect(cases.map((each) => each.code)).toContain(code),
  );
});

test('a problem is on the line of the value at fault', () => {
  const [problem] = problemsOf((seed) => {
    seed.raw['vocabulary/policy-areas.yaml'] =
      '- { key: elderly-care, name: 养老服务, nameEn: care }\n- key: charity\n  name: 慈善事业\n  nameEn: charity\n  level: 1\n';
  });
  expect(problem).toMatchObject({ file: 'vocabulary/policy-areas.yaml', line: 5 });
});
