import { expect, test } from '@jest/globals';
import { TextNumbers } from '../../src/util/text-numbers.js';

/** Twenty texts share each hash, and the hashes of neighbours are neighbours. */
const poorHash = {
  high: 0,
  low: 0,
  number: 0,
  hash(text: string) {
    return { high: 1, low: Math.floor(Number(text) / 20) } as never;
  },
};

test('every text that was added has its number, and no other text has one', () => {
  const numbers = new TextNumbers(10_000);
  for (let at = 0; at < 10_000; at++) numbers.add(`node:${at}`, 3 * at);
  const found = (from: number) =>
    Array.from({ length: 10_000 }, (_, at) => numbers.numberOf(`node:${from + at}`));
  expect(found(0)).toEqual(Array.from({ length: 10_000 }, (_, at) => 3 * at));
  expect(new Set(found(10_000))).toEqual(new Set([undefined]));
});

test('texts of one hash have a number each', () => {
  const numbers = new TextNumbers(100, poorHash);
  for (let at = 0; at < 100; at++) numbers.add(String(at), 1_000 + at);
  expect(Array.from({ length: 100 }, (_, at) => numbers.numberOf(String(at)))).toEqual(
    Array.from({ length: 100 }, (_, at) => 1_000 + at),
  );
});

test('a text that shares half of its hash with one that was added has no number', () => {
  const numbers = new TextNumbers(3, {
    hash: (text) => ({ high: Number(text) % 7, low: Number(text) % 10 }) as never,
  });
  for (const text of ['1', '2', '11']) numbers.add(text, Number(text));
  expect(['21', '8', '11'].map((text) => numbers.numberOf(text))).toEqual([
    undefined,
    undefined,
    11,
  ]);
});

test('numbers are exact up to the greatest that Neo4j gives', () => {
  const numbers = new TextNumbers(2);
  numbers.add('a', 0);
  numbers.add('b', 2 ** 50 - 1);
  expect([numbers.numberOf('a'), numbers.numberOf('b')]).toEqual([0, 2 ** 50 - 1]);
});

test('nothing is found where nothing was added', () => {
  expect(new TextNumbers(0).numberOf('')).toBeUndefined();
});

test('one text more than were announced is refused', () => {
  const numbers = new TextNumbers(1);
  numbers.add('a', 1);
  expect(() => numbers.add('b', 2)).toThrow('more texts than the 1 that were announced');
});

test('it takes 23 bytes a text, however long they are', () => {
  const before = process.memoryUsage().arrayBuffers;
  const numbers = new TextNumbers(100_000);
  const long = (at: number) => '养'.repeat(100) + at;
  for (let at = 0; at < 1_000; at++) numbers.add(long(at), at);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2_300_000);
  expect(numbers.numberOf(long(999))).toBe(999);
});
