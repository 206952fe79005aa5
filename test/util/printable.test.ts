import { expect, test } from '@jest/globals';
import { printable } from '../../src/util/printable.js';

test.each([
  ['an escape sequence', '\u001b[2J\u001b]0;title\u0007', '\\x1b[2J\\x1b]0;title\\x07'],
  ['a carriage return, which hides what stands before it', 'no\ryes', 'no\\x0dyes'],
  ['a control character of one byte', '\u009b31m', '\\x9b31m'],
  ['a change of the direction of writing', 'a\u202eb', 'a\\u{202e}b'],
  ['half of a pair', '\ud800', '\\u{d800}'],
  ['a line separator', '\u2028', '\\u{2028}'],
])('%s is written out', (_, text, shown) => expect(printable(text)).toBe(shown));

test('words of any language, line feeds and tabs stay', () => {
  const text = '曲阜市:养老𠮷\n\t“é”';
  expect(printable(text)).toBe(text);
});
