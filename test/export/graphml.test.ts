import { expect, test } from '@jest/globals';
import graphology from 'graphology';
import { parse } from 'graphology-graphml';
import type { AbstractGraph } from 'graphology-types';
import { definitionOf, relationDefinitionOf } from '../../src/model/ontology.js';
import { readDataset } from '../../src/server/read-dataset.js';
import { dataOf, openSeeds } from '../helpers/run-query.js';
import { exportText } from './export-text.js';
import { nastyGraph, nastyNames, storeOf, unwritable } from './nasty-graph.js';

const graphOf = (text: string): AbstractGraph => parse(graphology.MultiDirectedGraph, text);

test('a reader of GraphML finds every node and relation that the API counts', async () => {
  const store = await openSeeds();
  const { dataset } = await dataOf(
    store,
    '{ dataset { revision nodeCount edgeCount counts { type count } } }',
  );
  const text = await exportText(store, { format: 'graphml' });
  const graph = graphOf(text);
  expect(text).toContain(dataset.revision);
  expect(graph.order).toBe(dataset.nodeCount);
  expect(graph.size).toBe(dataset.edgeCount);
  expect(graph.type).toBe('directed');
  const types = new Map<string, number>();
  graph.forEachNode((id) => {
    const type = id.split(':', 1)[0] as string;
    types.set(type, (types.get(type) ?? 0) + 1);
  });
  expect([...types.values()].sort()).toEqual(
    dataset.counts
      .map(({ count }: { count: number }) => count)
      .filter((count: number) => count > 0)
      .sort(),
  );
});

test('each node has the colour of its type, by the names that Gephi and this reader take', async () => {
  const graph = graphOf(await exportText(await openSeeds(), { format: 'graphml' }));
  expect(graph.getNodeAttributes('target:qufu-2020-plan:elderly-care-beds')).toMatchObject({
    color: '#a14300',
  });
  const colours = new Map<string, Set<string>>();
  graph.forEachNode((_, { type, color }) => {
    colours.set(type, (colours.get(type) ?? new Set<string>()).add(color));
  });
  for (const each of colours.values()) expect(each.size).toBe(1);
  expect(new Set([...colours.values()].flatMap((each) => [...each])).size).toBe(colours.size);
});

test('each relation leads from its own start to its own end', async () => {
  const seeds = await readDataset();
  const graph = graphOf(await exportText(await storeOf(seeds), { format: 'graphml' }));
  const written = graph.mapEdges((_, { relationId, type }, from, to) =>
    [relationId, type, from, to].join(' '),
  );
  const expected = seeds.edges
    .filter(({ type }) => relationDefinitionOf(type).layer === 'graph')
    .map(({ id, type, from, to }) => [id, type, from, to].join(' '));
  expect(written).toEqual(expected);
});

test('each node has its own id and its own properties', async () => {
  const seeds = await readDataset();
  const graph = graphOf(await exportText(await storeOf(seeds), { format: 'graphml' }));
  const shown = seeds.nodes.filter(({ type }) => definitionOf(type).layer === 'graph');
  expect(graph.nodes()).toEqual(shown.map(({ id }) => id));
  for (const { id, type, properties } of shown) {
    const { label, caption, term } = definitionOf(type);
    const attributes = graph.getNodeAttributes(id);
    expect(attributes).toMatchObject({ type: label, term, label: String(properties[caption]) });
    const wholeTexts = ['DOCUMENT', 'SECTION'].includes(type) ? ['text', 'quotes'] : ['quotes'];
    for (const [name, value] of Object.entries(properties)) {
      const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
      const text = Array.isArray(value) ? value.join('; ') : String(value);
      if (isEmpty || wholeTexts.includes(name)) expect(attributes).not.toHaveProperty(name);
      else expect([name, String(attributes[name])]).toEqual([name, text]);
    }
  }
});

test('nodes and relations have labels, and values of their kind', async () => {
  const graph = graphOf(await exportText(await openSeeds(), { format: 'graphml' }));
  expect(graph.getNodeAttributes('target:qingdao-2023-plan:home-care-beds')).toMatchObject({
    label: '3800张以上',
    type: 'Target',
    term: '目标',
    value: 3800,
    comparator: 'GTE',
    year: 2023,
  });
  expect(graph.getNodeAttributes('city:qufu')).toMatchObject({ name: '曲阜市', anonymized: false });
  const relations = graph.mapEdges('document:qufu-2020-plan', 'city:qufu', (_, values) => values);
  expect(relations).toContainEqual({
    label: '发布城市',
    type: 'PUBLISHED_BY',
    relationId: 'published-by/document:qufu-2020-plan/city:qufu',
    evidence: expect.stringMatching(/^evidence:qufu-2020-plan:.*; evidence:qufu-2020-plan:/),
  });
});

test('a filter leaves only what it selects, and the relations between that', async () => {
  const graph = graphOf(
    await exportText(await openSeeds(), { format: 'graphml', types: 'SERVICE_BRAND,CITY' }),
  );
  const types = new Set(graph.mapNodes((_, { type }) => type));
  expect(types).toEqual(new Set(['City', 'ServiceBrand']));
  expect(new Set(graph.mapEdges((_, { type }) => type))).toEqual(
    new Set(['PARENT_CITY', 'OF_CITY']),
  );
});

test('names are what they were, less what XML cannot write', async () => {
  const store = await storeOf(nastyGraph([...nastyNames, unwritable]));
  const graph = graphOf(await exportText(store, { format: 'graphml' }));
  const names = graph
    .filterNodes((_, { type }) => type === 'Place')
    .map((id) => graph.getNodeAttribute(id, 'name'));
  expect(names).toEqual([...nastyNames.map((name) => name.replace(/[\b\f]/g, '')), 'nullbell']);
});
