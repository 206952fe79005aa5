import { expect, test } from '@jest/globals';
import type { Dataset, EdgeRecord } from '../../../src/model/graph.js';
import { edgeId } from '../../../src/model/ids.js';
import { relationTypeNames } from '../../../src/model/ontology.js';
import type { RelationSelection, Selection } from '../../../src/model/plan.js';
import { revisionOf } from '../../../src/model/revision.js';
import { searchFor } from '../../../src/model/search.js';
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import { compareText } from '../../../src/store/order.js';
import type { GraphChunk } from '../../../src/store/questions.js';
import type { LoadProgress } from '../../../src/store/store.js';
import { GraphBuilder, plansOfTwoCities } from '../../helpers/graphs.js';

const dataset = plansOfTwoCities();

const twice = <Item>(items: readonly Item[]): Item[] => items.flatMap((item) => [item, item]);
const misled = { ...(dataset.edges[0] as EdgeRecord), to: 'indicator:beds' };

test.each<[string, Partial<Dataset>, RegExp]>([
  ['a node twice', { nodes: twice(dataset.nodes) }, /node .* twice/],
  ['a relation twice', { edges: twice(dataset.edges) }, /relation .* twice/],
  ['a relation to nothing', { nodes: dataset.nodes.slice(1) }, /city:jining, which is absent/],
  [
    'a proof that is not there',
    { nodes: dataset.nodes.filter(({ id }) => id !== 'evidence:qufu-2023:2') },
    /Relation .* leads to evidence:qufu-2023:2, which is absent/,
  ],
  [
    'a relation between types that it cannot lead to',
    { edges: [misled, ...dataset.edges.slice(1)] },
    /no PARENT_CITY from city:qufu to indicator:beds/,
  ],
])('a dataset with %s is refused, and the graph that is held stays', async (_, broken, message) => {
  const store = new EmbeddedStore();
  await store.load(dataset);
  await expect(store.load({ ...dataset, ...broken, revision: 'broken' })).rejects.toThrow(message);
  expect(await store.info()).toMatchObject({ revision: dataset.revision });
});

async function* inChunks({ nodes, edges }: Dataset): AsyncGenerator<GraphChunk> {
  for (let at = 0; at < nodes.length; at += 7) yield { nodes: nodes.slice(at, at + 7) };
  for (let at = 0; at < edges.length; at += 7) yield { edges: edges.slice(at, at + 7) };
}

/** One record a chunk, in an order in which no node is where a dataset has it. */
async function* shuffled({ nodes, edges }: Dataset): AsyncGenerator<GraphChunk> {
  const chunks: GraphChunk[] = [
    ...edges.map((edge) => ({ edges: [edge] })),
    ...nodes.map((node) => ({ nodes: [node] })),
  ];
  for (let at = 0; at < chunks.length; at++) yield chunks[(at * 37) % chunks.length] as GraphChunk;
}

test.each([
  ['in a dataset’s order', inChunks],
  ['in any order', shuffled],
])('a graph that comes in chunks, %s, is held as the whole one is', async (_, comes) => {
  const revision = revisionOf(dataset);
  const whole = new EmbeddedStore();
  await whole.load({ ...dataset, revision });
  const store = new EmbeddedStore();
  await store.loadChunks(revision, comes(dataset));
  await store.prepareSearch();
  expect(await store.info()).toEqual(await whole.info());
  expect(await chunksOf(store)).toEqual(await chunksOf(whole));
  expect((await chunksOf(store)).flatMap((chunk) => Object.values(chunk).flat())).toEqual([
    ...dataset.nodes,
    ...dataset.edges,
  ]);
});

test.each<[string, (edge: EdgeRecord, at: number) => string]>([
  [
    'that relations have of their own',
    ({ id, type, from, to }, at) => (at % 3 === 0 ? id : edgeId(type, from, to, [`${at}`])),
  ],
  ['that follow from what is related', ({ type, from, to }) => edgeId(type, from, to)],
])('ids %s are held in whatever order they come', async (_, idFor) => {
  const { nodes, edges } = dataset;
  const byId = new Map(edges.map((edge, at) => [idFor(edge, at), edge]));
  const named = [...byId].map(([id, edge]) => ({ ...edge, id }));
  const inOrder = [...named].sort(
    (a, b) =>
      relationTypeNames.indexOf(a.type) - relationTypeNames.indexOf(b.type) ||
      compareText(a.id, b.id),
  );
  const revision = revisionOf({ nodes, edges: inOrder });
  const store = new EmbeddedStore();
  await store.loadChunks(revision, shuffled({ revision, nodes, edges: named }));
  const chunks = await chunksOf(store);
  expect(chunks.flatMap((chunk) => ('edges' in chunk ? chunk.edges : []))).toEqual(inOrder);
});

