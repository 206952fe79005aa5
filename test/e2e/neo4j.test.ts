import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { DatasetDocument, GraphClient } from '../../src/client/index.js';
import { readDataset } from '../../src/server/read-dataset.js';
import type { Service } from '../../src/server/service.js';
import { Neo4jReader } from '../../src/store/neo4j/reader.js';
import { Neo4jWriter } from '../../src/store/neo4j/writer.js';
import {
  describeOn,
  patientApi,
  patientStatements,
  startNeo4j,
  type TestNeo4j,
} from '../helpers/neo4j.js';
import { openSeeds } from '../helpers/run-query.js';
import { ask, eventually, type HttpAnswer, send, serve } from '../helpers/service.js';
import { requests } from './queries.js';

/** An answer that is kept would be the same in any case. */
const keepsNoAnswers = { ...patientApi, answerCacheBytes: 0 };

jest.setTimeout(180_000);
const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

describeOn(neo4j)('a service on Neo4j', () => {
  const { settings, clear, stop, start } = neo4j as TestNeo4j;
  let onNeo4j: Service;
  let embedded: Service;
  beforeAll(async () => {
    await clear();
    const writer = new Neo4jWriter(settings);
    await writer.load(await readDataset());
    await writer.close();
    onNeo4j = await serve(new Neo4jReader(settings, { timeout: patientStatements }), {
      api: keepsNoAnswers,
    });
    embedded = await serve(await openSeeds(), { api: keepsNoAnswers });
  });

  describe('answers what one in this process answers, at first and again, byte for byte', () => {
    test.each(Object.entries(requests))('%s', async (_, { query, variables, code }) => {
      const first = await ask(embedded.url, query, variables);
      expect(first.json.errors?.[0]?.extensions.code).toBe(code);
      // The second time it is a known operation, and neither parsed nor validated.
      for (const { url } of [embedded, onNeo4j, onNeo4j]) {
        const { status, text } = await ask(url, query, variables);
        expect({ status, text }).toEqual({ status: first.status, text: first.text });
      }
    });
  });

  describe('continues as one in this process does, page after page', () => {
    test.each([
      [
        'a search',
        'search(query: "养老", first: 30, after: $after) { edges { score node { ... on Node { id } } }',
      ],
      [
        'a search of shorter words',
        'search(query: "养老床位机构建设", first: 1, after: $after) { widened edges { score }',
      ],
      [
        'a list',
        'targets(first: 40, after: $after, orderBy: [{ field: VALUE }]) { edges { cursor }',
      ],
    ])('%s', async (_, field) => {
      const query = `query ($after: String) { page: ${field} pageInfo { hasNextPage endCursor } } }`;
      let pages = 0;
      for (let after: string | null = null; pages < 20; ) {
        const ours: HttpAnswer = await ask(embedded.url, query, { after });
        expect((await ask(onNeo4j.url, query, { after })).text).toBe(ours.text);
        pages++;
        const { hasNextPage, endCursor } = ours.json.data.page.pageInfo;
        if (!hasNextPage) break;
        after = endCursor;
      }
      expect(pages).toBeGreaterThan(1);
    });
  });

  // A server that others gave us is not ours to stop.
  (process.env.NEO4J_TEST_URI ? describe.skip : describe)('outlives an outage of Neo4j', () => {
    const health = (of: 'live' | 'ready') => send(onNeo4j.url.replace('/graphql', `/health/${of}`));
    const query = '{ brands { totalCount } }';

    test('is ready before', async () => {
      expect((await health('ready')).status).toBe(200);
      expect((await ask(onNeo4j.url, query)).json).toMatchObject({
        data: { brands: { totalCount: 14 } },
      });
    });

    test('says STORE_UNAVAILABLE meanwhile, and stays alive', async () => {
      await stop();
      const { status, headers, json } = await ask(onNeo4j.url, query);
      expect(status).toBe(503);
      expect(headers.get('retry-after')).toBe('1');
      expect(json.errors?.map(({ extensions }) => extensions)).toEqual([
        { code: 'STORE_UNAVAILABLE', requestId: expect.any(String) },
      ]);
      const ready = await health('ready');
      expect(ready.status).toBe(503);
      expect(ready.json).toEqual({ status: 'unavailable', store: 'down' });
      expect((await health('live')).status).toBe(200);
    });

    test('recovers by itself; a client that waits does not notice', async () => {
      const client = new GraphClient({ url: onNeo4j.url, retries: 20, backOff: 200 });
      const waiting = client.request(DatasetDocument);
      await start();
      await eventually(async () =>
        (await ask(onNeo4j.url, query)).status === 200 ? true : undefined,
      );
      expect((await health('ready')).status).toBe(200);
      expect((await waiting).dataset.counts).not.toEqual([]);
    });
  });

  test('without a graph yet, says so until the load has come', async () => {
    await clear();
    const { status, json } = await ask(onNeo4j.url, '{ brands { totalCount } }');
    expect(status).toBe(503);
    expect(json.errors?.[0]).toMatchObject({
      message: 'The store cannot answer now. The same request may succeed later.',
      extensions: { code: 'STORE_UNAVAILABLE' },
    });
  });
});
