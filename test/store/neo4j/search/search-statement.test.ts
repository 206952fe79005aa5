import { expect, test } from '@jest/globals';
import { matchTiers } from '../../../../src/model/search.js';
import { readSample, readWindow } from '../../../../src/store/neo4j/search/search-statement.js';

const { calledByName, inName, inCaptions, inTexts } = matchTiers;
const tiers = [inName, inCaptions, inTexts];

test('samples give each bucket the count of the first sample that has all of it', () => {
  const rows = [
    [0, inName, 4, 10],
    [0, calledByName, 4, 2],
    [1, calledByName, 4, 2],
    [1, inName, 4, 10],
    [1, inCaptions, 8, 5],
    [2, inTexts, 0, 300],
    [2, inCaptions, 8, 5],
    [2, calledByName, 4, 2],
  ];
  expect(readSample(rows, tiers, 400)).toEqual({
    kind: 'sample',
    isFull: false,
    buckets: [
      { tier: calledByName, length: 4, count: 2 },
      { tier: inName, length: 4, count: 10 },
      { tier: inCaptions, length: 8, count: 5 },
      { tier: inTexts, length: 0, count: 300 },
    ],
  });
});

test('a sample that reached its limit tells nothing, nor do those of lesser tiers', () => {
  const rows = [
    [0, inName, 4, 10],
    [1, inCaptions, 8, 399],
    [1, null, 0, 1],
    [2, inTexts, 0, 3],
  ];
  expect(readSample(rows, tiers, 400)).toEqual({
    kind: 'sample',
    isFull: true,
    buckets: [{ tier: inName, length: 4, count: 10 }],
  });
});

test('nodes that the index found and that are no hits are in no bucket', () => {
  expect(readSample([[0, null, 0, 7]], tiers, 400).buckets).toEqual([]);
});

test('a sample of better buckets has hits of any tier', () => {
  const rows = [
    [0, inCaptions, 9, 3],
    [0, inName, 5, 4],
    [0, inName, 2, 1],
  ];
  expect(readSample(rows, undefined, 400).buckets).toEqual([
    { tier: inName, length: 2, count: 1 },
    { tier: inName, length: 5, count: 4 },
    { tier: inCaptions, length: 9, count: 3 },
  ]);
});

test.each<[string, unknown[][], unknown, number]>([
  ['hits', [[[], 30, inName, 7, ['a']]], { better: false, own: false }, 30],
  ['no hits', [[[], 0, null, 0, []]], { better: false, own: false }, 0],
  ['too many of its own', [[[true], 0, null, 0, []]], { better: false, own: true }, 0],
  ['too many better ones', [[[false], 0, null, 0, []]], { better: true, own: false }, 0],
  ['too many of both', [[[false, true], 0, null, 0, []]], { better: true, own: true }, 0],
])('a window with %s says so', (_, rows, isFull, found) => {
  expect(readWindow(rows).result).toEqual({ kind: 'window', isFull, found });
});

test('the hits of a window come in its order, and a row without one is none', () => {
  const rows = [
    [[], 2, inName, 7, ['a']],
    [[], 2, inTexts, 9, ['b']],
  ];
  expect(readWindow(rows).hits).toEqual([
    { tier: inName, rank: 7, row: ['a'] },
    { tier: inTexts, rank: 9, row: ['b'] },
  ]);
  expect(readWindow([[[], 0, null, 0, []]]).hits).toEqual([]);
});
