import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readConfiguration } from '../../../src/server/configuration.js';
import { startService } from '../../../src/server/service.js';
import type { EmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import type { GraphReader } from '../../../src/store/store.js';
import { openSeeds } from '../../helpers/run-query.js';
import { ask, serve } from '../../helpers/service.js';

/** The seeds' store, with its reads counted and a revision of the test's choosing. */
function countingReads(store: EmbeddedStore) {
  let reads = 0;
  let suffix = '';
  const revised = async <T extends { revision: string }>(answer: Promise<T>): Promise<T> => {
    const { revision, ...rest } = await answer;
    return { ...rest, revision: suffix + revision } as T;
  };
  const reader = Object.assign(Object.create(store) as GraphReader, {
    read: (...[plan]: Parameters<GraphReader['read']>) => {
      reads++;
      return revised(store.read(plan));
    },
    info: () => revised(store.info()),
    currentRevision: async () => suffix + (await store.currentRevision()),
    ping: () => store.ping(),
    close: () => store.close(),
  });
  return {
    reader,
    reads: () => reads,
    loadAnother() {
      suffix = 'another';
    },
  };
}

const query = '{ brands(first: 1) { nodes { name } } }';
const preflighted = { 'apollo-require-preflight': 'true' };

let url: string;
let store: ReturnType<typeof countingReads>;
beforeAll(async () => {
  store = countingReads(await openSeeds());
  url = (await serve(store.reader)).url;
});

const get = (asked: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${url}?${new URLSearchParams(asked)}`, { headers: { ...preflighted, ...headers } });

describe('an answer to GET', () => {
  test('has a strong tag and may be kept, if it is asked about each time', async () => {
    const { headers } = await get({ query });
    expect(headers.get('etag')).toMatch(/^"[\w-]{20,}"$/);
    expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(headers.get('vary')).toContain('accept');
  });

  test('has the same tag each time, and another for another question', async () => {
    const tags = async (...questions: Record<string, string>[]) =>
      new Set(
        await Promise.all(questions.map(async (asked) => (await get(asked)).headers.get('etag'))),
      );
    expect((await tags({ query }, { query })).size).toBe(1);
    const named = 'query A($n: Int) { brands(first: $n) { totalCount } }';
    const different = await tags(
      { query },
      { query: named },
      { query: named, operationName: 'A' },
      { query: named, variables: '{"n":1}' },
    );
    expect(different.size).toBe(4);
    const graphql = await get({ query }, { accept: 'application/graphql-response+json' });
    expect(graphql.headers.get('etag')).not.toBe((await get({ query })).headers.get('etag'));
  });

  test('is not sent to who has it, and not even made', async () => {
    const tag = (await get({ query })).headers.get('etag') as string;
    const before = store.reads();
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await get({ query }, { 'if-none-match': known });
      expect({ status: again.status, body: await again.text() }).toEqual({ status: 304, body: '' });
      expect(again.headers.get('etag')).toBe(tag);
    }
    expect(store.reads()).toBe(before);
  });

  test.each(['"other"', '*', ''])('is sent to who has %j', async (known) => {
    expect((await get({ query }, { 'if-none-match': known })).status).toBe(200);
  });

  test('with errors has no tag and is not to be kept', async () => {
    for (const asked of ['{ brand(name: "none") { id } }', '{ nothing }', '{']) {
      const { headers } = await get({ query: asked });
      expect(headers.get('etag')).toBeNull();
      expect(headers.get('cache-control')).toMatch(/no-store|no-cache/);
    }
  });

  test('is made anew where another revision is served', async () => {
    const tag = (await get({ query })).headers.get('etag') as string;
    store.loadAnother();
    const again = await get({ query }, { 'if-none-match': tag });
    expect(again.status).toBe(200);
    expect(again.headers.get('etag')).not.toBe(tag);
  });

  test('is refused to pages of other origins, which cannot send the header', async () => {
    const refused = await fetch(`${url}?${new URLSearchParams({ query })}`);
    expect(refused.status).toBe(400);
    expect(refused.headers.get('etag')).toBeNull();
  });
});

test('an answer to POST is not to be kept', async () => {
  const { headers } = await ask(url, query);
  expect(headers.get('etag')).toBeNull();
  expect(headers.get('cache-control')).toBe('no-store');
});

describe('pages of other origins', () => {
  const served = async (environment: Record<string, string>): Promise<string> => {
    const { api } = readConfiguration(environment);
    const reader = await openSeeds();
    const service = await startService({ reader, host: '127.0.0.1', port: 0, api });
    closing.push(service.close);
    return service.url;
  };
  const closing: (() => Promise<void>)[] = [];
  afterAll(() => Promise.all(closing.map((close) => close())));

  const preflight = (to: string, origin: string) =>
    fetch(to, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
  const allowed = ({ headers }: Response) => headers.get('access-control-allow-origin');

  test('may not ask unless it is said', async () => {
    expect(allowed(await preflight(url, 'https://a.example'))).toBeNull();
  });

  test('may ask where they are named', async () => {
    const named = await served({
      CORS_ORIGINS: 'https://a.example, http://localhost:5173',
      CACHE_CONTROL: 'public, max-age=60',
    });
    expect(allowed(await preflight(named, 'https://a.example'))).toBe('https://a.example');
    expect(allowed(await preflight(named, 'https://b.example'))).toBeNull();
    const answer = await fetch(`${named}?${new URLSearchParams({ query })}`, {
      headers: { ...preflighted, origin: 'http://localhost:5173' },
    });
    expect(allowed(answer)).toBe('http://localhost:5173');
    expect(answer.headers.get('access-control-expose-headers')).toContain('etag');
    expect(answer.headers.get('vary')).toMatch(/origin.*accept/i);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
  });

  test('may all ask with *', async () => {
    const all = await served({ CORS_ORIGINS: '*' });
    expect(allowed(await preflight(all, 'https://a.example'))).toBe('*');
  });
});

test('what cannot be used is told, all of it at once', () => {
  const wrong = {
    OPERATIONS: 'some',
    INTROSPECTION: 'yes',
    CORS_ORIGINS: 'a.example',
    MAX_DEPTH: '0',
    MAX_COST: 'much',
  };
  expect(() => readConfiguration(wrong)).toThrow(
    /OPERATIONS is "some"[\s\S]*INTROSPECTION is "yes"/,
  );
  for (const name of Object.keys(wrong))
    expect(() => readConfiguration(wrong)).toThrow(new RegExp(name));
});

test('the schema can be asked for unless it is production, or as it is said', () => {
  const introspection = (environment: Record<string, string>) =>
    readConfiguration(environment).api.introspection;
  expect(introspection({})).toBe(true);
  expect(introspection({ NODE_ENV: 'production' })).toBe(false);
  expect(introspection({ NODE_ENV: 'production', INTROSPECTION: 'on' })).toBe(true);
  expect(introspection({ INTROSPECTION: 'off' })).toBe(false);
});
