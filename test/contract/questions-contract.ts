import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Dataset } from '../../src/model/graph.js';
import { graphNodeTypes, type NodeType } from '../../src/model/ontology.js';
import type { Condition } from '../../src/model/plan.js';
import { revisionOf } from '../../src/model/revision.js';
import { searchFor } from '../../src/model/search.js';
import { synonymsIn, synonymsPlan } from '../../src/model/synonyms.js';
import { type Aggregation, chunkSize, type GraphChunk } from '../../src/store/questions.js';
import { GraphBuilder } from '../helpers/graphs.js';
import { Choices, randomGraph } from '../helpers/random-graphs.js';
import { recordsOf } from '../helpers/records-of.js';
import { ReferenceQuestions } from '../helpers/reference-questions.js';
import type { OpenStore, StoreUnderTest } from './store-contract.js';

export interface QuestionsOptions {
  /** Random graphs, each loaded once. */
  readonly graphs?: number;
  /** Random questions of each kind, asked of each graph. */
  readonly questions?: number;
  /** Places of one city: by default one more than a chunk of a stream holds. */
  readonly places?: number;
  /** Replays a failure; QUESTIONS_SEED does the same. */
  readonly seed?: number;
}

/** Milliseconds for all runs of one test; a database on a busy machine takes its time. */
const patience = 120_000;

/** What every store answers alike beside plans and searches, which `search-contract.ts` is about. */
export function describeQuestionsContract(
  name: string,
  open: OpenStore,
  {
    graphs = 4,
    questions = 150,
    places = chunkSize + 1,
    seed = seedOfQuestions(),
  }: QuestionsOptions = {},
): void {
  describe(`${name}, before a load`, () => {
    test('cannot answer questions yet, and says so', async () => {
      const { reader, close } = await open();
      const unavailable = { kind: 'STORE_UNAVAILABLE' };
      const asked = [
        reader.search({
          request: { ...searchFor(['a']) },
          select: [],
          ...{ limit: 1, skip: 0, count: false, facets: false },
        }),
        reader.edges(['city:x'], { limit: 1 }),
        reader.nodeSummaries(['city:x']),
        reader.aggregate({ type: 'TARGET', groupBy: [] }),
        reader.currentRevision(),
        recordsOf(reader),
      ];
      // All at once, as they may be refused in any order.
      for (const outcome of await Promise.allSettled(asked))
        expect(outcome).toMatchObject({ status: 'rejected', reason: unavailable });
      await close();
    });
  });

  describe(`${name}, of which the vocabulary has sets of words that mean the same`, () => {
    const sets = [
      ['最低生活保障', '低保'],
      ['特困人员救助供养', '特困供养', '五保'],
    ];
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
      const graph = new GraphBuilder().node('city:a', { name: '曲阜' });
      for (const [at, terms] of sets.entries())
        graph.node(`synonyms:${at}`, { name: terms[0] as string, terms });
      await store.writer.load(graph.build());
    }, patience);
    afterAll(async () => {
      await store.close();
    });

    test('one plan reads all of them, each with its words in their order', async () => {
      const answer = await store.reader.read(synonymsPlan);
      expect(synonymsIn(answer)).toEqual(sets);
      expect(answer.revision).toBe(await store.reader.currentRevision());
    });

    test('they are not counted as nodes of the graph', async () => {
      const { nodeCount, counts } = await store.reader.info();
      expect(nodeCount).toBe(1);
      expect(counts.SYNONYM_SET).toBe(0);
    });

    test('they are not summarised as nodes of the graph', async () => {
      const { nodeSummaries } = await store.reader.nodeSummaries(['city:a', 'synonyms:0']);
      expect(nodeSummaries.map(({ id }) => id)).toEqual(['city:a']);
    });
  });

  describe(`${name}, asked about a city of ${places} places`, () => {
    const dataset = cityOf(places);
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
      await store.writer.load(dataset);
    }, patience);
    afterAll(async () => {
      await store.close();
    });

    test('edges say where there are more of them than wanted', async () => {
      const reference = new ReferenceQuestions(dataset).edges(['city:x'], false);
      for (const limit of [0, 200, places]) {
        const { edges, truncated } = await store.reader.edges(['city:x'], {
          limit,
          evidence: true,
        });
        expect(edges).toEqual(reference.slice(0, limit));
        expect(truncated).toBe(limit < places);
      }
    });

    test('edges between a city and a few of its places are those few', async () => {
      const ids = ['place:x:7', 'city:x', 'place:x:17'];
      const { edges, truncated } = await store.reader.edges(ids, {
        within: true,
        limit: 2,
        evidence: true,
      });
      expect(edges).toEqual(new ReferenceQuestions(dataset).edges(ids, true));
      expect(truncated).toBe(false);
    });

    test('a summary counts all of them', async () => {
      const { nodeSummaries } = await store.reader.nodeSummaries(['city:x']);
      expect(nodeSummaries).toEqual([
        {
          ...{ id: 'city:x', type: 'CITY', caption: '某市', degree: places },
          ...{ cityId: 'city:x', year: null, policyAreaId: null },
          degrees: [{ type: 'OF_CITY', count: places }],
        },
      ]);
    });

    test(
      'a stream comes in chunks that a writer can take',
      async () => {
        const sizes: number[] = [];
        for await (const chunk of store.reader.stream())
          sizes.push('nodes' in chunk ? chunk.nodes.length : chunk.edges.length);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(chunkSize);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(places * 2 + 1);
      },
      patience,
    );

    test(
      'a stream that a load overtakes is whole, or says that the revision changed',
      async () => {
        const stream = store.reader.stream()[Symbol.asyncIterator]();
        let count = 0;
        const read = async () => {
          const { value, done } = await stream.next();
          const chunk = value as GraphChunk | undefined;
          if (chunk) count += 'nodes' in chunk ? chunk.nodes.length : chunk.edges.length;
          return !done;
        };
        await read();
        await store.writer.load(cityOf(3));
        const outcome = await (async () => {
          while (await read());
          return count;
        })().catch(({ kind }) => kind);
        expect([places * 2 + 1, 'REVISION_CHANGED']).toContain(outcome);
      },
      patience,
    );
  });

  describe(`${name} answers as questions are defined (QUESTIONS_SEED=${seed})`, () => {
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
    }, patience);
    afterAll(async () => {
      await store.close();
    });

    const draws = fc.sample(fc.gen(), { seed, numRuns: graphs });
    describe.each(draws.map((draw, at) => ({ draw, at })))('graph $at', ({ draw, at }) => {
      let dataset: Dataset;
      beforeAll(async () => {
        dataset = withRevision(randomGraph(new Choices(draw)));
        await store.writer.load(dataset);
      }, patience);

      const holds = (check: (choices: Choices, reference: ReferenceQuestions) => Promise<void>) => {
        const reference = new ReferenceQuestions(dataset);
        return fc.assert(
          fc.asyncProperty(fc.gen(), (draw) => check(new Choices(draw), reference)),
          { seed: seed + at, numRuns: questions },
        );
      };

      test(
        'edges and summaries are those of the nodes',
        async () => {
          await holds(async (choices, reference) => {
            const ids = choices.some(dataset.nodes, 6).map(({ id }) => id);
            const within = choices.once(2);
            const limit = choices.upTo(30);
            const types = choices.of<readonly NodeType[] | undefined>([
              undefined,
              ['TARGET'],
              ['CITY', 'DOCUMENT', 'PROGRAM', 'SECTION'],
              graphNodeTypes,
            ]);
            const expected = reference.edges(ids, within, types);
            const which = { within, limit, ...(types && { types }), evidence: true };
            expect(await store.reader.edges(ids, which)).toEqual({
              revision: dataset.revision,
              edges: expected.slice(0, limit),
              truncated: expected.length > limit,
            });
            const { nodeSummaries } = await store.reader.nodeSummaries(ids);
            expect(nodeSummaries).toEqual(reference.nodeSummaries(ids));
          });
        },
        patience,
      );

      test(
        'aggregates add up what meets the condition',
        async () => {
          await holds(async (choices, reference) => {
            const aggregation = randomAggregation(choices, dataset);
            const { groups } = await store.reader.aggregate(aggregation);
            expect({ aggregation, groups }).toEqual({
              aggregation,
              groups: reference.aggregate(aggregation),
            });
          });
        },
        patience,
      );

      test(
        'a stream makes the same revision',
        async () => {
          expect(revisionOf(await recordsOf(store.reader))).toBe(dataset.revision);
        },
        patience,
      );
    });
  });
}

