import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { writeJsonLines } from '../../src/export/json-lines.js';
import type { EdgeRecord } from '../../src/model/graph.js';
import { revisionOf } from '../../src/model/revision.js';
import { readDataset } from '../../src/server/read-dataset.js';
import { plan } from '../extract/review/drafts.js';
import { type Outcome, runCli, runCliWithin } from '../helpers/cli.js';

jest.setTimeout(60_000);

// The system refuses every byte of a file above a size, which is what a program meets on a full disk.
let root: string;
let folder: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'full-disk-'));
});
beforeEach(async () => {
  folder = await mkdtemp(join(root, 'case-'));
});
afterAll(() => rm(root, { recursive: true }));

/** Where no file may have more than so many kilobytes. */
const runWithin = (kilobytes: number, ...args: string[]): Promise<Outcome> =>
  runCliWithin(kilobytes, args, { TMPDIR: root }, folder);
const run = (...args: string[]): Promise<Outcome> => runCli(args, {}, folder);

function expectTold({ code, stderr }: Outcome, file: string): void {
  expect(code).toBe(1);
  expect(stderr).toMatch(new RegExp(`${file}.* cannot be written: no file may be so large`));
  expect(stderr).not.toMatch(/^ +at /m);
}

/** The seeds, with a relation that is more than is held in memory for later. */
async function withLongRank(): Promise<string> {
  const { nodes, edges } = await readDataset();
  const at = edges.findIndex(({ type }) => type === 'RESPONSIBLE_FOR');
  const { properties, ...edge } = edges[at] as EdgeRecord;
  const rank = '甲'.repeat(3_000_000);
  const changed = edges.with(at, { ...edge, properties: { ...properties, rank } });
  const revision = revisionOf({ nodes, edges: changed });
  async function* chunks() {
    yield { nodes };
    yield { edges: changed };
  }
  let lines = '';
  for await (const line of writeJsonLines({ revision, chunks: chunks() })) lines += line;
  return lines;
}

describe('Where there is no room,', () => {
  test.each(['jsonl', 'neo4j-admin'])(
    'an export as %s says so, leaves nothing, and is made once there is',
    async (format) => {
      const args = ['export', '--format', format, '--output', 'made'];
      expectTold(await runWithin(64, ...args), 'made');
      expect(await readdir(folder)).toEqual([]);
      expect(await run(...args)).toMatchObject({ code: 0 });
      expect(await readdir(folder)).toEqual(['made']);
    },
  );

  test('what an export was to replace is there as it was', async () => {
    await writeFile(join(folder, 'made'), 'before');
    const args = ['export', '--format', 'jsonl', '--output', 'made', '--force'];
    expectTold(await runWithin(64, ...args), 'made');
    expect(await readdir(folder)).toEqual(['made']);
    expect(await readFile(join(folder, 'made'), 'utf8')).toBe('before');
  });

  test('a draft is not there by half, and is made once there is', async () => {
    await writeFile(join(folder, '2025年工作要点.txt'), plan);
    const args = ['extract', '2025年工作要点.txt', '--output', 'drafts'];
    expectTold(await runWithin(1, ...args), 'drafts');
    expect(
      (await readdir(join(folder, 'drafts'))).filter((name) => /part|yaml/.test(name)),
    ).toEqual([]);
    expect(await run(...args)).toMatchObject({ code: 0 });
    expect((await readdir(join(folder, 'drafts'))).some((name) => name.endsWith('.yaml'))).toBe(
      true,
    );
  });

  test('for what a large file’s reading puts aside, TMPDIR is named, and the file is not read as a whole', async () => {
    await writeFile(join(folder, 'graph.jsonl'), await withLongRank());
    const args = ['export', '--format', 'neo4j-admin', '--from', 'graph.jsonl', '--output', 'made'];
    const outcome = await runWithin(64, ...args);
    expectTold(outcome, root);
    expect(outcome.stderr).toContain('TMPDIR');
    expect(await readdir(folder)).toEqual(['graph.jsonl']);
    expect((await readdir(root)).filter((name) => name.startsWith('minzheng-load-'))).toEqual([]);
    expect(await run(...args)).toMatchObject({ code: 0 });
  });
});
