import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Dataset } from '../../src/model/graph.js';
import type { NodeType } from '../../src/model/ontology.js';
import { revisionOf } from '../../src/model/revision.js';
import type { GraphChunk } from '../../src/store/questions.js';
import { GraphBuilder, plansOfTwoCities } from '../helpers/graphs.js';
import { ReferenceQuestions } from '../helpers/reference-questions.js';
import type { OpenStore, StoreUnderTest } from './store-contract.js';

/** Milliseconds for a load into a database on a busy machine. */
const patience = 120_000;

const city = 'city:qufu';
const program = 'program:qufu:a';
const office = 'department:qufu:yanglao';
const policy = 'policy:qufu:banfa';
const document = 'document:qufu-2023';

type EdgesOf = readonly [readonly string[], boolean, readonly NodeType[] | undefined];

/** How many relations each has is said as well, so that no case is empty by mistake. */
const cases: readonly [string, number, ...EdgesOf][] = [
  ['of one node, from either end', 9, [program], false, undefined],
  ['of two nodes, one between them once', 14, [program, 'brand:qufu:xiaoyang'], false, undefined],
  ['of a node that is named twice, once', 9, [program, program], false, undefined],
  ['several between the same two nodes', 4, [policy], false, undefined],
  ['to nodes of one type', 3, [city], false, ['DOCUMENT', 'CITY']],
  ['to nodes of one type, that lead to the node', 5, [city], false, ['TARGET']],
  ['to nodes of one type, from the node', 1, ['target:qufu-2023:a'], false, ['INDICATOR']],
  ['to nodes of its own type', 1, [city], false, ['CITY']],
  ['to nodes of several types', 7, [program], false, ['TARGET', 'DEPARTMENT', 'OFFICIAL', 'CITY']],
  ['to nodes of a type that it has no relation to', 0, [program], false, ['YEAR']],
  ['to nodes of no type', 0, [program], false, []],
  [
    'of nodes of two types, each to the other’s',
    11,
    [program, city],
    false,
    ['CITY', 'PROGRAM', 'TARGET'],
  ],
  ['within two nodes', 1, [program, city], true, undefined],
  ['within nodes of which one is not there', 1, [program, 'city:none', city], true, undefined],
  ['within three nodes', 4, [program, office, city], true, undefined],
  ['within one node', 0, [program], true, undefined],
  ['within nodes, to those of a type at the far end', 1, [program, city], true, ['CITY']],
  ['within nodes, to those of a type at the near end', 1, [program, city], true, ['PROGRAM']],
  ['within nodes, to those of neither type', 0, [program, city], true, ['TARGET']],
  [
    'within nodes of which one is evidence',
    1,
    [city, program, 'evidence:qufu-2023:0'],
    true,
    undefined,
  ],
  ['of evidence alone', 0, ['evidence:qufu-2023:0'], false, undefined],
  ['of no node', 0, [], false, undefined],
  ['within no node', 0, [], true, undefined],
  [
    'of a node that has only proof beside',
    7,
    [document],
    false,
    ['SECTION', 'CITY', 'YEAR', 'POLICY'],
  ],
];

/** How many there are is said as well, so that no case is empty by mistake. */
const pathCases: readonly [string, number, string, string, number][] = [
  ['between neighbours', 1, program, city, 6],
  ['against the direction of relations', 1, city, program, 6],
  ['of several relations', 2, 'target:qufu-2023:a', office, 6],
  ['between nodes that several relations join', 1, document, policy, 6],
  ['that lead around a year', 1, document, 'target:qufu-2023:a', 6],
  ['that begin at a year', 5, 'year:2023', city, 6],
  ['that are longer than allowed', 0, 'target:qufu-2023:a', office, 1],
  ['from a node to itself', 0, program, program, 6],
  ['to a node that is not there', 0, program, 'program:none', 6],
  ['from a node that is not there', 0, 'city:none', program, 6],
  ['to evidence', 0, program, 'evidence:qufu-2023:0', 6],
  ['between a city and the one above it', 1, city, 'city:jining', 10],
];

