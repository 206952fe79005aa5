import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { PersistedManifest } from '../../../src/server/request/persisted-operations.js';
import type { Service } from '../../../src/server/service.js';
import { openSeeds } from '../../helpers/run-query.js';
import { ask, send, serve } from '../../helpers/service.js';

let service: Service;
beforeAll(async () => {
  service = await serve(await openSeeds());
});

type Method = 'GET' | 'POST';

/** The answer's text, twice: the second time the operation is known, or its answer cached. */
async function answersTo(method: Method, query: string, variables = '{}') {
  const parameters = new URLSearchParams({ query, variables });
  const url = method === 'GET' ? `${service.url}?${parameters}` : service.url;
  const init = {
    method,
    headers: { 'content-type': 'application/json' },
    ...(method === 'POST' && {
      body: `{"query":${JSON.stringify(query)},"variables":${variables}}`,
    }),
  };
  const texts: string[] = [];
  for (let turn = 0; turn < 2; turn++) texts.push(await (await fetch(url, init)).text());
  return texts;
}

const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

describe.each(names.flatMap((name) => [['POST', name] as const, ['GET', name] as const]))(
  'by %s a client may choose the name %s',
  (method, name) => {
    const renamed = async (query: (name: string) => string, variables = (_: string) => '{}') => {
      const usual = await answersTo(method, query('usual'), variables('usual'));
      const odd = await answersTo(method, query(name), variables(name));
      expect(usual[0]).toContain('"data":{');
      expect(odd).toEqual(usual.map((text) => text.replaceAll('"usual"', JSON.stringify(name))));
    };

    test('for a response key', () =>
      renamed((key) => `{ ${key}: cities(first: 1) { nodes { ${key}: name } } }`));

    test('for a response key that graphql-js completes', () =>
      renamed((key) => `{ ${key}: dataset { ${key}: revision } }`));

    test('for a variable', () =>
      renamed(
        (key) => `query ($${key}: Int) { cities(first: $${key}) { nodes { name } } }`,
        (key) => `{"${key}":2}`,
      ));

    test('for a variable below a field', () =>
      renamed(
        (key) =>
          `query ($${key}: Int) { cities { nodes { programs(first: $${key}) { nodes { name } } } } }`,
        (key) => `{"${key}":2}`,
      ));

    test('for a fragment', () =>
      renamed((key) => `{ cities { nodes { ...${key} } } } fragment ${key} on City { name }`));

    test('for an operation', () => renamed((key) => `query ${key} { cities { totalCount } }`));
  },
);

test.each(['__proto__', 'constructor', 'toString', 'usual'])(
  'the default of a variable called %s is estimated like any other',
  async (name) => {
    const list = `(first: $${name}) { nodes`;
    const { status, json } = await ask(
      service.url,
      `query ($${name}: Int = 100) { cities${list} { programs${list} { targets${list} { text } } } } } } }`,
    );
    expect([status, json.errors?.[0]?.extensions]).toEqual([
      400,
      expect.objectContaining({ code: 'LIMIT_EXCEEDED', limit: 'cost' }),
    ]);
  },
);

describe.each(names)('where it was not asked for, the name %s', (name) => {
  test('as a variable of a stored operation changes nothing', async () => {
    const file = new URL('../../../schema/persisted-operations.json', import.meta.url);
    const { operations } = JSON.parse(readFileSync(file, 'utf8')) as PersistedManifest;
    const { id } = operations.find((each) => each.name === 'Brands') as { readonly id: string };
    const extensions = `{"persistedQuery":{"version":1,"sha256Hash":"${id}"}}`;
    const given = async (variables: string) => {
      const parameters = new URLSearchParams({ extensions, variables });
      const headers = { 'content-type': 'application/json' };
      return (await fetch(`${service.url}?${parameters}`, { headers })).text();
    };
    expect(await given(`{"first":2,"${name}":{"first":1}}`)).toBe(await given('{"first":2}'));
  });

  test('is no stored operation', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: name } };
    const { json } = await send(service.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ extensions }),
    });
    expect(json.errors?.map((error) => error.extensions.code)).toEqual([
      'PERSISTED_QUERY_NOT_FOUND',
    ]);
  });

  test.each(['argument', 'part of a filter'])('is no %s of a field', async (what) => {
    const given = what === 'argument' ? `${name}: 1` : `filter: { ${name}: { eq: "x" } }`;
    const { status, json } = await ask(service.url, `{ cities(${given}) { totalCount } }`);
    expect([status, json.errors?.map(({ message }) => message)]).toEqual([
      400,
      [expect.stringContaining(`"${name}"`)],
    ]);
  });

  test('is no part of a filter that is given as a variable', async () => {
    const { status, text } = await send(service.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query":"query ($f: CityFilter) { cities(filter: $f) { totalCount } }","variables":{"f":{"${name}":{"eq":"x"}}}}`,
    });
    expect([status, text]).toEqual([400, expect.stringContaining(name)]);
  });

  test.each([
    ['parameter of an export', (each: string) => `format=jsonl&${each}=x`],
    ['format of an export', (each: string) => `format=${each}`],
    ['table of an export', (each: string) => `format=csv&table=${each}`],
    ['type to export', (each: string) => `format=jsonl&types=${each}`],
    ['year to export', (each: string) => `format=jsonl&years=${each}`],
    ['city to export', (each: string) => `format=jsonl&cities=${each}`],
  ])('is no %s', async (_, search) => {
    const { status, json } = await send(
      `${service.url.replace('/graphql', '/export')}?${search(name)}`,
    );
    expect([status, json.errors?.map(({ message }) => message)]).toEqual([
      400,
      [expect.stringContaining(name)],
    ]);
  });
});
