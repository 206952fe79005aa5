import { describe, expect, test } from '@jest/globals';
import { type Change, datasetOf, type Loose } from '../../helpers/seeds.js';

const lead = (
  subject: object,
  quote = '牵头领导:王一',
  parties: object[] = [{ official: 'wang-yi' }],
) => ({
  role: 'LEAD',
  subject,
  parties,
  quote,
});

/** What the official answers for after a change: subject, role, and whether it is inherited. */
const answersFor = (change: Change, party = 'official:jia:wang-yi'): string[] =>
  datasetOf(change)
    .edges.filter(({ type, from }) => type === 'RESPONSIBLE_FOR' && from === party)
    .map(({ to, properties }) => `${to} ${properties.role} ${properties.inherited}`);

const only =
  (...responsibilities: Loose[]): Change =>
  (_, plan) => {
    plan.responsibilities = responsibilities;
  };

describe('who answers for a section answers for what stands in it:', () => {
  test('sections below it at any depth, programmes, brands, policies and targets, no results', () =>
    expect(
      answersFor((_, plan) => {
        plan.responsibilities = [lead({ section: '1' })];
        plan.sections[2].ordinal = '1.1.1';
        const { program: _program, ...target } = plan.targets[0];
        plan.results = [{ ...target, key: 'done' }];
      }),
    ).toEqual([
      'brand:jia:qingsong LEAD true',
      'policy:national:yanglao-tiaoli LEAD true',
      'program:jia:nuanyang LEAD true',
      'section:jia-2023-plan:1.1.1 LEAD true',
      'section:jia-2023-plan:1.1 LEAD true',
      'section:jia-2023-plan:1 LEAD false',
      'target:jia-2023-plan:beds LEAD true',
    ]));

  test('of a section within it alone, what stands in that', () =>
    expect(answersFor(only(lead({ section: '1.1' })))).toEqual([
      'brand:jia:qingsong LEAD true',
      'policy:national:yanglao-tiaoli LEAD true',
      'section:jia-2023-plan:1.1 LEAD false',
      'target:jia-2023-plan:beds LEAD true',
    ]));

  test('not what stands in the section after it', () =>
    expect(answersFor(only(lead({ section: '2' })))).toEqual([
      'section:jia-2023-plan:2 LEAD false',
      'target:jia-2023-plan:dibao LEAD true',
    ]));

  test('a thing of which one of several quotes is in it', () =>
    expect(
      answersFor((_, plan) => {
        plan.responsibilities = [lead({ section: '2' })];
        plan.brands[0].aliases = ['青松品牌', '救助'];
        plan.brands[0].evidence.push('救助');
      }),
    ).toContain('brand:jia:qingsong LEAD true'));

  test('a thing whose quote begins with it, and none whose quote begins before it', () => {
    const quoted =
      (quote: string): Change =>
      (_, plan) => {
        plan.responsibilities = [lead({ section: '2' })];
        plan.programs[0].aliases = ['救助'];
        plan.programs[0].evidence.push(quote);
      };
    expect(answersFor(quoted('二、加强救助'))).toContain('program:jia:nuanyang LEAD true');
    expect(answersFor(quoted('养老科)\n二、加强救助'))).not.toContain(
      'program:jia:nuanyang LEAD true',
    );
  });

  test.each([
    [{ program: 'nuanyang' }, 'program:jia:nuanyang'],
    [{ brand: 'qingsong' }, 'brand:jia:qingsong'],
    [{ target: 'beds' }, 'target:jia-2023-plan:beds'],
    [{ policy: 'yanglao-tiaoli' }, 'policy:national:yanglao-tiaoli'],
  ])('of %j nothing else', (subject, id) =>
    expect(answersFor(only(lead(subject)))).toEqual([`${id} LEAD false`]),
  );
});

describe('what is said of a thing itself', () => {
  test('is not inherited as well', () => {
    const said = answersFor(only(lead({ section: '1' }), lead({ program: 'nuanyang' }, '王一')));
    expect(said.filter((each) => each.startsWith('program:'))).toEqual([
      'program:jia:nuanyang LEAD false',
    ]);
  });

  test('is not inherited as well, where it is said after what is inherited', () =>
    expect(
      answersFor(only(lead({ program: 'nuanyang' }, '王一'), lead({ section: '1' }))).filter(
        (each) => each.startsWith('program:'),
      ),
    ).toEqual(['program:jia:nuanyang LEAD false']));

  test('in another role stands beside what is inherited', () =>
    expect(
      answersFor(
        only(lead({ section: '1' }), {
          ...lead({ program: 'nuanyang' }, '王一'),
          role: 'COOPERATING',
        }),
      ).filter((each) => each.startsWith('program:')),
    ).toEqual(['program:jia:nuanyang COOPERATING false', 'program:jia:nuanyang LEAD true']));

  test('by another party stands beside what is inherited', () =>
    expect(
      answersFor(
        only(
          lead({ section: '1' }),
          lead({ program: 'nuanyang' }, '养老科', [{ department: 'yanglao-ke' }]),
        ),
      ).filter((each) => each.startsWith('program:')),
    ).toEqual(['program:jia:nuanyang LEAD true']));
});

describe('the rank of a responsibility', () => {
  const ranks = (change: Change): Record<string, unknown> =>
    Object.fromEntries(
      datasetOf(change)
        .edges.filter(
          ({ type, to }) => type === 'RESPONSIBLE_FOR' && to === 'section:jia-2023-plan:1',
        )
        .map(({ from, properties }) => [`${from} ${properties.role}`, properties.rank]),
    );

  test('is role, document, offset of the words and place in their list', () => {
    const parties = [{ official: 'wang-yi' }, { department: 'yanglao-ke' }];
    const quote = '(牵头领导:王一。责任科室:养老科)';
    expect(
      ranks((_, plan) => {
        plan.responsibilities = ['COOPERATING', 'RESPONSIBLE', 'LEAD'].map((role) => ({
          role,
          subject: { section: '1' },
          parties,
          quote,
        }));
      }),
    ).toEqual({
      'official:jia:wang-yi LEAD': '0-jia-2023-plan-000097-000',
      'department:jia:yanglao-ke LEAD': '0-jia-2023-plan-000097-001',
      'official:jia:wang-yi RESPONSIBLE': '1-jia-2023-plan-000097-000',
      'department:jia:yanglao-ke RESPONSIBLE': '1-jia-2023-plan-000097-001',
      'official:jia:wang-yi COOPERATING': '2-jia-2023-plan-000097-000',
      'department:jia:yanglao-ke COOPERATING': '2-jia-2023-plan-000097-001',
    });
  });

  test('of a thing said twice is that of its first words', () => {
    const first = lead({ section: '1' }, '牵头领导:王一');
    const second = lead({ section: '1' }, '王一');
    const { 'official:jia:wang-yi LEAD': rank } = ranks(only(second, first));
    expect(rank).toBe('0-jia-2023-plan-000098-000');
    expect(ranks(only(first, second))).toEqual({ 'official:jia:wang-yi LEAD': rank });
  });
});
