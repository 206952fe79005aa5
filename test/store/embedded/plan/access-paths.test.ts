import { beforeAll, describe, expect, test } from '@jest/globals';
import { Budget } from '../../../../src/model/budget.js';
import type { Condition, Order, Page, Tests } from '../../../../src/model/plan.js';
import { EmbeddedStore } from '../../../../src/store/embedded/embedded-store.js';
import { GraphBuilder } from '../../../helpers/graphs.js';

const cities = ['city:a', 'city:b', 'city:c', 'city:d'];
const numbers = Array.from({ length: 40 }, (_, at) => at);
const target = (at: number) => `target:${String(at).padStart(2, '0')}`;
/** Four of the forty targets: 0, 13, 26 and 39. */
const isRare = (at: number) => at % 13 === 0;

/** Forty targets, ten a city in turn; the value of each is its number. */
async function storeOfTargets(): Promise<EmbeddedStore> {
  const graph = new GraphBuilder()
    .node('year:2023', { year: 2023 })
    .node('area:x')
    .node('indicator:common', {}, { policyArea: 'area:x' })
    .node('indicator:rare', {}, { policyArea: 'area:x' });
  for (const [at, city] of cities.entries())
    graph.node(city, { name: `甲乙丙丁市`.charAt(at), level: at === 0 ? 'COUNTY' : 'PREFECTURE' });
  graph.node('document:x', {}, { city: 'city:a', year: 'year:2023' });
  for (const at of numbers)
    graph.node(
      target(at),
      { value: at, unit: '张' },
      {
        city: cities[at % 4] as string,
        year: 'year:2023',
        document: 'document:x',
        indicator: isRare(at) ? 'indicator:rare' : 'indicator:common',
      },
    );
  const store = new EmbeddedStore();
  await store.load(graph.build());
  return store;
}

const of = (property: string, tests: Tests): Condition => ({ property, tests });
const ofCity = (city: string) => of('cityId', { eq: city });
const rare = of('indicatorId', { eq: 'indicator:rare' });
const atLeast = (value: number) => of('value', { gte: value });
const inCity = (where: Condition): Condition => ({ relation: 'city', where });

let store: EmbeddedStore;
beforeAll(async () => {
  store = await storeOfTargets();
});

interface Found {
  readonly found: readonly number[];
  /** How often a condition was tested on a node, which an index makes needless. */
  readonly tests: number;
}

async function find(
  where: Condition,
  { order, page }: { order?: Order; page?: Page } = {},
): Promise<Found> {
  const budget = new Budget();
  const { rows } = await store.read(
    {
      start: { type: 'TARGET', where, ...(order && { order }), ...(page && { page }) },
      select: [{ type: 'TARGET', properties: ['value'], relations: [] }],
    },
    { budget },
  );
  return { found: rows.map(([value]) => Number(value)), tests: budget.spent('conditions') };
}

const where = (holds: (at: number) => boolean) => numbers.filter(holds);

