import { expect, test } from '@jest/globals';
import { quoted } from '../../src/util/quoted.js';

test.each([
  ['青岛', '"青岛"'],
  ['', '""'],
  ['a "b"\n', String.raw`"a \"b\"\n"`],
  ['x'.repeat(200), `"${'x'.repeat(200)}"`],
])('%j stands in a message as %s', (text, shown) => {
  expect(quoted(text)).toBe(shown);
});

test('a text that is longer than any name is cut, and shows that it is', () => {
  expect(quoted('x'.repeat(201))).toBe(`"${'x'.repeat(200)}"…`);
});
