import { describe, expect, test } from '@jest/globals';
import { AnswerCache, type CachedAnswer } from '../../../src/server/answers/answer-cache.js';

const answerOf = (bytes: number): CachedAnswer => ({
  status: 200,
  headers: {},
  body: Buffer.alloc(bytes),
  path: 'cache',
  operation: undefined,
  cost: undefined,
  revision: 'r',
});

/** Keys of the answers that are still cached. */
const cachedOf = (cache: AnswerCache, keys: readonly string[]): string[] =>
  keys.filter((key) => cache.find(key) !== undefined);

describe('The answer cache', () => {
  test('gives back what it was given, by its key', () => {
    const cache = new AnswerCache(1_000_000);
    const answer = answerOf(10);
    cache.add('a', answer);
    expect(cache.find('a')).toBe(answer);
    expect(cache.find('b')).toBeUndefined();
  });

  test('takes the bytes of bodies and keys into account', () => {
    const cache = new AnswerCache(1_000_000);
    const before = cache.bytes;
    cache.add('key', answerOf(0));
    const small = cache.bytes - before;
    cache.add('longer key', answerOf(10_000));
    expect(cache.bytes - before - small).toBeGreaterThanOrEqual(small + 10_000 + 7);
    // Keys are texts, which may take two bytes a character.
    cache.add('x'.repeat(20_000), answerOf(0));
    expect(cache.bytes).toBeGreaterThan(10_000 + 40_000);
  });

  test('stays within its bytes, whatever is added', () => {
    const limit = 100_000;
    const cache = new AnswerCache(limit);
    for (let n = 0; n < 1_000; n++) {
      cache.add(`answer ${n}`, answerOf(n % 9_000));
      expect(cache.bytes).toBeLessThanOrEqual(limit);
    }
    expect(cachedOf(cache, ['answer 0', 'answer 999'])).toEqual(['answer 999']);
  });

  test('drops the answers that were not asked for longest', () => {
    // Room for a dozen of these.
    const cache = new AnswerCache(100_000);
    const keys = Array.from({ length: 12 }, (_, n) => `answer ${n}`);
    for (const key of keys) cache.add(key, answerOf(7_200));
    expect(cachedOf(cache, keys)).toEqual(keys);
    cache.find('answer 0');
    cache.add('another', answerOf(7_200));
    expect(cachedOf(cache, [...keys, 'another'])).toEqual([
      'answer 0',
      ...keys.slice(2),
      'another',
    ]);
  });

  test('does not keep one answer at the price of most others', () => {
    const cache = new AnswerCache(100_000);
    cache.add('small', answerOf(1_000));
    cache.add('just right', answerOf(8_900));
    cache.add('large', answerOf(10_001));
    expect(cachedOf(cache, ['small', 'just right', 'large'])).toEqual(['small', 'just right']);
  });
});
