import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import * as assistant from '../../../src/assistant/generated/graphql.js';
import * as client from '../../../src/client/index.js';
import { defaultApi } from '../../../src/server/configuration.js';
import {
  type PersistedManifest,
  type PersistedOperation,
} from '../../../src/server/request/persisted-operations.js';
import { sha256 } from '../../../src/util/sha256.js';
import * as explorer from '../../../web/explorer/generated/graphql.js';
import { openSeeds } from '../../helpers/run-query.js';
import { ask, type HttpAnswer, send, serve } from '../../helpers/service.js';

const manifest = JSON.parse(
  readFileSync(new URL('../../../schema/persisted-operations.json', import.meta.url), 'utf8'),
) as PersistedManifest;
const stored = (name: string): PersistedOperation =>
  manifest.operations.find((operation) => operation.name === name) as PersistedOperation;

const open = async (operations: 'any' | 'persisted'): Promise<string> =>
  (await serve(await openSeeds(), { api: { ...defaultApi, operations } })).url;

let url: string;
let strict: string;
beforeAll(async () => {
  [url, strict] = await Promise.all([open('any'), open('persisted')]);
});

const post = (to: string, body: object): Promise<HttpAnswer> =>
  send(to, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const byHash = (sha256Hash: unknown, version: unknown = 1) => ({
  extensions: { persistedQuery: { version, sha256Hash } },
});
const codesOf = ({ json }: HttpAnswer): string[] | undefined =>
  json.errors?.map(({ extensions }) => extensions.code);

test('the manifest holds the stored operations: after a change, run npm run codegen and commit it', () => {
  const asked = [client, assistant, explorer]
    .flatMap((operations) => Object.entries(operations))
    .filter(([name]) => name.endsWith('Document'))
    .map(([name, document]) => [
      name.replace(/Document$/, ''),
      (document as { readonly __meta__?: { readonly hash?: string } }).__meta__?.hash,
    ]);
  expect(manifest.operations.map(({ id, name }) => [name, `sha256:${id}`])).toEqual(asked.sort());
  for (const { id, body } of manifest.operations) expect(id).toBe(sha256(body));
});

describe('a stored operation is asked for by its hash', () => {
  const variables = { filter: { name: { eq: '青暖助' } } };

  test('by POST', async () => {
    const { id, body } = stored('Brands');
    const [hashed, spelled] = await Promise.all([
      post(url, { ...byHash(id), variables }),
      ask(url, body, variables),
    ]);
    expect(hashed.json.data.brands.totalCount).toBe(1);
    expect(hashed.json).toEqual(spelled.json);
  });

  test('by GET', async () => {
    const asked = new URLSearchParams({
      extensions: JSON.stringify(byHash(stored('Brands').id).extensions),
      variables: JSON.stringify(variables),
    });
    const { status, json, headers } = await send(`${url}?${asked}`, {});
    expect(status).toBe(200);
    expect(json.data.brands.nodes[0].name).toBe('青暖助');
    expect(headers.get('etag')).toMatch(/^W\/"/);
  });

  test('unknown hashes are told, and cannot be registered', async () => {
    const query = '{ years { id } }';
    const id = sha256(query);
    expect(codesOf(await post(url, byHash(id)))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    expect(codesOf(await post(url, { ...byHash(id), query }))).toBeUndefined();
    expect(codesOf(await post(url, byHash(id)))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });

  test.each([
    ['a hash that is not the text’s', { ...byHash(sha256('x')), query: '{ years { id } }' }],
    ['another version', byHash(sha256('x'), 2)],
    ['no version', { extensions: { persistedQuery: 'x' } }],
  ])('%s is a bad request', async (_, body) => {
    const refused = await post(url, body);
    expect(refused.status).toBe(400);
    expect(codesOf(refused)).toEqual(['BAD_REQUEST']);
  });
});

describe('as text, as a service of another release is asked that has not stored it', () => {
  test.each(manifest.operations.map(({ name, body }) => [name, body]))(
    '%s is within the limits',
    async (_, body) => {
      // Without its variables an operation may be wrong; it must not be too large.
      for (const code of codesOf(await ask(url, body)) ?? []) expect(code).toBe('BAD_USER_INPUT');
    },
  );
});

describe('with OPERATIONS=persisted', () => {
  test.each(manifest.operations.map(({ name, id }) => [name, id]))(
    '%s is let through',
    async (_, id) => {
      const codes = codesOf(await post(strict, byHash(id)));
      // Without its variables an operation may be wrong; it must not be unknown or too large.
      for (const code of codes ?? []) expect(code).toBe('BAD_USER_INPUT');
    },
  );

  test('the text of a stored operation is as good as its hash', async () => {
    expect(codesOf(await ask(strict, stored('Dataset').body))).toBeUndefined();
  });

  test.each([
    '{ years { id } }',
    '{ __schema { queryType { name } } }',
    `${stored('Dataset').body} `,
    '{',
  ])('%j is not', async (query) => {
    const refused = await ask(strict, query);
    expect(refused.status).toBe(400);
    expect(codesOf(refused)).toEqual(['OPERATION_NOT_STORED']);
  });
});
