import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { argumentLimits } from '../../../src/graphql/compile/argument-limits.js';
import { readConfiguration } from '../../../src/server/configuration.js';
import { defaultLimits, type LimitName, limitNames } from '../../../src/server/limits/limits.js';
import type { Service } from '../../../src/server/service.js';
import { openSeeds, type ReplyError } from '../../helpers/run-query.js';
import { ask, type HttpAnswer, send, serve } from '../../helpers/service.js';

let service: Service;
beforeAll(async () => {
  service = await serve(await openSeeds());
  await ask(service.url, '{ brands { nodes { name } } }');
});

interface LimitExtensions {
  readonly code: string;
  readonly limit: string;
  readonly actual: number;
  readonly allowed: number;
  readonly argument?: string;
}

const extensionsOf = ({ json }: HttpAnswer): LimitExtensions =>
  (json.errors as ReplyError[])[0]?.extensions as unknown as LimitExtensions;

const costOf = ({ json }: HttpAnswer): { requested: number; limit: number } =>
  (json as unknown as { extensions: { cost: { requested: number; limit: number } } }).extensions
    .cost;

const times = (count: number, part: (i: number) => string, separator = ' '): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(separator);

/** Fragments each of which spreads the next one twice: 2^60 fields when expanded. */
const exponential = `{ brands { nodes { ...F0 } } } ${times(60, (i) => `fragment F${i} on ServiceBrand { ...F${i + 1} ...F${i + 1} }`)} fragment F60 on ServiceBrand { id }`;

describe('too large a request is refused before it is read further', () => {
  test.each<[LimitName, string, string]>([
    ['queryBytes', 'long comments', `# ${'x'.repeat(100_000)}\n{ years { id } }`],
    ['tokens', 'many tokens', `{ brands { nodes { ${'id '.repeat(5_000)} } } }`],
    ['nesting', 'deep selections', '{ brands '.repeat(1_000)],
    [
      'nesting',
      'deep values',
      `{ brands(filter: { or: ${'['.repeat(2_000)}${']'.repeat(2_000)} }) { totalCount } }`,
    ],
    ['definitions', 'many operations', times(101, (i) => `query Q${i} { dataset { revision } }`)],
    [
      'depth',
      'deep fields',
      `{ brands { nodes { ${'city { parent { '.repeat(10)} id ${'} } '.repeat(10)} } } }`,
    ],
    ['fields', 'many fields', `{ brands { nodes { ${'name '.repeat(1_000)} } } }`],
    ['fields', 'fragments nested exponentially', exponential],
    ['aliases', 'many aliases', `{ brands { nodes { ${times(51, (i) => `a${i}: name`)} } } }`],
    ['rootFields', 'many root fields', `{ ${times(26, (i) => `a${i}: dataset { revision }`)} }`],
    [
      'cost',
      'the schema, over and over',
      `{ ${times(8, (i) => `s${i}: __schema { types { fields { name args { name } type { name } } } }`)} }`,
    ],
    [
      'cost',
      'large pages below large pages',
      '{ cities(first: 100) { nodes { programs(first: 100) { nodes { targets(first: 100) { nodes { text } } } } } } }',
    ],
  ])('%s: %s', async (limit, _, query) => {
    const began = performance.now();
    const refused = await ask(service.url, query);
    // In milliseconds on a machine of its own; what is read further takes minutes.
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(refused.status).toBe(400);
    const { value: allowed } = defaultLimits[limit];
    expect(extensionsOf(refused)).toEqual({
      code: 'LIMIT_EXCEEDED',
      limit,
      actual: expect.any(Number),
      allowed,
    });
    expect(extensionsOf(refused).actual).toBeGreaterThan(allowed);
  });

  test('variables nested too deep to be read', async () => {
    const deep = `${'{"not":'.repeat(50_000)}{}${'}'.repeat(50_000)}`;
    const refused = await send(service.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query":"query ($f: CityFilter) { cities(filter: $f) { totalCount } }","variables":{"f":${deep}}}`,
    });
    expect(refused.status).toBe(400);
    expect(extensionsOf(refused)).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'nesting' });
  });

  test.each([
    ['many objects', `[${'{},'.repeat(300_000)}{}]`, 'values'],
    ['many values that make no sense', `[${'"x",'.repeat(200_000)}"x"]`, 'values'],
    ['many keys', `{${times(30_000, (i) => `"k${i}":1`, ',')}}`, 'values'],
    ['deep lists', `${'['.repeat(400_000)}${']'.repeat(400_000)}`, 'nesting'],
    ['brackets after texts that hold brackets', `["[\\",""]",${'['.repeat(100)}`, 'nesting'],
  ])('a body before it is read as JSON: %s', async (_, value, limit) => {
    const refused = await send(service.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query":"query ($y: [Int!]) { coverage(years: $y) { city { id } } }","variables":{"y":${value}}}`,
    });
    expect(refused.status).toBe(400);
    expect(extensionsOf(refused)).toMatchObject({ code: 'LIMIT_EXCEEDED', limit });
  });

  test('but not one whose texts hold many brackets and commas', async () => {
    const { status, json } = await ask(
      service.url,
      'query ($t: String!) { brand(name: $t) { id } }',
      {
        t: `"${'[,{\\"'.repeat(20_000)}`,
      },
    );
    expect({ status, code: json.errors?.[0]?.extensions.code }).toEqual({
      status: 200,
      code: 'NOT_FOUND',
    });
  });

  test('a query in an address, and its variables, as well as one in a body', async () => {
    const get = (parameters: Record<string, string>): Promise<HttpAnswer> =>
      send(`${service.url}?${new URLSearchParams(parameters)}`, {});
    const aliases = await get({ query: `{ years { ${times(51, (i) => `a${i}: year`)} } }` });
    expect(aliases.status).toBe(400);
    expect(extensionsOf(aliases)).toMatchObject({ limit: 'aliases', actual: 51 });
    const nested = await get({
      query: 'query ($f: CityFilter) { cities(filter: $f) { totalCount } }',
      variables: `{"f":${'['.repeat(100)}${']'.repeat(100)}}`,
    });
    expect(nested.status).toBe(400);
    expect(extensionsOf(nested)).toMatchObject({ limit: 'nesting', allowed: 64 });
  });

  test('it is looked into again each time it comes', async () => {
    for (const _ of [1, 2]) expect((await ask(service.url, exponential)).status).toBe(400);
  });
});

