import { get as httpGet, request as httpRequest } from 'node:http';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Budget } from '../../../src/model/budget.js';
import { GraphError } from '../../../src/model/errors.js';
import { defaultApi } from '../../../src/server/configuration.js';
import type { RequestReport } from '../../../src/server/request/request-report.js';
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import type { GraphReader } from '../../../src/store/store.js';
import { wrapReader } from '../../../src/store/wrap-reader.js';
import { nastyGraph } from '../../export/nasty-graph.js';
import { openSeeds } from '../../helpers/run-query.js';
import { ask, eventually, send, serve } from '../../helpers/service.js';

/** A service with the reports of its requests. */
async function serveObserved(reader: GraphReader, api = defaultApi) {
  const reports: RequestReport[] = [];
  const failures: unknown[] = [];
  const { url } = await serve(reader, {
    api,
    observers: [{ onFinished: (report) => reports.push(report) }],
    reportFailure: (error) => failures.push(error),
  });
  return {
    url,
    exportUrl: url.replace('/graphql', '/export'),
    reports,
    failures,
    /** The one report of what is done, which may be written after the answer has come. */
    async reportOf(request: () => Promise<unknown>): Promise<RequestReport> {
      reports.length = 0;
      await request();
      await eventually(async () => (reports.length > 0 ? true : undefined));
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(reports).toHaveLength(1);
      return reports[0] as RequestReport;
    },
  };
}

const query = 'query Brands($first: Int!) { brands(first: $first) { nodes { name } } }';
const costOf = (first: number): number => first + 1;

describe('A request is reported once, with the way in which it was answered:', () => {
  let service: Awaited<ReturnType<typeof serveObserved>>;
  let revision: string;
  beforeAll(async () => {
    const store = await openSeeds();
    ({ revision } = await store.info());
    service = await serveObserved(store);
    await ask(service.url, query, { first: 1 });
  });

  const graphql = {
    principal: { name: 'anonymous' },
    operation: 'Brands',
    status: 200,
    outcome: 'answered',
  };
  const addressOf = (asked: Record<string, string>): string =>
    `${service.url}?${new URLSearchParams(asked)}`;

  test('apollo, for an operation that is not known', async () => {
    const other = 'query Years { years { year } }';
    const report = await service.reportOf(() => ask(service.url, other));
    expect(report).toMatchObject({ ...graphql, operation: 'Years', path: 'apollo', cost: 10 });
    expect(report.revision).toBe(revision);
    expect(report.milliseconds).toBeGreaterThan(0);
    expect(report.milliseconds).toBeLessThan(30_000);
  });

  test('known, for other variables of an operation that was answered', async () => {
    const report = await service.reportOf(() => ask(service.url, query, { first: 2 }));
    expect(report).toMatchObject({ ...graphql, path: 'known', cost: costOf(2), revision });
  });

  test('cache, for a request that was answered', async () => {
    const first = () => ask(service.url, query, { first: 3 });
    await first();
    const report = await service.reportOf(first);
    expect(report).toMatchObject({ ...graphql, path: 'cache', cost: costOf(3), revision });
  });

  test('not-modified, for a client that has the answer', async () => {
    const address = addressOf({ query, variables: '{"first":4}' });
    const { headers } = await send(address);
    const known = { 'if-none-match': headers.get('etag') as string };
    const report = await service.reportOf(() => fetch(address, { headers: known }));
    expect(report).toMatchObject({
      ...graphql,
      path: 'not-modified',
      status: 304,
      cost: costOf(4),
      revision,
    });
  });

  test('not-modified, by the name in the request where the answer is not cached', async () => {
    const store = await openSeeds();
    const uncached = await serveObserved(store, { ...defaultApi, answerCacheBytes: 0 });
    const asked = { query, variables: '{"first":4}', operationName: 'Brands' };
    const address = `${uncached.url}?${new URLSearchParams(asked)}`;
    const { headers } = await send(address);
    const known = { 'if-none-match': headers.get('etag') as string };
    const report = await uncached.reportOf(() => fetch(address, { headers: known }));
    expect(report).toMatchObject({ path: 'not-modified', operation: 'Brands', cost: undefined });
  });

  test('export, when the last of the file was read', async () => {
    const file = `${service.exportUrl}?format=csv&table=brands`;
    const report = await service.reportOf(async () => (await fetch(file)).text());
    expect(report).toMatchObject({
      principal: { name: 'anonymous' },
      path: 'export',
      operation: 'export:csv:brands',
      cost: undefined,
      revision,
      status: 200,
      outcome: 'answered',
    });
  });

  test('export, where only its head is asked for', async () => {
    const file = `${service.exportUrl}?format=jsonl`;
    const report = await service.reportOf(() => fetch(file, { method: 'HEAD' }));
    expect(report).toMatchObject({ path: 'export', operation: 'export:jsonl', revision });
  });

  test('not-modified, for a client that has the export', async () => {
    const file = `${service.exportUrl}?format=jsonl`;
    const report = await service.reportOf(() => fetch(file, { headers: { 'if-none-match': '*' } }));
    expect(report).toMatchObject({
      path: 'not-modified',
      operation: 'export:jsonl',
      revision,
      status: 304,
    });
  });

  test('export, with an export that is refused', async () => {
    const report = await service.reportOf(() => fetch(`${service.exportUrl}?format=pdf`));
    expect(report).toMatchObject({
      path: 'export',
      operation: undefined,
      revision: undefined,
      status: 400,
      outcome: 'answered',
    });
  });

  test('apollo, with a query that is beyond a limit', async () => {
    const tooMany = `query Many { ${'years { year } '.repeat(30)} }`;
    const report = await service.reportOf(() => ask(service.url, tooMany));
    expect(report).toMatchObject({ path: 'apollo', operation: undefined, status: 400 });
  });

  test('apollo, with name and cost of an operation that costs too much', async () => {
    const dear = `query Dear { cities(first: 100) { nodes { programs(first: 100) { nodes {
      targets(first: 100) { nodes { id } } } } } } }`;
    const report = await service.reportOf(() => ask(service.url, dear));
    expect(report).toMatchObject({ path: 'apollo', operation: 'Dear', status: 400 });
    expect(report.cost).toBeGreaterThan(1_000_000);
    expect(report.revision).toBeUndefined();
  });

  test('apollo, without a revision where the answer holds an error', async () => {
    const wrong = 'query Wrong { city(id: "city:none") { id } }';
    const report = await service.reportOf(() => ask(service.url, wrong));
    expect(report).toMatchObject({ path: 'apollo', operation: 'Wrong', status: 200 });
    expect(report.revision).toBeUndefined();
  });

  test('refused, where the body is not JSON', async () => {
    const headers = { 'content-type': 'application/json' };
    const report = await service.reportOf(() =>
      send(service.url, { method: 'POST', headers, body: '{' }),
    );
    expect(report).toMatchObject({ path: 'refused', operation: undefined, status: 400 });
  });
});