test('lists of numbers are held apart, however alike their digits', async () => {
  const graph = new GraphBuilder();
  for (const [at, years] of [[1, 12], [11, 2], [112], [1, 1, 2], []].entries())
    graph.node(`area:${at}`, { years });
  const { nodes, edges } = graph.build();
  const store = new EmbeddedStore();
  await store.load({ nodes, edges, revision: 'years' });
  const chunks = await chunksOf(store);
  expect(chunks).toEqual([{ nodes }]);
});

test('a section has its own text, whether its document has it at the offsets or not', async () => {
  const text = '𠮷祥里的养老服务设施建设计划。附：青暖助行动。';
  const section = (key: string, start: number, end: number, own: string) =>
    graph.node(`section:x:${key}`, { text: own, start, end }, { document: 'document:x' });
  const graph = new GraphBuilder()
    .node('city:x')
    .node('year:2023', { year: 2023 })
    .node('document:x', { text }, { city: 'city:x', year: 'year:2023' });
  section('a', 0, 15, '𠮷祥里的养老服务设施建设计划。');
  section('b', 4, 15, '养老服务设施建设计划。');
  section('c', 4, 15, '养老服务设施建设计划');
  section('d', 15, 99, '附：青暖助行动。');
  section('e', 0, 0, '');
  const sections = graph.build();
  const store = new EmbeddedStore();
  await store.load(sections);
  const records = (await chunksOf(store)).flatMap((chunk) => ('nodes' in chunk ? chunk.nodes : []));
  expect(records).toEqual(sections.nodes);
});

const chunksOf = async (store: EmbeddedStore): Promise<GraphChunk[]> => {
  const chunks: GraphChunk[] = [];
  for await (const chunk of store.stream()) chunks.push(chunk);
  return chunks;
};

test('a stream of some nodes has these, and the relations that begin at them', async () => {
  const store = new EmbeddedStore();
  await store.load(dataset);
  const only = new Set(['city:qufu', 'indicator:beds', 'city:none']);
  const ids: string[] = [];
  const begins = new Set<string>();
  for await (const chunk of store.stream({ only }))
    if ('nodes' in chunk) ids.push(...chunk.nodes.map(({ id }) => id));
    else for (const { from } of chunk.edges) begins.add(from);
  expect(ids.sort()).toEqual(['city:qufu', 'indicator:beds']);
  expect([...begins].every((id) => only.has(id))).toBe(true);
  expect(begins.size).toBeGreaterThan(0);
});

test('a row with lists within lists is whole, and others have their turn before it is', async () => {
  const graph = new GraphBuilder().node('city:x').node('year:2023', { year: 2023 });
  graph.node('document:x', { text: '' }, { city: 'city:x', year: 'year:2023' });
  const count = 60;
  for (let at = 0; at < count; at++)
    graph.node(`section:x:${at}`, { text: '', start: 0, end: 0 }, { document: 'document:x' });
  const store = new EmbeddedStore();
  await store.load(graph.build());
  const sections = (node: Selection): RelationSelection => ({ field: 'sections', node });
  const section = (relations: readonly RelationSelection[]): Selection => [
    { type: 'SECTION', properties: relations.length > 0 ? [] : ['id'], relations },
  ];
  const documentOf = (inner: RelationSelection): RelationSelection => ({
    field: 'document',
    node: [{ type: 'DOCUMENT', properties: [], relations: [inner] }],
  });
  const innermost = sections(section([]));
  const middle = sections(section([documentOf(innermost)]));
  const outer = sections(section([documentOf(middle)]));
  let turns = 0;
  let isDone = false;
  const countTurn = () => {
    if (isDone) return;
    turns++;
    setImmediate(countTurn);
  };
  setImmediate(countTurn);
  const { rows } = await store.read({
    start: { ids: ['document:x'] },
    select: [{ type: 'DOCUMENT', properties: [], relations: [outer] }],
  });
  isDone = true;
  let leaves = 0;
  const countLeaves = (cell: unknown): void => {
    if (cell === null || typeof cell !== 'object') return;
    if (Array.isArray(cell) && typeof cell[0] === 'string') leaves++;
    for (const inner of Object.values(cell)) countLeaves(inner);
  };
  countLeaves(rows);
  expect(leaves).toBe(count ** 3);
  expect(turns).toBeGreaterThan(1);
});

