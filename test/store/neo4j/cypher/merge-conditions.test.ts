import { expect, test } from '@jest/globals';
import type { Condition } from '../../../../src/model/plan.js';
import { mergeConditions } from '../../../../src/store/neo4j/cypher/merge-conditions.js';

const named = (contains: string): Condition => ({ property: 'name', tests: { contains } });
const to = (where: Condition, relation = 'departments'): Condition => ({ relation, where });
const [a, b, c] = [named('a'), named('b'), named('c')];

const cases: Readonly<Record<string, readonly [Condition, Condition]>> = {
  'related to one that is a, or to one that is b': [{ any: [to(a), to(b)] }, to({ any: [a, b] })],
  'not related to one that is a, and not to one that is b': [
    { all: [{ not: to(a) }, { not: to(b) }] },
    { not: to({ any: [a, b] }) },
  ],
  'not related to either, however that is nested': [
    { not: { any: [{ any: [to(a), to(b)] }, { not: { not: to(c) } }] } },
    { not: to({ any: [a, b, c] }) },
  ],
  'related to one that is a, or to any one at all': [
    { any: [to(a), { relation: 'departments' }] },
    { relation: 'departments' },
  ],
  'each relation by itself, in the order of the first': [
    { any: [to(a), c, to(b, 'brands'), to(b)] },
    { any: [to({ any: [a, b] }), c, to(b, 'brands')] },
  ],
  'within a condition on a related node': [
    to({ any: [to(a, 'city'), to(b, 'city')] }),
    to(to({ any: [a, b] }, 'city')),
  ],
};

test.each(Object.entries(cases))('one step is made of: %s', (_, [condition, expected]) => {
  expect(mergeConditions(condition)).toEqual(expected);
});

const kept: Readonly<Record<string, Condition>> = {
  'related to one that is a, and to one that is b, which may be two': { all: [to(a), to(b)] },
  'not related to one that is a, or not to one that is b': {
    any: [{ not: to(a) }, { not: to(b) }],
  },
  'edges of their own, which belong to their nodes': {
    any: [
      { relation: 'departments', edge: { property: 'role', tests: { eq: 'LEAD' } }, where: a },
      { relation: 'departments', edge: { property: 'role', tests: { eq: 'LEAD' } }, where: b },
    ],
  },
  'other types': {
    any: [
      { relation: 'parties', types: ['DEPARTMENT'], where: a },
      { relation: 'parties', types: ['OFFICIAL'], where: b },
    ],
  },
  'what always holds': { all: [] },
};

test.each(Object.entries(kept))('two steps stay: %s', (_, condition) => {
  expect(mergeConditions(condition)).toEqual(condition);
});

test('tests stay the objects that they are, by which a statement knows their values', () => {
  const merged = mergeConditions({ any: [to(a), to(b)] });
  expect(merged).toHaveProperty('where.any.1');
  expect((merged as unknown as { where: { any: Condition[] } }).where.any[1]).toBe(b);
});
