import { readFile } from 'node:fs/promises';
import { beforeAll, expect, jest, test } from '@jest/globals';
import { readSeedFiles } from '../../../src/dataset/read/seed-files.js';
import { type Evaluation, evaluate } from '../../../src/extract/evaluate/evaluation.js';
import type { Measured } from '../../../src/extract/evaluate/score.js';

jest.setTimeout(120_000);

let evaluation: Evaluation;
beforeAll(async () => {
  evaluation = evaluate((await readSeedFiles('seeds')).files);
});

/** What no change may fall below, with each curated document left out in its turn. */
const floor: Readonly<Partial<Record<Measured, number>>> = {
  'figure.value': 0.96,
  'figure.role': 0.96,
  figure: 0.96,
  brand: 0.9,
  policy: 0.87,
  program: 0.83,
  department: 0.93,
  official: 0.95,
  responsibility: 0.85,
  // Concepts and groups that only one document has are none of the vocabulary then: their floor is low.
  concept: 0.72,
  applies: 0.5,
  serves: 0.36,
  partOf: 0.3,
};

test.each(Object.entries(floor))('drafts reach F1 of %s %d', (name, least) => {
  expect(evaluation.overall[name as Measured].f1).toBeGreaterThanOrEqual(least);
});

test('no draft has a fault that validate would refuse, beside what is open', () => {
  expect(evaluation.documents.flatMap(({ faults }) => faults)).toEqual([]);
});

test('bench/extraction/results.json is what is measured: after a change, run npm run extract:eval and commit it', async () => {
  const committed = await readFile('bench/extraction/results.json', 'utf8');
  expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(evaluation)));
});
