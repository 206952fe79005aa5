import { describe, expect, test } from '@jest/globals';
import { type Change, type Loose, problemsOf } from '../../helpers/seeds.js';
import { testAccepted, testProblems } from '../problem-cases.js';

/** Every list of named things, with a place where the plan has none. */
const withPlace = (plan: Loose): Loose => {
  plan.places = [{ key: 'jia', name: '甲市', evidence: ['甲市民政局2023年'] }];
  return plan;
};
const lists = ['departments', 'officials', 'places', 'policies', 'programs', 'brands'] as const;

/** The first thing of a list, after a change. */
const first =
  (list: string, change: Loose): Change =>
  (_, plan) => {
    Object.assign(withPlace(plan)[list][0], change);
  };

/** A thing that a ledger would miss under its own name is a not-fact here. */
const explained: Change = (_, plan) => {
  // What leads to the thing would not name it any more.
  delete plan.departments[1].parent;
  delete plan.brands[0].programs;
  delete plan.targets[0].program;
  plan.notFacts = ['《养老服务条例》', '“暖阳计划”', '“青松”'].map((quote) => ({
    quote,
    reason: 'REPEATED',
  }));
};
const both =
  (...changes: Change[]): Change =>
  (...seed) => {
    for (const change of changes) change(...seed);
  };

describe('a name that no evidence shows', () => {
  testProblems(
    lists.map((list) => ({
      what: `is reported for ${list}`,
      change: both(first(list, { name: '无名', aliases: [] }), explained, (_, __, report) => {
        // Names of the same things there would contradict these.
        report.programs[0].key = 'other';
        report.brands[0].key = 'other';
      }),
      code: 'NAME_NOT_IN_EVIDENCE' as const,
      message: 'no quote shows 无名 or an alias of it',
    })),
  );

  testAccepted(
    lists.flatMap((list) => [
      [
        `is accepted of ${list} with a note how it is read`,
        both(
          first(list, { name: '无名', aliases: [], reading: 'by the sentence before' }),
          explained,
          (_, __, report) => {
            report.programs[0].key = 'other';
            report.brands[0].key = 'other';
          },
        ),
      ] as const,
    ]),
  );
});

describe('a name is shown', () => {
  testAccepted([
    [
      'by one of several quotes',
      first('departments', { evidence: ['推进“暖阳计划”', '甲市民政局2023年'] }),
    ],
    ['by an alias', first('departments', { name: '局', aliases: ['甲市民政局'] })],
    ['without the marks around it', both(first('brands', { aliases: ['“青松”品牌', '青松品牌'] }))],
    [
      'over a page break',
      (seed, plan) => {
        seed.texts['plan.txt'] = seed.texts['plan.txt']?.replace('暖阳', '暖\n2、阳') ?? '';
        plan.programs[0].evidence = ['推进“暖\n2、阳计划”'];
        plan.brands[0].programs = [{ ref: 'nuanyang', quote: '推进“暖\n2、阳计划”' }];
        delete plan.targets[0].program;
      },
    ],
  ]);

  test('by a mention of its quote, which is no alias', () =>
    expect(
      problemsOf((_, plan) => {
        plan.departments[1].name = '养老服务部门';
        plan.departments[1].evidence = [{ quote: '责任科室:养老科', mention: '养老科' }];
      }),
    ).toEqual([]));

  test('not by a mention that its quote does not hold', () =>
    expect(
      problemsOf((_, plan) => {
        plan.departments[1].evidence = [{ quote: '责任科室:养老科', mention: '社保' }];
      }).map(({ code, message }) => [code, message]),
    ).toEqual([['NAME_NOT_IN_EVIDENCE', 'the mention 社保 of 养老科 is not in its quote']]));

  test('only by its own evidence, not by the rest of the text', () =>
    expect(
      problemsOf((_, plan) => {
        plan.departments[1].evidence = ['王一'];
      }).map(({ code, message }) => [code, message]),
    ).toEqual([['NAME_NOT_IN_EVIDENCE', 'no quote shows 养老科 or an alias of it']]));

  test('or its quote is not found, which is the only problem', () =>
    expect(
      problemsOf((_, plan) => {
        plan.departments[1].evidence = ['无此句'];
      }).map(({ code }) => code),
    ).toEqual(['QUOTE_NOT_FOUND']));
});

