import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { GraphError } from '../../../src/model/errors.js';
import type { EmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import { exportText } from '../../export/export-text.js';
import { openSeeds } from '../../helpers/run-query.js';
import { send, serve } from '../../helpers/service.js';

let store: EmbeddedStore;
let base: string;
const addressOf = (url: string): string => url.replace('/graphql', '/export');
beforeAll(async () => {
  store = await openSeeds();
  base = addressOf((await serve(store)).url);
});

/** A service of the same graph, whose reads are answered in another way. */
const serveReads = async (read: EmbeddedStore['read']): Promise<string> => {
  const own = await openSeeds();
  const reader = new Proxy(own, {
    get: (target, name) => {
      if (name === 'read') return read;
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return addressOf((await serve(reader)).url);
};

test.each([
  ['jsonl', 'application/x-ndjson; charset=utf-8'],
  ['csv', 'text/csv; charset=utf-8; header=present'],
  ['jsonld', 'application/ld+json'],
  ['graphml', 'application/graphml+xml; charset=utf-8'],
  ['cypher', 'application/x-cypher-query; charset=utf-8'],
])('%s comes as a file of its type, whole', async (format, type) => {
  const { revision } = await store.info();
  const response = await fetch(`${base}?format=${format}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('content-disposition')).toMatch(
    new RegExp(
      `^attachment; filename="minzheng-graph-${revision.slice(0, 12)}-\\d{4}-\\d\\d-\\d\\d\\.${format}"$`,
    ),
  );
  const body = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  expect(body).toBe(await exportText(store, { format }));
});

test('a table and a filter are asked for in the address', async () => {
  const query = 'format=csv&table=targets&cities=city:qingdao&cities=city:qufu&years=2020,2023';
  const text = await (await fetch(`${base}?${query}`)).text();
  const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
  expect(new Set(rows.map(({ year }) => year))).toEqual(new Set(['2020', '2023']));
  expect(new Set(rows.map(({ city }) => city))).toEqual(new Set(['青岛市', '曲阜市']));
});

describe('a tag', () => {
  const tagOf = async (query: string): Promise<string | null> =>
    (await fetch(`${base}?${query}`, { method: 'HEAD' })).headers.get('etag');

  test('spares who has it the transfer', async () => {
    const etag = (await tagOf('format=csv')) as string;
    for (const known of [etag, etag.slice('W/'.length), `"other", ${etag}`, '*']) {
      const response = await fetch(`${base}?format=csv`, { headers: { 'if-none-match': known } });
      expect([known, response.status, await response.text()]).toEqual([known, 304, '']);
    }
    const other = await fetch(`${base}?format=csv`, { headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
  });

  test('is the same for the same export, and another for another', async () => {
    expect(await tagOf('format=jsonl&years=2020,2023')).toBe(
      await tagOf('years=2023&years=2020&format=jsonl'),
    );
    const tags = await Promise.all(
      ['format=csv', 'format=jsonl', 'format=csv&table=brands', 'format=csv&years=2020'].map(tagOf),
    );
    expect(new Set(tags).size).toBe(4);
  });
});

test('bad parameters are refused, each of them named', async () => {
  const { status, json, headers } = await send(`${base}?format=pdf&years=x&city=qufu`);
  expect(status).toBe(400);
  expect(headers.get('content-disposition')).toBeNull();
  expect(json.errors?.map(({ extensions }) => extensions)).toEqual(
    ['city', 'format', 'years'].map((argument) => ({ code: 'BAD_USER_INPUT', argument })),
  );
});

test('a store that is away is told as such', async () => {
  const url = await serveReads(async () => {
    throw new GraphError('STORE_UNAVAILABLE', 'away');
  });
  const { status, json, headers } = await send(`${url}?format=csv`);
  expect(status).toBe(503);
  expect(headers.get('retry-after')).toBe('1');
  expect(headers.get('etag')).toBeNull();
  expect(json.errors?.[0]?.extensions.code).toBe('STORE_UNAVAILABLE');
});

test('a graph that changes in the middle ends the transfer', async () => {
  let reads = 0;
  const url = await serveReads(async (plan) => {
    const answer = await store.read(plan);
    return ++reads > 3 ? { ...answer, revision: 'another' } : answer;
  });
  const response = await fetch(`${url}?format=csv&table=evidence`);
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow();
});
