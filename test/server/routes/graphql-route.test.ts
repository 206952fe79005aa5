import { beforeAll, describe, expect, test } from '@jest/globals';
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