describe('a condition is tested only on nodes that an index leaves open:', () => {
  test.each<[string, Condition, readonly number[], number]>([
    ['a value without an index, on all', atLeast(30), where((at) => at >= 30), 40],
    ['a city, on none', ofCity('city:a'), where((at) => at % 4 === 0), 0],
    [
      'what is asked beside a city, on those of the city',
      { all: [ofCity('city:a'), atLeast(20)] },
      where((at) => at % 4 === 0 && at >= 20),
      10,
    ],
    [
      'of two indexes, what the one with fewer nodes leaves open',
      { all: [ofCity('city:b'), rare] },
      [13],
      4,
    ],
    ['the same in the other order', { all: [rare, { all: [ofCity('city:b')] }] }, [13], 4],
    [
      'one of some cities, on none, and each node once',
      of('cityId', { in: ['city:b', 'city:a', 'city:b', 'city:none'] }),
      where((at) => at % 4 < 2),
      0,
    ],
    [
      'two tests of one property, both on the nodes of an index',
      of('cityId', { in: ['city:a', 'city:b'], startsWith: 'city:a' }),
      where((at) => at % 4 === 0),
      40,
    ],
    [
      'either of two with an index, on none',
      { any: [ofCity('city:a'), rare] },
      where((at) => at % 4 === 0 || isRare(at)),
      0,
    ],
    [
      'either of two, one of them with more to test, on the nodes of both',
      { any: [ofCity('city:a'), { all: [rare, atLeast(20)] }] },
      where((at) => at % 4 === 0 || (isRare(at) && at >= 20)),
      39,
    ],
    [
      'either of two, one without an index, on all',
      { any: [ofCity('city:a'), atLeast(39)] },
      where((at) => at % 4 === 0 || at === 39),
      80,
    ],
    [
      'ids, on these, whatever else is among them',
      of('id', { in: [target(7), 'target:none', 'city:a', target(2), 'year:2023', target(7)] }),
      [2, 7],
      2,
    ],
    [
      'what is asked beside ids, on these',
      { all: [ofCity('city:c'), of('id', { in: [target(2), target(7)] })] },
      [2],
      4,
    ],
    ['a condition denied, on all', { not: ofCity('city:a') }, where((at) => at % 4 > 0), 40],
    [
      'a condition on a related node, on this one',
      inCity(of('name', { eq: '乙' })),
      where((at) => at % 4 === 1),
      1,
    ],
    [
      'what is asked beside a related node, on the nodes that it leads to',
      { all: [inCity(of('name', { eq: '乙' })), atLeast(20)] },
      where((at) => at % 4 === 1 && at >= 20),
      11,
    ],
    [
      // The way back is tried (3), and then each target, its relation and its city.
      'a condition on related nodes that lead to more than half of all, on all',
      inCity(of('level', { eq: 'PREFECTURE' })),
      where((at) => at % 4 > 0),
      123,
    ],
    ['nothing of either, on all', { any: [] }, [], 0],
    ['all of nothing, on none', { all: [] }, numbers, 0],
  ])('%s', async (_, condition, found, tests) => {
    expect(await find(condition)).toEqual({ found, tests });
  });
});

describe('a list in the order of a value is cut where the value is bounded:', () => {
  const ascending: Order = [{ property: 'value', direction: 'ASC' }];
  const descending: Order = [{ property: 'value', direction: 'DESC' }];
  test.each<[string, Tests, readonly number[]]>([
    ['from', { gte: 36 }, [36, 37, 38, 39]],
    ['above', { gt: 36 }, [37, 38, 39]],
    ['to', { lte: 2 }, [0, 1, 2]],
    ['below', { lt: 2 }, [0, 1]],
    ['between', { gt: 4, lte: 6 }, [5, 6]],
    ['by the narrower of two', { gt: 4, gte: 6, lt: 9, lte: 7 }, [6, 7]],
    ['to nothing, where the bounds cross', { gt: 6, lt: 4 }, []],
  ])('%s', async (_, tests, found) => {
    const condition = of('value', tests);
    expect(await find(condition, { order: ascending })).toEqual({ found, tests: 0 });
    expect(await find(condition, { order: descending })).toEqual({
      found: [...found].reverse(),
      tests: 0,
    });
  });

  test('of a city too', async () => {
    const condition: Condition = { all: [atLeast(30), ofCity('city:c')] };
    expect(await find(condition, { order: descending })).toEqual({ found: [38, 34, 30], tests: 0 });
  });

  test('not by a test that is no bound', async () => {
    const condition = of('value', { gte: 30, eq: 38 });
    expect(await find(condition, { order: ascending })).toEqual({ found: [38], tests: 80 });
  });
});

describe('a page is read no further than it is full:', () => {
  test('in the order of ids', async () => {
    const page = { limit: 3 };
    expect(await find(atLeast(10), { page })).toEqual({ found: [10, 11, 12], tests: 13 });
  });

  test('in the reversed order of ids', async () => {
    const order: Order = [{ property: 'id', direction: 'DESC' }];
    const found = await find(atLeast(10), { order, page: { limit: 3 } });
    expect(found).toEqual({ found: [39, 38, 37], tests: 3 });
  });

  test('in the order of a value', async () => {
    const order: Order = [{ property: 'value', direction: 'DESC' }];
    const found = await find({ not: ofCity('city:d') }, { order, page: { limit: 2 } });
    expect(found).toEqual({ found: [38, 37], tests: 3 });
  });

  test('after a position, without what comes before it', async () => {
    const page = { limit: 2, after: [target(20)] };
    expect(await find(atLeast(10), { page })).toEqual({ found: [21, 22], tests: 2 });
  });
});
