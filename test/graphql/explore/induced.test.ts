import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphReader } from '../../../src/store/store.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import { dataOf, type Json, openGraph, runQuery } from '../../helpers/run-query.js';
import { chain, DrawnGraph } from './drawn-graph.js';

const query = `query ($ids: [ID!]!) { induced(ids: $ids) {
  nodes { id type label degree degrees { type count } } edges { id type source target } truncated } }`;

describe('The nodes with given ids', () => {
  const drawn = new DrawnGraph(chain(4).build());
  let store: GraphReader;
  beforeAll(async () => {
    store = await openGraph(drawn.dataset);
  });

  test('come in the order of the ids, each once, with all relations between them', async () => {
    const ids = ['department:2', 'department:0', 'department:3', 'department:2'];
    const { induced } = await dataOf(store, query, { ids });
    expect(induced).toEqual({
      nodes: ids.slice(0, 3).map((id) => drawn.nodeOf(id)),
      edges: drawn.edgesAmong(ids),
      truncated: false,
    });
    expect(induced.edges).toHaveLength(1);
  });

  test('come without those that are not there, each of which is told', async () => {
    const ids = ['department:9', 'department:1', 'nothing', 'department:2'];
    const { data, errors } = await runQuery(store, query, { ids });
    expect(data.induced.nodes.map(({ id }: Json) => id)).toEqual(['department:1', 'department:2']);
    expect(data.induced.edges).toHaveLength(1);
    expect(errors?.map(({ path, extensions }) => ({ path, ...extensions }))).toEqual(
      ['ids[0]', 'ids[2]'].map((argument) => ({
        ...{ path: ['induced'], code: 'NOT_FOUND', argument },
      })),
    );
  });

  test('are told as left out under the name that the request gives the field', async () => {
    const { data, errors } = await runQuery(
      store,
      '{ dataset { nodeCount } drawing: induced(ids: ["city:none"]) { nodes { id } } }',
    );
    expect(data).toEqual({ dataset: { nodeCount: 5 }, drawing: { nodes: [] } });
    expect(errors?.map(({ path, message }) => [path, message])).toEqual([
      [['drawing'], 'ids[0]: there is no node with the id "city:none".'],
    ]);
  });

  test('never are sentences that prove something', async () => {
    const graph = new GraphBuilder()
      .node('city:a')
      .node('year:2023', { year: 2023 })
      .node('document:a', {}, { city: 'city:a', year: 'year:2023' })
      .node('evidence:a:0', {}, { document: 'document:a' })
      .build();
    const ids = ['evidence:a:0', 'document:a'];
    const { data, errors } = await runQuery(await openGraph(graph), query, { ids });
    expect(data.induced.nodes.map(({ id }: Json) => id)).toEqual(['document:a']);
    expect(errors).toHaveLength(1);
  });
});
