import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { ReaderStopped } from '../../../src/extract/second-reader/chat-endpoint.js';
import { linesOf } from '../../../src/extract/second-reader/chunks.js';
import type { Question } from '../../../src/extract/second-reader/reader.js';
import { endpointAt } from './desk.js';
import { about, right, text } from './pointing.js';
import { ScriptedEndpoint } from './scripted-endpoint.js';

let endpoint: ScriptedEndpoint;
let folder: string;
beforeAll(async () => {
  endpoint = await ScriptedEndpoint.start(({ user }) => ({
    says: about(user, right),
    usage: {
      prompt_tokens: 1000,
      completion_tokens: 200,
      prompt_tokens_details: { cached_tokens: 700 },
    },
  }));
});
afterAll(() => endpoint.stop());
beforeEach(async () => {
  endpoint.requests.length = 0;
  folder = await mkdtemp(join(tmpdir(), 'minzheng-answers-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A question about one line of the text. */
const asking = (number: number): Question => ({
  document: { kind: 'WORK_PLAN', year: 2025 },
  text,
  chunk: {
    lines: linesOf(text).filter((line) => line.number === number),
    path: [],
    context: [],
  },
  open: [],
});

test('an answer that was given is not asked for again, at another address and with another key neither', async () => {
  const first = await endpointAt(endpoint.url, {}, { cache: folder }).read(asking(4));
  const again = endpointAt(
    'http://127.0.0.1:9/v1',
    { keyEnv: 'KEY', timeout: 5 },
    { cache: folder, environment: { KEY: 'secret-0815' } },
  );
  expect(await again.read(asking(4))).toEqual(first);
  expect(again.cost).toMatchObject({ requests: 0, fromCache: 1, promptTokens: 0 });
});

test.each([
  ['model', { model: 'another' }],
  ['length of answers', { maxAnswerTokens: 512 }],
  ['temperature', { temperature: 1 }],
])('an answer of another %s is another answer', async (_, given) => {
  await endpointAt(endpoint.url, {}, { cache: folder }).read(asking(4));
  await endpointAt(endpoint.url, given, { cache: folder }).read(asking(4));
  expect(endpoint.requests).toHaveLength(2);
});

test('a kept answer is a file that a person can read, without the key', async () => {
  await endpointAt(
    endpoint.url,
    { keyEnv: 'KEY' },
    { cache: folder, environment: { KEY: 'secret-0815' } },
  ).read(asking(4));
  const [name = ''] = await readdir(folder);
  const words = await readFile(join(folder, name), 'utf8');
  expect(JSON.parse(words)).toMatchObject({
    format: 1,
    model: 'scripted',
    question: expect.arrayContaining([expect.stringContaining('4| 新建家庭养老床位500张以上')]),
  });
  expect(words).not.toContain('secret-0815');
});

test.each([
  ['cut', (words: string) => words.slice(0, -40)],
  ['of another format', (words: string) => words.replace('"format": 1', '"format": 2')],
  [
    'changed',
    (words: string) => words.replace('500张以上', '900张以上').replace('500张以上', '900张以上'),
  ],
])('a kept answer that is %s is asked for again', async (_, change) => {
  const asker = endpointAt(endpoint.url, {}, { cache: folder });
  const answer = await asker.read(asking(4));
  const [name = ''] = await readdir(folder);
  const path = join(folder, name);
  const words = await readFile(path, 'utf8');
  const changed = words.replace(/"content": .*/, (line) => change(line));
  await writeFile(path, changed === words ? change(words) : changed);
  expect(await asker.read(asking(4))).toEqual(answer);
  expect(endpoint.requests).toHaveLength(2);
});

test('tokens are counted as the server counts them', async () => {
  const asker = endpointAt(endpoint.url);
  await asker.read(asking(4));
  await asker.read(asking(5));
  expect(asker.cost).toMatchObject({
    requests: 2,
    promptTokens: 2000,
    cachedTokens: 1400,
    completionTokens: 400,
    estimated: 0,
  });
});

test('a ceiling of tokens ends the reading before it is passed, and what was answered is kept', async () => {
  const given = { maxTokens: 4000, maxAnswerTokens: 1000 };
  const first = endpointAt(endpoint.url, given, { cache: folder });
  await first.read(asking(4));
  await expect(first.read(asking(5))).rejects.toThrow(ReaderStopped);
  expect(endpoint.requests).toHaveLength(1);
  const second = endpointAt(endpoint.url, given, { cache: folder });
  await second.read(asking(4));
  await second.read(asking(5));
  expect(endpoint.requests).toHaveLength(2);
  expect(second.cost).toMatchObject({ requests: 1, fromCache: 1 });
});
