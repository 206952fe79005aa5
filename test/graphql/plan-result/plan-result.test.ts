import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphReader } from '../../../src/store/store.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import {
  dataOf,
  errorOf,
  everyNode,
  everyPage,
  type Json,
  openGraph,
  openSeeds,
} from '../../helpers/run-query.js';

const query = `query ($city: ID!, $year: Int!, $first: Int, $after: String) { planResultGaps(cityId: $city, year: $year) {
  city { id } year
  targetsWithoutResult(first: $first, after: $after) { totalCount nodes { id } }
  resultsWithoutTarget(first: $first, after: $after) { totalCount nodes { id } } } }`;

const idsOf = ({ nodes }: Json): string[] => nodes.map(({ id }: Json) => id);

const gapsOf = async (reader: GraphReader, city: string, year: number): Promise<Json> =>
  (await dataOf(reader, query, { city, year, first: 100 })).planResultGaps;

/** What two cities promised and reported of 2022 and 2023. */
function plansAndReports(): GraphBuilder {
  const graph = new GraphBuilder().node('indicator:beds');
  for (const city of ['a', 'b', 'c']) graph.node(`city:${city}`);
  for (const year of [2022, 2023]) graph.node(`year:${year}`, { year });
  for (const city of ['a', 'b'])
    for (const year of [2022, 2023])
      graph.node(`document:${city}-${year}`, {}, { city: `city:${city}`, year: `year:${year}` });
  return graph;
}

function state(graph: GraphBuilder, id: string, target?: string, period = 'YEAR'): GraphBuilder {
  const document = id.split(':')[1] as string;
  return graph.node(
    id,
    { period },
    {
      indicator: 'indicator:beds',
      city: `city:${document[0]}`,
      year: `year:${document.slice(-4)}`,
      document: `document:${document}`,
      ...(target && { target }),
    },
  );
}

describe('Where plan and result do not meet', () => {
  let store: GraphReader;
  beforeAll(async () => {
    const graph = plansAndReports();
    for (const key of ['reported', 'silent', 'another']) state(graph, `target:a-2023:${key}`);
    state(graph, 'target:a-2022:silent');
    state(graph, 'target:b-2023:silent');
    state(graph, 'target:b-2023:later');
    state(graph, 'result:a-2023:planned', 'target:a-2023:reported');
    state(graph, 'result:a-2023:again', 'target:a-2023:reported');
    state(graph, 'result:a-2023:unplanned');
    state(graph, 'result:a-2023:surprise');
    state(graph, 'result:a-2022:unplanned');
    // Of another city's plan, and of another year's: it is reported all the same.
    state(graph, 'result:a-2022:late', 'target:b-2023:later');
    store = await openGraph(graph.build());
  });

  test('are the targets without a result and the results without a target, by id', async () => {
    expect(await gapsOf(store, 'city:a', 2023)).toEqual({
      city: { id: 'city:a' },
      year: 2023,
      targetsWithoutResult: {
        totalCount: 2,
        nodes: [{ id: 'target:a-2023:another' }, { id: 'target:a-2023:silent' }],
      },
      resultsWithoutTarget: {
        totalCount: 2,
        nodes: [{ id: 'result:a-2023:surprise' }, { id: 'result:a-2023:unplanned' }],
      },
    });
  });

  test.each<[string, number, string[], string[]]>([
    ['city:a', 2022, ['target:a-2022:silent'], ['result:a-2022:unplanned']],
    ['city:b', 2023, ['target:b-2023:silent'], []],
    ['city:b', 2022, [], []],
    ['city:c', 2023, [], []],
    ['city:a', 1999, [], []],
  ])('are those of one city and one year: %s %p', async (city, year, targets, results) => {
    const { targetsWithoutResult, resultsWithoutTarget } = await gapsOf(store, city, year);
    expect(idsOf(targetsWithoutResult)).toEqual(targets);
    expect(targetsWithoutResult.totalCount).toBe(targets.length);
    expect(idsOf(resultsWithoutTarget)).toEqual(results);
    expect(resultsWithoutTarget.totalCount).toBe(results.length);
  });

  test('may be asked for in one direction, under another name, with whatever is related', async () => {
    const { planResultGaps } = await dataOf(
      store,
      `{ planResultGaps(cityId: "city:a", year: 2023) { year
          open: targetsWithoutResult(first: 1) { edges { node { document { id } indicator { id } } } } } }`,
    );
    expect(planResultGaps).toEqual({
      year: 2023,
      open: {
        edges: [
          { node: { document: { id: 'document:a-2023' }, indicator: { id: 'indicator:beds' } } },
        ],
      },
    });
  });
});

