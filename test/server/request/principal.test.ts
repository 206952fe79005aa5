import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildGraphSchema } from '../../../src/graphql/schema.js';
import { type ApiConfiguration, defaultApi } from '../../../src/server/configuration.js';
import { createApollo } from '../../../src/server/request/apollo-path.js';
import type { IncomingRequest } from '../../../src/server/request/incoming-request.js';
import { KnownOperations } from '../../../src/server/request/known-operations.js';
import { PersistedOperations } from '../../../src/server/request/persisted-operations.js';
import { anonymous, keyFor, type Principal } from '../../../src/server/request/principal.js';
import type { Reply } from '../../../src/server/request/reply.js';
import { RequestExecutor } from '../../../src/server/request/request-executor.js';
import type { RequestReport } from '../../../src/server/request/request-report.js';
import { openSeeds } from '../../helpers/run-query.js';

const alice: Principal = { name: 'alice', scope: 'review' };
const bob: Principal = { name: 'bob', scope: 'read' };
const carol: Principal = { name: 'carol', scope: 'review' };

/** The door alone, before which any principal may come. */
async function openDoor(api: ApiConfiguration) {
  const schema = buildGraphSchema();
  const stored = PersistedOperations.read();
  const known = new KnownOperations();
  const apollo = createApollo({ schema, api, stored, known });
  await apollo.start();
  const reports: RequestReport[] = [];
  const door = new RequestExecutor({
    schema,
    apollo,
    reader: await openSeeds(),
    api,
    stored,
    known,
    observers: [{ onFinished: (report) => reports.push(report) }],
  });
  const pathOf = async (request: IncomingRequest): Promise<string> => {
    await door.graphql(request);
    const { path, principal } = reports.at(-1) as RequestReport;
    expect(principal).toBe(request.principal);
    return path;
  };
  return { door, pathOf };
}

const query = 'query Brands($first: Int) { brands(first: $first) { totalCount } }';

function post(principal: Principal, first: number): IncomingRequest {
  const text = JSON.stringify({ query, variables: { first } });
  return {
    id: 'post',
    principal,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    search: '',
    parameters: {},
    text,
    readBody: async () => JSON.parse(text),
    onGone() {},
  };
}

const get = (
  principal: Principal,
  parameters: Readonly<Record<string, string>>,
  known?: string,
): IncomingRequest => ({
  id: 'get',
  principal,
  method: 'GET',
  headers: {
    ...(known !== undefined && { 'if-none-match': known }),
  },
  search: `?${new URLSearchParams(parameters)}`,
  parameters,
  text: '',
  readBody: async () => undefined,
  onGone() {},
});

const etagOf = ({ headers }: Reply): string => headers.etag as string;

describe('What one principal was answered', () => {
  let cached: Awaited<ReturnType<typeof openDoor>>;
  let uncached: Awaited<ReturnType<typeof openDoor>>;
  beforeAll(async () => {
    cached = await openDoor(defaultApi);
    uncached = await openDoor({ ...defaultApi, answerCacheBytes: 0 });
  });

  test('is recalled from the cache for those of equal scope only', async () => {
    expect(await cached.pathOf(post(alice, 1))).toBe('apollo');
    expect(await cached.pathOf(post(alice, 1))).toBe('cache');
    expect(await cached.pathOf(post(carol, 1))).toBe('cache');
    expect(await cached.pathOf(post(bob, 1))).toBe('apollo');
    expect(await cached.pathOf(post(anonymous, 1))).toBe('apollo');
    expect(await cached.pathOf(post(anonymous, 1))).toBe('cache');
  });

  test('makes the operation known for those of equal scope only', async () => {
    expect(await uncached.pathOf(post(alice, 1))).toBe('apollo');
    expect(await uncached.pathOf(post(alice, 2))).toBe('known');
    expect(await uncached.pathOf(post(carol, 3))).toBe('known');
    expect(await uncached.pathOf(post(bob, 2))).toBe('apollo');
    expect(await uncached.pathOf(post(anonymous, 2))).toBe('apollo');
  });

  test('has a tag that is no other scope’s', async () => {
    const asked = { query: '{ years { year } }' };
    const etag = etagOf(await cached.door.graphql(get(alice, asked)));
    expect((await cached.door.graphql(get(carol, asked, etag))).status).toBe(304);
    for (const other of [bob, anonymous]) {
      const reply = await cached.door.graphql(get(other, asked, etag));
      expect(reply.status).toBe(200);
      expect(etagOf(reply)).not.toBe(etag);
    }
  });

  test('has a tag that is no other scope’s, as an export', async () => {
    const head = (principal: Principal, known?: string): Promise<Reply> =>
      cached.door.export({ ...get(principal, { format: 'jsonl' }, known), method: 'HEAD' });
    const etag = etagOf(await head(alice));
    expect((await head(carol, etag)).status).toBe(304);
    for (const other of [bob, anonymous]) {
      const reply = await head(other, etag);
      expect(reply.status).toBe(200);
      expect(etagOf(reply)).not.toBe(etag);
    }
  });
});

describe('An answer is not recalled for a request that differs in', () => {
  const base = post(anonymous, 1);
  const other = (change: Partial<IncomingRequest>): IncomingRequest => ({ ...base, ...change });
  const { text } = base;

  test.each<[string, IncomingRequest, IncomingRequest]>([
    ['its body', base, post(anonymous, 2)],
    ['its method', base, other({ method: 'PUT', readBody: async () => JSON.parse(text) })],
    [
      'the header Accept',
      base,
      other({ headers: { ...base.headers, accept: 'application/graphql-response+json' } }),
    ],
    [
      'its content type',
      base,
      other({ headers: { 'content-type': 'application/json; charset=utf-8' } }),
    ],
    [
      'its query string',
      get(anonymous, { query, variables: '{"first":1}' }),
      get(anonymous, { query, variables: '{"first":2}' }),
    ],
  ])('%s', async (_, first, second) => {
    const { door, pathOf } = await openDoor(defaultApi);
    await door.graphql(first);
    expect(await pathOf(first)).toBe('cache');
    expect(await pathOf(second)).not.toBe('cache');
  });
});

test('No key of one scope is a key of another, whatever is asked', () => {
  const keys = ['', 'a', 'read', '"read"', '\u0001"read"\u0001a'].flatMap((key) =>
    ['read', 'read"', '\u0001', 'read\u0001a'].map((scope) => keyFor({ name: 'x', scope }, key)),
  );
  expect(new Set(keys).size).toBe(keys.length);
});
