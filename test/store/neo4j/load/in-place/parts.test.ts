import { expect, test } from '@jest/globals';
import type { Dataset } from '../../../../../src/model/graph.js';
import { newManifest, Parts } from '../../../../../src/store/neo4j/load/in-place/parts.js';
import {
  DerivedProperties,
  surroundingsIn,
} from '../../../../../src/store/neo4j/schema/stored-properties.js';
import { GraphBuilder } from '../../../../helpers/graphs.js';

const slot = '1-aaaaaaaa';

function graphOf(change: (graph: GraphBuilder) => void = () => {}, programs = 300): Dataset {
  const graph = new GraphBuilder().node('city:a', { name: '曲阜' }).node('city:b');
  for (let at = 0; at < programs; at++)
    graph.node(`program:a:${String(at).padStart(3, '0')}`, {}, { city: 'city:a' });
  change(graph);
  return graph.build();
}

const manifestOf = (dataset: Dataset) =>
  newManifest(dataset, new DerivedProperties(surroundingsIn(dataset), slot), slot);

test('parts have 64 nodes each, in the order of ids, the last one the rest', async () => {
  const { starts, publication } = await manifestOf(graphOf());
  expect(publication).toBe(slot);
  // Two cities come before the programmes.
  expect(starts).toEqual(['', 'program:a:062', 'program:a:126', 'program:a:190', 'program:a:254']);
});

test('no part begins at an id with characters from U+D800 on', async () => {
  const graph = new GraphBuilder();
  graph.node('city:a');
  for (let at = 0; at < 200; at++) graph.node(`place:𠮷:${at}`, {}, { city: 'city:a' });
  const { starts } = await manifestOf(graph.build());
  expect(starts).toEqual(['']);
});

test('a part has its nodes, and the relations that begin at them', async () => {
  const dataset = graphOf();
  const { starts } = await manifestOf(dataset);
  const parts = new Parts(dataset, starts, new DerivedProperties(surroundingsIn(dataset), slot));
  const ids = parts.nodesOf(1).map(({ id }) => id);
  expect([ids.length, ids[0], ids.at(-1)]).toEqual([64, 'program:a:062', 'program:a:125']);
  expect(new Set(parts.edgesOf(1).map(({ from }) => from))).toEqual(new Set(ids));
  expect(starts.flatMap((_, part) => parts.nodesOf(part)).length).toBe(dataset.nodes.length);
  expect(starts.flatMap((_, part) => parts.edgesOf(part)).length).toBe(dataset.edges.length);
});

const program = (graph: GraphBuilder, id: string) => graph.node(id, {}, { city: 'city:a' });

/** Parts whose digests differ from those of the plain graph. */
async function differing(change: (graph: GraphBuilder) => void): Promise<number[]> {
  const { starts, digests } = await manifestOf(graphOf());
  const changed = graphOf(change);
  const other = await new Parts(
    changed,
    starts,
    new DerivedProperties(surroundingsIn(changed), slot),
  ).digests();
  return digests.flatMap((digest, part) => (digest === other[part] ? [] : [part]));
}

test.each<[string, (graph: GraphBuilder) => void, number[]]>([
  ['nothing', () => {}, []],
  ['a node at the end of a part', (graph) => program(graph, 'program:a:125-b'), [1]],
  ['a node before the second part', (graph) => program(graph, 'program:a:061-b'), [0]],
  [
    'a relation, at the node where it begins',
    (graph) => graph.link('program:a:254', 'partOf', 'program:a:001'),
    [4],
  ],
])('with %s more, the digests of no other parts differ', async (_, change, expected) => {
  expect(await differing(change)).toEqual(expected);
});

test('a document that moves to another year changes the digest of a part with its sections', async () => {
  const graph = (year: 2022 | 2023) => {
    const builder = new GraphBuilder()
      .node('city:a')
      .node('year:2022', { year: 2022 })
      .node('year:2023', { year: 2023 })
      .node('document:a', {}, { city: 'city:a', year: `year:${year}` })
      .node('section:a', {}, { document: 'document:a' });
    return builder.build();
  };
  const starts = ['', 'section:'];
  const digestsOf = (dataset: Dataset) =>
    new Parts(dataset, starts, new DerivedProperties(surroundingsIn(dataset), slot)).digests();
  const [, before] = await digestsOf(graph(2022));
  const [, after] = await digestsOf(graph(2023));
  expect(before).not.toBe(after);
});

test('a passage that moves within its document changes the digest of a part with what it proves', async () => {
  const graph = (start: number) =>
    new GraphBuilder()
      .node('city:a')
      .node('year:2023', { year: 2023 })
      .node('document:a', {}, { city: 'city:a', year: 'year:2023' })
      .node('indicator:a')
      .node('evidence:a', { start }, { document: 'document:a' })
      .node(
        'target:a',
        {},
        {
          ...{ city: 'city:a', year: 'year:2023', document: 'document:a' },
          ...{ indicator: 'indicator:a', evidence: 'evidence:a' },
        },
      )
      .build();
  const starts = ['', 'target:'];
  const digestsOf = (dataset: Dataset) =>
    new Parts(dataset, starts, new DerivedProperties(surroundingsIn(dataset), slot)).digests();
  const [, before] = await digestsOf(graph(10));
  const [, after] = await digestsOf(graph(12));
  expect(before).not.toBe(after);
});

test('the slot’s name is in no digest, so that a load of another slot can compare', async () => {
  const dataset = graphOf();
  const [one, other] = await Promise.all(
    ['1-aaaaaaaa', '2-bbbbbbbb'].map((name) =>
      newManifest(dataset, new DerivedProperties(surroundingsIn(dataset), name), name),
    ),
  );
  expect(one?.digests).toEqual(other?.digests);
});
