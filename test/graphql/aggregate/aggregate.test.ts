import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphReader } from '../../../src/store/store.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import {
  dataOf,
  errorOf,
  everyNode,
  type Json,
  openGraph,
  openSeeds,
  runQuery,
} from '../../helpers/run-query.js';

type Key = 'CITY' | 'YEAR' | 'INDICATOR' | 'POLICY_AREA' | 'UNIT' | 'BASIS' | 'PERIOD';

const fields = `city { id } year indicator { id } policyArea { id }
  unit basis period count withheld parts sum noSumReason min max average`;

const groupsOf = async (
  reader: GraphReader,
  list: string,
  groupBy: readonly Key[],
  filter: object | null = null,
): Promise<Json[]> => {
  const type = list === 'aggregateTargets' ? 'TargetFilter' : 'ResultFilter';
  const query = `query ($filter: ${type}, $groupBy: [MeasurementGroupKey!]!) {
    groups: ${list}(filter: $filter, groupBy: $groupBy) { ${fields} } }`;
  return (await dataOf(reader, query, { filter, groupBy })).groups;
};

/** A group without what it is not grouped by, nodes by their ids. */
const briefly = (group: Json): Json =>
  Object.fromEntries(
    Object.entries(group as object)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, value.id ?? value]),
  );

/** Two cities, two years, two indicators of which one has a policy area. */
function framework(): GraphBuilder {
  const graph = new GraphBuilder().node('area:elderly', { name: '养老' });
  for (const city of ['a', 'b']) graph.node(`city:${city}`, { name: `${city}市` });
  for (const year of [2022, 2023]) graph.node(`year:${year}`, { year });
  for (const city of ['a', 'b'])
    graph.node(`document:${city}`, {}, { city: `city:${city}`, year: 'year:2023' });
  return graph
    .node('indicator:beds', { name: '床位' }, { policyArea: 'area:elderly' })
    .node('indicator:money', { name: '资金' });
}

let counter = 0;
/** Adds a figure of a city and year. */
function state(
  graph: GraphBuilder,
  kind: 'target' | 'result',
  [city, year, indicator]: readonly [string, number, string],
  value: number | null,
  rest: Readonly<Record<string, string | number>> = {},
): void {
  counter += 1;
  graph.node(
    `${kind}:${city}:${counter}`,
    { value, unit: '张', basis: 'STOCK', ...rest },
    {
      city: `city:${city}`,
      year: `year:${year}`,
      indicator: `indicator:${indicator}`,
      document: `document:${city}`,
    },
  );
}

const kinds = [
  ['aggregateTargets', 'target'],
  ['aggregateResults', 'result'],
] as const;

