import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AnswerCache } from '../../../src/extract/second-reader/answer-cache.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minzheng-answers-'));
});
afterEach(() => rm(folder, { recursive: true }));

const question = (user: string) => ({
  ...{ model: 'm', parameters: {}, schema: '', system: '' },
  user,
});
const answer = {
  ...{ content: 'x'.repeat(10_000), finishReason: 'stop' },
  ...{ promptTokens: 1, completionTokens: 1 },
};

test('answers take no more than they may: the oldest go, also those of earlier runs', async () => {
  const first = new AnswerCache(folder, 35_000);
  for (const user of ['a', 'b']) await first.write(question(user), answer);
  const [name] = await readdir(folder);
  // Which of the two is older, the clock may not tell.
  await utimes(join(folder, name as string), 0, 0);
  const isA =
    (await first.read(question('a'))) &&
    name === `${AnswerCache.keyOf(question('a')).slice(0, 32)}.json`;

  const later = new AnswerCache(folder, 35_000);
  for (const user of ['c', 'd']) await later.write(question(user), answer);
  expect(await readdir(folder)).toHaveLength(3);
  expect(await later.read(question(isA ? 'a' : 'b'))).toBeUndefined();
  expect(await later.read(question(isA ? 'b' : 'a'))).toEqual(answer);
  expect(await later.read(question('d'))).toEqual(answer);
});
