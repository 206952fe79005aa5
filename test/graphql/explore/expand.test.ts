import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphReader } from '../../../src/store/store.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import { dataOf, errorOf, type Json, openGraph } from '../../helpers/run-query.js';
import { DrawnGraph } from './drawn-graph.js';

const query = `query ($id: ID!, $relation: String!, $types: [EntityType!], $cityIds: [ID!], $years: [Int!], $first: Int, $after: String) {
  expand(id: $id, relation: $relation, types: $types, cityIds: $cityIds, years: $years, first: $first, after: $after) {
    nodes { id type label degree degrees { type count } } edges { id type source target }
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

const graph = () =>
  new GraphBuilder()
    .node('city:a')
    .node('city:b')
    .node('year:2022', { year: 2022 })
    .node('year:2023', { year: 2023 })
    .node('document:a', {}, { city: 'city:a', year: 'year:2022' })
    .node('document:b', {}, { city: 'city:b', year: 'year:2023' })
    .node('evidence:a:0', {}, { document: 'document:a' })
    .node('area:x')
    .node('indicator:x', {}, { policyArea: 'area:x' })
    .node('target:a:1', { period: 'YEAR' }, measured('a', '2022'))
    .node('target:a:2', { period: 'YEAR' }, measured('a', '2022'))
    .node('target:b:1', { period: 'YEAR' }, measured('b', '2023'))
    .node('result:b:1', { period: 'YEAR' }, measured('b', '2023'))
    .node('result:b:2', { period: 'YEAR' }, measured('b', '2023'))
    .build();

const measured = (city: string, year: string) => ({
  ...{ city: `city:${city}`, year: `year:${year}`, document: `document:${city}` },
  indicator: 'indicator:x',
});

const asked = { id: 'indicator:x', relation: 'MEASURES' };
const five = ['result:b:1', 'result:b:2', 'target:a:1', 'target:a:2', 'target:b:1'];

describe('The neighbours of a node by one relation type', () => {
  const drawn = new DrawnGraph(graph());
  let store: GraphReader;
  beforeAll(async () => {
    store = await openGraph(drawn.dataset);
  });

  const expand = async (rest: Json = {}): Promise<Json> =>
    (await dataOf(store, query, { ...asked, ...rest })).expand;
  const idsOf = async (rest: Json): Promise<string[]> =>
    (await expand(rest)).nodes.map(({ id }: Json) => id);

  test('come by id, as they are drawn, with the relations that lead to them', async () => {
    expect(await expand()).toEqual({
      nodes: five.map((id) => drawn.nodeOf(id)),
      edges: drawn
        .edgesAmong(['indicator:x', ...five])
        .filter((edge) => (edge as Json).type === 'MEASURES'),
      totalCount: 5,
      pageInfo: {
        ...{ hasNextPage: false, hasPreviousPage: false },
        ...{ startCursor: expect.any(String), endCursor: expect.any(String) },
      },
    });
  });

  test('come page after page, each once, with those in all', async () => {
    const pages: Json[] = [];
    for (let after: string | null = null; pages.length < 5; ) {
      const page = await expand({ first: 2, after });
      pages.push(page);
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(pages.map(({ nodes }) => nodes.map(({ id }: Json) => id))).toEqual([
      five.slice(0, 2),
      five.slice(2, 4),
      five.slice(4),
    ]);
    expect(pages.map(({ totalCount }) => totalCount)).toEqual([5, 5, 5]);
    expect(pages.map(({ edges }) => edges.length)).toEqual([2, 2, 1]);
    expect(pages.map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual([false, true, true]);
  });

  describe('with the nodes that are drawn already', () => {
    const among = ['document:a', 'city:a', 'year:2022', 'indicator:x', 'nothing'];
    const withDrawn = `query ($among: [ID!], $first: Int, $after: String) {
      expand(id: "indicator:x", relation: "MEASURES", among: $among, first: $first, after: $after) {
        nodes { id node { __typename id } } edges { id type source target } pageInfo { endCursor } } }`;
    const ofPage = async (variables: Json): Promise<Json> =>
      (await dataOf(store, withDrawn, variables)).expand;

    test('come with all relations that join them with these, those asked for first', async () => {
      const ids = five.slice(2, 4);
      const { pageInfo } = await ofPage({ first: 2 });
      const { edges } = await ofPage({ among, first: 2, after: pageInfo.endCursor });
      const expected = drawn
        .edgesAmong([...ids, ...among])
        .filter(
          (edge) => ids.includes((edge as Json).source) || ids.includes((edge as Json).target),
        );
      expect(expected.length).toBeGreaterThan(2);
      expect(edges.slice(0, 2).map(({ type }: Json) => type)).toEqual(['MEASURES', 'MEASURES']);
      expect(new Set(edges.map(({ id }: Json) => id))).toEqual(
        new Set(expected.map((edge) => (edge as Json).id)),
      );
      expect(edges).toHaveLength(expected.length);
    });

    test('come as nodes of the page only, each with the node itself', async () => {
      const { nodes } = await ofPage({ among });
      expect(nodes).toEqual(
        five.map((id) => ({
          id,
          node: { __typename: id.startsWith('target') ? 'Target' : 'Result', id },
        })),
      );
    });

    test('come with the relations asked for alone where none is drawn', async () => {
      const { edges } = await ofPage({ among: [] });
      expect(edges).toEqual((await ofPage({})).edges);
    });

    test('cannot be asked for with more of them than may be drawn at once', async () => {
      const ids = Array.from({ length: 501 }, (_, at) => `city:${at}`);
      expect(await errorOf(store, withDrawn, { among: ids })).toMatchObject({
        ...{ code: 'LIMIT_EXCEEDED', argument: 'among' },
      });
    });
  });

  test('have no page after one that they just fill', async () => {
    expect((await expand({ first: 5 })).pageInfo.hasNextPage).toBe(false);
    expect((await expand({ first: 4 })).pageInfo.hasNextPage).toBe(true);
  });

  test('go on after the first of a page where its cursor is given', async () => {
    const { pageInfo } = await expand({ first: 3 });
    expect(await idsOf({ after: pageInfo.startCursor })).toEqual(five.slice(1));
  });

  test.each<[string, Json, string[]]>([
    ['types', { types: ['TARGET'] }, five.slice(2)],
    ['no type', { types: [] }, []],
    ['cities', { cityIds: ['city:a'] }, ['target:a:1', 'target:a:2']],
    ['no city', { cityIds: [] }, []],
    ['years', { years: [2023] }, ['result:b:1', 'result:b:2', 'target:b:1']],
    ['no year', { years: [] }, []],
    ['all of these', { types: ['TARGET'], cityIds: ['city:b'], years: [2023] }, ['target:b:1']],
    ['what does not meet', { cityIds: ['city:a'], years: [2023] }, []],
    ['nothing', { types: null, cityIds: null, years: null, first: null, after: null }, five],
  ])('are narrowed to %s', async (_, narrowing, ids) => {
    expect(await idsOf(narrowing)).toEqual(ids);
    expect((await expand(narrowing)).totalCount).toBe(ids.length);
  });

  test('are none by a relation that it cannot have, without a cursor', async () => {
    expect(await expand({ relation: 'OF_CITY', id: 'year:2023' })).toEqual({
      ...{ nodes: [], edges: [], totalCount: 0 },
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  test.each<[string, Json, Json]>([
    [
      'of a node that is not there',
      { id: 'indicator:none' },
      { code: 'NOT_FOUND', argument: 'id' },
    ],
    ['of a sentence', { id: 'evidence:a:0' }, { code: 'NOT_FOUND', argument: 'id' }],
    [
      'by what is no relation',
      { relation: 'MEASURED' },
      {
        ...{ code: 'BAD_USER_INPUT', argument: 'relation' },
        message: expect.stringContaining('there is no relation type "MEASURED". Give one of'),
      },
    ],
    [
      'by the relation to proof',
      { relation: 'PROVEN_BY' },
      { code: 'BAD_USER_INPUT', argument: 'relation' },
    ],
    [
      'of more cities than are allowed',
      { cityIds: Array.from({ length: 1_001 }, (_, at) => `city:${at}`) },
      { code: 'LIMIT_EXCEEDED', argument: 'cityIds' },
    ],
    [
      'of more years than are allowed',
      { years: Array.from({ length: 1_001 }, (_, at) => at) },
      { code: 'LIMIT_EXCEEDED', argument: 'years' },
    ],
    ['fewer than none', { first: -1 }, { code: 'BAD_USER_INPUT', argument: 'first' }],
    ['more than 100 at once', { first: 101 }, { code: 'LIMIT_EXCEEDED', argument: 'first' }],
    ['after nothing', { after: 'nothing' }, { code: 'BAD_USER_INPUT', argument: 'after' }],
  ])('cannot be asked for %s', async (_, wrong, error) => {
    expect(await errorOf(store, query, { ...asked, ...wrong })).toMatchObject(error);
  });

  test.each<[string, Json]>([
    ['by another relation', { relation: 'CONCERNS' }],
    ['of another node', { id: 'city:a', relation: 'MEASURES' }],
  ])('cannot go on after a cursor of neighbours %s', async (_, other) => {
    const { endCursor } = (await expand({ first: 1 })).pageInfo;
    expect(await errorOf(store, query, { ...asked, ...other, after: endCursor })).toMatchObject({
      ...{ code: 'BAD_USER_INPUT', argument: 'after' },
    });
  });
});