describe.each(kinds)('%s', (list, kind) => {
  let store: GraphReader;
  beforeAll(async () => {
    const graph = framework();
    // Against every order that groups may have.
    state(graph, kind, ['b', 2023, 'money'], 64);
    state(graph, kind, ['b', 2022, 'beds'], 32);
    state(graph, kind, ['a', 2023, 'beds'], 16, { unit: '个' });
    state(graph, kind, ['a', 2023, 'beds'], 8, { basis: 'INCREMENT' });
    state(graph, kind, ['a', 2023, 'beds'], 4);
    state(graph, kind, ['a', 2022, 'money'], 2);
    state(graph, kind, ['a', 2022, 'beds'], 1);
    // Of the other kind, to be left out.
    state(graph, kind === 'target' ? 'result' : 'target', ['a', 2022, 'beds'], 1000);
    store = await openGraph(graph.build());
  });

  /** Each group by the keys it has, and the sum, which tells what is in it. */
  const sums = async (groupBy: readonly Key[], filter: object | null = null) =>
    (await groupsOf(store, list, groupBy, filter)).map((group) => {
      const { city, year, indicator, policyArea, unit, basis, sum } = briefly(group);
      return [city, year, indicator, policyArea, unit, basis, sum]
        .filter((each) => each !== undefined)
        .join(' ');
    });

  test.each<[Key[], string[]]>([
    [[], ['个 STOCK 16', '张 INCREMENT 8', '张 STOCK 103']],
    [
      ['CITY'],
      ['city:a 个 STOCK 16', 'city:a 张 INCREMENT 8', 'city:a 张 STOCK 7', 'city:b 张 STOCK 96'],
    ],
    [['YEAR'], ['2022 张 STOCK 35', '2023 个 STOCK 16', '2023 张 INCREMENT 8', '2023 张 STOCK 68']],
    [
      ['INDICATOR'],
      [
        'indicator:beds 个 STOCK 16',
        'indicator:beds 张 INCREMENT 8',
        'indicator:beds 张 STOCK 37',
        'indicator:money 张 STOCK 66',
      ],
    ],
    [
      ['POLICY_AREA'],
      [
        'area:elderly 个 STOCK 16',
        'area:elderly 张 INCREMENT 8',
        'area:elderly 张 STOCK 37',
        '张 STOCK 66',
      ],
    ],
    [
      ['YEAR', 'CITY'],
      [
        'city:a 2022 张 STOCK 3',
        'city:a 2023 个 STOCK 16',
        'city:a 2023 张 INCREMENT 8',
        'city:a 2023 张 STOCK 4',
        'city:b 2022 张 STOCK 32',
        'city:b 2023 张 STOCK 64',
      ],
    ],
    [
      ['POLICY_AREA', 'INDICATOR', 'YEAR', 'CITY'],
      [
        'city:a 2022 indicator:beds area:elderly 张 STOCK 1',
        'city:a 2022 indicator:money 张 STOCK 2',
        'city:a 2023 indicator:beds area:elderly 个 STOCK 16',
        'city:a 2023 indicator:beds area:elderly 张 INCREMENT 8',
        'city:a 2023 indicator:beds area:elderly 张 STOCK 4',
        'city:b 2022 indicator:beds area:elderly 张 STOCK 32',
        'city:b 2023 indicator:money 张 STOCK 64',
      ],
    ],
  ])(
    'grouped by %j is in the order of city, year, indicator, area, unit and basis',
    async (keys, expected) => {
      expect(await sums(keys)).toEqual(expected);
    },
  );

  test.each<[Key[], Key[]]>([
    [['UNIT'], []],
    [['BASIS'], []],
    [['PERIOD'], []],
    [['UNIT', 'CITY', 'BASIS'], ['CITY']],
    [
      ['CITY', 'CITY', 'YEAR', 'CITY'],
      ['CITY', 'YEAR'],
    ],
    [
      ['CITY', 'YEAR', 'INDICATOR', 'POLICY_AREA', 'UNIT', 'BASIS', 'PERIOD'],
      ['CITY', 'YEAR', 'INDICATOR', 'POLICY_AREA'],
    ],
  ])(
    'grouped by %j is grouped by %j: unit, basis and period always separate',
    async (keys, same) => {
      expect(await groupsOf(store, list, keys)).toEqual(await groupsOf(store, list, same));
    },
  );

  test('has null for what it is not grouped by', async () => {
    const [first] = await groupsOf(store, list, ['YEAR']);
    expect(first).toMatchObject({ city: null, indicator: null, policyArea: null, year: 2022 });
    const [other] = await groupsOf(store, list, ['CITY', 'INDICATOR']);
    expect(other).toMatchObject({ year: null, policyArea: null, city: { id: 'city:a' } });
  });

  test.each<[object, string[]]>([
    [{ city: { name: { eq: 'b市' } } }, ['张 STOCK 96']],
    [{ year: { eq: 2022 }, unit: { eq: '张' } }, ['张 STOCK 35']],
    [{ value: { gte: 8 } }, ['个 STOCK 16', '张 INCREMENT 8', '张 STOCK 96']],
    [{ indicator: { name: { eq: '资金' } } }, ['张 STOCK 66']],
    [{ not: { basis: 'STOCK' } }, ['张 INCREMENT 8']],
    [{ or: [] }, []],
  ])('counts what a filter lets through: %j', async (filter, expected) => {
    expect(await sums([], filter)).toEqual(expected);
  });

  test('tells of a group’s nodes whatever is selected, properties alone or what is related', async () => {
    const { plain, related } = await dataOf(
      store,
      `{ plain: ${list}(groupBy: [CITY, INDICATOR, POLICY_AREA]) {
           __typename city { name } indicator { name } policyArea { name } sum }
         related: ${list}(groupBy: [CITY, INDICATOR, POLICY_AREA]) {
           place: city { name documents { totalCount } } again: city { id }
           indicator { name policyArea { name } } policyArea { name indicators { totalCount } } total: sum } }`,
    );
    expect(related).toHaveLength(plain.length);
    for (const [at, { __typename, city, indicator, policyArea, sum }] of plain.entries()) {
      expect(__typename).toBe('MeasurementGroup');
      expect(related[at]).toEqual({
        place: { ...city, documents: { totalCount: 0 } },
        again: { id: `city:${city.name[0]}` },
        indicator: { ...indicator, policyArea },
        policyArea: policyArea && { ...policyArea, indicators: { totalCount: 1 } },
        total: sum,
      });
    }
    expect(plain.map(({ policyArea }: Json) => policyArea)).toContain(null);
  });

  test('takes a filter as deep and as large as lists do, and refuses it likewise', async () => {
    const query = `{ groups: ${list}(groupBy: [], filter: { value: { gt: 2, lt: 1 } }) { count } }`;
    expect(await errorOf(store, query)).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: expect.stringMatching(/filter\.value$/),
      path: ['groups'],
    });
  });

  test('cannot be asked for without saying by what', async () => {
    const { errors } = await runQuery(store, `{ ${list} { count } }`);
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe.each(kinds)('A group of %s', (list, kind) => {
  type Figure = [number | null, Readonly<Record<string, string | number>>?];
  const single = async (...figures: Figure[]) => {
    const graph = framework();
    for (const [value, rest] of figures) state(graph, kind, ['a', 2023, 'beds'], value, rest);
    const [group, ...others] = await groupsOf(await openGraph(graph.build()), list, []);
    expect(others).toEqual([]);
    const { count, withheld, sum, min, max, average } = group;
    return { count, withheld, sum, min, max, average };
  };

  test.each<[string, Figure[], object]>([
    ['one figure', [[7]], { count: 1, withheld: 0, sum: 7, min: 7, max: 7, average: 7 }],
    ['several', [[1], [4], [-2]], { count: 3, withheld: 0, sum: 3, min: -2, max: 4, average: 1 }],
    [
      'withheld ones, which count and are not guessed',
      [[null], [2], [null], [4]],
      { count: 4, withheld: 2, sum: 6, min: 2, max: 4, average: 3 },
    ],
    [
      'nothing but withheld ones',
      [[null], [null]],
      { count: 2, withheld: 2, sum: null, min: null, max: null, average: null },
    ],
    [
      'zero, which is a figure',
      [[0], [null]],
      { count: 2, withheld: 1, sum: 0, min: 0, max: 0, average: 0 },
    ],
    [
      'ranges, by their lower end',
      [[2, { comparator: 'RANGE', upperValue: 9 }], [4]],
      { count: 2, withheld: 0, sum: 6, min: 2, max: 4, average: 3 },
    ],
    [
      'bounds, as they stand',
      [
        [3, { comparator: 'GTE' }],
        [5, { comparator: 'LT' }],
      ],
      { count: 2, withheld: 0, sum: 8, min: 3, max: 5, average: 4 },
    ],
    [
      'fractions, without what binary fractions leave behind',
      [[0.1], [0.2], [0.3]],
      { count: 3, withheld: 0, sum: 0.6, min: 0.1, max: 0.3, average: 0.2 },
    ],
    [
      'a mean without end, to twelve digits',
      [[1], [0], [0]],
      { count: 3, withheld: 0, sum: 1, min: 0, max: 1, average: 0.333333333333 },
    ],
    [
      'large sums, exact',
      [[9_007_199_254_740], [0.25]],
      {
        count: 2,
        withheld: 0,
        sum: 9_007_199_254_740.25,
        min: 0.25,
        max: 9_007_199_254_740,
        average: 4_503_599_627_370,
      },
    ],
  ])('adds up %s', async (_, figures, expected) => {
    expect(await single(...figures)).toEqual(expected);
  });
});

describe.each(kinds)('Of %s', (list, kind) => {
  const groups = async (build: (graph: GraphBuilder) => void, groupBy: readonly Key[] = []) => {
    const graph = framework();
    build(graph);
    const found = await groupsOf(await openGraph(graph.build()), list, groupBy);
    return found.map(({ unit, basis, period, count, parts, sum, noSumReason, average }) => ({
      ...{ unit, basis, period, count, parts, sum, noSumReason, average },
    }));
  };
  const figures =
    (...all: readonly [number | null, Readonly<Record<string, string>>][]) =>
    (graph: GraphBuilder): void => {
      for (const [value, rest] of all) state(graph, kind, ['a', 2023, 'beds'], value, rest);
    };

  test('rates have no sum, and say why', async () => {
    const rate = { unit: '%', basis: 'RATE' };
    expect(await groups(figures([80, rate], [90, rate]))).toEqual([
      expect.objectContaining({ count: 2, sum: null, noSumReason: 'RATES', average: 85 }),
    ]);
    expect(await groups(figures([80, rate]))).toMatchObject([{ sum: null, noSumReason: 'RATES' }]);
  });

  test('different periods are different groups', async () => {
    expect(
      await groups(
        figures([1, { period: 'SECOND_HALF' }], [2, { period: 'YEAR' }], [4, { period: 'YEAR' }]),
      ),
    ).toMatchObject([
      { period: 'SECOND_HALF', sum: 1, noSumReason: null },
      { period: 'YEAR', sum: 6, noSumReason: null },
    ]);
  });

  test.each(['OTHER', 'UNSTATED'])('several values of a period %s have no sum', async (period) => {
    expect(await groups(figures([1, { period }], [2, { period }]))).toMatchObject([
      { period, count: 2, sum: null, noSumReason: 'PERIODS' },
    ]);
    expect(await groups(figures([1, { period }], [null, { period }]))).toMatchObject([
      { count: 2, sum: 1, noSumReason: null },
    ]);
  });

  test('values that are all withheld have no sum', async () =>
    expect(await groups(figures([null, {}]))).toMatchObject([
      { sum: null, noSumReason: 'NO_VALUES' },
    ]));

  test('a part is not added to what holds it, nor counted in the mean', async () => {
    const withPart = (indicator: string) => (graph: GraphBuilder) => {
      const related = {
        ...{ city: 'city:a', year: 'year:2023', document: 'document:a' },
      };
      const plain = { unit: '元', basis: 'AMOUNT' };
      graph.node(
        `${kind}:a:whole`,
        { ...plain, value: 100 },
        { ...related, indicator: 'indicator:money' },
      );
      graph.node(
        `${kind}:a:part`,
        { ...plain, value: 30 },
        { ...related, indicator: `indicator:${indicator}`, partOf: `${kind}:a:whole` },
      );
    };
    expect(await groups(withPart('beds'))).toMatchObject([
      { count: 2, parts: 1, sum: 100, average: 100 },
    ]);
    expect(await groups(withPart('beds'), ['INDICATOR'])).toMatchObject([
      { count: 1, parts: 0, sum: 30 },
      { count: 1, parts: 0, sum: 100 },
    ]);
  });
});

test('There are no groups of nothing', async () => {
  const store = await openGraph(framework().build());
  expect(await groupsOf(store, 'aggregateTargets', ['CITY'])).toEqual([]);
  expect(await groupsOf(store, 'aggregateResults', [])).toEqual([]);
});

describe('Groups of the seeds are what their lists add up to', () => {
  const keys = ['CITY', 'YEAR', 'INDICATOR', 'POLICY_AREA'] as const;
  const subsets = Array.from({ length: 2 ** keys.length }, (_, bits) =>
    keys.filter((_key, at) => bits & (1 << at)),
  );
  let seeds: GraphReader;
  const lists = new Map<string, readonly Json[]>();
  beforeAll(async () => {
    seeds = await openSeeds();
    const selected =
      'id value unit basis period city { id } year { year } indicator { id policyArea { id } } partOf { id }';
    for (const list of ['targets', 'results'])
      lists.set(list, await everyNode(seeds, list, selected));
  });

  /** Absent keys come last. */
  const byKeys = (one: Json, other: Json): number => {
    for (const [at, key] of one.key.entries()) {
      const its = other.key[at];
      if (key === its) continue;
      if (key === null || its === null) return key === null ? 1 : -1;
      return key < its ? -1 : 1;
    }
    return 0;
  };

  const expectedGroups = (measurements: readonly Json[], by: readonly string[]): Json[] => {
    const groups = new Map<string, Json>();
    const keyed = new Map<string, string>();
    for (const { id, value, unit, basis, period, city, year, indicator, partOf } of measurements) {
      const key = [
        by.includes('CITY') ? city.id : null,
        by.includes('YEAR') ? year.year : null,
        by.includes('INDICATOR') ? indicator.id : null,
        by.includes('POLICY_AREA') ? (indicator.policyArea?.id ?? null) : null,
        ...[unit, basis, period],
      ];
      const group = groups.get(JSON.stringify(key)) ?? { key, count: 0, values: [], held: [] };
      groups.set(JSON.stringify(key), group);
      keyed.set(id, JSON.stringify(key));
      group.count += 1;
      if (value !== null) group.values.push(value);
      if (partOf) group.held.push([partOf.id, value]);
    }
    for (const [key, group] of groups)
      group.held = group.held.flatMap(([whole, value]: [string, number]) =>
        keyed.get(whole) === key ? [value] : [],
      );
    return [...groups.values()].sort(byKeys);
  };

  test.each([
    ['aggregateTargets', 'targets'],
    ['aggregateResults', 'results'],
  ])('%s, by each set of keys', async (aggregate, list) => {
    for (const by of subsets) {
      const groups = await groupsOf(seeds, aggregate, by);
      const expected = expectedGroups(lists.get(list) as Json[], by);
      expect({
        by,
        groups: groups.map(
          ({ city, year, indicator, policyArea, unit, basis, period, count, withheld, parts }) => ({
            key: [
              city?.id ?? null,
              year,
              indicator?.id ?? null,
              policyArea?.id ?? null,
              ...[unit, basis, period],
            ],
            count,
            withheld,
            parts,
          }),
        ),
      }).toEqual({
        by,
        groups: expected.map(({ key, count, values, held }) => ({
          key,
          count,
          withheld: count - values.length,
          parts: held.length,
        })),
      });
      for (const [at, { values, held }] of expected.entries()) {
        const { sum, min, max, average, basis, period, noSumReason } = groups[at];
        if (values.length === 0) {
          expect([sum, min, max, average]).toEqual([null, null, null, null]);
          expect(noSumReason).toBe('NO_VALUES');
          continue;
        }
        const total = [...values, ...held.map((part: number) => -part)].reduce(
          (all: number, each: number) => all + each,
          0,
        );
        expect([min, max]).toEqual([Math.min(...values), Math.max(...values)]);
        expect(average / (total / (values.length - held.length))).toBeCloseTo(1, 10);
        if (basis === 'RATE') expect([sum, noSumReason]).toEqual([null, 'RATES']);
        else if (period === 'OTHER' && values.length > 1)
          expect([sum, noSumReason]).toEqual([null, 'PERIODS']);
        else {
          expect(sum).toBeCloseTo(total, 5);
          expect(noSumReason).toBeNull();
        }
      }
    }
  });
});
