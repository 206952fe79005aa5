import { describe, expect, test } from '@jest/globals';
import { formsOf, otherTerms, simplifierFor } from '../../../src/graphql/search/word-forms.js';

const synonyms = [
  ['低保', '最低生活保障'],
  ['五保', '五保供养', '特困供养'],
];
const forms = async (word: string) => formsOf(word, await simplifierFor(word), synonyms);

describe('The forms of a word', () => {
  test.each<[string, string[]]>([
    ['养老', ['养老']],
    ['“青暖助”', ['“青暖助”', '青暖助']],
    ['「青暖助」', ['「青暖助」', '青暖助']],
    ['《办法》', ['《办法》', '办法']],
    ['〈办法〉', ['〈办法〉', '办法']],
    ['"青暖助"', ['"青暖助"', '青暖助']],
    ["'青暖助'", ["'青暖助'", '青暖助']],
    ['（青暖助）', ['（青暖助）', '青暖助']],
    ['【青暖助】', ['【青暖助】', '青暖助']],
    ['《“十四五”规划》', ['《“十四五”规划》', '“十四五”规划', '十四五规划']],
    ['(青暖助)品牌', ['(青暖助)品牌']],
    ['甲(乙', ['甲(乙']],
    ['“”', ['“”']],
    ['1236', ['1236', '1,236']],
    ['1,236', ['1,236', '1236']],
    ['1，236张', ['1，236张', '1236张', '1,236张']],
    ['1234567', ['1234567', '1,234,567']],
    ['12,36', ['12,36']],
    ['99.8612', ['99.8612']],
    ['236', ['236']],
    ['養老牀位', ['養老牀位', '养老床位']],
    ['低保', ['低保', '最低生活保障']],
    ['最低生活保障对象', ['最低生活保障对象', '低保对象']],
    ['五保供养', ['五保供养', '五保', '特困供养']],
    [
      '《特困供養》',
      ['《特困供養》', '特困供養', '《特困供养》', '特困供养', '《五保》', '《五保供养》'],
    ],
  ])('of %s begin with what was given', async (word, expected) => {
    expect((await forms(word)).slice(0, expected.length)).toEqual(expected);
  });

  test('are eight at most', async () => {
    expect((await forms('《1236張五保供養牀位和低保》')).length).toBe(8);
  });

  test('are other terms only where terms are known that mean the same', () => {
    expect(otherTerms('低保对象', [])).toEqual([]);
    expect(otherTerms('助餐', synonyms)).toEqual([]);
  });
});
