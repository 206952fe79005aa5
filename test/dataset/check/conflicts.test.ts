import { describe, expect, test } from '@jest/globals';
import { type Change, type Loose, problemsOf } from '../../helpers/seeds.js';
import { lineOf, planFile, reportFile, testAccepted } from '../problem-cases.js';

/** Things that both documents of the city state, the report's as complete as the plan's. */
const both = (_: Loose, plan: Loose, report: Loose): void => {
  plan.places = [{ key: 'jia', name: '甲市', evidence: ['甲市民政局'] }];
  plan.departments[1].evidence = ['养老科', '甲市民政局2023年工作计划'];
  plan.departments[1].parent = 'minzhengju';
  plan.programs[0].policyArea = 'elderly-care';
  plan.programs.push({ ...plan.programs[0], key: 'frame' });
  plan.programs[0].partOf = 'frame';
  plan.brands[0].policyArea = 'elderly-care';
  plan.policies[0].policyArea = 'elderly-care';
  report.places = [{ ...plan.places[0] }];
  report.departments = [
    { key: 'minzhengju', name: '甲市民政局', kind: 'BUREAU', evidence: ['甲市民政局'] },
    {
      key: 'yanglao-ke',
      name: '养老科',
      kind: 'OFFICE',
      parent: 'minzhengju',
      evidence: ['甲市民政局'],
      reading: 'the office behind it',
    },
  ];
  report.officials = [
    { key: 'wang-yi', name: '王一', evidence: ['甲市民政局'], reading: 'its director' },
  ];
  report.policies = [
    {
      key: 'yanglao-tiaoli',
      name: '养老服务条例',
      kind: 'REGULATION',
      city: null,
      policyArea: 'elderly-care',
      mentions: [{ action: 'IMPLEMENTS', quote: '完成任务' }],
      reading: 'the tasks are its',
    },
  ];
  report.programs = [
    { ...report.programs[0], policyArea: 'elderly-care', partOf: 'frame' },
    { ...report.programs[0], key: 'frame', policyArea: 'elderly-care' },
  ];
};

const changed =
  (change: (report: Loose, plan: Loose, seed: Loose) => void): Change =>
  (seed, plan, report) => {
    both(seed, plan, report);
    change(report, plan, seed);
  };

/** The plan is of 2023 and is compared with the report of 2022. */
const conflict = (message: string) =>
  expect.objectContaining({ code: 'CONFLICT', file: planFile, message });

describe('two documents of a city that agree', () => {
  testAccepted([
    ['have no conflict', both],
    [
      'may leave out what the other says',
      changed((report) => {
        delete report.departments[1].parent;
        delete report.programs[0].policyArea;
        delete report.programs[0].partOf;
        delete report.brands[0].policyArea;
        delete report.policies[0].policyArea;
      }),
    ],
    [
      'may prove a relation by words of its own',
      changed((report) => {
        report.departments[1].parent = { ref: 'minzhengju', quote: '甲市民政局' };
      }),
    ],
    [
      'may have other aliases, posts and notes',
      changed((report) => {
        report.officials[0].posts = ['局长'];
        report.officials[0].note = 'once';
        report.brands[0].aliases = ['“青松”品牌'];
      }),
    ],
  ]);
});