/** Demands of a store what is told of nodes and relations of all types together, and in what order. */
export function describeEdges(name: string, open: OpenStore): void {
  describe(`${name}, asked for edges, summaries and streams`, () => {
    const { nodes, edges } = withProofReversed(plansOfTwoCities());
    const dataset: Dataset = { nodes, edges, revision: revisionOf({ nodes, edges }) };
    const reference = new ReferenceQuestions(dataset);
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
      await store.writer.load(dataset);
    }, patience);
    afterAll(async () => {
      await store.close();
    });

    test.each(cases)('edges %s are %d', async (_, count, ids, within, types) => {
      const expected = reference.edges(ids, within, types);
      const { revision } = dataset;
      const ask = (limit: number) =>
        store.reader.edges(ids, { within, ...(types && { types }), limit, evidence: true });
      expect(await ask(count)).toEqual({ revision, edges: expected, truncated: false });
      expect(expected).toHaveLength(count);
      if (count === 0) return;
      expect(await ask(count - 1)).toEqual({
        revision,
        edges: expected.slice(0, -1),
        truncated: true,
      });
    });

    test.each(cases.filter(([, , , within]) => !within))(
      'neighbours are at the other ends of the edges %s',
      async (_, count, ids, __, types) => {
        const ask = (limit: number) =>
          store.reader.neighbors(ids, { ...(types && { types }), limit });
        for (const limit of [count, Math.max(0, count - 1), 0]) {
          const found = await ask(limit);
          expect([...found.ids].sort()).toEqual(reference.neighbors(ids, types, limit));
          expect(found.truncated).toBe(limit < count);
          expect(found.revision).toBe(dataset.revision);
        }
      },
    );

    test.each(pathCases)('shortest paths %s are %d', async (_, count, from, to, maxLength) => {
      const expected = reference.shortestPaths(from, to, maxLength);
      expect(expected).toHaveLength(count);
      const { revision } = dataset;
      const ask = (limit: number) => store.reader.shortestPaths(from, to, { maxLength, limit });
      expect(await ask(20)).toEqual({ revision, paths: expected, tooMany: false });
      expect(await ask(1)).toEqual({ revision, paths: expected.slice(0, 1), tooMany: false });
    });

    test('an edge has its proof as it was loaded, whatever the order of the ids', async () => {
      const { edges } = await store.reader.edges(['official:qufu:kong'], {
        limit: 9,
        evidence: true,
      });
      expect(edges.find(({ to }) => to === program)?.evidence).toEqual([
        'evidence:qufu-2023:2',
        'evidence:qufu-2023:1',
      ]);
    });

    test('an edge has no proof where none is asked for', async () => {
      const { edges } = await store.reader.edges([program], { limit: 9 });
      expect(edges.map(({ evidence }) => evidence)).toEqual(edges.map(() => []));
      expect(edges).toHaveLength(9);
    });

    test('a summary has name and relations of a node, whatever its type', async () => {
      const ids = dataset.nodes.filter(({ type }) => type !== 'EVIDENCE').map(({ id }) => id);
      const summaries = (await store.reader.nodeSummaries(ids)).nodeSummaries;
      expect(summaries).toEqual(reference.nodeSummaries(ids));
      const captions = new Map(summaries.map(({ id, caption }) => [id, caption]));
      expect(captions.get('year:2023')).toBe('2023');
      expect(captions.get('section:qufu-2023:a')).toBe('章节a');
      expect(captions.get('target:qufu-2023:a')).toBe('目标a');
      expect(captions.get(document)).toBe('曲阜计划');
    });

    test('summaries come in the order of the question, repeated ones again', async () => {
      const ids = [program, city, 'evidence:qufu-2023:0', 'city:none', program];
      const { nodeSummaries, revision } = await store.reader.nodeSummaries(ids);
      expect(nodeSummaries.map(({ id }) => id)).toEqual([program, city, program]);
      expect(revision).toBe(dataset.revision);
    });

    test('a summary counts relations from either end, by type, in the ontology’s order', async () => {
      const { nodeSummaries } = await store.reader.nodeSummaries([city, policy]);
      expect(nodeSummaries).toEqual([
        {
          ...{ id: city, type: 'CITY', caption: '曲阜', degree: 14 },
          degrees: [
            { type: 'PARENT_CITY', count: 1 },
            { type: 'PUBLISHED_BY', count: 2 },
            { type: 'OF_CITY', count: 11 },
          ],
        },
        {
          ...{ id: policy, type: 'POLICY', caption: '办法', degree: 4 },
          degrees: [
            { type: 'OF_CITY', count: 1 },
            { type: 'MENTIONS', count: 3 },
          ],
        },
      ]);
    });

    test('a subgraph has the nodes asked for in their order, and the relations between them by type', async () => {
      const ids = dataset.nodes.map(({ id }) => id).reverse();
      const found = await store.reader.subgraph(ids, { limit: 1_000, evidence: true });
      expect(found).toEqual({
        revision: dataset.revision,
        nodeSummaries: reference.nodeSummaries(ids),
        edges: reference.edges(ids, true),
        truncated: false,
      });
    });

    test('a subgraph with more relations than wanted has the first of them, without proof', async () => {
      const ids = [program, office, city, 'city:none', document];
      const all = reference.edges(ids, true);
      const found = await store.reader.subgraph(ids, { limit: all.length - 1 });
      expect(found).toEqual({
        revision: dataset.revision,
        nodeSummaries: reference.nodeSummaries(ids),
        edges: all.slice(0, -1).map((edge) => ({ ...edge, evidence: [] })),
        truncated: true,
      });
    });

    test('a stream has all nodes and then all relations, in a dataset’s order', async () => {
      const chunks: GraphChunk[] = [];
      for await (const chunk of store.reader.stream()) chunks.push(chunk);
      const kinds = chunks.map((chunk) => Object.keys(chunk)[0]);
      expect(kinds).toEqual([...kinds].sort().reverse());
      expect(new Set(kinds)).toEqual(new Set(['nodes', 'edges']));
      expect(chunks.flatMap((chunk) => ('nodes' in chunk ? chunk.nodes : []))).toEqual(nodes);
      expect(chunks.flatMap((chunk) => ('edges' in chunk ? chunk.edges : []))).toEqual(edges);
    });
  });

  describe(`${name}, loaded with one graph and then another`, () => {
    test('tells the revision that is served now, in every answer', async () => {
      const graphOf = (title: string): Dataset => {
        const { nodes, edges } = new GraphBuilder().node('city:x', { name: title }).build();
        return { nodes, edges, revision: revisionOf({ nodes, edges }) };
      };
      const { reader, writer, close } = await open();
      for (const dataset of [graphOf('一'), graphOf('二'), graphOf('一')]) {
        await writer.load(dataset);
        const select = [{ type: 'CITY' as const, properties: ['name'], relations: [] }];
        const plan = { limit: 1, skip: 0, count: false, facets: false };
        const answers = [
          await reader.read({ start: { ids: ['city:x'] }, select }),
          await reader.search({ ...plan, request: { words: ['一'] }, select }),
          await reader.edges(['city:x'], { limit: 1 }),
          await reader.nodeSummaries(['city:x']),
          await reader.aggregate({ type: 'TARGET', groupBy: [] }),
          await reader.info(),
        ];
        expect(answers.map(({ revision }) => revision)).toEqual(
          answers.map(() => dataset.revision),
        );
        expect(await reader.currentRevision()).toBe(dataset.revision);
      }
      await close();
    });
  });
}

/** Proof is in reading order, which the order of ids need not be. */
const withProofReversed = ({ nodes, edges }: Dataset): Pick<Dataset, 'nodes' | 'edges'> => ({
  nodes,
  edges: edges.map((edge) => ({ ...edge, evidence: [...edge.evidence].reverse() })),
});
