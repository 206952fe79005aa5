import { expect, test } from '@jest/globals';
import { TextHash } from '../../src/util/text-hash.js';

const texts = Array.from({ length: 5000 }, (_, at) => `target:qingdao-2023-plan:${at}`);
const hash = new TextHash(7);

test('a text has one hash for one seed, and another for another', () => {
  const { high, low } = new TextHash(7).hash('养老');
  expect(new TextHash(7).hash('养老')).toMatchObject({ high, low });
  expect(new TextHash(8).hash('养老')).not.toMatchObject({ high, low });
});

test('texts that differ in one character, in their order or in their length have other hashes', () => {
  const alike = ['', 'a', 'b', 'ab', 'ba', 'aab', 'aba', 'baa', '养老', '老养', '养', '养老养老'];
  expect(new Set([...texts, ...alike].map((text) => hash.hash(text).number)).size).toBe(
    texts.length + alike.length,
  );
});

test('each bit of either half is set in about every second hash', () => {
  const counts = new Array<number>(64).fill(0);
  for (const text of texts) {
    const { high, low } = hash.hash(text);
    for (let bit = 0; bit < 32; bit++) {
      counts[bit] = (counts[bit] as number) + ((low >>> bit) & 1);
      counts[bit + 32] = (counts[bit + 32] as number) + ((high >>> bit) & 1);
    }
  }
  expect(Math.min(...counts) / texts.length).toBeGreaterThan(0.47);
  expect(Math.max(...counts) / texts.length).toBeLessThan(0.53);
});

test('the number is a whole one that is exact, of all of the lower half and much of the upper', () => {
  const numbers = texts.map((text) => hash.hash(text).number);
  expect(numbers.every(Number.isSafeInteger)).toBe(true);
  expect(Math.max(...numbers)).toBeGreaterThan(2 ** 52);
  const { number, low } = hash.hash('养老');
  expect(number % 2 ** 32).toBe(low);
});