describe('two documents of a city that contradict each other on', () => {
  test.each<[string, (report: Loose) => void, string]>([
    [
      'the name of a department',
      ({ departments }) => Object.assign(departments[0], { name: '甲市' }),
      'department:jia:minzhengju has name 甲市民政局 here and 甲市 in annotations/jia-2022-report.yaml',
    ],
    [
      'the kind of a department',
      ({ departments }) => Object.assign(departments[1], { kind: 'BUREAU' }),
      'department:jia:yanglao-ke has kind OFFICE here and BUREAU in annotations/jia-2022-report.yaml',
    ],
    [
      'the parent of a department',
      (report) => {
        report.departments.push({ ...report.departments[0], key: 'other' });
        report.departments[1].parent = { ref: 'other', quote: '甲市民政局' };
      },
      'department:jia:yanglao-ke has parent department:jia:minzhengju here and department:jia:other in annotations/jia-2022-report.yaml',
    ],
    [
      'the name of an official',
      ({ officials }) => Object.assign(officials[0], { name: '王二' }),
      'official:jia:wang-yi has name 王一 here and 王二 in annotations/jia-2022-report.yaml',
    ],
    [
      'the name of a place',
      ({ places }) => Object.assign(places[0], { name: '甲市民政局' }),
      'place:jia:jia has name 甲市 here and 甲市民政局 in annotations/jia-2022-report.yaml',
    ],
    [
      'the name of a policy',
      ({ policies }) => Object.assign(policies[0], { name: '养老条例' }),
      'policy:national:yanglao-tiaoli has name 养老服务条例 here and 养老条例 in annotations/jia-2022-report.yaml',
    ],
    [
      'the kind of a policy',
      ({ policies }) => Object.assign(policies[0], { kind: 'LAW' }),
      'policy:national:yanglao-tiaoli has kind REGULATION here and LAW in annotations/jia-2022-report.yaml',
    ],
    [
      'the area of a policy',
      ({ policies }) => Object.assign(policies[0], { policyArea: 'charity' }),
      'policy:national:yanglao-tiaoli has policyArea elderly-care here and charity in annotations/jia-2022-report.yaml',
    ],
    [
      'the name of a programme',
      ({ programs }) => Object.assign(programs[0], { name: '暖阳' }),
      'program:jia:nuanyang has name 暖阳计划 here and 暖阳 in annotations/jia-2022-report.yaml',
    ],
    [
      'the kind of a programme',
      ({ programs }) => Object.assign(programs[0], { kind: 'ACTION' }),
      'program:jia:nuanyang has kind PROJECT here and ACTION in annotations/jia-2022-report.yaml',
    ],
    [
      'the area of a programme',
      ({ programs }) => Object.assign(programs[0], { policyArea: 'charity' }),
      'program:jia:nuanyang has policyArea elderly-care here and charity in annotations/jia-2022-report.yaml',
    ],
    [
      'what a programme is part of',
      (report) => {
        report.programs.push({ ...report.programs[1], key: 'other' });
        report.programs[0].partOf = 'other';
      },
      'program:jia:nuanyang has partOf program:jia:frame here and program:jia:other in annotations/jia-2022-report.yaml',
    ],
    [
      'the name of a brand',
      ({ brands }) => Object.assign(brands[0], { name: '“青松”品牌' }),
      'brand:jia:qingsong has name 青松 here and “青松”品牌 in annotations/jia-2022-report.yaml',
    ],
    [
      'the area of a brand',
      ({ brands }) => Object.assign(brands[0], { policyArea: 'charity' }),
      'brand:jia:qingsong has policyArea elderly-care here and charity in annotations/jia-2022-report.yaml',
    ],
  ])('%s', (_, change, message) => {
    const problems = problemsOf(changed(change));
    expect(problems).toEqual([conflict(message)]);
    const [, property] = / has (\w+) /.exec(message) ?? [];
    for (const problem of problems)
      expect(lineOf(changed(change), problem)).toMatch(new RegExp(`^${property}: `));
  });

  test('two things at once', () =>
    expect(
      problemsOf(
        changed(({ brands }) =>
          Object.assign(brands[0], { name: '“青松”品牌', policyArea: 'charity' }),
        ),
      ),
    ).toHaveLength(2));
});

describe('things with one key are two', () => {
  testAccepted([
    [
      'in two cities',
      changed((report, _, seed) => {
        seed.vocabulary['cities.yaml'].push({ key: 'yi', name: '乙市', level: 'PREFECTURE' });
        report.document.city = 'yi';
        report.brands[0].name = '“青松”品牌';
      }),
    ],
    [
      'where one is national and one the city’s own',
      changed((report) => {
        report.departments[1].city = null;
        report.departments[1].kind = 'BUREAU';
      }),
    ],
  ]);

  test('but one where both are national, in whatever cities', () =>
    expect(
      problemsOf(
        changed((report, _, seed) => {
          seed.vocabulary['cities.yaml'].push({ key: 'yi', name: '乙市', level: 'PREFECTURE' });
          report.document.city = 'yi';
          report.policies[0].kind = 'LAW';
        }),
      ).map(({ code }) => code),
    ).toEqual(['CONFLICT']));
});

