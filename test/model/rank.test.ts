import { expect, test } from '@jest/globals';
import { readRank } from '../../src/model/rank.js';

test.each<[string, number]>([
  ['居全省第四', 4],
  ['位居全省首位', 1],
  ['列全市榜首', 1],
  ['居全国第１2位', 12],
  ['排名第十三', 13],
])('%s says place %d', (words, place) => expect(readRank(words)).toBe(place));

test.each(['走在全省前列', '4个百分点', '第X'])('%s says no place', (words) =>
  expect(readRank(words)).toBeUndefined(),
);
