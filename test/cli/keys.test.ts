import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type Outcome, runCli } from '../helpers/cli.js';

jest.setTimeout(60_000);

const folder = await mkdtemp(join(tmpdir(), 'minzheng-keys-'));
afterAll(() => rm(folder, { recursive: true }));
const file = join(folder, 'keys.json');
beforeEach(() => rm(file, { force: true }));

const keys = (...words: string[]): Promise<Outcome> => runCli(['keys', ...words, '--file', file]);

test('a key is printed once, kept as a hash for its owner’s eyes, listed and removed', async () => {
  const wishes = ['--scopes', 'read,export', '--rate', '600', '--expires', '2099-12-31'];
  const { code, stdout } = await keys('add', 'portal', ...wishes);
  expect(code).toBe(0);
  const key = stdout.trim();
  expect(key).toMatch(/^mzg_[0-9a-f]{12}_[\w-]{43}$/);
  const content = await readFile(file, 'utf8');
  expect(content).not.toContain(key.slice(-43));
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await keys('list')).stdout).toBe(
    `portal: read, export; 600 requests a minute; until 2099-12-31; begins with ${key.slice(0, 16)}\n`,
  );
  expect((await keys('remove', 'portal')).code).toBe(0);
  expect((await keys('list')).stdout).toBe('');
});

test('a name is given once', async () => {
  await keys('add', 'portal');
  const { code, stdout, stderr } = await keys('add', 'portal');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/has a key "portal" already/);
});

test.each([
  ['a scope that there is not', ['add', 'x', '--scopes', 'write'], /Give some of read, export/],
  ['a rate that is none', ['add', 'x', '--rate', '0'], /Give a whole number above 0/],
  ['a day that is none', ['add', 'x', '--expires', '2027-02-30'], /Give a day such as/],
  ['a name that would steer a log', ['add', 'a\nb'], /give letters, digits/],
  ['a key that there is not', ['remove', 'x'], /does not exist/],
])('%s is refused', async (_, words, message) => {
  const { code, stderr } = await keys(...words);
  expect(code).toBe(1);
  expect(stderr).toMatch(message);
});

describe('a service', () => {
  test('does not start with a file that is wrong, and says all that is', async () => {
    const bad = { name: '', id: 'x', sha256: 'x', scopes: ['all'], rate: 5 };
    await writeFile(file, JSON.stringify({ keys: [bad, 7] }));
    const { code, stderr } = await runCli(['serve'], { PORT: '0', KEYS_FILE: file });
    expect(code).toBe(1);
    const places = stderr
      .trim()
      .split('\n')
      .map((line) => /keys\[\d\](\.\w+)?/.exec(line)?.[0]);
    expect(places).toEqual([
      ...['name', 'id', 'sha256', 'scopes', 'rate'].map((part) => `keys[0].${part}`),
      'keys[1]',
    ]);
  });

  test('does not start without the file that is named', async () => {
    const { code, stderr } = await runCli(['serve'], { PORT: '0', KEYS_FILE: file });
    expect(code).toBe(1);
    expect(stderr).toMatch(/does not exist\. A file of keys is made with minzheng-graph keys add/);
  });
});
