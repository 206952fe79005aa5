import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readChineseEstimate, readChineseNumeral, toHalfWidth } from '../../src/model/numerals.js';

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
  ['零', 0],
  ['两', 2],
  ['十', 10],
  ['十八', 18],
  ['二十', 20],
  ['两百', 200],
  ['一千零十', 1010],
  ['一万零五十', 10_050],
  ['一亿零一万', 100_010_000],
  ['二〇', 20],
  ['一二三', 123],
  ['二〇二三', 2023],
])('%s is %d', (words, value) => expect(readChineseNumeral(words)).toBe(value));

test.each([
  ['', 'no word'],
  ['百', 'a place without a digit'],
  ['一百十', 'a ten without a digit after a hundred'],
  ['一百五', 'said for 150 and for 105'],
  ['一百三零', 'a zero after the last digit'],
  ['一百零', 'a zero at the end'],
  ['一千零零五', 'two zeros'],
  ['一千五十', 'a place passed over without a zero'],
  ['十五百', 'a greater place after a smaller one'],
  ['五千五万', 'a digit without its place before 万'],
  ['五万百', 'no number after 万'],
  ['零万', 'zero times 10,000'],
  ['五亿一万万', 'as much after 亿 as 亿 itself'],
  ['一二', 'two digits without a zero, as of 一二线'],
  ['零五', 'digits that begin with a zero'],
  ['十三五', 'a five-year plan'],
  ['三十两', 'a weight'],
  ['两十', 'no one says it'],
])('“%s” is none: %s', (words) => expect(readChineseNumeral(words)).toBeUndefined());

test.each([
  ['两三', [2, 3]],
  ['七八', [7, 8]],
])('%s is an estimate', (words, bounds) => expect(readChineseEstimate(words)).toEqual(bounds));

test.each([
  ['三', 'one digit'],
  ['三两', 'falling'],
  ['三三', 'the same digit twice'],
  ['零一', 'from zero'],
  ['两三四', 'three digits'],
  ['两三个', 'a word after the digits'],
  ['十三', 'a number'],
])('“%s” is no estimate: %s', (words) => expect(readChineseEstimate(words)).toBeUndefined());

test('full-width digits, point, minus and per cent sign become ASCII, and nothing else', () => {
  expect(toHalfWidth('－０．９％，ａ十９％')).toBe('-0.9%，ａ十9%');
});
