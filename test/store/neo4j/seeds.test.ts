import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { readSeeds } from '../../../src/dataset/read-seeds.js';
import type { Dataset } from '../../../src/model/graph.js';
import { definitionOf, graphNodeTypes } from '../../../src/model/ontology.js';
import { revisionOf } from '../../../src/model/revision.js';
import type { SearchRequest } from '../../../src/model/search.js';
import { searchFor } from '../../../src/model/search.js';
import type { GraphQuestions } from '../../../src/store/questions.js';
import { describeLedgers } from '../../contract/ledger-contract.js';
import { describePassages } from '../../contract/passages-contract.js';
import type { StoreUnderTest } from '../../contract/store-contract.js';
import { describeOn, openNeo4jStore, startNeo4j, type TestNeo4j } from '../../helpers/neo4j.js';
import { Choices } from '../../helpers/random-graphs.js';
import { recordsOf } from '../../helpers/records-of.js';
import { openEmbedded } from '../embedded/open.js';

jest.setTimeout(300_000);
const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

describeOn(neo4j)('for the five documents, Neo4j and the embedded store', () => {
  let dataset: Dataset;
  let ours: StoreUnderTest;
  let embedded: StoreUnderTest;
  beforeAll(async () => {
    dataset = (await readSeeds('seeds')).dataset as Dataset;
    ours = await openNeo4jStore(neo4j as TestNeo4j);
    embedded = await openEmbedded();
    await ours.writer.load(dataset);
    await embedded.writer.load(dataset);
  });
  afterAll(async () => {
    await Promise.all([ours.close(), embedded.close()]);
  });

  describePassages('Neo4j', () => ({ reader: ours.reader, dataset }));
  describeLedgers('Neo4j', () => ({ reader: ours.reader, dataset }));

  const search = async (
    { reader }: { readonly reader: GraphQuestions },
    request: SearchRequest,
    limit: number,
    counted = true,
  ) => {
    const select = graphNodeTypes.map((type) => ({ type, properties: ['id'], relations: [] }));
    const { hits, total, facets } = await reader.search({
      request,
      select,
      limit,
      skip: 0,
      count: counted,
      facets: counted,
    });
    return { ids: hits.map(({ row }) => row[1] as string), total, facets };
  };

  test('find the same node first for every name and alias', async () => {
    const names = dataset.nodes.flatMap(({ properties: { name, aliases } }) =>
      typeof name === 'string' && aliases ? [name, ...(aliases as string[])] : [],
    );
    expect(names.length).toBeGreaterThan(100);
    for (const name of new Set(names)) {
      const words = name.split(/\s+/u).filter((word) => word !== '');
      const first = async (store: StoreUnderTest) =>
        (await search(store, searchFor(words), 1, false)).ids[0];
      expect({ name, first: await first(ours) }).toEqual({ name, first: await first(embedded) });
    }
  });

  test('find and count the same for phrases of the texts', async () => {
    const texts = dataset.nodes.flatMap(({ type, properties }) =>
      definitionOf(type).searched.flatMap((field) => properties[field] as string | string[]),
    );
    const cities = dataset.nodes.filter(({ type }) => type === 'CITY').map(({ id }) => id);
    const phrase = (choices: Choices): string => {
      const characters = Array.from(choices.of(texts));
      const start = choices.upTo(Math.max(0, characters.length - 2));
      return characters.slice(start, start + 1 + choices.upTo(7)).join('') || '老';
    };
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const choices = new Choices(draw);
        const request = {
          ...searchFor(Array.from({ length: choices.once(3) ? 2 : 1 }, () => phrase(choices))),
          ...(choices.once(4) && { types: choices.some(graphNodeTypes) }),
          ...(choices.once(4) && { cityIds: choices.some(cities, 2) }),
          ...(choices.once(4) && { years: choices.some([2021, 2022, 2023, 2024], 2) }),
        };
        const [found, expected] = await Promise.all(
          [ours, embedded].map((store) => search(store, request, 10_000)),
        );
        const sorted = (answer: typeof found) =>
          answer && { ...answer, ids: [...answer.ids].sort(), request };
        expect(sorted(found)).toEqual(sorted(expected));
      }),
      { numRuns: 250 },
    );
  });

  test('stream a graph of the revision that was loaded', async () => {
    expect(revisionOf(await recordsOf(ours.reader))).toBe(dataset.revision);
  });
});
