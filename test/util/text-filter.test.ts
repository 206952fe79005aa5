import { expect, test } from '@jest/globals';
import { TextFilter } from '../../src/util/text-filter.js';

/** Texts for which a filter has room at first. */
const room = 131_072;

test('every text that was added is found, and of others hardly any', () => {
  const filter = new TextFilter();
  for (let at = 0; at < 10_000; at++) filter.add(String(at));
  const found = (from: number) =>
    Array.from({ length: 10_000 }, (_, at) => filter.mayHave(String(from + at))).filter(Boolean);
  expect(found(0)).toHaveLength(10_000);
  expect(found(10_000).length).toBeLessThan(10);
});

test('nothing is found where nothing was added', () => {
  expect(new TextFilter().mayHave('')).toBe(false);
});

test('it takes three bytes a text, and has room for twice as many more where it is full', () => {
  const before = process.memoryUsage().arrayBuffers;
  const filter = new TextFilter();
  const bytes = () => process.memoryUsage().arrayBuffers - before;
  filter.add('0');
  expect(bytes()).toBeLessThan(4 * room);
  for (let at = 1; at <= room; at++) filter.add(String(at));
  expect(bytes()).toBeGreaterThan(8 * room);
  expect(bytes()).toBeLessThan(10 * room);
  expect(['0', '1', String(room - 1), String(room)].every((text) => filter.mayHave(text))).toBe(
    true,
  );
});
