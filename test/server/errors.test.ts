import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { type ErrorCode, errorCodes, formatError } from '../../src/graphql/shared/errors.js';
import { errorKinds, GraphError } from '../../src/model/errors.js';
import { defaultApi, readConfiguration } from '../../src/server/configuration.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { bearer, keyFile } from '../helpers/keys.js';
import { openSeeds } from '../helpers/run-query.js';
import { ask, type HttpAnswer, send, serve } from '../helpers/service.js';

const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
const known = Object.keys(errorCodes) as ErrorCode[];

test('docs/errors.md explains every code, and no other', () => {
  expect([...page.matchAll(/^### ([A-Z_]+)$/gm)].map(([, code]) => code)).toEqual(known);
});

describe('codes come from one list', () => {
  test.each(errorKinds.map((kind) => [kind]))('the kind %s is on it', (kind) => {
    const error = new GraphQLError('x', { originalError: new GraphError(kind, 'x') });
    expect(formatError(error.toJSON(), error).extensions?.code).toBe(kind);
    expect(known).toContain(kind);
  });

  test.each(
    [...Object.values(ApolloServerErrorCode), 'SOMETHING_NEW', undefined].map((code) => [code]),
  )('of Apollo Server’s %s comes one that is on it', (code) => {
    const error = new GraphQLError('x', { extensions: { code } });
    const formatted = formatError(
      { message: 'x', extensions: { code: code ?? 'INTERNAL_SERVER_ERROR' } },
      error,
    );
    expect(known).toContain(formatted.extensions?.code);
  });
});

describe('every code comes as the page says', () => {
  let url: string;
  let empty: string;
  let broken: string;
  let strict: string;
  let keyed: string;
  let exportKey: string;
  beforeAll(async () => {
    const { file, keys } = await keyFile([{ name: 'takes files', scopes: ['export'] }]);
    [exportKey] = keys as [string];
    class Broken extends EmbeddedStore {
      override read(): Promise<never> {
        return Promise.reject(new Error('secret'));
      }
    }
    const opened = await Promise.all([
      serve(await openSeeds()),
      serve(new EmbeddedStore()),
      serve(new Broken()),
      serve(await openSeeds(), {
        api: { ...defaultApi, operations: 'persisted', introspection: false },
      }),
      serve(await openSeeds(), { api: readConfiguration({ KEYS_FILE: file }).api }),
    ]);
    [url, empty, broken, strict, keyed] = opened.map((service) => service.url) as [
      string,
      string,
      string,
      string,
      string,
    ];
  });

  const post = (body: string): Promise<HttpAnswer> =>
    send(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  /** A cursor of a search of a revision that is past. */
  const pastCursor = async (): Promise<string> => {
    const first = await ask(url, '{ search(query: "助餐", first: 1) { pageInfo { endCursor } } }');
    const cursor = first.json.data.search.pageInfo.endCursor as string;
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    parts[2] = '0'.repeat(16);
    return Buffer.from(JSON.stringify(parts)).toString('base64url');
  };

  const cases: Record<ErrorCode, [status: number, request: () => Promise<HttpAnswer>][]> = {
    NOT_FOUND: [
      [200, () => ask(url, '{ brand(name: "青暖") { id } }')],
      [404, () => send(url.replace('/graphql', '/nowhere'))],
    ],
    BAD_USER_INPUT: [
      [200, () => ask(url, '{ brands(first: -1) { totalCount } }')],
      [400, () => ask(url, 'query ($n: Int!) { brands(first: $n) { totalCount } }', { n: 'x' })],
    ],
    LIMIT_EXCEEDED: [
      [200, () => ask(url, '{ brands(first: 101) { totalCount } }')],
      [400, () => ask(url, `{ ${'brands { totalCount } '.repeat(30)} }`)],
      [413, () => post(' '.repeat(1_000_001))],
    ],
    REVISION_CHANGED: [
      [
        200,
        async () =>
          ask(
            url,
            'query ($after: String) { search(query: "助餐", first: 1, after: $after) { totalCount } }',
            {
              after: await pastCursor(),
            },
          ),
      ],
    ],
    STORE_UNAVAILABLE: [[503, () => ask(empty, '{ brands { totalCount } }')]],
    UNAUTHENTICATED: [[401, () => ask(keyed, '{ years { id } }')]],
    FORBIDDEN: [[403, () => send(`${keyed}?query={years{id}}`, { headers: bearer(exportKey) })]],
    BAD_REQUEST: [
      [400, () => post('{')],
      [400, () => post('[]')],
      [400, () => send(`${url}?query`)],
      [405, () => send(url, { method: 'DELETE' })],
      [415, () => send(url, { method: 'POST', headers: { 'content-type': 'a/b' }, body: 'x' })],
      [
        406,
        () =>
          send(url, {
            method: 'POST',
            headers: { 'content-type': 'application/json', accept: 'image/png' },
            body: '{"query":"{years{id}}"}',
          }),
      ],
    ],
    GRAPHQL_PARSE_FAILED: [[400, () => ask(url, '{')]],
    GRAPHQL_VALIDATION_FAILED: [
      [400, () => ask(url, '{ nothing }')],
      [400, () => ask(url, 'mutation { load }')],
    ],
    OPERATION_RESOLUTION_FAILURE: [
      [400, () => ask(url, 'query A { years { id } } query B { years { id } }')],
    ],
    OPERATION_NOT_STORED: [[400, () => ask(strict, '{ years { id } }')]],
    PERSISTED_QUERY_NOT_FOUND: [
      [200, () => post('{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}')],
    ],
    INTERNAL_SERVER_ERROR: [[200, () => ask(broken, '{ brands { totalCount } }')]],
  };

  test.each(
    Object.entries(cases).flatMap(([code, requests]) =>
      requests.map(([status, request]) => [code, status, request] as const),
    ),
  )('%s, HTTP %i', async (code, status, request) => {
    const answer = await request();
    expect({
      status: answer.status,
      codes: answer.json.errors?.map(({ extensions }) => extensions.code),
    }).toEqual({ status, codes: [code] });
    expect(answer.text).not.toMatch(/secret|node_modules/);
  });

  test.each([
    ['what is not HTTP', 'nonsense\r\n\r\n', 400, 'BAD_REQUEST'],
    [
      'a head that is too long',
      `GET /graphql?query=${'x'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`,
      431,
      'LIMIT_EXCEEDED',
    ],
  ])('%s', async (_, sent, status, code) => {
    const { hostname, port } = new URL(url);
    const received = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      let text = '';
      socket.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      socket.on('close', () => resolve(text)).on('error', reject);
      socket.write(sent);
    });
    expect(received).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    const body = JSON.parse(received.slice(received.indexOf('\r\n\r\n')));
    expect(body.errors[0].extensions.code).toBe(code);
  });

  test('many wrong values are all of one code', async () => {
    const query =
      'query ($by: [MeasurementGroupKey!]!) { aggregateTargets(groupBy: $by) { count } }';
    const { status, json } = await ask(url, query, { by: Array(1_000).fill('NOTHING') });
    expect(status).toBe(400);
    expect(new Set(json.errors?.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['BAD_USER_INPUT']),
    );
  });

  test('where introspection is off, messages do not give names away', async () => {
    const quiet = await serve(await openSeeds(), { api: { ...defaultApi, introspection: false } });
    const asked = await ask(quiet.url, '{ __schema { types { name } } }');
    expect(asked.json.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const misspelt = await ask(quiet.url, '{ brandz { id } }');
    expect(misspelt.text).not.toContain('Did you mean');
  });
});