describe('too much in one argument is an error of that argument', () => {
  const levels = (count: number): object => (count === 0 ? {} : { not: levels(count - 1) });
  test.each([
    [
      'nodes',
      'query ($x: [ID!]!) { nodes(ids: $x) { id } }',
      'ids',
      'ids',
      Array(101).fill('city:qufu'),
    ],
    [
      'values of in',
      'query ($x: [String!]) { brands(filter: { name: { in: $x } }) { totalCount } }',
      'filterValues',
      'brands.filter.name.in',
      Array(1_001).fill('x'),
    ],
    [
      'levels of a filter',
      'query ($x: CityFilter) { brands(filter: { city: $x }) { totalCount } }',
      'filterDepth',
      `brands.filter.city${'.not'.repeat(9)}`,
      levels(9),
    ],
    [
      'tests of a filter',
      'query ($x: [CityFilter!]) { cities(filter: { or: $x }) { totalCount } }',
      'filterTests',
      'cities.filter',
      Array(501).fill({ level: 'COUNTY' }),
    ],
    [
      'cities of a search',
      'query ($x: [ID!]) { search(query: "助餐", cityIds: $x) { totalCount } }',
      'narrowing',
      'cityIds',
      Array(1_001).fill('city:qufu'),
    ],
    [
      'years of a comparison',
      'query ($x: [Int!]) { compareIndicator(id: "indicator:home-care-beds", years: $x) { years } }',
      'narrowing',
      'years',
      Array(1_001).fill(2023),
    ],
  ] as const)('%s', async (_, query, limit, argument, x) => {
    const answer = await ask(service.url, query, { x });
    expect(answer.status).toBe(200);
    const { allowed } = argumentLimits[limit];
    expect(extensionsOf(answer)).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      limit,
      argument,
      allowed,
    });
    expect(extensionsOf(answer).actual).toBeGreaterThan(allowed);
  });

  test('as much as is allowed is answered', async () => {
    const query =
      'query ($ids: [ID!]!, $in: [String!], $f: CityFilter) { nodes(ids: $ids) { id } brands(filter: { name: { in: $in }, city: $f }) { totalCount } }';
    const { json } = await ask(service.url, query, {
      ids: Array(100).fill('city:qufu'),
      in: Array(1_000).fill('x'),
      f: levels(8),
    });
    expect(json.errors).toBeUndefined();
  });
});