export function seedOfQuestions(): number {
  const given = Number(process.env.QUESTIONS_SEED);
  return Number.isInteger(given) && given > 0 ? given : Date.now() % 1_000_000;
}

function cityOf(places: number): Dataset {
  const graph = new GraphBuilder().node('city:x', { name: '某市' });
  for (let at = 0; at < places; at++)
    graph.node(`place:x:${at}`, { name: `地点${at}` }, { city: 'city:x' });
  return graph.build();
}

/** The builder's graphs have a hash of their own; a stream is compared by the revision. */
const withRevision = ({ nodes, edges }: Dataset): Dataset => ({
  nodes,
  edges,
  revision: revisionOf({ nodes, edges }),
});

function randomAggregation(choices: Choices, { nodes }: Dataset): Aggregation {
  const indicators = nodes.filter(({ type }) => type === 'INDICATOR').map(({ id }) => id);
  const where = choices.of<Condition | undefined>([
    undefined,
    { property: 'value', tests: { gte: 0.5 } },
    { property: 'indicatorId', tests: { in: choices.some(indicators, 3) } },
    { not: { property: 'text', tests: { contains: '养' } } },
    { relation: 'program' },
    { relation: 'indicator', where: { property: 'name', tests: { contains: 'a' } } },
    {
      all: [{ property: 'value', tests: {} }, { not: { property: 'year', tests: { eq: 2022 } } }],
    },
  ]);
  return {
    type: choices.of(['TARGET', 'RESULT'] as const),
    ...(where && { where }),
    groupBy: choices.some(['cityId', 'year', 'indicatorId', 'policyAreaId'] as const),
    joined: choices.of([
      {},
      { indicatorId: ['name', 'id'] },
      { cityId: [], policyAreaId: ['aliases'], indicatorId: ['basis'] },
    ]),
  };
}
