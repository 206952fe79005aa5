import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Decision, lineOf } from '../../../src/extract/review/decision.js';
import { addDecision } from '../../../src/extract/review/review-folder.js';

const decision: Decision = {
  question: 'figures:1200张',
  verdict: 'ACCEPTED',
  about: { kind: 'FACT' },
  by: 'Zhang Wei',
  at: '2026-01-05T08:00:00Z',
} as Decision;
const line = lineOf(decision);

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'review-folder-'));
  path = join(folder, 'plan.review.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

test.each([
  ['the first of a record that is empty', '', line],
  ['behind others', line, `${line}${line}`],
  ['apart from a line that was not written whole', '{"question":', `{"question":\n${line}`],
])('a decision stands on a line of its own: %s', async (_, before, after) => {
  await writeFile(path, before);
  await addDecision(folder, 'plan', decision);
  expect(await readFile(path, 'utf8')).toBe(after);
});
