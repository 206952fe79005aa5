import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphReader } from '../../../src/store/store.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import { dataOf, errorOf, type Json, openGraph, openSeeds } from '../../helpers/run-query.js';

interface Asked {
  readonly id: string;
  readonly cityIds?: readonly string[] | null;
  readonly years?: readonly number[] | null;
}

const query = `query ($id: ID!, $cityIds: [ID!], $years: [Int!]) {
  compareIndicator(id: $id, cityIds: $cityIds, years: $years) { indicator { id name } cities { id } years
    cells { city { id } year status targets { id text } results { id text } } warnings } }`;

const compare = async (reader: GraphReader, asked: Asked): Promise<Json> =>
  (await dataOf(reader, query, { ...asked })).compareIndicator;

/** Cells as `<city> <year> <status> <ids of targets and results>`. */
const cellsOf = ({ cells }: Json): string[] =>
  cells.map(({ city, year, status, targets, results }: Json) =>
    [city.id, year, status, ...[...targets, ...results].map(({ id }: Json) => id)].join(' '),
  );

type Figure = Readonly<Record<string, string | number | null>>;

/** Documents of two cities: a's of 2022 and 2023, b's of 2023; c has none. */
function documents(): GraphBuilder {
  const graph = new GraphBuilder()
    .node('indicator:beds', { name: '床位', unit: '张' })
    .node('indicator:other', { name: '别的', unit: '张' })
    .node('indicator:silent', { name: '没人说的' });
  const names = { a: { name: '曲阜市', nameEn: 'Qufu' }, b: { name: '云江市' }, c: {} };
  for (const [city, properties] of Object.entries(names)) graph.node(`city:${city}`, properties);
  for (const year of [2021, 2022, 2023]) graph.node(`year:${year}`, { year });
  for (const [city, year] of [
    ['b', 2023],
    ['a', 2023],
    ['a', 2022],
  ] as const)
    graph.node(
      `document:${city}-${year}`,
      { period: 'YEAR' },
      { city: `city:${city}`, year: `year:${year}` },
    );
  return graph;
}

function state(
  graph: GraphBuilder,
  kind: 'target' | 'result',
  document: string,
  key: string,
  properties: Figure = {},
  { year = document.slice(-4), indicator = 'beds' } = {},
): GraphBuilder {
  return graph.node(
    `${kind}:${document}:${key}`,
    { value: 1, unit: '张', text: key, ...properties },
    {
      indicator: `indicator:${indicator}`,
      city: `city:${document[0]}`,
      year: `year:${year}`,
      document: `document:${document}`,
    },
  );
}

