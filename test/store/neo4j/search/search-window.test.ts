import { expect, test } from '@jest/globals';
import { matchTiers } from '../../../../src/model/search.js';
import {
  type BucketCount,
  isWhole,
  wholeReadWindow,
  wholeWindow,
  windowFor,
} from '../../../../src/store/neo4j/search/search-window.js';

const { calledByName, calledByAlias, inName, inCaptions, inTexts } = matchTiers;

/** Of a sample of one hit in 32. */
const sampled = (...buckets: [tier: number, length: number, count: number][]): BucketCount[] =>
  buckets.map(([tier, length, count]) => ({ tier, length, count }));

test.each<[string, number, BucketCount[], unknown]>([
  [
    'of a bucket with many times as many hits, takes one in 64',
    21,
    sampled([inName, 4, 100]),
    { tier: inName, length: 4, sampleLevel: 6 },
  ],
  [
    'of a bucket with about as many hits, takes all',
    30,
    sampled([inName, 4, 1]),
    { tier: inName, length: 4, sampleLevel: 0 },
  ],
  [
    'ends in the first bucket that has them together with all better ones',
    90,
    sampled([calledByName, 4, 1], [inName, 4, 1], [inName, 5, 50], [inTexts, 0, 900]),
    { tier: inName, length: 5, sampleLevel: 5 },
  ],
  [
    'takes captions of one length in the tier of captions, too',
    21,
    sampled([inCaptions, 9, 100]),
    { tier: inCaptions, length: 9, sampleLevel: 6 },
  ],
  [
    'knows no lengths where only texts have the words',
    21,
    sampled([inTexts, 0, 900]),
    { tier: inTexts, sampleLevel: 9 },
  ],
  [
    'knows no lengths of what is called so by name',
    21,
    sampled([calledByName, 4, 90]),
    { tier: calledByName, sampleLevel: 6 },
  ],
  [
    'knows no lengths of what is called so by an alias',
    21,
    sampled([calledByAlias, 4, 90]),
    { tier: calledByAlias, sampleLevel: 6 },
  ],
])('a window for so many hits %s', (_, wanted, buckets, expected) => {
  expect(windowFor(wanted, buckets, 5)).toEqual({ kind: 'window', ...(expected as object) });
});

test('a sample with too few hits tells of no window', () => {
  expect(windowFor(90, sampled([inName, 4, 2]), 5)).toBeUndefined();
});

test.each([
  [wholeWindow, true],
  [{ ...wholeWindow, sampleLevel: 1 }, false],
  [{ ...wholeWindow, tier: inCaptions }, false],
])('a window of %j has every hit: %s', (window, expected) => {
  expect(isWhole(window, wholeWindow)).toBe(expected);
});

test('the window of every text has not every hit where nodes are hits by what they are of', () => {
  expect(isWhole(wholeWindow, wholeReadWindow)).toBe(false);
  expect(isWhole(wholeReadWindow, wholeReadWindow)).toBe(true);
});
