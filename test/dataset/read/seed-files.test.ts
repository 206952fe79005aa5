import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readSeedFiles, textOf } from '../../../src/dataset/read/seed-files.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seed-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = async (files: Readonly<Record<string, string>>): Promise<void> => {
  for (const name of ['annotations', 'documents', 'vocabulary']) await mkdir(join(folder, name));
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
};

describe('the files of a seeds folder', () => {
  test('are those of its three folders, in their order, hidden ones left out', async () => {
    await write({
      'documents/b.txt': '乙',
      'documents/a.txt': '甲',
      'annotations/a.yaml': 'a',
      'vocabulary/units.yaml': '[]',
      'documents/.DS_Store': 'x',
      'README.md': 'x',
    });
    const { files, problems } = await readSeedFiles(folder);
    expect(problems).toEqual([]);
    expect([...files.keys()]).toEqual([
      'annotations/a.yaml',
      'documents/a.txt',
      'documents/b.txt',
      'vocabulary/units.yaml',
    ]);
    expect(textOf(files.get('documents/a.txt') as Uint8Array)).toBe('甲');
  });

  test('that cannot be read are problems, and the others are read', async () => {
    await write({ 'documents/a.txt': '甲' });
    await mkdir(join(folder, 'documents', 'folder'));
    const { files, problems } = await readSeedFiles(folder);
    expect([...files.keys()]).toEqual(['documents/a.txt']);
    expect(problems).toEqual([
      expect.objectContaining({
        file: 'documents/folder',
        line: 1,
        code: 'FILE',
        message: expect.stringContaining('documents/folder is a directory: give a file'),
      }),
    ]);
  });

  test('of a folder that does not exist are one problem a folder', async () => {
    const { files, problems } = await readSeedFiles(join(folder, 'none'));
    expect(files.size).toBe(0);
    expect(problems.map(({ file, message }) => [file, message])).toEqual(
      ['annotations', 'documents', 'vocabulary'].map((name) => [
        name,
        `${join(folder, 'none', name)} does not exist`,
      ]),
    );
  });
});

test('a byte-order mark and line ends of a text are its own', () => {
  const text = '\ufeff甲\r\n乙\n';
  expect(textOf(new TextEncoder().encode(text))).toBe(text);
});
