import { readdirSync, readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { beforeAll, expect, test } from '@jest/globals';
import * as client from '../../../src/client/index.js';
import { errorCodes } from '../../../src/graphql/shared/errors.js';
import { manifestOf } from '../../../src/server/request/persisted-operations.js';
import type { Service } from '../../../src/server/service.js';
import { openSeeds } from '../../helpers/run-query.js';
import { serve } from '../../helpers/service.js';

const seed = Number(process.env.FUZZ_SEED ?? 20_240_601);
const count = Number(process.env.FUZZ_COUNT ?? 2_000);
/** Requests stop where this is over: the machine is slow, not the service at fault. */
const budget = 35_000;

/** The same numbers for the same seed, on every machine (mulberry32). */
function randomNumbers(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = randomNumbers(seed);
const below = (limit: number): number => Math.floor(random() * limit);
const one = <T>(choices: readonly T[]): T => choices[below(choices.length)] as T;
const times = (limit: number, part: () => string): string =>
  Array.from({ length: below(limit) + 1 }, part).join(' ');

const operationsFolder = new URL('../../../web/playground/tabs/', import.meta.url);
const documents = [
  ...Object.entries(client)
    .filter(([name]) => name.endsWith('Document'))
    .map(([, document]) => String(document)),
  ...readdirSync(operationsFolder).map((name) =>
    readFileSync(new URL(name, operationsFolder), 'utf8'),
  ),
];
const hashes = manifestOf(documents).operations.map(({ id }) => id);

const fields =
  'brands cities city targets results indicators programs policies departments officials places nodes node edges name id evidence quote document sections text totalCount pageInfo __typename __schema search neighborhood paths compareIndicator aggregateTargets timeline planResultGaps dataset years value'.split(
    ' ',
  );
const oddTexts = [
  '',
  ' ',
  '\u0000',
  '\u0007\u001b[31m',
  '\ud800',
  '\ufeff',
  '🀄'.repeat(50),
  '助餐',
  '"; DROP TABLE',
  '\\',
  '*:* OR {!x}',
  '(((',
  '__proto__',
  'constructor',
  'city:qufu',
  'brand:qingdao:qingnuanzhu',
  'x'.repeat(5_000),
  'WyJ4Il0',
  'a'.repeat(60).replace(/a/g, 'a '),
];
const oddValues: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => below(200) - 50,
  () => 1e308,
  () => -1e308,
  () => 2 ** 31,
  () => 0.1,
  () => one(oddTexts),
  () => [],
  () => [null],
  () => Array(below(1_500)).fill(one(oddTexts)),
  () => ({}),
  () => ({ eq: one(oddTexts) }),
  () => ({ in: Array(below(3)).fill(one(oddTexts)) }),
  () => ({ not: { not: { or: [{ name: { contains: one(oddTexts) } }] } } }),
  () => JSON.parse('{"__proto__":{"x":1},"constructor":{"prototype":{}}}'),
  () => 'CITY',
  () => ['CITY', 'YEAR'],
];
const literals: readonly (() => string)[] = [
  () => String(below(200) - 50),
  () => '99999999999999999999999999',
  () => '-1e400',
  () => JSON.stringify(one(oddTexts)),
  () => '"""block\n"""',
  () => 'null',
  () => '{name: {eq: "青岛市"}}',
  () => '[[[[1]]]]',
  () => '$undefined',
  () => 'CITY',
];

const selection = (depth: number): string =>
  times(4, () => {
    const field = one(fields);
    const alias = random() < 0.1 ? `a${below(50)}: ` : '';
    const name = one(['first', 'after', 'id', 'ids', 'filter', 'query', 'limit', 'from', 'to']);
    const args = random() < 0.3 ? `(${name}: ${one(literals)()})` : '';
    const directive = random() < 0.05 ? ' @include(if: $x)' : '';
    const inner = depth > 0 && random() < 0.7 ? ` { ${selection(depth - 1)} }` : '';
    return alias + field + args + directive + inner;
  });

/** Changes a document in a few places: characters left out, doubled, swapped or put in. */
function mutate(text: string): string {
  let mutated = text;
  for (let i = below(4); i >= 0; i--) {
    const at = below(mutated.length);
    const length = below(12);
    const cut = mutated.slice(at, at + length);
    mutated =
      mutated.slice(0, at) +
      one(['', cut + cut, one(oddTexts), '{', '}', '...', '$', '@skip(if: true)', '!', '🀄']) +
      mutated.slice(at + one([0, length]));
  }
  return mutated;
}

const hostileQueries: readonly (() => string)[] = [
  () => mutate(one(documents)),
  () => one(documents),
  () => `{ ${selection(below(6))} }`,
  () => `query Q($x: Boolean = true) { ${selection(3)} }`,
  () => '{ brands { nodes { city '.repeat(below(400)),
  () =>
    `{ ${Array.from({ length: below(200) }, (_, i) => `a${i}: dataset { revision }`).join(' ')} }`,
  () => `{ brands { nodes { ${'name '.repeat(below(3_000))} } } }`,
  () =>
    `{ brands { nodes { ...F0 } } } ${Array.from({ length: 40 }, (_, i) => `fragment F${i} on ServiceBrand { ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F40 on ServiceBrand { id ${one(['', '...F0'])} }`,
  () => `{ brands(filter: { or: ${'['.repeat(below(3_000))} }) { totalCount } }`,
  () =>
    `{ search(query: ${JSON.stringify(one(oddTexts))}, first: ${below(150)}) { totalCount edges { node { __typename } } } }`,
  () =>
    `{ neighborhood(id: ${JSON.stringify(one(oddTexts))}, depth: ${below(6)}, limit: ${below(600)}) { nodes { id } } }`,
  () =>
    `{ cities(first: 100) { nodes { programs(first: ${below(100)}) { nodes { targets(first: 100) { nodes { id } } } } } } }`,
  () =>
    `{ brands(after: ${JSON.stringify(Buffer.from(JSON.stringify([one(oddTexts), below(9)])).toString('base64url'))}) { totalCount } }`,
  () => `mutation { ${one(fields)} }`,
  () => `subscription { ${one(fields)} }`,
  () => one(oddTexts),
  () => String.fromCharCode(...Array.from({ length: 50 }, () => below(0xffff))),
];

const variables = (): Record<string, unknown> => {
  const names = [
    'filter',
    'first',
    'after',
    'id',
    'city',
    'year',
    'query',
    'types',
    'groupBy',
    'x',
    'from',
    'to',
    'limit',
    '__proto__',
  ];
  return Object.fromEntries(Array.from({ length: below(5) }, () => [one(names), one(oddValues)()]));
};

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string | Buffer;
}

const json = { 'content-type': 'application/json' };
const post = (body: string | Buffer, headers: Record<string, string> = json): Sent => ({
  method: 'POST',
  path: '/graphql',
  headers,
  body,
});

const kinds: readonly (() => Sent)[] = [
  () => post(JSON.stringify({ query: one(hostileQueries)(), variables: variables() })),
  () => post(JSON.stringify({ query: one(hostileQueries)(), variables: variables() })),
  () => post(JSON.stringify({ query: one(documents), variables: variables() })),
  () =>
    post(
      JSON.stringify({
        query: one(documents),
        variables: variables(),
        operationName: one([...oddTexts, 'Brands']),
      }),
    ),
  () => post(mutate(JSON.stringify({ query: one(documents), variables: variables() }))),
  () =>
    post(
      JSON.stringify(
        one<unknown>([
          null,
          1,
          'x',
          [],
          [{ query: '{years{id}}' }],
          {},
          { query: {} },
          { query: [] },
          { query: '{years{id}}', variables: [] },
          { query: '{years{id}}', extensions: 1 },
        ]),
      ),
    ),
  () =>
    post(
      JSON.stringify({
        extensions: {
          persistedQuery: {
            version: one<unknown>([1, 2, '1', null]),
            sha256Hash: one<unknown>([...hashes, 'x', null, 5, {}, '__proto__']),
          },
        },
        variables: variables(),
      }),
    ),
  () => post(`{"query":"{years{id}}","variables":${'{"a":'.repeat(below(5_000))}`),
  () =>
    post(
      `{"query":"query($f:CityFilter){cities(filter:$f){totalCount}}","variables":{"f":${'{"not":'.repeat(300)}{}${'}'.repeat(300)}}}`,
    ),
  () => post(Buffer.from(Array.from({ length: below(500) }, () => below(256)))),
  () =>
    post(JSON.stringify({ query: one(documents) }), {
      'content-type': one([
        'text/plain',
        'multipart/form-data',
        'application/json; charset=utf-7',
        'application/xml',
        'x',
        'application/x-www-form-urlencoded',
      ]),
    }),
  () =>
    post(JSON.stringify({ query: one(documents) }), {
      ...json,
      accept: one([
        '',
        '*/*',
        'image/png',
        'application/graphql-response+json',
        'multipart/mixed',
        ';;;,',
        'x'.repeat(2_000),
      ]),
    }),
  () =>
    post(JSON.stringify({ query: '{years{id}}' }), {
      ...json,
      'content-encoding': one(['gzip', 'br', 'x']),
      'x-odd': 'é\u0001'.replace('\u0001', ''),
    }),
  () => ({
    method: 'GET',
    path: `/graphql?${new URLSearchParams({ query: one(hostileQueries)().slice(0, 3_000), variables: one(['{}', '{', '[]', 'null', JSON.stringify(variables()).slice(0, 3_000)]) })}`,
    headers: { 'if-none-match': one(['*', '"x"', '', 'W/"']) },
  }),
  () => ({
    method: 'GET',
    path: `/graphql?${one(['query', 'query=', 'query=%E0%A4%A', 'query={a}&query={b}', 'extensions=1', 'variables=%00'])}`,
    headers: {},
  }),
  () => ({
    method: one(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'PROPFIND', 'TRACE']),
    path: '/graphql',
    headers: {},
  }),
  () => ({
    method: 'GET',
    path: one([
      '/',
      '/graphql',
      '/x',
      '/%',
      '/%00',
      '/..%2f..%2fetc/passwd',
      '/playground/../package.json',
      '/playground/x',
      '/health/x',
      '//',
      '/graphql/',
      '/?',
    ]),
    headers: { accept: one(['*/*', 'application/json']) },
  }),
];

let service: Service;
const failures: unknown[] = [];
beforeAll(async () => {
  service = await serve(await openSeeds(), { reportFailure: (error) => failures.push(error) });
});

interface Received {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const send = ({ method, path, headers, body }: Sent): Promise<Received> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(service.url);
    const sent = httpRequest({ hostname, port, method, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          text: Buffer.concat(parts).toString('utf8'),
        }),
      );
      response.on('error', reject);
    });
    sent.on('error', reject).end(body);
  });

/** Enough of a request to see what it is; the seed gives the whole. */
const describeRequest = ({ method, path, headers, body = '' }: Sent): string =>
  [method, path, JSON.stringify(headers), body.toString()].join(' ').slice(0, 1_000);

/** What is wrong with an answer; undefined where nothing is. */
function wrongWith({ status, type, text }: Received, { method }: Sent): string | undefined {
  if (status >= 500) return `HTTP ${status}`;
  if (method === 'HEAD' || status === 304 || status === 204) return undefined;
  if (type.startsWith('text/html')) return undefined;
  let body: { data?: unknown; errors?: { message?: string; extensions?: { code?: string } }[] };
  try {
    body = JSON.parse(text);
  } catch {
    return `no JSON: ${text.slice(0, 100)}`;
  }
  if (status >= 400 && !body.errors?.length) return 'a refusal without errors';
  for (const { extensions, message } of body.errors ?? []) {
    const { code } = extensions ?? {};
    if (code === undefined || !(code in errorCodes)) return `code ${code}`;
    if (code === 'INTERNAL_SERVER_ERROR') return `a mistake: ${message}`;
  }
  return undefined;
}

test(`${count} random and hostile requests are answered, or refused with a code (seed ${seed})`, async () => {
  const began = performance.now();
  const wrong: { why: string; request: string }[] = [];
  const statuses = new Map<number, number>();
  let slowest = 0;
  let asked = 0;
  while (asked < count && performance.now() - began < budget) {
    const requests = Array.from({ length: 8 }, () => one(kinds)());
    asked += requests.length;
    await Promise.all(
      requests.map(async (request) => {
        const sent = performance.now();
        const answer = await send(request);
        slowest = Math.max(slowest, performance.now() - sent);
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        const why = wrongWith(answer, request);
        if (why !== undefined) wrong.push({ why, request: describeRequest(request) });
      }),
    );
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(failures).toEqual([]);
  expect(slowest).toBeLessThan(5_000);
  // It is no fuzzing where nothing gets through, or everything does.
  expect([200, 400, 404].every((status) => (statuses.get(status) ?? 0) > asked / 100)).toBe(true);
  const alive = await send(post(JSON.stringify({ query: '{ brands { totalCount } }' })));
  expect(JSON.parse(alive.text).data.brands.totalCount).toBe(14);
}, 60_000);