describe('A request that fails is reported with the status of its answer:', () => {
  test('a store that is away', async () => {
    const { url, exportUrl, reportOf } = await serveObserved(new EmbeddedStore());
    const unavailable = { status: 503, outcome: 'answered', revision: undefined };
    expect(await reportOf(() => ask(url, '{ years { year } }'))).toMatchObject({
      ...unavailable,
      path: 'apollo',
    });
    expect(await reportOf(() => fetch(`${exportUrl}?format=jsonl`))).toMatchObject({
      ...unavailable,
      path: 'export',
      operation: 'export:jsonl',
    });
  });

  test('a mistake of the service', async () => {
    const store = await openSeeds();
    const info = () => Promise.reject(new Error('a mistake'));
    const { exportUrl, reportOf } = await serveObserved(Object.assign(store, { info }));
    const report = await reportOf(() => fetch(`${exportUrl}?format=jsonl`));
    expect(report).toMatchObject({ path: 'export', status: 500, outcome: 'answered' });
  });

  test('loads without end, between any two reads of a request', async () => {
    const store = await openSeeds();
    let loads = 0;
    const loading = wrapReader(store, {
      async answer(asked, question) {
        const answer = await asked();
        // What there is to know of the graph is asked for once, before any request.
        return question !== 'info' && isRevised(answer)
          ? { ...answer, revision: `revision ${loads++}` }
          : answer;
      },
    });
    const { url, reportOf } = await serveObserved(loading);
    const report = await reportOf(async () => {
      const { status, headers, json } = await ask(url, `{ a: years { year } b: years { year } }`);
      expect({ status, retry: headers.get('retry-after') }).toEqual({ status: 503, retry: '1' });
      expect(json.errors?.[0]?.extensions.code).toBe('STORE_UNAVAILABLE');
    });
    expect(report).toMatchObject({ status: 503, outcome: 'answered', revision: undefined });
    // Each of five attempts reads two lists.
    expect(loads).toBe(10);
  });

  test('an export that breaks off in the middle', async () => {
    const store = await openSeeds();
    let reads = 0;
    const { exportUrl, reportOf } = await serveObserved(
      wrapReader(store, {
        async answer(asked) {
          if (++reads > 3) throw new GraphError('STORE_UNAVAILABLE', 'away');
          return asked();
        },
      }),
    );
    const report = await reportOf(async () => {
      const response = await fetch(`${exportUrl}?format=csv&table=evidence`);
      await expect(response.text()).rejects.toThrow();
    });
    expect(report).toMatchObject({ path: 'export', status: 200, outcome: 'failed' });
  });
});

