import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readChineseNumeral } from '../../src/model/numerals.js';

const digits = '零一二三四五六七八九';

function renderSmall(value: number): string {
  let words = '';
  let skipped = false;
  for (const [size, place] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) skipped = words !== '';
    else {
      words += `${skipped ? '零' : ''}${digits[digit]}${place}`;
      skipped = false;
    }
  }
  return words;
}

/** The standard reading of a number. */
function render(value: number): string {
  if (value === 0) return '零';
  let words = '';
  for (const [size, multiple] of [
    [100_000_000, '亿'],
    [10_000, '万'],
    [1, ''],
  ] as const) {
    const part = Math.floor(value / size) % 10_000;
    if (part === 0) continue;
    words += `${words !== '' && part < 1000 ? '零' : ''}${renderSmall(part)}${multiple}`;
  }
  return words;
}

test('a numeral that is rendered and read again is the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) =>
      expect(readChineseNumeral(render(value))).toBe(value),
    ),
  );
});

test.each([
  ['十', 10],
  ['十八', 18],
  ['二十', 20],
  ['两百', 200],
  ['一万零五十', 10_050],
  ['二〇二三', 2023],
])('%s is %d', (words, value) => expect(readChineseNumeral(words)).toBe(value));

test.each(['', '五千五万', '百', '一百五', '十三五', '一二'])('“%s” is none', (words) =>
  expect(readChineseNumeral(words)).toBeUndefined(),
);
