import { describe, expect, test } from '@jest/globals';
import { type Change, datasetOf, proofOf } from '../../helpers/seeds.js';
import { testAccepted, testProblems } from '../problem-cases.js';

describe('a relation is not proven', () => {
  testProblems([
    {
      what: 'by the fact’s own quote where that does not name the other end',
      change: (_, plan) => {
        plan.targets[0].program = 'nuanyang';
      },
      code: 'RELATION_UNPROVEN',
      line: 'program: nuanyang',
      message: 'program leads to 暖阳计划, which its proof does not name',
    },
    {
      what: 'by a quote of its own that does not name it either',
      change: (_, plan) => {
        plan.programs[0].beneficiaries = [{ ref: 'older-people', quote: '推进“暖阳计划”' }];
      },
      code: 'RELATION_UNPROVEN',
      line: 'ref: older-people',
      message: 'beneficiaries leads to 老年人, which its proof does not name',
    },
    {
      what: 'by a heading that does not name the undertaking',
      change: (_, plan) => {
        plan.sections[1].program = 'nuanyang';
      },
      code: 'RELATION_UNPROVEN',
      line: 'program: nuanyang',
      message: 'program leads to 暖阳计划, which its proof does not name',
    },
  ]);
});

describe('a relation is proven', () => {
  testAccepted([
    [
      'by an alias of the other end',
      (_, plan) => {
        plan.programs[0].aliases = ['推进'];
        plan.targets[0].program = { ref: 'nuanyang', quote: '推进' };
      },
    ],
    [
      'by a quote of the fact that names the other end between marks',
      (_, plan) => {
        plan.brands[0].evidence = ['推进“暖阳计划”', '擦亮“青松”品牌'];
        plan.brands[0].programs = ['nuanyang'];
      },
    ],
    [
      'by a passage of the other end that needs a reading',
      (_, plan) => {
        plan.departments.push({
          key: 'weiyuanhui',
          name: '委员会',
          kind: 'OTHER',
          evidence: ['责任科室'],
          reading: 'The offices together.',
        });
        plan.departments[1].parent = { ref: 'weiyuanhui', quote: '责任科室:养老科' };
      },
    ],
  ]);

  test('of several quotes of the fact, by those that name the other end', () => {
    const dataset = datasetOf((_, plan) => {
      plan.brands[0].evidence = ['推进“暖阳计划”', '擦亮“青松”品牌'];
      plan.brands[0].programs = ['nuanyang'];
    });
    const edge = dataset.edges.find(({ type }) => type === 'PRESENTS');
    expect(proofOf(dataset, edge)).toEqual(['推进“暖阳计划”']);
  });
});

describe('what stands under the heading of an undertaking', () => {
  const underHeading = (change?: Change): ReturnType<typeof datasetOf> =>
    datasetOf((seed, plan, report) => {
      plan.programs.push({
        key: 'yanglao',
        name: '发展养老服务',
        kind: 'ACTION',
        evidence: ['一、发展养老服务'],
      });
      plan.sections[0].program = 'yanglao';
      plan.targets[0].program = undefined;
      change?.(seed, plan, report);
    });

  test.each([
    ['part-of/program:jia:nuanyang/program:jia:yanglao'],
    ['of-program/target:jia-2023-plan:beds/program:jia:yanglao'],
  ])('inherits it, proven by the heading: %s', (id) => {
    const dataset = underHeading();
    const edge = dataset.edges.find((each) => each.id === id);
    expect(edge?.properties).toEqual({ inherited: true });
    expect(proofOf(dataset, edge)).toEqual(['一、发展养老服务']);
  });

  test('does not where a fact says what it belongs to', () => {
    const programs = underHeading().edges.filter(({ type }) => type === 'PRESENTS');
    expect(programs.map(({ to, properties }) => [to, properties])).toEqual([
      ['program:jia:nuanyang', { inherited: false }],
    ]);
  });

  test('does not where its words say that it is no part of it', () => {
    const { edges } = underHeading((_, plan) => {
      plan.programs[0].inherits = false;
    });
    expect(edges.filter(({ type }) => type === 'PART_OF')).toEqual([]);
  });

  test('is not the undertaking itself, nor what lies outside the section', () => {
    const inherited = underHeading().edges.filter(
      ({ type, properties }) => properties.inherited === true && type !== 'RESPONSIBLE_FOR',
    );
    expect(inherited.map(({ from }) => from)).toEqual([
      'program:jia:nuanyang',
      'target:jia-2023-plan:beds',
    ]);
  });
});
