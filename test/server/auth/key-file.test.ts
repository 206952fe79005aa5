import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { idOfKey, KeyFileError, makeKey, readKeyFile } from '../../../src/server/auth/key-file.js';
import { sha256 } from '../../../src/util/sha256.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minzheng-keys-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: unknown) {
  const file = join(folder, 'keys.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readKeyFile(file);
}

const { key, entry } = makeKey({
  name: '研究所 1',
  scopes: ['read'],
  requestsPerMinute: 60,
  expires: '2027-01-31',
});

test('a key is found by its id, and kept as a hash alone', () => {
  expect(idOfKey(key)).toBe(entry.id);
  expect(entry.sha256).toBe(sha256(key));
  expect(JSON.stringify(entry)).not.toContain(key);
  expect(idOfKey(`${key}A`)).toBeUndefined();
});

test('a file gives the keys that it holds', async () => {
  expect(await read({ keys: [entry] })).toEqual([entry]);
  expect(await read({ keys: [] })).toEqual([]);
});

test.each<[string, unknown, string]>([
  ['no object', 'key', 'keys[0] is no object.'],
  ['nothing', null, 'keys[0] is no object.'],
  ['a list', [], 'keys[0] is no object.'],
  ['an empty name', { ...entry, name: '' }, 'keys[0].name: '],
  ['a name with a mark', { ...entry, name: 'a/b' }, 'keys[0].name: '],
  ['a short id', { ...entry, id: '0123' }, 'keys[0].id: give 12 hexadecimal digits.'],
  ['a hash of another kind', { ...entry, sha256: 'x' }, 'keys[0].sha256: give 64 hexadecimal'],
  ['no scopes', { ...entry, scopes: [] }, 'keys[0].scopes: give a list of some of '],
  ['an unknown scope', { ...entry, scopes: ['read', 'all'] }, 'keys[0].scopes: give a list'],
  ['a rate of nothing', { ...entry, requestsPerMinute: 0 }, 'keys[0].requestsPerMinute: give a'],
  ['half a request', { ...entry, requestsPerMinute: 0.5 }, 'keys[0].requestsPerMinute: give a'],
  ['a day that is none', { ...entry, expires: '2027-02-30' }, 'keys[0].expires: give a day such'],
  ['a part too many', { ...entry, colour: 'red' }, 'keys[0].colour: is nothing that a key has'],
])('a key of %s is refused by its place', async (_, given, message) => {
  const reading = read({ keys: [given] });
  await expect(reading).rejects.toThrow(KeyFileError);
  await expect(reading).rejects.toThrow(message);
  await expect(reading).rejects.toThrow(/^[^\n]*$/);
});

test('all that is wrong is told at once, and that two keys are one', async () => {
  const reading = read({ keys: [{ ...entry, id: 'x' }, { ...entry, scopes: [] }, entry] });
  await expect(reading).rejects.toThrow('keys[0].id');
  await expect(reading).rejects.toThrow('keys[1].scopes');
  await expect(reading).rejects.toThrow('two keys have the name "研究所 1"');
  await expect(reading).rejects.toThrow(`two keys have the id "${entry.id}"`);
});

test.each([
  ['no JSON', '{"keys": [', /is not JSON/],
  ['no list', '{}', /has no list of keys: give \{"keys": \[\]\}/],
  ['null', 'null', /has no list of keys/],
])('a file of %s is refused', async (_, content, message) => {
  await expect(read(content)).rejects.toThrow(message);
});

test('a file that is not there, or may not be read, is told as such', async () => {
  await expect(readKeyFile(join(folder, 'none'))).rejects.toThrow(
    /none does not exist\. A file of keys is made with minzheng-graph keys add/,
  );
  await expect(readKeyFile(folder)).rejects.toThrow(/is a directory: give a file/);
});
