import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { lineOf } from '../../src/extract/review/decision.js';
import {
  annotationYaml,
  decidedWhole,
  drafted,
  plan,
  reviewOf,
  seedFiles,
} from '../extract/review/drafts.js';
import { runCli } from '../helpers/cli.js';

jest.setTimeout(60_000);

let folder: string;
let record: string;
const draft = (ending = '.yaml'): string => join(folder, `yunjiang-2025-plan${ending}`);
const seeds = (): string => join(folder, 'seeds');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minzheng-accept-'));
  await cp('seeds', seeds(), { recursive: true });
  await writeFile(draft(), annotationYaml);
  await writeFile(draft('.txt'), plan);
  await writeFile(draft('.sheet.json'), JSON.stringify(drafted().sheet));
  record = decidedWhole(reviewOf(drafted(), await seedFiles()))
    .draft.record.map(lineOf)
    .join('');
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const everything = async (): Promise<string[]> =>
  (await readdir(seeds(), { recursive: true })).sort();

test('accept is refused while something is undecided, and says what', async () => {
  const before = await everything();
  const { code, stderr } = await runCli(['accept', draft(), '--seeds', seeds()]);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringMatching(/questions are undecided:\n {2}line 1, document: 云江市/),
  });
  expect(await everything()).toEqual(before);
});

test('accept takes a decided draft into the seeds, which are then valid', async () => {
  await writeFile(draft('.review.jsonl'), record);
  const before = await everything();
  const shown = await runCli(['accept', draft(), '--seeds', seeds(), '--dry-run']);
  expect(shown).toMatchObject({ code: 0, stdout: expect.stringMatching(/target +\+3 +~0 +-0/) });
  expect(await everything()).toEqual(before);
  const accepted = await runCli(['accept', draft(), '--seeds', seeds()]);
  expect(accepted).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(`Next: minzheng-graph validate --seeds ${seeds()}`),
  });
  expect(await everything()).toEqual(
    [...before, 'annotations/yunjiang-2025-plan.yaml', 'documents/yunjiang-2025-plan.txt'].sort(),
  );
  const valid = await runCli(['validate', '--seeds', seeds()]);
  const revision = /revision ([0-9a-f]{64})/;
  expect(valid.code).toBe(0);
  expect(revision.exec(valid.stdout)?.[1]).toBe(revision.exec(accepted.stdout)?.[1]);
  expect(await readFile(join(seeds(), 'documents/SHA256SUMS'), 'utf8')).toContain(
    'yunjiang-2025-plan.txt',
  );
});
