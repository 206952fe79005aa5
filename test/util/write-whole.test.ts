import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeWhole } from '../../src/util/write-whole.js';

let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minzheng-whole-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('what a link under the name of the unfinished file leads to is not written', async () => {
  await writeFile(at('mine'), 'mine');
  await symlink(at('mine'), at('draft.part'));
  await writeWhole(at('draft'), 'words');
  expect(await readFile(at('draft'), 'utf8')).toBe('words');
  expect(await readFile(at('mine'), 'utf8')).toBe('mine');
  expect((await readdir(folder)).sort()).toEqual(['draft', 'mine']);
});

test('a folder that is not there is told as such', async () => {
  await expect(writeWhole(at('none/draft'), 'words')).rejects.toThrow(
    /none\/draft cannot be written: its folder does not exist\./,
  );
});