describe('the cost of an operation', () => {
  const cost = async (query: string, variables?: Record<string, unknown>): Promise<number> => {
    const answer = await ask(service.url, query, variables);
    return costOf(answer).requested;
  };

  test.each([
    ['an object is one row', '{ city(id: "city:qufu") { name } }', 1],
    ['a page has first rows, and one of its own', '{ brands(first: 7) { nodes { name } } }', 8],
    ['a page has 20 rows where it does not say', '{ brands { nodes { name } } }', 21],
    ['edges cost what nodes cost', '{ brands { edges { node { name } } } }', 21],
    ['a count is one row', '{ brands(first: 100) { totalCount pageInfo { endCursor } } }', 1],
    ['a list without pages has 10 rows', '{ years { year } }', 10],
    [
      'pages multiply',
      '{ cities(first: 3) { nodes { brands(first: 5) { nodes { name } } } } }',
      1 + 3 * (1 + 1 + 5),
    ],
    ['nodes cost what they name', '{ nodes(ids: ["city:qufu", "city:qingdao"]) { id } }', 2],
    [
      'a neighbourhood costs its limit',
      '{ neighborhood(id: "city:qufu", limit: 50) { nodes { id } } }',
      51,
    ],
    [
      'types that exclude each other count once',
      '{ search(query: "x", first: 10) { edges { node { ... on City { parent { id } } ... on Document { city { parent { id } } } } } } }',
      1 + 10 * (1 + 2),
    ],
    ['a smaller page costs less', '{ brands(first: 0) { nodes { name } } }', 1],
  ])('%s', async (_, query, expected) => {
    expect(await cost(query)).toBe(expected);
  });

  test('page sizes are read from variables and their defaults', async () => {
    const query = 'query ($n: Int = 2) { brands(first: $n) { nodes { name } } }';
    expect(await cost(query)).toBe(3);
    expect(await cost(query, { n: 9 })).toBe(10);
  });

  test('what leads back and forth by long lists is refused before anything is read', async () => {
    const pairs = (count: number): string =>
      count === 0 ? 'id' : `sections { document { ${pairs(count - 1)} } }`;
    const { status, json } = await ask(
      service.url,
      `{ document(id: "document:qufu-2020-plan") { ${pairs(5)} } }`,
    );
    expect([status, json.data, json.errors?.map(({ extensions }) => extensions)]).toEqual([
      400,
      undefined,
      [expect.objectContaining({ code: 'LIMIT_EXCEEDED', limit: 'cost' })],
    ]);
  });

  test('is told with every answer, with the limit', async () => {
    expect(costOf(await ask(service.url, '{ years { year } }'))).toEqual({
      requested: 10,
      limit: defaultLimits.cost.value,
    });
  });
});

test.each([
  [
    'from a city down to the evidence of its targets',
    '{ city(id: "city:qingdao") { documents { nodes { sections { programs { targets { nodes { evidence { quote document { title } } } } } } } } } }',
  ],
  [
    'the introspection of tools',
    getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }),
  ],
])('%s is within the limits', async (_, query) => {
  const { status, json } = await ask(service.url, query);
  expect({ status, errors: json.errors }).toEqual({ status: 200 });
});

test('keys that JavaScript gives a meaning are data like others, or refused', async () => {
  const body = (variables: string): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"query":"query ($f: CityFilter) { cities(filter: $f) { totalCount } }","variables":${variables}}`,
  });
  for (const variables of [
    '{"f":{"__proto__":{"polluted":true}}}',
    '{"f":{"constructor":{"prototype":{"polluted":true}}}}',
  ]) {
    const { status, json } = await send(service.url, body(variables));
    expect({ status, code: json.errors?.[0]?.extensions.code }).toEqual({
      status: 400,
      code: expect.stringMatching(/^BAD_(REQUEST|USER_INPUT)$/),
    });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  }
  const asked = new URLSearchParams({
    query: 'query ($f: CityFilter) { cities(filter: $f) { totalCount } }',
    variables: '{"f":{"__proto__":{"polluted":true}}}',
  });
  const { status } = await send(`${service.url}?${asked}`, {});
  expect(status).toBe(400);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('every limit is set by the environment', async () => {
  const environment = Object.fromEntries(
    limitNames.map((name) => [defaultLimits[name].variable, '3']),
  );
  const { api } = readConfiguration(environment);
  expect(Object.values(api.limits)).toEqual(limitNames.map(() => 3));
  const { limits } = readConfiguration({ MAX_DEPTH: '1' }).api;
  const strict = await serve(await openSeeds(), { api: { ...api, limits } });
  expect(extensionsOf(await ask(strict.url, '{ brands { totalCount } }'))).toMatchObject({
    limit: 'depth',
    actual: 2,
    allowed: 1,
  });
});

test('docs/limits.md lists every limit with its variable and default', () => {
  const page = readFileSync(new URL('../../../docs/limits.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)` +\| `(\w+)` +\| ([\d,]+) +\|/gm)].map(
    ([, name, variable, value]) => [name, variable, Number(value?.replaceAll(',', ''))],
  );
  expect(rows).toEqual(
    limitNames.map((name) => [name, defaultLimits[name].variable, defaultLimits[name].value]),
  );
  for (const [name, { allowed }] of Object.entries(argumentLimits))
    expect(page).toMatch(
      new RegExp(`^\\| \`${name}\` +\\| ${allowed.toLocaleString('en')} +\\|`, 'm'),
    );
});
