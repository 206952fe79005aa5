import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { EdgeRecord, NodeRecord } from '../../../src/model/graph.js';
import { graphNodeTypes, type NodeType, nodeTypeNames } from '../../../src/model/ontology.js';
import type { SearchRequest } from '../../../src/model/search.js';
import { searchFor } from '../../../src/model/search.js';
import { Neo4jReader, type Statement } from '../../../src/store/neo4j/reader.js';
import { Neo4jWriter } from '../../../src/store/neo4j/writer.js';
import type {
  GraphQuestions,
  SearchPlan,
  StreamOptions,
  WhichSummaries,
} from '../../../src/store/questions.js';
import { GraphBuilder, plansOfTwoCities } from '../../helpers/graphs.js';
import {
  describeOn,
  openNeo4jStore,
  patientStatements,
  startNeo4j,
  type TestNeo4j,
} from '../../helpers/neo4j.js';

jest.setTimeout(180_000);
const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

const search = (request: SearchRequest): SearchPlan => ({
  request,
  select: graphNodeTypes.map((type) => ({
    type,
    properties: ['id'],
    relations:
      type === 'PROGRAM'
        ? [{ field: 'city', node: [{ type: 'CITY', properties: ['name'], relations: [] }] }]
        : [],
  })),
  limit: 20,
  skip: 0,
  count: true,
  facets: true,
});

const plain = (type: NodeType) => ({ type, properties: ['id'], relations: [] });

const summaries: WhichSummaries = {
  degrees: true,
  places: { CITY: ['id', 'name'], POLICY_AREA: ['id', 'name', 'aliases'] },
};

const questions: Readonly<Record<string, (reader: GraphQuestions) => Promise<unknown>>> = {
  'a search for a common word': (reader) => reader.search(search({ ...searchFor(['养老']) })),
  'a search that proves what it finds, of a city and its years': (reader) =>
    reader.search(
      search({
        ...searchFor(['养老服务', 'Love', '2023年']),
        cityIds: ['city:qufu'],
        years: [2023],
      }),
    ),
  'a search that no index helps': (reader) =>
    reader.search(search({ ...searchFor(['“']), types: ['PROGRAM', 'CITY'] })),
  'neighbours of any type': (reader) =>
    reader.neighbors(['city:qufu', 'program:qufu:a'], { limit: 50 }),
  'shortest paths': (reader) =>
    reader.shortestPaths('city:qufu', 'official:qufu:kong', { maxLength: 6, limit: 5 }),
  'what a city has': (reader) =>
    reader.expand('city:qufu', {
      ...{ relation: 'OF_CITY', limit: 20, count: true, evidence: true, summaries },
    }),
  'what a city has of a year, after a place in the list': (reader) =>
    reader.expand('city:qufu', {
      ...{ relation: 'OF_CITY', cityIds: ['city:qufu'], years: [2023], after: 'program:qufu:a' },
      ...{ limit: 20, count: true, evidence: false, summaries },
    }),
  'responsibilities of a document, after a place in the list': (reader) =>
    reader.relations({
      type: 'RESPONSIBLE_FOR',
      where: {
        all: [
          { property: 'documentId', tests: { in: ['document:qufu-2023'] } },
          { relation: 'document', where: { property: 'year', tests: { eq: 2023 } } },
          { not: { relation: 'party', where: { property: 'name', tests: { contains: '科' } } } },
          { relation: 'subject', where: { relation: 'policyArea' } },
        ],
      },
      select: {
        edge: { properties: ['id'], origin: [plain('PROGRAM'), plain('SECTION')] },
        node: [plain('DEPARTMENT'), plain('OFFICIAL')],
      },
      order: [{ property: 'start', direction: 'ASC', on: 'edge' }],
      page: { limit: 5, after: [1, 'department:a', 'x'] },
      count: true,
    }),
  'who is called so': (reader) =>
    reader.namesakes('program:qufu:a', { types: ['PROGRAM'], limit: 5, summaries }),
  suggestions: (reader) => reader.suggest({ text: '食', limit: 5, summaries }),
  'suggestions, also by ids': (reader) => reader.suggest({ text: 'program', limit: 5, summaries }),
  'shortest paths that avoid something': (reader) =>
    reader.shortestPaths('city:qufu', 'official:qufu:kong', {
      ...{ maxLength: 6, limit: 5 },
      avoid: { types: ['DOCUMENT'], ids: ['program:qufu:b'] },
    }),
  'edges of any type': (reader) => reader.edges(['city:qufu', 'program:qufu:a'], { limit: 20 }),
  'edges to two types': (reader) =>
    reader.edges(['city:qufu'], { types: ['PROGRAM', 'TARGET'], limit: 20 }),
  'edges among nodes': (reader) =>
    reader.edges(['city:qufu', 'program:qufu:a'], { within: true, types: ['CITY'], limit: 20 }),
  'a subgraph with its places': (reader) =>
    reader.subgraph(['city:qufu', 'program:qufu:a'], { limit: 20, summaries }),
  'summaries of nodes': (reader) => reader.nodeSummaries(['city:qufu', 'program:qufu:a']),
  aggregates: (reader) => reader.aggregate({ type: 'TARGET', groupBy: ['year'] }),
  'aggregates of an indicator': (reader) =>
    reader.aggregate({
      type: 'TARGET',
      where: { property: 'indicatorId', tests: { eq: 'indicator:beds' } },
      groupBy: ['cityId', 'year'],
    }),
};