test('the later document is at fault, whatever the order of the files', () => {
  const change = changed(({ brands }) => Object.assign(brands[0], { name: '“青松”品牌' }));
  expect(
    problemsOf((seed, plan, report) => {
      change(seed, plan, report);
      plan.document.year = 2021;
    }),
  ).toEqual([
    expect.objectContaining({
      code: 'CONFLICT',
      file: reportFile,
      message:
        'brand:jia:qingsong has name “青松”品牌 here and 青松 in annotations/jia-2023-plan.yaml',
    }),
  ]);
});

describe('nothing is part of itself:', () => {
  const department = (key: string, parent?: string) => ({
    key,
    name: '甲市民政局',
    kind: 'BUREAU',
    evidence: ['甲市民政局'],
    ...(parent && { parent }),
  });
  const program = (key: string, partOf?: string) => ({
    key,
    name: '暖阳计划',
    kind: 'PROJECT',
    evidence: ['推进“暖阳计划”'],
    ...(partOf && { partOf }),
  });
  const city = (key: string, parent?: string) => ({
    key,
    name: key,
    level: 'COUNTY',
    ...(parent && { parent }),
  });
  const departments =
    (...added: object[]): Change =>
    (_, plan) =>
      plan.departments.push(...added);
  const programs =
    (...added: object[]): Change =>
    (_, plan) =>
      plan.programs.push(...added);
  const cities =
    (...added: object[]): Change =>
    (seed) =>
      seed.vocabulary['cities.yaml']?.push(...added);

  test.each<[string, Change, string[]]>([
    ['a department and itself', departments(department('a', 'a')), ['department:jia:a']],
    [
      'two departments',
      departments(department('a', 'b'), department('b', 'a')),
      ['department:jia:a', 'department:jia:b'],
    ],
    [
      'three departments',
      departments(department('a', 'b'), department('b', 'c'), department('c', 'a')),
      ['department:jia:a', 'department:jia:b', 'department:jia:c'],
    ],
    ['a programme and itself', programs(program('a', 'a')), ['program:jia:a']],
    [
      'two programmes',
      programs(program('a', 'b'), program('b', 'a')),
      ['program:jia:a', 'program:jia:b'],
    ],
    [
      'three programmes',
      programs(program('a', 'b'), program('b', 'c'), program('c', 'a')),
      ['program:jia:a', 'program:jia:b', 'program:jia:c'],
    ],
    ['a city and itself', cities(city('a', 'a')), ['city:a']],
    ['two cities', cities(city('a', 'b'), city('b', 'a')), ['city:a', 'city:b']],
    [
      'three cities',
      cities(city('a', 'b'), city('b', 'c'), city('c', 'a')),
      ['city:a', 'city:b', 'city:c'],
    ],
    [
      'two programmes, one document each',
      (_, plan, report) => {
        plan.programs.push(program('a', 'b'), program('b'));
        report.programs.push(
          { ...program('a'), evidence: ['“暖阳计划”成效明显'] },
          { ...program('b', 'a'), evidence: ['“暖阳计划”成效明显'] },
        );
      },
      ['program:jia:a', 'program:jia:b'],
    ],
    [
      'only what is on the circle, not what leads to it',
      departments(department('x', 'a'), department('a', 'b'), department('b', 'a')),
      ['department:jia:a', 'department:jia:b'],
    ],
  ])('%s', (_, change, ids) => {
    const problems = problemsOf(change).filter(({ code }) => code !== 'UNUSED');
    expect(problems.map(({ code }) => code)).toEqual(ids.map(() => 'CYCLE'));
    expect(problems.map(({ message }) => message).sort()).toEqual(
      ids.map((id) => `${id} is part of itself`),
    );
    for (const problem of problems)
      expect(lineOf(change, problem)).toMatch(
        problem.message.startsWith('program:') ? /^partOf: / : /^parent: /,
      );
  });

  test('a circle is on the line of the property that closes it', () => {
    const [problem] = problemsOf((seed) => {
      seed.raw['vocabulary/cities.yaml'] =
        '- key: jia\n  name: 甲市\n  nameEn: Jia\n  level: COUNTY\n  parent: jia\n';
    });
    expect(problem).toMatchObject({ file: 'vocabulary/cities.yaml', line: 5, code: 'CYCLE' });
  });

  testAccepted([
    [
      'a long way up is no circle',
      departments(department('a', 'b'), department('b', 'c'), department('c', 'minzhengju')),
    ],
    [
      'two ways up to one are no circle',
      programs(program('a', 'c'), program('b', 'c'), program('c')),
    ],
  ]);
});
