import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { graphNodeTypes } from '../../../src/model/ontology.js';
import { searchFor } from '../../../src/model/search.js';
import { ownedLabel, searchKeys } from '../../../src/store/neo4j/schema/names.js';
import { searchKey } from '../../../src/store/neo4j/schema/search-keys.js';
import type { GraphReader } from '../../../src/store/store.js';
import type { StoreUnderTest } from '../../contract/store-contract.js';
import { plansOfTwoCities } from '../../helpers/graphs.js';
import { describeOn, openNeo4jStore, startNeo4j, type TestNeo4j } from '../../helpers/neo4j.js';

jest.setTimeout(180_000);
const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

const city = 'city:qufu';
const select = graphNodeTypes.map((type) => ({ type, properties: ['id'], relations: [] }));
const all = { limit: 100, evidence: true } as const;
const summaries = { degrees: true, places: { CITY: ['name'] } };

/** Every question, about much of the graph. */
const questions: Readonly<Record<string, (reader: GraphReader) => Promise<object>>> = {
  read: (reader) =>
    reader.read({
      start: { type: 'TARGET', page: { limit: 100 }, count: true },
      select: [
        {
          type: 'TARGET',
          properties: ['id', 'value'],
          relations: [
            {
              field: 'city',
              node: [{ type: 'CITY', properties: ['name'], relations: [] }],
            },
          ],
        },
      ],
    }),
  search: (reader) =>
    reader.search({
      ...{ request: searchFor(['养老']), select, limit: 100, skip: 0, count: true, facets: true },
    }),
  suggest: (reader) => reader.suggest({ text: '曲阜', limit: 50, summaries }),
  'suggest by id': (reader) => reader.suggest({ text: 'target:qufu', limit: 50 }),
  nearNames: (reader) => reader.nearNames('养老服物科', 20),
  edges: (reader) => reader.edges([city], { ...all, within: false }),
  neighbors: (reader) => reader.neighbors([city], { limit: 100 }),
  expand: (reader) => reader.expand(city, { ...all, relation: 'OF_CITY', count: true, summaries }),
  relations: (reader) =>
    reader.relations({
      ...{ type: 'RESPONSIBLE_FOR', order: [], page: { limit: 100 }, count: true },
      select: { edge: { properties: ['id'] }, node: select },
    }),
  namesakes: (reader) =>
    reader.namesakes('department:qufu:yanglao', { types: ['DEPARTMENT'], limit: 100, summaries }),
  shortestPaths: (reader) => reader.shortestPaths(city, 'city:jining', { maxLength: 6, limit: 20 }),
  nodeSummaries: (reader) => reader.nodeSummaries([city]),
  subgraph: (reader) => reader.subgraph([city, 'city:jining'], { ...all, summaries }),
  aggregate: (reader) => reader.aggregate({ type: 'TARGET', groupBy: ['cityId'] }),
  info: (reader) => reader.info(),
};

describeOn(neo4j)('While another load is being written into Neo4j', () => {
  const server = neo4j as TestNeo4j;
  let store: StoreUnderTest;
  const before: Record<string, object> = {};
  beforeAll(async () => {
    store = await openNeo4jStore(server);
    await store.writer.load(plansOfTwoCities());
    for (const [name, ask] of Object.entries(questions)) before[name] = await ask(store.reader);
    // The whole graph once more, as it stands there before it is published.
    const [{ slot }] = (await server.run(
      `MATCH (n:${ownedLabel}) WHERE n.id IS NOT NULL RETURN n.slot AS slot LIMIT 1`,
    )) as [{ slot: string }];
    await server.run(
      `MATCH (n:${ownedLabel}) WHERE n.slot = $slot
       CREATE (copy:$(labels(n)))
       SET copy = n {.*, slot: 'other', ${searchKeys}: replace(n.${searchKeys}, $key, $otherKey)}`,
      { slot, key: searchKey.slot(slot), otherKey: searchKey.slot('other') },
    );
    await server.run(
      `MATCH (a:${ownedLabel} {slot: $slot})-[r]->(b:${ownedLabel} {slot: $slot})
       MATCH (from:${ownedLabel} {slot: 'other', id: a.id}), (to:${ownedLabel} {slot: 'other', id: b.id})
       CREATE (from)-[copy:$(type(r))]->(to) SET copy = properties(r)`,
      { slot },
    );
    await server.run('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()');
  }, 180_000);
  afterAll(() => store.close());

  test.each(Object.keys(questions))('%s is answered of the served one alone', async (name) => {
    const ask = questions[name] as (typeof questions)[string];
    expect(await ask(store.reader)).toEqual(before[name]);
    // Of nothing, the answer would be the same whatever is read.
    expect(JSON.stringify(before[name])).toMatch(
      /(city|target|department):qufu|曲阜|养老服务科|"count":[1-9]|"nodeCount"/,
    );
  });
});