describe('an alias that the text does not have', () => {
  testProblems(
    lists.map((list) => ({
      what: `is reported for ${list}`,
      change: first(list, { aliases: ['别名'] }),
      code: 'NAME_NOT_IN_EVIDENCE' as const,
      message: 'the alias 别名 of ',
    })),
  );

  test('is on its own line', () => {
    const [problem] = problemsOf((_, plan) => {
      plan.brands[0].aliases = ['青松品牌', '别名'];
    });
    const [earlier] = problemsOf((_, plan) => {
      plan.brands[0].aliases = ['别名', '青松品牌'];
    });
    expect(problem?.line).toBe((earlier?.line ?? 0) + 1);
  });

  testAccepted([
    ['may be anywhere in the text', first('officials', { aliases: ['养老科', '王一'] })],
  ]);
});

describe('a term of the vocabulary that its quote does not name', () => {
  testProblems([
    {
      what: 'is reported for a city',
      change: (_, plan) => {
        plan.mentions = [{ city: 'sheng', evidence: ['发放低保金'] }];
      },
      code: 'NAME_NOT_IN_EVIDENCE',
      message: 'no quote shows 某省',
      line: '发放低保金',
    },
    {
      what: 'is reported for a policy area',
      change: (_, plan) => {
        plan.mentions = [{ policyArea: 'charity', evidence: ['发放低保金'] }];
      },
      code: 'NAME_NOT_IN_EVIDENCE',
      message: 'no quote shows 慈善事业',
      line: '发放低保金',
    },
    {
      what: 'is reported for a beneficiary group',
      change: (_, plan) => {
        plan.mentions = [{ beneficiaryGroup: 'older-people', evidence: ['发放低保金'] }];
      },
      code: 'NAME_NOT_IN_EVIDENCE',
      message: 'no quote shows 老年人',
      line: '发放低保金',
    },
  ]);
  testAccepted([
    [
      'is accepted by its name or an alias',
      (seed, plan) => {
        Object.assign(seed.vocabulary['policy-areas.yaml']?.[1], { aliases: ['救助'] });
        plan.mentions = [
          { city: 'jia', evidence: ['甲市民政局'] },
          { policyArea: 'charity', evidence: ['加强救助'] },
          { beneficiaryGroup: 'older-people', evidence: ['为老年人办好'] },
        ];
      },
    ],
  ]);
});

describe('a heading', () => {
  const heading =
    (of: string, starts: string): Change =>
    (_, plan) =>
      Object.assign(plan.sections[3], { heading: of, starts });
  testProblems([
    {
      what: 'has to be in the first words of its section',
      change: heading('发放低保金', '二、加强救助'),
      code: 'NAME_NOT_IN_EVIDENCE',
      message: 'heading “发放低保金” of section 2 is not in its `starts`',
      line: 'heading: 发放低保金',
    },
  ]);
  testAccepted([
    ['may be a part of the first words', heading('救助', '二、加强救助')],
    [
      'may be cut by a page break',
      (seed, plan) => {
        seed.texts['plan.txt'] = seed.texts['plan.txt']?.replace('加强救助', '加强\n2、救助') ?? '';
        plan.sections[3].starts = '二、加强\n2、救助';
      },
    ],
  ]);

  test('whose first words are not found has no other problem of its own', () => {
    const codes = problemsOf(heading('加强救助', '三、加强救助')).map(({ code }) => code);
    expect(codes).toContain('QUOTE_NOT_FOUND');
    expect(codes).not.toContain('NAME_NOT_IN_EVIDENCE');
  });
});