describe('An answer is cached', () => {
  const years = '{ years { year } }';
  /** Paths of two equal requests, one after the other. */
  async function pathsOf(
    { url, reports }: Awaited<ReturnType<typeof serveObserved>>,
    asked: string,
  ): Promise<string[]> {
    const before = reports.length;
    for (let time = 0; time < 2; time++) await ask(url, asked);
    return reports.slice(before).map(({ path }) => path);
  }

  test('where it holds no errors', async () => {
    const service = await serveObserved(await openSeeds());
    expect(await pathsOf(service, years)).toEqual(['apollo', 'cache']);
    for (const wrong of ['{ city(id: "city:none") { id } }', '{ nothing }', '{'])
      expect(await pathsOf(service, wrong)).toEqual(['apollo', 'apollo']);
  });

  test('unless nothing is to be cached', async () => {
    const service = await serveObserved(await openSeeds(), { ...defaultApi, answerCacheBytes: 0 });
    expect(await pathsOf(service, years)).toEqual(['apollo', 'known']);
  });

  test('until another revision is served, and then it is made anew', async () => {
    const store = new EmbeddedStore();
    const { url, reports } = await serveObserved(store);
    const names = async (): Promise<string[]> =>
      (await ask(url, '{ places { nodes { name } } }')).json.data.places.nodes.map(
        ({ name }: { name: string }) => name,
      );
    for (const name of ['甲', '乙', '甲']) {
      await store.load(nastyGraph([name]));
      expect(await names()).toEqual([name]);
      expect(await names()).toEqual([name]);
      expect(reports.slice(-2).map(({ path }) => path === 'cache')).toEqual([false, true]);
    }
  });

  test('not while the store is away', async () => {
    const store = await openSeeds();
    let isAway = false;
    const { url } = await serveObserved(
      wrapReader(store, {
        async answer(asked) {
          if (isAway) throw new GraphError('STORE_UNAVAILABLE', 'away');
          return asked();
        },
      }),
    );
    expect((await ask(url, years)).status).toBe(200);
    isAway = true;
    expect((await ask(url, years)).status).toBe(503);
    isAway = false;
    expect((await ask(url, years)).status).toBe(200);
  });
});

describe('A client that goes away', () => {
  test('cancels the budget of its operation, and no failure is reported', async () => {
    const store = await openSeeds();
    const budgets = new Set<Budget | undefined>();
    let go = () => {};
    const waiting = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { url, reportOf, failures } = await serveObserved(
      wrapReader(store, {
        async answer(asked, question, options) {
          if (question === 'read') {
            budgets.add(options?.budget);
            await waiting;
          }
          return asked(options);
        },
      }),
    );
    const report = await reportOf(async () => {
      const { hostname, port } = new URL(url);
      const headers = { 'content-type': 'application/json' };
      const client = httpRequest({ hostname, port, path: '/graphql', method: 'POST', headers });
      client.on('error', () => {}).end(JSON.stringify({ query, variables: { first: 1 } }));
      await eventually(async () => (budgets.size > 0 ? true : undefined));
      client.destroy();
      await eventually(async () =>
        [...budgets].every((budget) => budget?.isCancelled) ? true : undefined,
      );
      go();
    });
    expect(report).toMatchObject({ path: 'apollo', operation: 'Brands', outcome: 'cancelled' });
    expect(failures).toEqual([]);
  });

  test('ends its export, though there is more to come', async () => {
    const store = await openSeeds();
    let hasEnded = false;
    const { exportUrl, reportOf, failures } = await serveObserved(
      wrapReader(store, {
        async *stream(asked, options) {
          try {
            for (;;) yield* asked(options);
          } finally {
            hasEnded = true;
          }
        },
      }),
    );
    const report = await reportOf(
      () =>
        new Promise<void>((resolve) => {
          const client = httpGet(`${exportUrl}?format=jsonl`, (response) =>
            response.once('data', () => {
              client.destroy();
              resolve();
            }),
          ).on('error', () => {});
        }),
    );
    expect(report).toMatchObject({ path: 'export', status: 200, outcome: 'cancelled' });
    await eventually(async () => (hasEnded ? true : undefined));
    expect(failures).toEqual([]);
  });
});

