import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { DatasetDocument, GraphClient } from '../../src/client/index.js';
import type { Service } from '../../src/server/service.js';
import { Neo4jReader } from '../../src/store/neo4j/reader.js';
import { plansOfTwoCities } from '../helpers/graphs.js';
import {
  describeOn,
  openNeo4jStore,
  patientApi,
  patientStatements,
  startNeo4j,
  type TestNeo4j,
} from '../helpers/neo4j.js';
import { ask, eventually, send, serve } from '../helpers/service.js';

jest.setTimeout(300_000);
// A server that others gave us is not ours to stop.
const neo4j = process.env.NEO4J_TEST_URI ? undefined : await startNeo4j('to stop');
afterAll(() => neo4j?.release());

describeOn(neo4j)('a service whose Neo4j has an outage', () => {
  const { settings, stop, start } = neo4j as TestNeo4j;
  const dataset = plansOfTwoCities();
  const totalCount = dataset.nodes.filter(({ type }) => type === 'SERVICE_BRAND').length;
  let onNeo4j: Service;
  beforeAll(async () => {
    const { writer, close } = await openNeo4jStore(neo4j as TestNeo4j);
    await writer.load(dataset);
    await close();
    onNeo4j = await serve(new Neo4jReader(settings, { timeout: patientStatements }), {
      // An answer that is kept would be there without Neo4j.
      api: { ...patientApi, answerCacheBytes: 0 },
    });
  });
  const health = (of: 'live' | 'ready') => send(onNeo4j.url.replace('/graphql', `/health/${of}`));
  const query = '{ brands { totalCount } }';

  test('is ready before', async () => {
    expect((await health('ready')).status).toBe(200);
    expect((await ask(onNeo4j.url, query)).json).toMatchObject({
      data: { brands: { totalCount } },
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
