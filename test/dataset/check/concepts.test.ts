import { describe, expect, test } from '@jest/globals';
import {
  datasetOf,
  type Loose,
  nodeOf,
  problemsOf,
  proofOf,
  reached,
} from '../../helpers/seeds.js';
import { testAccepted, testProblems } from '../problem-cases.js';

describe('of a concept', () => {
  testProblems([
    {
      what: 'a quote without its name proves nothing',
      change: (_, plan) => plan.concepts[0].evidence.push('落实《养老服务条例》'),
      code: 'NAME_NOT_IN_EVIDENCE',
      message: 'no name or alias of the concept 发展养老 is in its quote',
      line: '落实《养老服务条例》',
    },
    {
      what: 'a programme whose words do not hold it does not apply it',
      change: (_, plan) => {
        plan.programs[0].applies = ['fazhan-yanglao'];
      },
      code: 'NAME_NOT_IN_EVIDENCE',
      message: 'no name or alias of the concept 发展养老 is in its quote',
      line: 'fazhan-yanglao',
    },
  ]);

  test('a use that nothing quotes is a gap, on the line of the text', () => {
    const problems = problemsOf((_, plan) => {
      plan.concepts = undefined;
      plan.brands[0].applies = [{ ref: 'fazhan-yanglao', quote: '擦亮“青松”品牌' }];
    });
    expect(problems.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['NAME_NOT_IN_EVIDENCE', 'annotations/jia-2023-plan.yaml', expect.any(Number)],
      ['CONCEPT_GAP', 'documents/plan.txt', 2],
    ]);
  });

  testAccepted([
    [
      'words inside a longer name are of that name alone',
      (seed, plan) => {
        seed.vocabulary['concepts.yaml']?.push(
          { key: 'zengqiang', name: '养老床位', kind: 'SERVICE_MODEL' },
          { key: 'jiating', name: '家庭养老床位', kind: 'SERVICE_MODEL' },
        );
        plan.concepts.push({ ref: 'jiating', evidence: ['建成家庭养老床位3800张以上'] });
        seed.annotations['jia-2022-report'].concepts = [
          { ref: 'zengqiang', evidence: ['新增养老床位3000张'] },
        ];
      },
    ],
    [
      'a use that is set aside needs no quote',
      (seed, plan) => {
        seed.vocabulary['concepts.yaml']?.push({
          key: 'dibao',
          name: '低保金',
          kind: 'INSTITUTION',
          aliases: ['青松'],
        });
        plan.concepts.push({ ref: 'dibao', evidence: ['擦亮“青松”品牌'] });
        plan.notFacts = [{ quote: '低保金1.5', reason: 'GENERAL_CONCEPT' }];
        seed.annotations['jia-2022-report'].notFacts = [
          { quote: '“青松”品牌', reason: 'GENERAL_CONCEPT' },
        ];
      },
    ],
  ]);
});

test('a concept is one node for all cities, proven by each of its uses', () => {
  const dataset = datasetOf((seed) => {
    (seed.vocabulary['concepts.yaml'] as Loose)[0].aliases = ['全面完成'];
    seed.annotations['jia-2022-report'].concepts = [
      { ref: 'fazhan-yanglao', evidence: ['全面完成任务'] },
    ];
  });
  const id = 'concept:fazhan-yanglao';
  expect(nodeOf(dataset, id).properties).toMatchObject({
    name: '发展养老',
    kind: 'STRATEGY',
    years: [2022, 2023],
    policyAreaId: 'area:elderly-care',
  });
  expect(reached(dataset, 'STATED_IN', id).sort()).toEqual([
    'document:jia-2022-report',
    'document:jia-2023-plan',
  ]);
});

test('what applies a concept is related to it by its own words', () => {
  const dataset = datasetOf((_, plan) => {
    plan.programs[0].applies = [{ ref: 'fazhan-yanglao', quote: '一、发展养老服务' }];
    plan.concepts = undefined;
  });
  const edge = dataset.edges.find(({ type }) => type === 'APPLIES');
  expect(edge).toMatchObject({ from: 'program:jia:nuanyang', to: 'concept:fazhan-yanglao' });
  expect(proofOf(dataset, edge)).toEqual(['一、发展养老服务']);
});

test.each<[string, string, Readonly<Record<string, unknown>>]>([
  ['concepts.yaml', 'no document uses x', { kind: 'REFORM' }],
  ['indicator-families.yaml', 'no indicator is of x', { nameEn: 'Nothing' }],
])('an entry of %s that nothing needs is reported', (file, message, rest) => {
  const problems = problemsOf((seed) =>
    seed.vocabulary[file]?.push({ key: 'x', name: '放管服', ...rest }),
  );
  expect(problems.map((problem) => [problem.code, problem.message])).toEqual([['UNUSED', message]]);
});

test('an alias that no document has is reported', () => {
  const problems = problemsOf((seed) => {
    (seed.vocabulary['beneficiary-groups.yaml'] as Loose)[0].aliases = ['老人', '长者'];
  });
  expect(problems.map(({ code, message }) => [code, message])).toEqual([
    ['UNUSED', 'no document has the alias 老人 of older-people'],
    ['UNUSED', 'no document has the alias 长者 of older-people'],
  ]);
});
