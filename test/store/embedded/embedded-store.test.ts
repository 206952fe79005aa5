import { expect, test } from '@jest/globals';
import type { Dataset } from '../../../src/model/graph.js';
import { revisionOf } from '../../../src/model/revision.js';
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import type { GraphChunk } from '../../../src/store/questions.js';
import type { LoadProgress } from '../../../src/store/store.js';
import { plansOfTwoCities } from '../../helpers/graphs.js';

const dataset = plansOfTwoCities();

test.each<[string, Partial<Dataset>, RegExp]>([
  ['nodes out of order', { nodes: [...dataset.nodes].reverse() }, /sorted/],
  ['a node twice', { nodes: dataset.nodes.flatMap((node) => [node, node]) }, /sorted/],
  ['relations out of order', { edges: [...dataset.edges].reverse() }, /sorted/],
  ['a relation to nothing', { nodes: dataset.nodes.slice(1) }, /city:jining, which is absent/],
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

test('a graph that comes in chunks is held as the whole one is', async () => {
  const revision = revisionOf(dataset);
  const whole = new EmbeddedStore();
  await whole.load({ ...dataset, revision });
  const store = new EmbeddedStore();
  await store.loadChunks(revision, inChunks(dataset));
  await store.prepareSearch();
  expect(await store.info()).toEqual(await whole.info());
  expect(await chunksOf(store)).toEqual(await chunksOf(whole));
});

const chunksOf = async (store: EmbeddedStore): Promise<GraphChunk[]> => {
  const chunks: GraphChunk[] = [];
  for await (const chunk of store.stream()) chunks.push(chunk);
  return chunks;
};

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