describe('Gaps of one period', () => {
  const ofPeriods = async (periods: readonly string[] | null) => {
    const graph = plansAndReports();
    state(graph, 'target:a-2023:half', undefined, 'SECOND_HALF');
    state(graph, 'target:a-2023:year');
    state(graph, 'result:a-2023:half', undefined, 'FIRST_HALF');
    const { planResultGaps } = await dataOf(
      await openGraph(graph.build()),
      `query ($periods: [MeasurementPeriod!]) { planResultGaps(cityId: "city:a", year: 2023, periods: $periods) {
         targetsWithoutResult { nodes { id period } } resultsWithoutTarget { nodes { id } } } }`,
      { periods },
    );
    const { targetsWithoutResult, resultsWithoutTarget } = planResultGaps;
    return [...idsOf(targetsWithoutResult), ...idsOf(resultsWithoutTarget)];
  };

  test.each<[readonly string[] | null, string[]]>([
    [null, ['target:a-2023:half', 'target:a-2023:year', 'result:a-2023:half']],
    [['SECOND_HALF'], ['target:a-2023:half']],
    [
      ['YEAR', 'FIRST_HALF'],
      ['target:a-2023:year', 'result:a-2023:half'],
    ],
    [[], []],
  ])('of %j are those that speak of it', async (periods, expected) =>
    expect(await ofPeriods(periods)).toEqual(expected),
  );
});

describe('Gaps between plan and result come in pages', () => {
  let store: GraphReader;
  beforeAll(async () => {
    const graph = plansAndReports();
    for (let at = 10; at < 35; at++) {
      state(graph, `target:a-2023:${at}`);
      state(graph, `result:a-2023:${at}`);
    }
    store = await openGraph(graph.build());
  });

  test.each(['targetsWithoutResult', 'resultsWithoutTarget'])(
    'which continue: %s',
    async (field) => {
      const prefix = field.startsWith('targets') ? 'target' : 'result';
      const expected = Array.from({ length: 25 }, (_, at) => `${prefix}:a-2023:${at + 10}`);
      for (const first of [1, 7, 25]) {
        const found = await everyPage(async (after) => {
          const { planResultGaps } = await dataOf(
            store,
            `query ($first: Int, $after: String) { planResultGaps(cityId: "city:a", year: 2023) {
              page: ${field}(first: $first, after: $after) { totalCount nodes { id }
                pageInfo { hasNextPage endCursor hasPreviousPage } } } }`,
            { first, after },
          );
          expect(planResultGaps.page.totalCount).toBe(25);
          expect(planResultGaps.page.pageInfo.hasPreviousPage).toBe(after !== null);
          return planResultGaps.page;
        });
        expect(found.map(({ id }) => id)).toEqual(expected);
      }
    },
  );

  test('of 20 where nothing is said', async () => {
    const { planResultGaps } = await dataOf(
      store,
      `{ planResultGaps(cityId: "city:a", year: 2023) { targetsWithoutResult { nodes { id } } resultsWithoutTarget { nodes { id } } } }`,
    );
    expect(planResultGaps.targetsWithoutResult.nodes).toHaveLength(20);
    expect(planResultGaps.resultsWithoutTarget.nodes).toHaveLength(20);
  });
});

