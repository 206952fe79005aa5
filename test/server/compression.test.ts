import { get as httpGet, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { openSeeds } from '../helpers/run-query.js';
import { ask, send, serve } from '../helpers/service.js';

let origin: string;
beforeAll(async () => {
  origin = (await serve(await openSeeds())).url.replace('/graphql', '');
});

interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks by GET and leaves the answer as it was sent. */
const get = (path: string, headers: Record<string, string>): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    httpGet(`${origin}${path}`, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    }).on('error', reject);
  });

const decompress = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
} as const;

const pathOf = (query: string): string => `/graphql?${new URLSearchParams({ query })}`;
const long = pathOf('{ brands(first: 100) { nodes { id name evidence { nodes { quote } } } } }');

describe.each([
  ['an answer', long],
  ['a long answer', pathOf('{ documents { nodes { id text } } }')],
  ['a table', '/export?format=csv&table=targets'],
  ['a graph in JSON Lines', '/export?format=jsonl'],
])('%s', (_, path) => {
  test.each(['br', 'gzip'] as const)('is sent as %s to who asks for it', async (encoding) => {
    const plain = await get(path, {});
    const compressed = await get(path, { 'accept-encoding': encoding });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(compressed.headers['content-encoding']).toBe(encoding);
    expect(decompress[encoding](compressed.body).equals(plain.body)).toBe(true);
    expect(compressed.body.length).toBeLessThan(plain.body.length / 2);
  });

  test('has one tag in every compression, and caches tell these apart', async () => {
    const answers = [
      await get(path, {}),
      await get(path, { 'accept-encoding': 'br' }),
      await get(path, { 'accept-encoding': 'gzip' }),
    ];
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1);
    for (const { headers } of answers) expect(headers.vary).toContain('accept-encoding');
  });

  test('is not sent again to who has it compressed', async () => {
    const { headers } = await get(path, { 'accept-encoding': 'br' });
    const again = await get(path, {
      'accept-encoding': 'gzip',
      'if-none-match': headers.etag as string,
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });
});

test('brotli is preferred where both will do', async () => {
  const { headers } = await get(long, { 'accept-encoding': 'gzip, deflate, br' });
  expect(headers['content-encoding']).toBe('br');
});

test('a short answer is sent as it is', async () => {
  const { headers } = await get(pathOf('{ years { year } }'), { 'accept-encoding': 'br' });
  expect(headers['content-encoding']).toBeUndefined();
});

test('a compression that is not offered is not forced on anyone', async () => {
  const { status, headers } = await get(long, { 'accept-encoding': 'br;q=0, x-odd' });
  expect([status, headers['content-encoding']]).toEqual([200, undefined]);
});

test('a compressed request is not unpacked', async () => {
  const { status } = await send(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    body: new Uint8Array(gzipSync(JSON.stringify({ query: '{ years { year } }' }))),
  });
  expect(status).toBe(400);
});

test('a cached answer is compressed as well', async () => {
  await get(long, {});
  const { headers, body } = await get(long, { 'accept-encoding': 'gzip' });
  expect(headers['content-encoding']).toBe('gzip');
  expect(JSON.parse(gunzipSync(body).toString()).data.brands.nodes.length).toBeGreaterThan(5);
});

test('clients that unpack by themselves notice nothing', async () => {
  const { json } = await ask(`${origin}/graphql`, '{ documents { nodes { text } } }');
  expect(json.data?.documents.nodes).toHaveLength(5);
});
