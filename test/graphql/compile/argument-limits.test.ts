import { beforeAll, describe, expect, test } from '@jest/globals';
import { getNamedType, isInputObjectType } from 'graphql';
import { argumentLimits } from '../../../src/graphql/compile/argument-limits.js';
import { buildGraphSchema } from '../../../src/graphql/schema.js';
import type { GraphReader } from '../../../src/store/store.js';
import { openSeeds, type Reply, runQuery } from '../../helpers/run-query.js';

let seeds: GraphReader;
beforeAll(async () => {
  seeds = await openSeeds();
});

const depth = argumentLimits.filterDepth.allowed;
const values = argumentLimits.filterValues.allowed;
const tests = argumentLimits.filterTests.allowed;

/** Every filter within a filter: of a list at the root, by the key that it has there. */
const nested = Object.values(buildGraphSchema().getQueryType()?.getFields() ?? {}).flatMap(
  (list) => {
    const filter = list.args.find(({ name }) => name === 'filter');
    const type = filter && getNamedType(filter.type);
    if (!isInputObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => {
      const inner = getNamedType(field.type);
      const isFilter = isInputObjectType(inner) && 'not' in inner.getFields();
      return isFilter ? [{ list: list.name, filterType: type.name, key: field.name }] : [];
    });
  },
);

describe.each(nested)('The filter $key within the filter of $list', ({ list, filterType, key }) => {
  const isLogic = key === 'and' || key === 'or';
  const ask = (filter: object): Promise<Reply> => {
    const field = list.startsWith('aggregate')
      ? `${list}(filter: $filter, groupBy: []) { count }`
      : `${list}(filter: $filter) { totalCount }`;
    const query = `query ($filter: ${filterType}) { ${field} }`;
    return runQuery(seeds, query, { filter });
  };
  // Of its own levels; a city within it is tested by its id.
  const tested = filterType === 'ResponsibilityFilter' && key !== 'city' ? 'party' : 'id';
  const within = (filter: object): object => ({ [key]: isLogic ? [filter] : filter });
  const negated = (times: number, filter: object): object =>
    times === 0 ? filter : { not: negated(times - 1, filter) };
  const exceeded = ({ errors = [] }: Reply): unknown =>
    (errors[0]?.extensions as { readonly limit?: string } | undefined)?.limit;

  test('is one level of filters', async () => {
    expect(exceeded(await ask(negated(depth - 2, within({}))))).toBeUndefined();
    expect(exceeded(await ask(negated(depth - 1, within({}))))).toBe('filterDepth');
  });

  test('takes no more values than the filter around it', async () => {
    const among = (count: number): object => within({ [tested]: { in: Array(count).fill('x') } });
    expect(exceeded(await ask(among(values)))).toBeUndefined();
    expect(exceeded(await ask(among(values + 1)))).toBe('filterValues');
  });

  test('has tests that count as those of the filter around it', async () => {
    // The key is one test; so is each element of `or`, and so is what it tests.
    const many = (count: number): object =>
      within({ or: Array.from({ length: count }, () => ({ [tested]: { eq: 'x' } })) });
    const most = Math.floor((tests - 1) / 2);
    expect(exceeded(await ask(many(most)))).toBeUndefined();
    expect(exceeded(await ask(many(most + 1)))).toBe('filterTests');
  });
});

test('filters within filters are found for city and indicator, and, or and not', () => {
  expect(new Set(nested.map(({ key }) => key))).toEqual(
    new Set(['and', 'or', 'not', 'city', 'indicator']),
  );
});
