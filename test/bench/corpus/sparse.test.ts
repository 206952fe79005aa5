import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeSparse } from '../../../bench/corpus/sparse.js';
import { openInPieces, readGraphFile } from '../../../src/cli/graph-file.js';
import type { Dataset } from '../../../src/model/graph.js';

let folder: string;
let file: string;
let dataset: Dataset;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sparse-'));
  file = join(folder, 'sparse.jsonl');
  // Eleven, so that an order by text would not do for numbers.
  expect(await writeSparse({ documents: 11, programs: 11 }, file)).toEqual({
    nodes: 11 * (2 + 2 * 11) + 1,
    relations: 11 * (3 + 3 * 11),
  });
  dataset = await readGraphFile(file);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('it is a whole and sound graph in the order of an export', async () => {
  const opened = await openInPieces(file);
  const visitor = { node: () => {}, edge: () => {} };
  const parts = await opened?.source.check(visitor, () => {});
  await opened?.close();
  expect(parts).toEqual(dataset.parts);
});

test('every passage stands where it says', () => {
  const textOf = new Map(dataset.nodes.map(({ id, properties }) => [id, properties.text]));
  const passages = dataset.nodes.filter(({ type }) => type === 'EVIDENCE');
  expect(passages).toHaveLength(11 * 11);
  for (const { properties } of passages) {
    const { documentId, start, end, quote } = properties;
    const text = textOf.get(documentId as string) as string;
    expect(text.slice(start as number, end as number)).toBe(quote);
  }
});
