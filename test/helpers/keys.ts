import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { type KeyEntry, makeKey, writeKeyFile } from '../../src/server/auth/key-file.js';

export type KeyWish = Omit<KeyEntry, 'id' | 'sha256'>;

/** A file of keys, which is removed after all tests of the file, and the keys themselves in their order. */
export async function keyFile(
  wishes: readonly KeyWish[],
): Promise<{ file: string; keys: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'minzheng-keys-'));
  folders.push(folder);
  const file = join(folder, 'keys.json');
  const made = wishes.map(makeKey);
  await writeKeyFile(
    file,
    made.map(({ entry }) => entry),
  );
  return { file, keys: made.map(({ key }) => key) };
}

const folders: string[] = [];
afterAll(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

export const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
