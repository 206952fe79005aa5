import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from '@jest/globals';
import type { GraphReader } from '../../../src/store/store.js';
import { dataOf, openSeeds } from '../../helpers/run-query.js';

const cases = readFileSync(new URL('cases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string, string]);

let seeds: GraphReader;
beforeAll(async () => {
  seeds = await openSeeds();
});

test.each(cases)('of the five documents, %s suggests %s first', async (text, id, form) => {
  const query = 'query ($text: String!) { suggest(text: $text) { form node { id } } }';
  const [first] = (await dataOf(seeds, query, { text })).suggest;
  if (id === '-') expect(first).toBeUndefined();
  else
    expect({ id: first?.node.id, form: first?.form }).toEqual({
      id: expect.stringMatching(id.endsWith(':') ? `^${id}` : `^${id}$`),
      form,
    });
});
