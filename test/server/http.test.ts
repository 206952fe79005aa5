import { beforeAll, describe, expect, test } from '@jest/globals';
import { readConfiguration } from '../../src/server/configuration.js';
import type { Service } from '../../src/server/service.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { openSeeds } from '../helpers/run-query.js';
import { ask, send, serve } from '../helpers/service.js';

let service: Service;
beforeAll(async () => {
  service = await serve(await openSeeds());
});

const json = { 'content-type': 'application/json' };
const query = '{ brands { totalCount } }';
const answer = { data: { brands: { totalCount: 14 } } };
const at = (path: string): string => service.url.replace('/graphql', path);

describe('GraphQL', () => {
  test('is answered to POST', async () => {
    const { status, headers, json } = await ask(service.url, query);
    expect({ status, json }).toMatchObject({ status: 200, json: answer });
    expect(headers.get('content-type')).toContain('application/json');
  });

  test('is answered to GET', async () => {
    const asked = new URLSearchParams({
      query: 'query Q($n: Int) { brands(first: $n) { totalCount nodes { id } } }',
      variables: JSON.stringify({ n: 0 }),
      operationName: 'Q',
    });
    const { status, json: body } = await send(`${service.url}?${asked}`, { headers: json });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { data: { brands: { totalCount: 14, nodes: [] } } },
    });
  });

  test('is answered as application/graphql-response+json to those who ask for it', async () => {
    const { headers } = await send(service.url, {
      method: 'POST',
      headers: { ...json, accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query }),
    });
    expect(headers.get('content-type')).toContain('application/graphql-response+json');
  });

  test('keeps Chinese text as it is', async () => {
    const { json: body } = await ask(service.url, '{ brand(name: "儒乡圣地·孝养曲阜") { name } }');
    expect(body.data).toEqual({ brand: { name: '儒乡圣地·孝养曲阜' } });
  });
});

describe('what cannot be answered is refused in JSON, with a code', () => {
  const post = (body: string, headers: Record<string, string> = json) =>
    send(service.url, { method: 'POST', headers, body });

  test.each<[string, () => ReturnType<typeof send>, number, string]>([
    ['bad JSON', () => post('{"query": '), 400, 'BAD_REQUEST'],
    ['an empty body', () => post(''), 400, 'BAD_REQUEST'],
    ['JSON of something else', () => post('null'), 400, 'BAD_REQUEST'],
    ['no query', () => post('{}'), 400, 'BAD_REQUEST'],
    ['a query that is no text', () => post('{"query":5}'), 400, 'BAD_REQUEST'],
    [
      'variables that are no object',
      () => post('{"query":"{years{id}}","variables":"x"}'),
      400,
      'BAD_REQUEST',
    ],
    ['a batch', () => post('[{"query":"{years{id}}"}]'), 400, 'BAD_REQUEST'],
    ['bad GraphQL', () => post('{"query":"{"}'), 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', () => post('{"query":"{nothing}"}'), 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a mutation', () => post('{"query":"mutation { load }"}'), 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an unknown operation',
      () => post('{"query":"{years{id}}","operationName":"X"}'),
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'a wrong content type',
      () => post(query, { 'content-type': 'application/xml' }),
      415,
      'BAD_REQUEST',
    ],
    ['plain text', () => post(query, { 'content-type': 'text/plain' }), 415, 'BAD_REQUEST'],
    [
      'a body too large',
      () => post(JSON.stringify({ query: ' '.repeat(1_000_001) })),
      413,
      'LIMIT_EXCEEDED',
    ],
    ['an unknown route', () => send(at('/nowhere')), 404, 'NOT_FOUND'],
    ['a malformed address', () => send(at('/%E0%A4%A')), 400, 'BAD_REQUEST'],
    [
      'another method',
      () => send(service.url, { method: 'PUT', headers: json, body: '{}' }),
      405,
      'BAD_REQUEST',
    ],
    ['a GET without a query', () => send(service.url, { headers: json }), 400, 'BAD_REQUEST'],
  ])('%s', async (_, request, status, code) => {
    const refused = await request();
    expect(refused.headers.get('content-type')).toContain('application/json');
    expect(refused.status).toBe(status);
    expect(refused.json.errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(refused.json.errors?.[0]?.message).not.toBe('');
    expect(refused.text).not.toMatch(/node_modules|\.ts:|\.js:/);
  });

  test('a wrong argument is an error of a good request: 200, with code and argument', async () => {
    const { status, json: body } = await ask(service.url, '{ brands(first: 101) { totalCount } }');
    expect(status).toBe(200);
    expect(body.errors?.[0]?.extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      argument: 'brands.first',
    });
  });
});

test('a failure of the service’s own is reported to it, and not to the client', async () => {
  class Broken extends EmbeddedStore {
    override read(): Promise<never> {
      return Promise.reject(new Error('secret of the inside'));
    }
  }
  const reported: unknown[] = [];
  const broken = await serve(new Broken(), { reportFailure: (error) => reported.push(error) });
  const { text, json: body } = await ask(broken.url, query);
  expect(body.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  expect(text).not.toContain('secret');
  expect(reported).toEqual([expect.objectContaining({ message: 'secret of the inside' })]);
});

test('what the request got wrong is not reported as a failure', async () => {
  const reported: unknown[] = [];
  const careful = await serve(await openSeeds(), {
    reportFailure: (error) => reported.push(error),
  });
  await ask(careful.url, '{ city(id: "city:none") { id } }');
  await ask(careful.url, '{ nothing }');
  expect(reported).toEqual([]);
});

describe('pages of other origins', () => {
  const served = async (environment: Record<string, string>): Promise<string> => {
    const { api } = readConfiguration(environment);
    return (await serve(await openSeeds(), { api })).url;
  };

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
    expect(allowed(await preflight(service.url, 'https://a.example'))).toBeNull();
  });

  test('may ask where they are named', async () => {
    const named = await served({
      CORS_ORIGINS: 'https://a.example, http://localhost:5173',
      CACHE_CONTROL: 'public, max-age=60',
    });
    expect(allowed(await preflight(named, 'https://a.example'))).toBe('https://a.example');
    expect(allowed(await preflight(named, 'https://b.example'))).toBeNull();
    const answer = await fetch(`${named}?${new URLSearchParams({ query })}`, {
      headers: { 'apollo-require-preflight': 'true', origin: 'http://localhost:5173' },
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
