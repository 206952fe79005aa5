import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openRegularFile, readRegularFile } from '../../src/util/regular-file.js';

let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minzheng-files-'));
  await writeFile(at('file'), 'words');
  await symlink(at('file'), at('link'));
  await symlink(at('loop'), at('loop'));
  await symlink(at('none'), at('dangling'));
  execFileSync('mkfifo', [at('pipe')]);
});
afterAll(() => rm(folder, { recursive: true }));

test.each(['file', 'link'])('a %s is read', async (name) => {
  expect((await readRegularFile(at(name), 5)).toString()).toBe('words');
});

test.each([
  ['none', /does not exist/],
  ['dangling', /does not exist/],
  ['loop', /symbolic link that leads to itself/],
  ['.', /is a directory: give a file/],
  ['pipe', /is a pipe: give a file/],
  ['file/below', /no directory/],
])('%s is refused at once, by its path', async (name, message) => {
  const opened = openRegularFile(at(name));
  await expect(opened).rejects.toThrow(message);
  await expect(opened).rejects.toThrow(at(name));
});

test('a device without an end is refused', async () => {
  await expect(readRegularFile('/dev/zero', 10)).rejects.toThrow(/is a device/);
});

test('a file is read to its end, whatever length the system tells of it', async () => {
  // Files of the system have a length of 0.
  expect((await readRegularFile('/proc/self/status', 100_000)).toString()).toMatch(/^Name:/);
  await expect(readRegularFile('/proc/self/status', 10)).rejects.toThrow(/grew beyond 10 bytes/);
});

test('a file that is too large is not read', async () => {
  await expect(readRegularFile(at('file'), 4)).rejects.toThrow(/5 bytes, more than 4/);
});