describe('A request has one budget, which goes with all its questions to the store:', () => {
  /** The budgets of all questions that are asked of the store for what is done. */
  async function budgetsOf(
    request: (url: string) => Promise<unknown>,
    answerCacheBytes = 0,
  ): Promise<unknown[]> {
    const budgets: unknown[] = [];
    let isWatched = false;
    const watched = wrapReader(await openSeeds(), {
      answer(asked, _, options) {
        if (isWatched) budgets.push(options?.budget);
        return asked(options);
      },
      stream(asked, options) {
        if (isWatched) budgets.push(options?.budget);
        return asked(options);
      },
    });
    const { url } = await serveObserved(watched, { ...defaultApi, answerCacheBytes });
    await ask(url, query, { first: 1 });
    isWatched = true;
    await request(url);
    return budgets;
  }

  test.each<[string, number, (url: string) => Promise<unknown>]>([
    ['of a known operation', 1, (url) => ask(url, query, { first: 2 })],
    ['of a new one', 2, (url) => ask(url, '{ years { year } policyAreas { name } }')],
    ['of an exploration', 2, (url) => ask(url, '{ neighborhood(id: "city:qufu") { truncated } }')],
    ['of an export', 4, async (url) => (await fetch(exportOf(url, 'format=jsonl'))).text()],
    ['of a table', 2, async (url) => (await fetch(exportOf(url, 'format=csv'))).text()],
  ])('%s', async (_, least, request) => {
    const budgets = await budgetsOf(request);
    expect(budgets.length).toBeGreaterThanOrEqual(least);
    expect(budgets[0]).toBeDefined();
    expect(new Set(budgets).size).toBe(1);
  });

  test('of one that is answered from the cache', async () => {
    const budgets = await budgetsOf(
      (url) => ask(url, query, { first: 1 }),
      defaultApi.answerCacheBytes,
    );
    expect(budgets).toEqual([expect.anything()]);
  });

  test('two requests have two', async () => {
    const budgets = await budgetsOf(async (url) => {
      await ask(url, query, { first: 1 });
      await ask(url, query, { first: 1 });
    });
    expect(new Set(budgets).size).toBe(2);
  });

  const exportOf = (url: string, asked: string): string =>
    `${url.replace('/graphql', '/export')}?${asked}`;
});

describe('A request whose deadline has passed is refused with LIMIT_EXCEEDED:', () => {
  test.each([
    ['an operation', 200, '/graphql?query={years{year}}'],
    ['an export', 413, '/export?format=jsonl'],
  ])('%s', async (_, status, path) => {
    const { url, failures } = await serveObserved(await openSeeds(), {
      ...defaultApi,
      deadlines: { ...defaultApi.deadlines, graphql: 0, export: 0 },
    });
    const answer = await send(url.replace('/graphql', path));
    expect(answer.status).toBe(status);
    expect(answer.json.errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
    expect(failures).toEqual([]);
  });
});

test('An observer that throws changes no answer: what it throws is reported as a failure', async () => {
  const failures: unknown[] = [];
  const reports: RequestReport[] = [];
  const { url } = await serve(await openSeeds(), {
    observers: [
      {
        onFinished() {
          throw new Error('not my day');
        },
      },
      { onFinished: (report) => reports.push(report) },
    ],
    reportFailure: (error) => failures.push(error),
  });
  expect(await ask(url, '{ years { year } }')).toMatchObject({ status: 200 });
  expect(failures).toEqual([expect.objectContaining({ message: 'not my day' })]);
  expect(reports).toHaveLength(1);
});

const isRevised = (answer: unknown): answer is { revision: string } & object =>
  typeof answer === 'object' && answer !== null && 'revision' in answer;
