import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { writeTogether } from '../../src/util/write-together.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minzheng-write-'));
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('all files are written, in folders that are made for them', async () => {
  await writeTogether(
    folder,
    new Map([
      ['a/one', bytes('1')],
      ['b/two', bytes('2')],
    ]),
  );
  expect(await readFile(join(folder, 'a/one'), 'utf8')).toBe('1');
  expect(await readFile(join(folder, 'b/two'), 'utf8')).toBe('2');
});

test('where one cannot take its place, the others are what they were, and nothing is left over', async () => {
  await writeFile(join(folder, 'old'), 'before');
  await mkdir(join(folder, 'taken', 'inside'), { recursive: true });
  const files = new Map([
    ['old', bytes('after')],
    ['new', bytes('new')],
    ['taken', bytes('x')],
  ]);
  await expect(writeTogether(folder, files)).rejects.toThrow(/EISDIR|ENOTEMPTY|directory/);
  expect(await readFile(join(folder, 'old'), 'utf8')).toBe('before');
  expect((await readdir(folder)).sort()).toEqual(['old', 'taken']);
});
