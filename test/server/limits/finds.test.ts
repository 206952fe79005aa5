import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { defaultLimits } from '../../../src/server/limits/limits.js';
import { openSeeds, type ReplyError } from '../../helpers/run-query.js';
import { ask, type HttpAnswer, serve } from '../../helpers/service.js';

/** Rows of an answer for each unit of its cost: what the finds had, doubled. */
const dearest = 20;

const folder = fileURLToPath(new URL('finds', import.meta.url));
const finds = readdirSync(folder).filter((name) => name.endsWith('.graphql'));

let url: string;
beforeAll(async () => {
  ({ url } = await serve(await openSeeds()));
});

/** How many objects an answer has. */
function rowsOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : 1;
  return Object.values(value).reduce((sum: number, each) => sum + rowsOf(each), own);
}

describe('of the requests that were found', () => {
  test.each(finds)('%s stays within what a request may take', async (name) => {
    const query = readFileSync(`${folder}/${name}`, 'utf8');
    const variables = JSON.parse(/^# variables: (.*)$/m.exec(query)?.[1] ?? '{}');
    const { json, text }: HttpAnswer = await ask(url, query, variables);
    expect(Buffer.byteLength(text)).toBeLessThan(defaultLimits.bytes.value);
    // Where it takes more than is allowed, it is refused as a whole.
    const refusals = (json.errors ?? []) as readonly ReplyError[];
    if (refusals.some(({ extensions }) => extensions.code === 'LIMIT_EXCEEDED')) {
      expect(json.data).toBeUndefined();
      return;
    }
    expect(refusals.map(({ extensions }) => extensions.code)).not.toContain(
      'INTERNAL_SERVER_ERROR',
    );
    const { requested } = (json as unknown as { extensions: { cost: { requested: number } } })
      .extensions.cost;
    expect(rowsOf(json.data)).toBeGreaterThan(0);
    expect(rowsOf(json.data)).toBeLessThanOrEqual(Math.max(requested, 1) * dearest);
  });
});

const { isValid, operations } = (await import(
  new URL('../../../scripts/fuzz/random-operation.js', import.meta.url).href
)) as {
  operations(
    schema: object,
    vocabulary: object,
  ): fc.Arbitrary<{ query: string; variables: Record<string, unknown> }>;
  isValid(schema: object, operation: { query: string }): boolean;
};

test('whatever the schema allows is answered or refused, and never a mistake of the service', async () => {
  const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
  const vocabulary = {
    ids: ['city:qufu', 'document:qingdao-2023-plan', 'brand:qingdao:qingnuanzhu'],
    words: ['养老', '青暖助', '的'],
  };
  const asked = fc.sample(operations(schema, vocabulary), { seed: 45, numRuns: 100 });
  // A slow machine asks fewer.
  const end = performance.now() + 15_000;
  const mistakes: string[] = [];
  for (const { query, variables } of asked.filter((operation) => isValid(schema, operation))) {
    if (performance.now() > end) break;
    const { json }: HttpAnswer = await ask(url, query, variables);
    const errors = (json.errors ?? []) as readonly ReplyError[];
    if (errors.some(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR'))
      mistakes.push(query);
  }
  expect(mistakes).toEqual([]);
}, 60_000);

test('the fuzzer makes operations that mostly are valid, and the same ones of a seed', () => {
  const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
  const vocabulary = { ids: ['city:qufu'], words: ['养老'] };
  const sample = () => fc.sample(operations(schema, vocabulary), { seed: 1, numRuns: 40 });
  const made = sample();
  expect(made.filter((operation) => isValid(schema, operation)).length).toBeGreaterThan(25);
  expect(sample()).toEqual(made);
  const text = made.map(({ query }) => query).join('\n');
  for (const part of ['fragment F', '... on ', 'filter: {', 'first: 100', '$'])
    expect(text).toContain(part);
});