describe('A comparison of one indicator', () => {
  let store: GraphReader;
  beforeAll(async () => {
    const graph = documents();
    state(graph, 'target', 'a-2023', 'second');
    state(graph, 'target', 'a-2023', 'first');
    state(graph, 'result', 'a-2023', 'done');
    state(graph, 'target', 'b-2023', 'other', {}, { indicator: 'other' });
    store = await openGraph(graph.build());
  });

  test('has a cell for each city and year of which a document is held, city by city', async () => {
    const answer = await compare(store, { id: 'indicator:beds' });
    expect(answer.indicator).toEqual({ id: 'indicator:beds', name: '床位' });
    expect(answer.cities).toEqual([{ id: 'city:a' }, { id: 'city:b' }]);
    expect(answer.years).toEqual([2022, 2023]);
    expect(cellsOf(answer)).toEqual([
      'city:a 2022 NOT_MENTIONED',
      'city:a 2023 STATED target:a-2023:first target:a-2023:second result:a-2023:done',
      'city:b 2022 NOT_HELD',
      'city:b 2023 NOT_MENTIONED',
    ]);
    expect(answer.warnings).toEqual([]);
  });

  test('tells targets from results', async () => {
    const { cells } = await compare(store, { id: 'indicator:beds' });
    expect(cells[1].targets.map(({ text }: Json) => text)).toEqual(['first', 'second']);
    expect(cells[1].results.map(({ text }: Json) => text)).toEqual(['done']);
  });

  test('that nobody states has cells all the same', async () => {
    const answer = await compare(store, { id: 'indicator:silent' });
    expect(cellsOf(answer)).toEqual([
      'city:a 2022 NOT_MENTIONED',
      'city:a 2023 NOT_MENTIONED',
      'city:b 2022 NOT_HELD',
      'city:b 2023 NOT_MENTIONED',
    ]);
  });

  test.each<[string, Omit<Asked, 'id'>, string[]]>([
    [
      'by cities, one without documents among them',
      { cityIds: ['city:c', 'city:a'], years: [2023] },
      [
        'city:a 2023 STATED target:a-2023:first target:a-2023:second result:a-2023:done',
        'city:c 2023 NOT_HELD',
      ],
    ],
    ['by cities alone: their years', { cityIds: ['city:b'] }, ['city:b 2023 NOT_MENTIONED']],
    [
      'by years, one without documents among them',
      { years: [2022, 1999] },
      ['city:a 1999 NOT_HELD', 'city:a 2022 NOT_MENTIONED'],
    ],
    [
      'by what is given twice',
      { cityIds: ['city:b', 'city:b'], years: [2023, 2023] },
      ['city:b 2023 NOT_MENTIONED'],
    ],
    ['to no cities', { cityIds: [] }, []],
    ['to no years', { years: [] }, []],
    [
      'by null to nothing',
      { cityIds: null, years: null },
      [
        'city:a 2022 NOT_MENTIONED',
        'city:a 2023 STATED target:a-2023:first target:a-2023:second result:a-2023:done',
        'city:b 2022 NOT_HELD',
        'city:b 2023 NOT_MENTIONED',
      ],
    ],
  ])('is narrowed %s', async (_, narrowed, expected) => {
    const answer = await compare(store, { id: 'indicator:beds', ...narrowed });
    expect(cellsOf(answer)).toEqual(expected);
  });

  test('takes the year that a figure is of, whatever the year of its document', async () => {
    const graph = documents();
    state(graph, 'result', 'a-2023', 'late', {}, { year: '2022' });
    const answer = await compare(await openGraph(graph.build()), { id: 'indicator:beds' });
    expect(cellsOf(answer).slice(0, 2)).toEqual([
      'city:a 2022 STATED result:a-2023:late',
      'city:a 2023 NOT_MENTIONED',
    ]);
  });

  test('of the seeds has what each city states', async () => {
    const seeds = await openSeeds();
    const { cells, cities, years } = await compare(seeds, { id: 'indicator:meal-service-sites' });
    expect(years).toEqual([2019, 2020, 2023, 2024]);
    expect(cells).toHaveLength(cities.length * years.length);
    const { documents: held } = await dataOf(
      seeds,
      '{ documents { nodes { city { id } year { year } } } }',
    );
    for (const { city, year, status } of cells) {
      const isHeld = held.nodes.some(
        (document: Json) => document.city.id === city.id && document.year.year === year,
      );
      if (status !== 'STATED') expect(status).toBe(isHeld ? 'NOT_MENTIONED' : 'NOT_HELD');
    }
    expect(cellsOf({ cells })).toContainEqual(
      expect.stringMatching(/^city:qingdao 2023 STATED target:qingdao-2023-plan:/),
    );
  });
});

describe('A comparison warns', () => {
  const warnings = async (one: Figure, other: Figure, asked: Omit<Asked, 'id'> = {}) => {
    const graph = documents();
    state(graph, 'target', 'a-2023', 't', one);
    state(graph, 'result', 'b-2023', 'r', other);
    return (await compare(await openGraph(graph.build()), { id: 'indicator:beds', ...asked }))
      .warnings;
  };
  const place = { one: 'Qufu 2023 target', other: '云江市 2023 result' };

  test.each<[string, Figure, Figure, string]>([
    [
      'units',
      { unit: '张' },
      { unit: '个' },
      `Units differ: 张 (${place.one}); 个 (${place.other}).`,
    ],
    [
      'bases',
      { basis: 'STOCK' },
      { basis: 'INCREMENT' },
      `Bases differ: STOCK (${place.one}); INCREMENT (${place.other}).`,
    ],
    [
      'comparators',
      { comparator: 'EQ' },
      { comparator: 'GTE' },
      `Comparators differ: EQ (${place.one}); GTE (${place.other}).`,
    ],
    [
      'scopes',
      {},
      { scope: '每个镇街' },
      `Scopes differ: the whole city (${place.one}); 每个镇街 (${place.other}).`,
    ],
    [
      'a withheld figure',
      {},
      { value: null },
      `Figures are withheld by the source: ${place.other}.`,
    ],
  ])('of different %s', async (_, one, other, expected) => {
    expect(await warnings(one, other)).toEqual([expected]);
  });

  test.each<[string, Figure, string]>([
    ['half a year', { period: 'FIRST_HALF' }, 'FIRST_HALF'],
    [
      'other months',
      { period: 'OTHER', periodStart: '2022-01', periodEnd: '2022-05' },
      'OTHER 2022-01 to 2022-05',
    ],
  ])(
    'of figures of a whole year beside those of %s, whatever their documents cover',
    async (_, other, label) => {
      const graph = documents();
      graph.node('document:b-2022-half', { period: 'YEAR' }, { city: 'city:b', year: 'year:2022' });
      state(graph, 'target', 'a-2023', 't');
      state(graph, 'result', 'b-2022-half', 'r', other, { year: '2022' });
      const answer = await compare(await openGraph(graph.build()), { id: 'indicator:beds' });
      expect(answer.warnings).toEqual([
        `Periods differ: YEAR (Qufu 2023 target); ${label} (云江市 2022 result).`,
      ]);
    },
  );

  test('of figures whose words leave the basis open', async () => {
    expect(await warnings({}, { basisDoubt: '建成 may mean all that there are.' })).toEqual([
      `Bases are open, a running total or new: ${place.other}.`,
    ]);
  });

  test('of several things at once', async () => {
    expect(await warnings({}, { unit: '个', basis: 'STOCK', value: null })).toHaveLength(3);
  });

  test('of what is shown alone', async () => {
    const other = { unit: '个' };
    expect(await warnings({}, other, { cityIds: ['city:a'] })).toEqual([]);
    expect(await warnings({}, other, { years: [2022] })).toEqual([]);
    expect(await warnings({}, other, { cityIds: ['city:a', 'city:b'] })).toHaveLength(1);
  });

  test('of no figure of a year of which no document is held, for it has no cell', async () => {
    const graph = documents();
    state(graph, 'target', 'a-2023', 't');
    state(graph, 'result', 'a-2023', 'r', { unit: '个' }, { year: '2021' });
    const store = await openGraph(graph.build());
    const answer = await compare(store, { id: 'indicator:beds' });
    expect(answer.years).toEqual([2022, 2023]);
    expect(answer.warnings).toEqual([]);
    const asked = await compare(store, { id: 'indicator:beds', years: [2021, 2023] });
    expect(asked.warnings).toHaveLength(1);
  });
});