describeOn(neo4j)('on a real Neo4j', () => {
  const server = neo4j as TestNeo4j;
  const sent: Statement[] = [];
  let reader: Neo4jReader;
  beforeAll(async () => {
    const store = await openNeo4jStore(server);
    await store.writer.load(plansOfTwoCities());
    await store.close();
    reader = new Neo4jReader(server.settings, {
      timeout: patientStatements,
      onStatement: (statement) => sent.push(statement),
    });
    await reader.ping();
  });
  afterAll(async () => {
    await reader.close();
  });

  const expectGoodPlan = async ({ text, parameters }: Statement) => {
    const { operators, details, warnings } = await server.explain(text, parameters);
    expect(warnings).toEqual([]);
    for (const operator of ['AllNodesScan', 'NodeByLabelScan', 'CartesianProduct'])
      expect(operators).not.toContain(operator);
    return details;
  };

  test.each(Object.entries(questions))(
    'one statement, which begins at indexes, answers %s',
    async (_, ask) => {
      sent.length = 0;
      await ask(reader);
      expect(sent.length).toBe(1);
      await expectGoodPlan(sent[0] as Statement);
    },
  );

  test('no parameter is a list: Neo4j would plan a statement again for more queries at once', async () => {
    sent.length = 0;
    await questions['summaries of nodes']?.(reader);
    await Promise.all(
      ['city:qufu', 'city:none'].map((id) =>
        reader.read({
          start: { ids: [id] },
          select: [{ type: 'CITY', properties: ['name'], relations: [] }],
        }),
      ),
    );

    expect(sent.length).toBeGreaterThan(1);
    expect(
      sent.flatMap(({ parameters }) => Object.values(parameters).filter(Array.isArray)),
    ).toEqual([]);
  });

  test('neighbours are read a second time, in order, only where there are more than wanted', async () => {
    sent.length = 0;
    const { truncated } = await reader.neighbors(['city:qufu'], { types: ['TARGET'], limit: 1 });
    expect(truncated).toBe(true);
    expect(sent).toHaveLength(2);
    for (const statement of sent) await expectGoodPlan(statement);
  });

  test('degrees of nodes with many relations are taken from the nodes', async () => {
    sent.length = 0;
    await questions['summaries of nodes']?.(reader);
    const details = await expectGoodPlan(sent[0] as Statement);
    expect(details).toContainEqual(expect.stringContaining('getDegree'));
  });

  test('a stream of the whole graph reads by indexes', async () => {
    sent.length = 0;
    for await (const chunk of reader.stream()) expect(Object.keys(chunk).length).toBe(1);
    const [, ...streamed] = sent;
    expect(streamed.length).toBeGreaterThan(nodeTypeNames.length);
    for (const statement of streamed) await expectGoodPlan(statement);
  });

  describe('a stream of a few nodes', () => {
    const only = new Set(['city:qufu', 'program:qufu:a', 'target:none', 'nothing']);
    const recordsOf = async (options?: StreamOptions) => {
      const nodes: NodeRecord[] = [];
      const edges: EdgeRecord[] = [];
      for await (const chunk of reader.stream(options))
        if ('nodes' in chunk) nodes.push(...chunk.nodes);
        else edges.push(...chunk.edges);
      return { nodes, edges };
    };

    test('has them with the relations that begin at them, in the order of the whole', async () => {
      const whole = await recordsOf();
      const nodes = whole.nodes.filter(({ id }) => only.has(id));
      const edges = whole.edges.filter(({ from }) => only.has(from));
      expect(nodes.length).toBe(2);
      expect(new Set(edges.map(({ from }) => from)).size).toBe(2);
      expect(await recordsOf({ only })).toEqual({ nodes, edges });
    });

    test('finds them by the index of ids, and asks for no relation that none of them begins', async () => {
      sent.length = 0;
      await recordsOf({ only: new Set(['city:qufu']) });
      const [, ...streamed] = sent;
      expect(streamed.length).toBeLessThan(nodeTypeNames.length);
      for (const statement of streamed) {
        const details = await expectGoodPlan(statement);
        expect(details).toContainEqual(expect.stringMatching(/(INDEX|UNIQUE).*slot.*id/s));
      }
    });
  });

  test('the current revision is asked for at most once in ten milliseconds, however many want to know', async () => {
    const times = 200;
    sent.length = 0;
    const began = performance.now();
    const revisions = await Promise.all(
      Array.from({ length: times }, () => reader.currentRevision()),
    );
    for (let at = 0; at < times; at++) revisions.push(await reader.currentRevision());
    const mostAsked = 2 + (performance.now() - began) / 10;
    expect(new Set(revisions).size).toBe(1);
    expect(sent.length).toBeLessThanOrEqual(mostAsked);
  });

  test('a search may be filtered by thousands of cities and years', async () => {
    const ids = Array.from({ length: 2_000 }, (_, at) => `city:none-${at}`);
    const years = Array.from({ length: 2_000 }, (_, at) => at + 100);
    const request = { ...searchFor(['计划']), types: ['DOCUMENT'] as const };
    const few = await reader.search(
      search({ ...request, cityIds: ['city:qufu'], years: [2022, 2023] }),
    );
    const many = await reader.search(search({ ...request, cityIds: [...ids, 'city:qufu'], years }));
    expect(many).toEqual(few);
    expect(few.total).toBeGreaterThan(0);
  });

  test('the current revision is that of a new load within moments, though nothing else is asked', async () => {
    const before = await reader.currentRevision();
    const writer = new Neo4jWriter(server.settings);
    const { revision } = await writer.load(new GraphBuilder().node('city:qufu').build());
    await writer.close();
    await setTimeout(20);
    expect(await reader.currentRevision()).toBe(revision);
    expect(revision).not.toBe(before);
  });

  test('a search reads hardly more hits of a word that thousands of nodes have than of a rare one', async () => {
    const graph = new GraphBuilder().node('city:x', { name: '某市' });
    for (let at = 0; at < 3_000; at++)
      graph.node(`place:x:${at}`, { name: `${at % 2 ? '街道' : '社区'}站` }, { city: 'city:x' });
    graph.node('place:x:rare', { name: '凤凰站' }, { city: 'city:x' });
    const store = await openNeo4jStore(server);
    await store.writer.load(graph.build());
    await store.close();
    const find = async (words: string[]) => {
      sent.length = 0;
      const { hits } = await reader.search({
        ...search(searchFor(words)),
        ...{ limit: 21, count: false, facets: false },
      });
      return { hits: hits.length, statements: sent.filter(({ text }) => /fulltext/.test(text)) };
    };
    // The reader learns of the load.
    await find(['站']);
    const first = await find(['街道']);
    expect(first.hits).toBe(21);
    expect(first.statements.length).toBeGreaterThan(1);
    const again = await find(['街道']);
    expect(again).toMatchObject({ hits: 21, statements: [{}] });
    const rare = await find(['凤凰']);
    expect(rare).toMatchObject({ hits: 1, statements: [{}] });
    const [{ text, parameters }] = again.statements as [Statement];
    await expectGoodPlan({ text, parameters });
    const {
      questions: [asked],
    } = parameters.batch as { questions: [{ queries: string[] }] };
    let read = 0;
    for (const query of asked.queries) {
      const [{ found } = { found: 0 }] = await server.run(
        `CALL db.index.fulltext.queryNodes('minzheng_fulltext', $query) YIELD node RETURN count(node) AS found`,
        { query },
      );
      read += found as number;
    }
    expect(read).toBeGreaterThanOrEqual(21);
    expect(read).toBeLessThan(150);
  });
});
