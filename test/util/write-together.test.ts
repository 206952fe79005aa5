import { spawnSync } from 'node:child_process';
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

test('whoever ends the program meanwhile ends it when all files are there', async () => {
  const content = new Uint8Array(1_000_000);
  const names = Array.from({ length: 8 }, (_, at) => `file-${at}`);
  const module = new URL('../../dist/util/write-together.js', import.meta.url).href;
  const program = `
    import { writeTogether } from ${JSON.stringify(module)};
    const files = new Map(${JSON.stringify(names)}.map((name) => [name, new Uint8Array(${content.length})]));
    const written = writeTogether(${JSON.stringify(folder)}, files);
    process.kill(process.pid, 'SIGINT');
    await written;
    setTimeout(() => console.log('went on'), 5_000);`;
  const { signal, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  expect([signal, stdout]).toEqual(['SIGINT', '']);
  expect((await readdir(folder)).sort()).toEqual(names);
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
