import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Service } from '../../../src/server/service.js';
import { openSeeds } from '../../helpers/run-query.js';
import { ask, serve } from '../../helpers/service.js';

let service: Service;
beforeAll(async () => {
  service = await serve(await openSeeds());
});

/** The query as text, twice: the second time the operation is known, or its answer cached. */
async function answersTo(query: string, variables = '{}') {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"query":${JSON.stringify(query)},"variables":${variables}}`,
  };
  const texts: string[] = [];
  for (let turn = 0; turn < 2; turn++) texts.push(await (await fetch(service.url, init)).text());
  return texts;
}

describe.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'A client may choose the name %s',
  (name) => {
    const renamed = async (query: (name: string) => string, variables = (_: string) => '{}') => {
      const usual = await answersTo(query('usual'), variables('usual'));
      const odd = await answersTo(query(name), variables(name));
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
