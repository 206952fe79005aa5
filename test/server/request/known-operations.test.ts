import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { buildGraphSchema } from '../../../src/graphql/schema.js';
import { GraphError } from '../../../src/model/errors.js';
import { defaultApi } from '../../../src/server/configuration.js';
import { createHttp } from '../../../src/server/http.js';
import { createApollo } from '../../../src/server/request/apollo-path.js';
import { KnownOperations } from '../../../src/server/request/known-operations.js';
import { PersistedOperations } from '../../../src/server/request/persisted-operations.js';
import type { GraphReader } from '../../../src/store/store.js';
import { sha256 } from '../../../src/util/sha256.js';
import { requests } from '../../e2e/queries.js';
import { openSeeds } from '../../helpers/run-query.js';

const storedQuery = 'query Stored($first: Int) { brands(first: $first) { nodes { id } } }';
const stored = new PersistedOperations([{ id: sha256(storedQuery), body: storedQuery }]);

/** A service that keeps no answers, with what it asks of Apollo Server counted. */
async function serve(reader: GraphReader, operations: 'any' | 'persisted' = 'any') {
  const api = { ...defaultApi, operations, answerCacheBytes: 0 };
  const schema = buildGraphSchema();
  const known = new KnownOperations();
  const apollo = createApollo({ schema, api, stored, known });
  await apollo.start();
  const asked = jest.spyOn(apollo, 'executeHTTPGraphQLRequest');
  const http = createHttp({ apollo, reader, schema, api, stored, known });
  services.push(http);
  const address = await http.listen({ host: '127.0.0.1', port: 0 });
  const post = async (body: unknown, headers: Record<string, string> = {}, method = 'POST') => {
    const response = await fetch(`${address}/graphql`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const { date: _, 'x-request-id': __, ...told } = Object.fromEntries(response.headers);
    return { status: response.status, headers: told, body: await response.text() };
  };
  const get = async (asked: Record<string, string> | string) => {
    const response = await fetch(`${address}/graphql?${new URLSearchParams(asked)}`);
    const { date: _, 'x-request-id': __, ...told } = Object.fromEntries(response.headers);
    return { status: response.status, headers: told, body: await response.text() };
  };
  return { post, get, timesOfApollo: () => asked.mock.calls.length };
}
const services: FastifyInstance[] = [];
afterAll(() => Promise.all(services.map((http) => http.close())));

/** Said like this, JSON is Apollo Server's to judge: such a request takes the long way always. */
const longWay = { 'content-type': 'application/json; charset=UTF-8' };

let service: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  service = await serve(await openSeeds());
});

describe('an operation that was answered once is answered without Apollo Server, byte for byte', () => {
  test.each(Object.entries(requests))('%s', async (_, { query, variables = {}, code }) => {
    const byApollo = await service.post({ query, variables }, longWay);
    const before = service.timesOfApollo();
    expect(await service.post({ query, variables })).toEqual(byApollo);
    const answersAlone = service.timesOfApollo() === before;
    expect(answersAlone).toBe(code === undefined);
  });
});

describe('so is one that is asked by GET', () => {
  test.each<[string, Record<string, string>]>([
    ['with its text', { query: '{ brands(first: 2) { nodes { id } } }' }],
    [
      'with variables and a name',
      {
        query: 'query B($n: Int) { brands(first: $n) { nodes { id } } }',
        variables: '{"n":2}',
        operationName: 'B',
      },
    ],
    [
      'with its hash',
      {
        extensions: JSON.stringify({
          persistedQuery: { version: 1, sha256Hash: sha256(storedQuery) },
        }),
        variables: '{"first":3}',
      },
    ],
  ])('%s', async (_, asked) => {
    const byApollo = await service.get(asked);
    const before = service.timesOfApollo();
    expect(await service.get(asked)).toEqual(byApollo);
    expect(byApollo.status).toBe(200);
    expect(service.timesOfApollo()).toBe(before);
  });

  test.each<[string, string]>([
    ['variables that are no JSON', 'query={brands{totalCount}}&variables={'],
    ['empty variables', 'query={brands{totalCount}}&variables='],
    ['text for variables', 'query={brands{totalCount}}&variables="x"'],
    ['two queries', 'query={brands{totalCount}}&query={years{year}}'],
    ['extensions that are no JSON', 'query={brands{totalCount}}&extensions=x'],
  ])('but not with %s', async (_, search) => {
    await service.get({ query: '{brands{totalCount}}' });
    const before = service.timesOfApollo();
    await service.get(search);
    expect(service.timesOfApollo()).toBe(before + 1);
  });
});