describe('A comparison cannot be asked for', () => {
  let store: GraphReader;
  beforeAll(async () => {
    const graph = documents();
    for (let at = 0; at < 101; at++) graph.node(`city:many-${at}`);
    store = await openGraph(graph.build());
  });
  const count = (length: number) => Array.from({ length }, (_, at) => at);
  const cities = (length: number) => count(length).map((at) => `city:many-${at}`);

  test.each<[string, Partial<Asked>, string, string]>([
    ['of an unknown indicator', { id: 'indicator:none' }, 'NOT_FOUND', 'id'],
    ['of what is no indicator', { id: 'city:a' }, 'NOT_FOUND', 'id'],
    ['of what is no id', { id: '' }, 'NOT_FOUND', 'id'],
    ['over an unknown city', { cityIds: ['city:a', 'city:none'] }, 'NOT_FOUND', 'cityIds[1]'],
    ['over what is no city', { cityIds: ['year:2023'] }, 'NOT_FOUND', 'cityIds[0]'],
    ['over 1,001 years', { years: count(1001) }, 'LIMIT_EXCEEDED', 'years'],
    [
      'over 1,001 cities',
      { cityIds: count(1001).map(() => 'city:a') },
      'LIMIT_EXCEEDED',
      'cityIds',
    ],
    [
      'of more than 10,000 cells',
      { cityIds: cities(101), years: count(100) },
      'LIMIT_EXCEEDED',
      'cityIds',
    ],
  ])('%s', async (_, wrong, code, argument) => {
    expect(await errorOf(store, query, { id: 'indicator:beds', ...wrong })).toMatchObject({
      code,
      argument,
      path: ['compareIndicator'],
      message: expect.stringContaining(`${argument}:`),
    });
  });

  test('but of 10,000 cells', async () => {
    const asked = { id: 'indicator:beds', cityIds: cities(100), years: count(100) };
    const { compareIndicator } = await dataOf(
      store,
      `query ($id: ID!, $cityIds: [ID!], $years: [Int!]) {
        compareIndicator(id: $id, cityIds: $cityIds, years: $years) { cells { status } } }`,
      asked,
    );
    expect(compareIndicator.cells).toHaveLength(10_000);
  });
});

test('A cell’s city, targets and results are nodes like any others', async () => {
  const graph = documents().node('area:elderly', { name: '养老' });
  state(graph, 'target', 'a-2023', 't');
  graph.link('indicator:beds', 'policyArea', 'area:elderly');
  const { compareIndicator } = await dataOf(
    await openGraph(graph.build()),
    `{ compareIndicator(id: "indicator:beds", cityIds: ["city:a"], years: [2023]) {
        indicator { policyArea { name } } cities { documents { totalCount } }
        cells { city { targets(first: 1) { nodes { id } } } targets { indicator { id } document { id } } } } }`,
  );
  expect(compareIndicator).toEqual({
    indicator: { policyArea: { name: '养老' } },
    cities: [{ documents: { totalCount: 0 } }],
    cells: [
      {
        city: { targets: { nodes: [{ id: 'target:a-2023:t' }] } },
        targets: [{ indicator: { id: 'indicator:beds' }, document: { id: 'document:a-2023' } }],
      },
    ],
  });
});
