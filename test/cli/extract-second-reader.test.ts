import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { about, right, text } from '../extract/second-reader/pointing.js';
import { ScriptedEndpoint } from '../extract/second-reader/scripted-endpoint.js';
import { runCli } from '../helpers/cli.js';

// Each draft is checked with all of the seeds, in a process of its own.
jest.setTimeout(180_000);

let endpoint: ScriptedEndpoint;
let folder: string;
let file: string;
const key = 'secret-0815';
const read = (...options: string[]) =>
  runCli(
    [
      'extract',
      file,
      ...['--reader-url', endpoint.url, '--reader-model', 'scripted'],
      ...['--reader-key-env', 'READER_KEY'],
      ...options,
    ],
    { READER_KEY: key },
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minzheng-second-'));
  file = join(folder, 'plan.txt');
  await writeFile(file, text);
  endpoint = await ScriptedEndpoint.start(({ user }) => ({ says: about(user, right) }));
});
afterAll(async () => {
  await endpoint.stop();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  endpoint.requests.length = 0;
});

test('extract asks nobody unless it is told to', async () => {
  const { code } = await runCli(['extract', file], {
    OPENAI_API_KEY: key,
    OPENAI_BASE_URL: endpoint.url,
  });
  expect({ code, asked: endpoint.requests.length }).toEqual({ code: 0, asked: 0 });
});

test('extract --dry-run prints what would be sent, and sends nothing', async () => {
  const { code, stdout, stderr } = await read('--dry-run');
  expect({ code, asked: endpoint.requests.length }).toEqual({ code: 0, asked: 0 });
  expect(JSON.parse(stdout)).toMatchObject({
    model: 'scripted',
    messages: [{ role: 'system' }, { content: expect.stringContaining('4| 新建家庭养老床位') }],
  });
  expect(stderr).toMatch(/1 requests, \d+ characters, about \d+ tokens/);
  expect(stdout + stderr).not.toContain(key);
});

test('extract keeps on the sheet what a second reader says, and the key nowhere', async () => {
  const output = join(folder, 'drafts');
  const first = await read('--output', output);
  expect(first).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('Second reader: scripted'),
  });
  const files = await readdir(output, { recursive: true });
  const sheetName = files.find((name) => name.endsWith('.sheet.json')) ?? '';
  const sheetOf = async () => JSON.parse(await readFile(join(output, sheetName), 'utf8'));
  const sheet = await sheetOf();
  expect(sheet.secondReader).toMatchObject({
    model: 'scripted',
    agreement: { AGREE: 10 },
    cost: { requests: 2 },
  });
  const all = await Promise.all(
    files
      .filter((name) => /\.(?:json|yaml|txt)$/.test(name))
      .map((name) => readFile(join(output, name), 'utf8')),
  );
  expect(all.join() + first.stderr).not.toContain(key);
});

test('extract ends at the ceiling of tokens without a draft, and the same command goes on', async () => {
  const output = join(folder, 'ceiling');
  // Enough for the first question, and not for the second.
  const given = ['--output', output, '--reader-max-tokens', '7000'];
  const first = await read(...given);
  expect(first).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('ceiling of 7000 tokens'),
  });
  expect((await readdir(output)).filter((name) => name.endsWith('.yaml'))).toEqual([]);
  expect(endpoint.requests).toHaveLength(1);
  expect(await read(...given)).toMatchObject({ code: 0 });
  expect((await readdir(output)).filter((name) => name.endsWith('.yaml'))).toHaveLength(1);
  expect(endpoint.requests).toHaveLength(2);
});
