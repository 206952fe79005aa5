import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from '@jest/globals';
import type { GraphReader } from '../../src/store/store.js';
import { everyNode, openSeeds } from '../helpers/run-query.js';

let seeds: GraphReader;
beforeAll(async () => {
  seeds = await openSeeds();
});

interface Rule {
  readonly word: string;
  /** Anywhere in the name, or at its end. */
  readonly anywhere: boolean;
  readonly kind: string;
}

/** The table of words and kinds in the guide, in its order. */
async function rules(): Promise<Rule[]> {
  const guide = await readFile('docs/add-a-document.md', 'utf8');
  const [, chapter = ''] = guide.split('### Kinds of programmes by their words');
  return [
    ...(chapter.split('\n###')[0] ?? '').matchAll(/^\| (\S.*?) +\| `([A-Z]+)` +\|$/gm),
  ].flatMap(([, words = '', kind = '']) =>
    words.split(', ').map((each) => ({
      word: each.replaceAll('…', '').trim(),
      anywhere: each.startsWith('…'),
      kind,
    })),
  );
}

test('a word for an undertaking means one kind in every city', async () => {
  const table = await rules();
  expect(table.length).toBeGreaterThan(40);
  const programs = await everyNode(seeds, 'programs', 'id name kind');
  const expected = programs.map(({ id, name, kind }) => {
    const rule = table.find(({ word, anywhere }) =>
      anywhere ? name.includes(word) : name.endsWith(word),
    );
    return { id, name, kind: rule?.kind ?? kind };
  });
  expect(programs).toEqual(expected);
});
