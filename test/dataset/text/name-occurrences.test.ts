import { describe, expect, test } from '@jest/globals';
import { nameOccurrences } from '../../../src/dataset/text/name-occurrences.js';
import { SourceText } from '../../../src/dataset/text/source-text.js';

/** The words found, as they stand in the text. */
const found = (text: string, ...names: string[]): string[] => {
  const source = new SourceText(text);
  const whole = { start: 0, end: source.points.length };
  return nameOccurrences(source, whole, names).map((span) => source.slice(span));
};

describe('a name is found', () => {
  test.each([
    ['as it is', '深化青暖助品牌', '青暖助', ['青暖助']],
    ['at the very beginning and end', '青暖助', '青暖助', ['青暖助']],
    ['within “…”', '深化“青暖助”品牌', '青暖助', ['青暖助']],
    ['across “…”', '深化“青暖助”品牌', '青暖助品牌', ['青暖助”品牌']],
    ['across ‘…’', '深化‘青暖助’品牌', '青暖助品牌', ['青暖助’品牌']],
    ['across 《…》', '落实《条例》实施细则', '条例实施细则', ['条例》实施细则']],
    ['across 〈…〉', '落实〈条例〉细则', '条例细则', ['条例〉细则']],
    ['with marks of its own', '深化青暖助品牌', '“青暖助”品牌', ['青暖助品牌']],
    ['across a page break', '市民\n5、生实事', '市民生实事', ['市民\n5、生实事']],
    ['across two', '市\n5、民\n16、生', '市民生', ['市\n5、民\n16、生']],
    ['twice', '青暖助、青暖助', '青暖助', ['青暖助', '青暖助']],
    ['behind characters of two code units', '𠮷𠮷青暖助', '青暖助', ['青暖助']],
  ])('%s', (_, text, name, words) => expect(found(text, name)).toEqual(words));

  test('whichever of several it is', () =>
    expect(found('深化青暖助', '青松', '青暖助', '青暖')).toEqual(['青暖助', '青暖']));
});

describe('a name is not found', () => {
  test.each([
    ['across a line break alone', '市民\n生实事', '市民生实事'],
    ['across a number without a line break', '市民5、生实事', '市民生实事'],
    ['across a line break with a number but no 、', '市民\n5生实事', '市民生实事'],
    ['across a line break and a 、 without a number', '市民\n、生实事', '市民生实事'],
    ['across a comma', '市民,生实事', '市民生实事'],
    ['that is nothing but marks', '“”', '“”'],
  ])('%s', (_, text, name) => expect(found(text, name)).toEqual([]));

  test('outside the passage', () => {
    const source = new SourceText('青暖助、青暖助');
    expect(nameOccurrences(source, { start: 1, end: 7 }, ['青暖助'])).toEqual([
      { start: 4, end: 7 },
    ]);
    expect(nameOccurrences(source, { start: 1, end: 6 }, ['青暖助'])).toEqual([]);
  });
});