test('Gaps of the seeds are what the lists say', async () => {
  const seeds = await openSeeds();
  const all = await everyPage(async (after) => {
    const { results } = await dataOf(
      seeds,
      `query ($after: String) { results(first: 100, after: $after) {
        nodes { id city { id } year { year } target { id } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    return results;
  });
  const lone = all.filter(({ target }) => !target);
  expect(lone.length).toBeGreaterThan(0);
  expect(lone.length).toBeLessThan(all.length);
  for (const [city, year] of [
    ['city:qingdao', 2018],
    ['city:qingdao', 2019],
    ['city:qingdao', 2023],
    ['city:taizhou', 2024],
  ] as const) {
    const expected = lone.filter((each) => each.city.id === city && each.year.year === year);
    const { resultsWithoutTarget } = await gapsOf(seeds, city, year);
    expect(idsOf(resultsWithoutTarget)).toEqual(expected.map(({ id }) => id).slice(0, 100));
    expect(resultsWithoutTarget.totalCount).toBe(expected.length);
  }
});

describe('Gaps cannot be asked for', () => {
  let store: GraphReader;
  beforeAll(async () => {
    store = await openGraph(plansAndReports().build());
  });

  test.each([
    ['of an unknown city', 'city:none'],
    ['of what is no city', 'year:2023'],
    ['of what is no id', ''],
  ])('%s', async (_, city) => {
    expect(await errorOf(store, query, { city, year: 2023 })).toMatchObject({
      code: 'NOT_FOUND',
      argument: 'cityId',
      path: ['planResultGaps'],
      message: expect.stringContaining('there is no City'),
    });
  });

  test.each(['targetsWithoutResult', 'resultsWithoutTarget'])(
    'in pages that are too large, or behind what is no cursor: %s',
    async (field) => {
      const ask = (args: string) =>
        errorOf(
          store,
          `{ gaps: planResultGaps(cityId: "city:a", year: 2023) { open: ${field}(${args}) { totalCount } } }`,
        );
      const path = ['gaps'];
      expect(await ask('first: 101')).toMatchObject({
        code: 'LIMIT_EXCEEDED',
        argument: 'gaps.open.first',
        path,
      });
      expect(await ask('after: "x"')).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: 'gaps.open.after',
        path,
      });
    },
  );
});

describe('Where plan and result of the seeds do not match', () => {
  let seeds: GraphReader;
  beforeAll(async () => {
    seeds = await openSeeds();
  });

  test('the half-year report of XX市 has unreported targets, all of them plans for later', async () => {
    const { planResultGaps } = await dataOf(
      seeds,
      `{ planResultGaps(cityId: "city:xx", year: 2023) { targetsWithoutResult(first: 100) { nodes { status silence } } } }`,
    );
    const { nodes } = planResultGaps.targetsWithoutResult;
    const kinds = new Set(nodes.map(({ status, silence }: Json) => `${status} ${silence}`));
    expect([...kinds]).toEqual(['NOT_REPORTED LATER_PLAN']);
    expect(nodes.length).toBeGreaterThanOrEqual(16);
  });

  test('a target says why it is silent where no result is known, and only there', async () => {
    const targets = await everyNode(seeds, 'targets', 'silence results { id }');
    for (const { silence, results } of targets)
      expect([results.length, silence !== null]).toEqual([results.length, results.length === 0]);
    expect(targets.some(({ results }) => results.length > 0)).toBe(true);
  });

  test('a result without a target is told apart from one that cannot be compared', async () => {
    const results = await everyNode(seeds, 'results', 'status statedCompletionRate target { id }');
    for (const { status, statedCompletionRate, target } of results)
      expect([status, status === 'NO_TARGET']).toEqual([
        status,
        target === null && statedCompletionRate === null,
      ]);
    expect(results.some(({ status }) => status === 'NO_TARGET')).toBe(true);
  });
});
