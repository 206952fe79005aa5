import { beforeAll, describe, expect, test } from '@jest/globals';
import { GraphError } from '../../../src/model/errors.js';
import { defaultApi, readConfiguration } from '../../../src/server/configuration.js';
import type { Service } from '../../../src/server/service.js';
import { wrapReader } from '../../../src/store/wrap-reader.js';
import { bearer, keyFile } from '../../helpers/keys.js';
import { openSeeds } from '../../helpers/run-query.js';
import { ask, serve } from '../../helpers/service.js';

/** What is counted now, by the name with its labels as Prometheus writes them. */
async function read({ url }: Service, init: RequestInit = {}): Promise<Map<string, number>> {
  const response = await fetch(url.replace('/graphql', '/metrics'), init);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await response.text()).split('\n').filter((line) => /^\w/.test(line));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

let service: Service;
beforeAll(async () => {
  service = await serve(await openSeeds());
});

const get = (path: string): Promise<Response> =>
  fetch(service.url.replace('/graphql', path)).then(async (response) => {
    await response.text();
    return response;
  });

/** What was counted more than before. */
async function counted(work: () => Promise<unknown>, at = service): Promise<Map<string, number>> {
  const before = await read(at);
  await work();
  const after = await read(at);
  return new Map(
    [...after]
      .map(([name, value]) => [name, value - (before.get(name) ?? 0)] as const)
      .filter(([, difference]) => difference !== 0),
  );
}

describe('requests are counted', () => {
  test('by path and status: one that is new, and the same from the cache', async () => {
    const query = '{ years { year } }';
    const first = await counted(() => ask(service.url, query));
    const made = 'minzheng_requests_total{operation="none",path="apollo",code="200"}';
    expect(first.get(made)).toBe(1);
    expect(first.get('minzheng_request_seconds_count{path="apollo"}')).toBe(1);
    const again = await counted(() => ask(service.url, query));
    const recalled = 'minzheng_requests_total{operation="none",path="cache",code="200"}';
    expect(again.get(recalled)).toBe(1);
    expect(again.get('minzheng_cache_hits_total{cache="answers"}')).toBe(1);
  });

  test('by the names of stored operations and exports only, whatever names clients make up', async () => {
    const more = await counted(async () => {
      for (const name of ['TargetsQuery', 'Made', 'Up'])
        await ask(service.url, `query ${name} { years { year } }`);
      await get('/export?format=csv&table=brands');
    });
    const operations = [...more.keys()]
      .map((name) => /minzheng_requests_total\{operation="([^"]+)"/.exec(name)?.[1])
      .filter((name) => name !== undefined);
    expect(operations.sort()).toEqual(['export:csv:brands', 'other']);
  });

  test('by the route as it was declared, refusals among them', async () => {
    const more = await counted(async () => {
      await get('/nowhere/at/all');
      await get('/brand:qingdao:qingnuanzhu');
      await fetch(service.url, { method: 'POST', headers: { 'content-type': 'a/b' }, body: 'x' });
    });
    for (const labels of [
      'route="none",method="GET",status="404"',
      'route="/:part",method="GET",status="200"',
      'route="/graphql",method="POST",status="415"',
    ])
      expect(more.get(`minzheng_http_responses_total{${labels}}`)).toBe(1);
  });

  test('by the name of the key', async () => {
    const { file, keys } = await keyFile([{ name: 'portal', scopes: ['read', 'metrics'] }]);
    const [key] = keys as [string];
    const own = await serve(await openSeeds(), { api: readConfiguration({ KEYS_FILE: file }).api });
    const init = { headers: bearer(key) };
    await (await fetch(`${own.url}?query={years{year}}`, init)).text();
    const metrics = await read(own, init);
    expect(metrics.get('minzheng_client_requests_total{client="portal"}')).toBe(1);
    expect([...metrics.keys()].join()).not.toContain(key);
  });
});

test('the store’s time is counted by question, and what it serves is told', async () => {
  const query = '{ brands(first: 7) { nodes { name } } }';
  const more = await counted(() => ask(service.url, query));
  expect(more.get('minzheng_store_seconds_count{question="read"}')).toBe(1);
  const now = await read(service);
  const { extensions } = (await ask(service.url, query)).json;
  const revision = extensions?.revision?.slice(0, 12);
  expect(now.get(`minzheng_revision_info{revision="${revision}"}`)).toBe(1);
  expect(now.get('minzheng_store_up')).toBe(1);
  const since = now.get('minzheng_revision_since_seconds') as number;
  expect(Math.abs(since - Date.now() / 1_000)).toBeLessThan(600);
});

test('the process, its event loop and what its caches take are told', async () => {
  const now = await read(service);
  for (const name of [
    'nodejs_eventloop_lag_p99_seconds',
    'process_resident_memory_bytes',
    'minzheng_cache_bytes{cache="answers"}',
    'minzheng_cache_bytes{cache="documents"}',
  ])
    expect([name, now.get(name)]).toEqual([name, expect.any(Number)]);
});

test('a store that is away is told as such, and in time', async () => {
  let isAway = false;
  const reader = wrapReader(await openSeeds(), {
    answer: (asked) =>
      isAway ? Promise.reject(new GraphError('STORE_UNAVAILABLE', 'away')) : asked(),
  });
  const own = await serve(reader);
  isAway = true;
  await ask(own.url, '{ years { year } }');
  const now = await read(own);
  expect(now.get('minzheng_store_up')).toBe(0);
  expect(now.get('minzheng_store_failures_total{question="read"}')).toBeGreaterThan(0);
});

test('a store that does not answer holds nobody up who only counts', async () => {
  const reader = wrapReader(await openSeeds(), { answer: () => new Promise(() => {}) });
  const deadlines = { ...defaultApi.deadlines, readiness: 100 };
  const own = await serve(reader, { api: { ...defaultApi, deadlines } });
  const began = performance.now();
  expect((await read(own)).get('minzheng_store_up')).toBe(0);
  expect(performance.now() - began).toBeLessThan(3_000);
});

test('where METRICS is off nothing is counted, and there is no such address', async () => {
  const { api } = readConfiguration({ METRICS: 'off' });
  const { url } = await serve(await openSeeds(), { api });
  expect((await fetch(url.replace('/graphql', '/metrics'))).status).toBe(404);
});
