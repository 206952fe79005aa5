import { expect, test } from '@jest/globals';
import { textPositionOf } from '../../../../src/store/neo4j/cypher/text-position.js';
import { compareText } from '../../../../src/store/order.js';

/** What a statement makes of a position: greater by UTF-16 unit, or in a range of those that are, and not in one of those that are not. */
function isGreater(stored: string, text: string): boolean {
  const { greater, less } = textPositionOf(text);
  const added = greater.some(
    ([start, ranges]) =>
      stored.startsWith(start) && ranges.some(([from, below]) => stored >= from && stored < below),
  );
  const removed = less.some(
    ([start, ranges]) =>
      stored.startsWith(start) &&
      ranges.some(([shared, from]) => stored.startsWith(shared) && stored >= from),
  );
  return (stored > text || added) && !removed;
}

const characters = ['a', '养', '\ue000', '（', '\u{10000}', '\u{20000}'];
const texts = ['', ...characters].flatMap((first) =>
  characters.flatMap((second) => ['', ...characters].map((third) => first + second + third)),
);

test('texts that differ anywhere compare by code point, each with each', () => {
  const wrong = texts.flatMap((text) =>
    texts
      .filter((stored) => isGreater(stored, text) !== compareText(stored, text) > 0)
      .map((stored) => [stored, text]),
  );
  expect(wrong).toEqual([]);
});

test('texts compare by code point at each of many characters', () => {
  const text = '（'.repeat(150);
  for (const at of [0, 1, 7, 8, 9, 23, 24, 25, 100, 149])
    for (const character of characters) {
      const stored = text.slice(0, at) + character;
      expect([at, isGreater(stored, text)]).toEqual([at, compareText(stored, text) > 0]);
    }
});

const sizeOf = (text: string): number => JSON.stringify(textPositionOf(text)).length;

test('a text longer than any name takes no more than the longest name', () => {
  expect(sizeOf('（'.repeat(8_000))).toBe(sizeOf('（'.repeat(200)));
});

test('a stored text that shares nothing with a text of many such characters is compared with few ranges', () => {
  const { greater } = textPositionOf('（'.repeat(200));
  const compared = greater.filter(([start]) => '养老'.startsWith(start));
  expect(compared.flatMap(([, ranges]) => ranges).length).toBeLessThanOrEqual(8);
});
