import { describe, expect, test } from '@jest/globals';
import { shapeOf } from '../../../../src/store/neo4j/cypher/plan-shape.js';
import { compilePlan } from '../../../../src/store/neo4j/plan/compile-plan.js';
import { plans } from './plans.js';

describe('a plan is compiled to one statement', () => {
  test.each(Object.entries(plans))('%s', (_, plan) => {
    expect(compilePlan(plan).text).toMatchSnapshot();
  });

  test('the statement has no value of the plan in it', () => {
    const hostile = "x' OR 1=1 //";
    const { text } = compilePlan({
      start: {
        type: 'PROGRAM',
        where: { property: 'name', tests: { eq: hostile, contains: hostile } },
        order: [{ property: 'name', direction: 'ASC' }],
        page: { limit: 7, after: [hostile, hostile] },
      },
      select: [{ type: 'PROGRAM', properties: ['id'], relations: [] }],
    });
    expect(text).not.toContain('1=1');
    expect(text).not.toContain('7');
  });

  test('a plan that names what the ontology does not have is refused', () => {
    const select = (property: string) => [{ type: 'CITY', properties: [property], relations: [] }];
    expect(() =>
      compilePlan({ start: { ids: [] }, select: select('name') as never }),
    ).not.toThrow();
    expect(() =>
      compilePlan({ start: { ids: [] }, select: select('id] RETURN 1') as never }),
    ).toThrow('The ontology has no property');
  });
});

describe('the shape of a plan', () => {
  const programs = (eq: string, after?: readonly [string, string]) => ({
    start: {
      type: 'PROGRAM' as const,
      where: { property: 'cityId', tests: { eq } },
      order: [{ property: 'name', direction: 'ASC' as const }],
      page: { limit: 5, ...(after && { after }) },
    },
    select: [{ type: 'PROGRAM' as const, properties: ['id'], relations: [] }],
  });

  test('is the same for other values', () => {
    expect(shapeOf(programs('city:a', ['x', 'y'])).key).toBe(
      shapeOf(programs('city:b', ['u', 'v'])).key,
    );
  });

  test('is another for another condition, page or kind of value', () => {
    const shapes = [
      programs('city:a'),
      programs('city:a', ['x', 'y']),
      programs('city:a', ['食堂（一）', 'y']),
      programs('city:a', [] as never),
      programs(7 as never),
    ].map((plan) => shapeOf(plan).key);
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});