test('texts of more different pairs of characters than a small graph has are all searched', async () => {
  const character = (at: number): string => String.fromCharCode(0x4e00 + at);
  // No pair comes twice: 250 characters, each before every other of another 250.
  const text = Array.from({ length: 250 * 250 }, (_, at) =>
    [character(Math.floor(at / 250)), character(1_000 + (at % 250))].join(''),
  );
  const graph = new GraphBuilder().node('city:x').node('year:2023', { year: 2023 });
  const halves = { a: text.slice(0, 31_250), b: text.slice(31_250) };
  for (const [name, pairs] of Object.entries(halves))
    graph.node(
      `document:${name}`,
      { text: `${pairs.join('')}。` },
      { city: 'city:x', year: 'year:2023' },
    );
  const store = new EmbeddedStore();
  await store.load(graph.build());
  const found = async (word: string) => {
    const select = [{ type: 'DOCUMENT' as const, properties: ['id'], relations: [] }];
    const plan = { request: searchFor([word]), select, limit: 10, skip: 0, count: true };
    const { hits } = await store.search({ ...plan, facets: false, groupings: [] });
    return hits.map(({ row }) => row);
  };
  expect(await found(text[0] as string)).toEqual([['document:a']]);
  expect(await found(text.at(-1) as string)).toEqual([['document:b']]);
});

test.each<[string, Dataset, RegExp]>([
  ['of another revision', { ...dataset, revision: 'f'.repeat(64) }, /The content has revision/],
  ['whose nodes come late', { ...dataset, nodes: [], edges: dataset.edges }, /which is absent/],
])('chunks %s are refused, and the graph that is held stays', async (_, broken, message) => {
  const store = new EmbeddedStore();
  await store.load(dataset);
  await expect(store.loadChunks(broken.revision, inChunks(broken))).rejects.toThrow(message);
  expect(await store.info()).toMatchObject({ revision: dataset.revision });
});

test('a load reports its progress up to the moment at which the graph is served', async () => {
  const progress: LoadProgress[] = [];
  await new EmbeddedStore().load(dataset, (step) => progress.push(step));
  expect(progress.map(({ phase }) => phase)).toEqual(['nodes', 'relations', 'publish']);
  expect(progress.every(({ done, total }) => done === total)).toBe(true);
});

test('loads that are asked for at once take effect one after the other', async () => {
  const store = new EmbeddedStore();
  const reports = await Promise.all([
    store.load(dataset),
    store.load({ ...dataset, revision: 'next' }),
    store.load({ ...dataset, revision: 'next' }),
  ]);
  expect(reports.map(({ changed }) => changed)).toEqual([true, true, false]);
  expect(await store.info()).toMatchObject({ revision: 'next' });
});

test('a former id that is a node’s own leads nowhere else', async () => {
  const [x, y, z] = ['program:a:x', 'program:a:y', 'program:a:z'] as const;
  const graph = new GraphBuilder()
    .node('city:a')
    .node(x, { formerIds: [y, z] }, { city: 'city:a' });
  const store = new EmbeddedStore();
  await store.load(graph.node(y, {}, { city: 'city:a' }).build());
  const { current } = await store.currentIds([x, y, z]);
  expect(current).toEqual(new Map([[z, x]]));
});

test('a closed store cannot answer', async () => {
  const store = new EmbeddedStore();
  await store.load(dataset);
  await store.close();
  await expect(store.ping()).rejects.toMatchObject({ kind: 'STORE_UNAVAILABLE' });
});

test('what belongs to no list is a mistake of the program', async () => {
  const store = new EmbeddedStore();
  await store.load(dataset);
  const order = [{ property: 'aliases', direction: 'ASC' }] as const;
  const read = store.read({ start: { type: 'CITY', order }, select: [] });
  await expect(read).rejects.toThrow('CITY cannot be ordered by aliases');
});
