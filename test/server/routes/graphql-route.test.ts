import { beforeAll, describe, expect, test } from '@jest/globals';
import { GraphError } from '../../../src/model/errors.js';
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

let url: string;
let store: ReturnType<typeof countingReads>;
beforeAll(async () => {
  store = countingReads(await openSeeds());
  url = (await serve(store.reader)).url;
});

const get = (asked: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${url}?${new URLSearchParams(asked)}`, { headers });

describe('an answer to GET', () => {
  test('has a weak tag, as it may be compressed, and may be kept, if it is asked about each time', async () => {
    const { headers } = await get({ query });
    expect(headers.get('etag')).toMatch(/^W\/"[\w-]{20,}"$/);
    expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(headers.get('vary')).toBe('accept, accept-encoding');
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
    for (const known of [tag, tag.slice('W/'.length), `"other", ${tag}`]) {
      const again = await get({ query }, { 'if-none-match': known });
      expect({ status: again.status, body: await again.text() }).toEqual({ status: 304, body: '' });
      expect(again.headers.get('etag')).toBe(tag);
      expect(again.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
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

  test('needs no header of its own', async () => {
    const answer = await fetch(`${url}?${new URLSearchParams({ query })}`);
    expect([answer.status, answer.headers.has('etag')]).toEqual([200, true]);
  });

  test('may not be read by pages of other origins', async () => {
    const { headers } = await fetch(`${url}?${new URLSearchParams({ query })}`, {
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

test('an answer to POST is not to be kept', async () => {
  const { headers } = await ask(url, query);
  expect(headers.get('etag')).toBeNull();
  expect(headers.get('cache-control')).toBe('no-store');
});

describe('the revision that an answer is of is told', () => {
  let revision: string;
  let unavailable: Set<string>;
  let address: string;
  beforeAll(async () => {
    const seeds = await openSeeds();
    ({ revision } = await seeds.info());
    unavailable = new Set();
    const reader = Object.assign(Object.create(seeds) as GraphReader, {
      currentRevision: async () => {
        if (unavailable.has('revision')) throw new GraphError('STORE_UNAVAILABLE', 'away');
        return revision;
      },
      close: () => seeds.close(),
    });
    address = (await serve(reader)).url;
  });

  test.each([
    ['with data', query],
    ['that read nothing', '{ __typename }'],
    ['with errors beside data', '{ years { year } brand(name: "none") { id } }'],
    ['that is refused before it is run', '{ nothing }'],
    ['that is no GraphQL', '{'],
  ])('in one %s', async (_, asked) => {
    const { json } = await ask(address, asked);
    expect(json.extensions?.revision).toBe(revision);
  });

  test('in one that is made again, known and cached', async () => {
    const asked = 'query N($n: Int) { brands(first: $n) { totalCount } }';
    const revisions = [];
    for (const n of [1, 2, 2])
      revisions.push((await ask(address, asked, { n })).json.extensions?.revision);
    expect(revisions).toEqual([revision, revision, revision]);
  });

  test('but not where the store is away, and the answer comes all the same', async () => {
    unavailable.add('revision');
    const { json } = await ask(address, '{ __typename }');
    unavailable.clear();
    expect(json.data).toEqual({ __typename: 'Query' });
    expect(json.extensions?.revision).toBeUndefined();
  });
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
  'a POST as pages of other origins can send it unasked, as %s, is refused',
  async (type) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': type },
      body: JSON.stringify({ query }),
    });
    expect(response.status).toBe(415);
  },
);
