import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphReader } from '../../../src/store/store.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import { dataOf, errorOf, type Json, openGraph, openSeeds } from '../../helpers/run-query.js';

let seeds: GraphReader;
beforeAll(async () => {
  seeds = await openSeeds();
});

const spreadOf = async (reader: GraphReader, name: string): Promise<Json> =>
  (
    await dataOf(
      reader,
      `query ($name: String!) { concept(name: $name) {
        spread { city { name } year document { title } evidence { quote } } } }`,
      { name },
    )
  ).concept.spread;

describe('跨省通办 in the five documents', () => {
  test('is used in 青岛市 since 2023 and in 泰州市 since 2024, each by its sentence', async () => {
    expect(await spreadOf(seeds, '跨省通办')).toEqual([
      {
        city: { name: '青岛市' },
        year: 2023,
        document: { title: '2023年青岛市民政局工作计划' },
        evidence: { quote: '持续推进婚姻登记“跨省通办”试点' },
      },
      {
        city: { name: '泰州市' },
        year: 2024,
        document: { title: expect.any(String) },
        evidence: { quote: '继续推进“跨省通办”和“一件事一次办”改革' },
      },
    ]);
  });

  test('is found by a search before all that holds its words', async () => {
    const { search } = await dataOf(
      seeds,
      '{ search(query: "跨省通办", first: 1) { edges { node { ... on Concept { id } } } } }',
    );
    expect(search.edges).toEqual([{ node: { id: 'concept:kuasheng-tongban' } }]);
  });
});

describe('what applies a concept', () => {
  const appliers = async (args: string): Promise<Json> =>
    (
      await dataOf(
        seeds,
        `{ concept(name: "村务公开") { appliedBy${args} { totalCount edges { evidence { quote }
          node { __typename ... on Entity { name } } } } } }`,
      )
    ).concept.appliedBy;

  test('is programmes, brands and policies, each with the sentence that holds it', async () => {
    const { totalCount, edges } = await appliers('');
    expect(totalCount).toBe(4);
    expect(edges).toContainEqual({
      evidence: { quote: '深入实施村务公开“阳光工程”' },
      node: { __typename: 'Program', name: '村务公开阳光工程' },
    });
    expect(edges.map(({ node }: Json) => node.__typename)).toContain('Policy');
  });

  test.each<[string, string, number]>([
    ['a city', '(cityIds: ["city:qufu"])', 2],
    ['a year', '(years: [2023])', 1],
    ['a city and a year that do not meet', '(cityIds: ["city:qufu"], years: [2023])', 0],
    ['no city at all', '(cityIds: [])', 0],
  ])('can be narrowed to %s', async (_, args, count) => {
    expect((await appliers(args)).totalCount).toBe(count);
  });

  test('comes in pages', async () => {
    const page = async (after: string | null): Promise<Json> =>
      (
        await dataOf(
          seeds,
          `query ($after: String) { concept(name: "村务公开") { appliedBy(first: 3, after: $after) {
            nodes { ... on Node { id } } pageInfo { hasNextPage endCursor } } } }`,
          { after },
        )
      ).concept.appliedBy;
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    const ids = [...first.nodes, ...second.nodes].map(({ id }: Json) => id);
    expect(new Set(ids).size).toBe(4);
  });

  test('more cities than are allowed at once are refused by name', async () => {
    const error = await errorOf(
      seeds,
      `query ($ids: [ID!]) { concept(name: "村务公开") { appliedBy(cityIds: $ids) { totalCount } } }`,
      { ids: Array.from({ length: 1_001 }, (_, i) => `city:${i}`) },
    );
    expect(error).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      argument: 'concept.appliedBy.cityIds',
    });
  });
});

/** 某提法 in three documents of 甲市, two of them of one year, and one of 乙市. */
async function openUsed(): Promise<GraphReader> {
  const graph = new GraphBuilder()
    .node('city:a', { name: '甲市' })
    .node('city:b', { name: '乙市' })
    .node('year:2022', { year: 2022 })
    .node('year:2023', { year: 2023 });
  for (const [key, city, year] of [
    ['b-1', 'b', 2022],
    ['a-3', 'a', 2023],
    ['a-2', 'a', 2022],
    ['a-1', 'a', 2022],
  ] as const)
    graph.node(`document:${key}`, { title: key }, { city: `city:${city}`, year: `year:${year}` });
  graph.node(
    'concept:x',
    { name: '某提法' },
    { documents: ['document:b-1', 'document:a-3', 'document:a-2', 'document:a-1'] },
  );
  return openGraph(graph.build());
}

test('of several documents of one city the earliest is its first use, then the first by id', async () => {
  const spread = await spreadOf(await openUsed(), '某提法');
  expect(spread.map(({ city, document }: Json) => [city.name, document.title])).toEqual([
    ['甲市', 'a-1'],
    ['乙市', 'b-1'],
  ]);
});

test('how widely a concept is used is told year by year, by cities and by documents', async () => {
  const query =
    '{ concept(name: "某提法") { usesByYear { documentCount year cities: cityCount } } }';
  const { concept } = await dataOf(await openUsed(), query);
  expect(concept.usesByYear).toEqual([
    { documentCount: 3, year: 2022, cities: 2 },
    { documentCount: 1, year: 2023, cities: 1 },
  ]);
});