const brands = 'query Brands($first: Int!) { brands(first: $first) { nodes { id } } }';
const two = `${brands} query Years { years { year } }`;
const good = { query: brands, variables: { first: 2 } };

describe('what is unlike a known operation is answered as ever', () => {
  test.each<[string, object, unknown]>([
    ['other variables', good, { query: brands, variables: { first: 3 } }],
    ['a variable too many', good, { query: brands, variables: { first: 3, last: 1 } }],
    ['no variables', good, { query: brands }],
    ['null for variables', good, { query: brands, variables: null }],
    ['a list for variables', good, { query: brands, variables: [] }],
    ['text for variables', good, { query: brands, variables: '{"first":2}' }],
    ['a variable of another type', good, { query: brands, variables: { first: 'two' } }],
    ['a variable that the field refuses', good, { query: brands, variables: { first: 101 } }],
    ['an operation name', good, { ...good, operationName: 'Brands' }],
    ['null for its name', good, { ...good, operationName: null }],
    ['an empty name', good, { ...good, operationName: '' }],
    ['an unknown name', good, { ...good, operationName: 'Others' }],
    ['a number for its name', good, { ...good, operationName: 1 }],
    [
      'one of two operations',
      { ...good, query: two, operationName: 'Brands' },
      { query: two, operationName: 'Years' },
    ],
    ['neither of two', { ...good, query: two, operationName: 'Brands' }, { ...good, query: two }],
    ['extensions', good, { ...good, extensions: { other: 1 } }],
    ['text for extensions', good, { ...good, extensions: '{}' }],
    [
      'its hash beside it',
      good,
      { ...good, extensions: { persistedQuery: { version: 1, sha256Hash: sha256(brands) } } },
    ],
    [
      'another hash beside it',
      good,
      { ...good, extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
    ],
    [
      'its text in the place of a hash',
      good,
      { extensions: { persistedQuery: { version: 1, sha256Hash: brands } } },
    ],
    ['a batch', good, [good]],
    ['nothing', good, {}],
    ['no object', good, '"text"'],
    ['no JSON', good, '{'],
    ['no body', good, ''],
    [
      'variables nested too deep',
      good,
      `{"query":${JSON.stringify(brands)},"variables":{"first":${'['.repeat(100)}${']'.repeat(100)}}}`,
    ],
    [
      'a variable too many, nested too deep',
      good,
      `{"query":${JSON.stringify(brands)},"variables":{"first":1,"last":${'['.repeat(100)}${']'.repeat(100)}}}`,
    ],
    [
      'a key that is no key',
      good,
      `{"query":${JSON.stringify(brands)},"variables":{"first":1,"__proto__":{}}}`,
    ],
    [
      'more than the cost allowed',
      {
        query:
          'query ($n: Int) { cities(first: $n) { nodes { programs(first: $n) { nodes { targets(first: $n) { nodes { id } } } } } } }',
        variables: { n: 1 },
      },
      {
        query:
          'query ($n: Int) { cities(first: $n) { nodes { programs(first: $n) { nodes { targets(first: $n) { nodes { id } } } } } } }',
        variables: { n: 100 },
      },
    ],
    [
      'a field that a variable adds',
      {
        query: 'query ($all: Boolean!) { years { year } dataset @include(if: $all) { revision } }',
        variables: { all: false },
      },
      {
        query: 'query ($all: Boolean!) { years { year } dataset @include(if: $all) { revision } }',
        variables: { all: true },
      },
    ],
  ])('%s', async (_, first, then) => {
    await service.post(first);
    expect(await service.post(then)).toEqual(await service.post(then, longWay));
  });

  test.each(['*/*', 'application/json', 'application/graphql-response+json', 'text/html', 'x'])(
    'accept: %s',
    async (accept) => {
      await service.post(good);
      for (let turn = 0; turn < 2; turn++)
        expect(await service.post(good, { accept })).toEqual(
          await service.post(good, { accept, ...longWay }),
        );
    },
  );

  test('one that accepts what nobody did before, after many odd forms that others accept', async () => {
    for (let i = 0; i < 120; i++) await service.post(good, { accept: `application/json, x/${i}` });
    const headers = { accept: 'application/json, application/graphql-response+json;q=0.7' };
    await service.post(good, headers);
    const before = service.timesOfApollo();
    await service.post(good, headers);
    expect(service.timesOfApollo()).toBe(before);
  });

  test.each(['PUT', 'PATCH', 'DELETE'])('the method %s is refused', async (method) => {
    await service.post(good);
    const { status, body } = await service.post(good, {}, method);
    expect(status).toBe(405);
    expect(JSON.parse(body).errors[0].extensions.code).toBe('BAD_REQUEST');
  });

  test.each(['text/plain', 'application/graphql', 'application/json;charset=utf-8'])(
    'content-type: %s',
    async (type) => {
      const fresh = await serve(await openSeeds());
      const expected = await fresh.post(good, { 'content-type': type });
      await service.post(good);
      expect(await service.post(good, { 'content-type': type })).toEqual(expected);
    },
  );
});

describe('stored operations', () => {
  const byHash = (sha256Hash: unknown, version: unknown = 1) => ({
    extensions: { persistedQuery: { version, sha256Hash } },
  });

  test('are known by their hash', async () => {
    const byApollo = await service.post(byHash(sha256(storedQuery)), longWay);
    expect(byApollo.status).toBe(200);
    const before = service.timesOfApollo();
    expect(await service.post(byHash(sha256(storedQuery)))).toEqual(byApollo);
    expect(service.timesOfApollo()).toBe(before);
  });

  test.each<[string, object]>([
    ['its query beside it', { query: storedQuery }],
    ['another query beside it', { query: '{ years { year } }' }],
    ['an empty query beside it', { query: '' }],
    ['another version', byHash(sha256(storedQuery), 2)],
    ['its version as a text', byHash(sha256(storedQuery), '1')],
    ['no version', byHash(sha256(storedQuery), null)],
    ['its hash in capitals', byHash(sha256(storedQuery).toUpperCase())],
    ['a hash that is no text', byHash([sha256(storedQuery)])],
    ['an operation name', { operationName: 'Stored' }],
    ['another operation name', { operationName: 'Others' }],
  ])('asked for by hash with %s are answered as ever', async (_, change) => {
    const request = { ...byHash(sha256(storedQuery)), ...change };
    await service.post(byHash(sha256(storedQuery)));
    expect(await service.post(request)).toEqual(await service.post(request, longWay));
  });

  test('stay the only ones where nothing else is answered', async () => {
    const strict = await serve(await openSeeds(), 'persisted');
    await strict.post(byHash(sha256(storedQuery)));
    for (let turn = 0; turn < 2; turn++) expect((await strict.post(good)).status).toBe(400);
  });
});

describe('a failure is told without asking again', () => {
  test.each([
    ['of an operation that is known', 1],
    ['of one that is not', 0],
  ])('%s', async (_, answersBefore) => {
    const store = await openSeeds();
    const read = jest.spyOn(store, 'read');
    const { post } = await serve(store);
    for (let turn = 0; turn < answersBefore; turn++) await post(good);
    read.mockClear();
    read.mockRejectedValue(new GraphError('STORE_UNAVAILABLE', 'The store is away.'));
    const { status, body } = await post(good);
    expect(status).toBe(503);
    expect(JSON.parse(body).errors).toMatchObject([
      { path: ['brands'], extensions: { code: 'STORE_UNAVAILABLE' } },
    ]);
    expect(read).toHaveBeenCalledTimes(1);
  });
});
