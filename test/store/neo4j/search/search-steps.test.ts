import { expect, test } from '@jest/globals';
import { matchTiers } from '../../../../src/model/search.js';
import {
  type SampleResult,
  SearchSteps,
  type WindowResult,
} from '../../../../src/store/neo4j/search/search-steps.js';
import {
  type BucketCount,
  type SearchWindow,
  wholeWindow,
} from '../../../../src/store/neo4j/search/search-window.js';

const { calledByName, inName, inCaptions, inTexts } = matchTiers;
const wanted = 21;

const found = (hits: number): WindowResult => ({
  kind: 'window',
  isFull: { better: false, own: false },
  found: hits,
});
const tooMany = (where: Partial<WindowResult['isFull']>): WindowResult => ({
  kind: 'window',
  isFull: { better: false, own: false, ...where },
  found: 0,
});
const sampled = (buckets: BucketCount[], isFull = false): SampleResult => ({
  kind: 'sample',
  buckets,
  isFull,
});
const window = (tier: number, sampleLevel: number, length?: number): SearchWindow => ({
  kind: 'window',
  tier,
  sampleLevel,
  ...(length !== undefined && { length }),
});
const sample = (sampleLevel: number, betterThan?: SearchWindow) => ({
  kind: 'sample' as const,
  sampleLevel,
  ...(betterThan && { betterThan }),
});
/** One hit in 32 of 3,200 names of four characters, and of 16,000 texts. */
const names = [
  { tier: inName, length: 4, count: 100 },
  { tier: inTexts, length: 0, count: 500 },
];

/** The steps of a search that has just sampled all hits. */
function afterSample(buckets: BucketCount[] = names): SearchSteps {
  const steps = new SearchSteps(wanted);
  steps.after(wholeWindow, tooMany({ own: true }));
  steps.after(sample(5), sampled(buckets));
  return steps;
}

test.each([0, 3, 21, 70])('a window of every hit is enough where it has %i', (hits) => {
  expect(new SearchSteps(wanted).after(wholeWindow, found(hits))).toBeUndefined();
});

test('a window is enough from as many hits as are wanted', () => {
  expect(new SearchSteps(wanted).after(window(inName, 3, 4), found(21))).toBeUndefined();
  expect(new SearchSteps(wanted).after(window(inName, 3, 4), found(20))).toBeDefined();
});

test.each([{ own: true }, { better: true }, { better: true, own: true }])(
  'where there are too many hits in all, one in 32 is sampled: %j',
  (where) => {
    expect(new SearchSteps(wanted).after(wholeWindow, tooMany(where))).toEqual(sample(5));
  },
);

test('a sample tells which window to take', () => {
  const steps = new SearchSteps(wanted);
  expect(steps.after(sample(5), sampled(names))).toEqual(window(inName, 6, 4));
});

test('a window with too few hits is taken again with twice as much of its bucket', () => {
  expect(afterSample().after(window(inName, 6, 4), found(12))).toEqual(window(inName, 5, 4));
});

test('a window with too many hits of its own is taken again with half as much', () => {
  expect(afterSample().after(window(inName, 6, 4), tooMany({ own: true }))).toEqual(
    window(inName, 7, 4),
  );
});

test('where better buckets have too many hits, these alone are sampled', () => {
  const asked = window(inTexts, 9);
  expect(afterSample().after(asked, tooMany({ better: true, own: true }))).toEqual(
    sample(5, asked),
  );
});

test('where a whole bucket and all better ones have too few hits, the next bucket follows', () => {
  const buckets = [
    { tier: inName, length: 4, count: 1 },
    { tier: inName, length: 7, count: 40 },
    { tier: inTexts, length: 0, count: 500 },
  ];
  expect(afterSample(buckets).after(window(inName, 0, 4), found(18))).toEqual(window(inName, 6, 7));
});

test('after the whole of a tier without lengths, the next tier follows', () => {
  const buckets = [
    { tier: calledByName, length: 4, count: 1 },
    { tier: calledByName, length: 9, count: 1 },
    { tier: inCaptions, length: 8, count: 40 },
  ];
  expect(afterSample(buckets).after(window(calledByName, 0), found(2))).toEqual(
    window(inCaptions, 5, 8),
  );
});

test('a window that was remembered, and has too few hits by now, leads to a sample', () => {
  const steps = new SearchSteps(wanted);
  expect(steps.after(window(inName, 0, 4), found(3))).toEqual(sample(5));
});

test.each([
  ['with too few hits is taken four times as large', sampled([]), sample(3)],
  ['that is cut off is taken a quarter as large', sampled([], true), sample(7)],
])('a sample %s', (_, result, expected) => {
  expect(new SearchSteps(wanted).after(sample(5), result)).toEqual(expected);
});

test('a larger sample of better buckets is one of these, too', () => {
  const asked = window(inTexts, 9);
  expect(new SearchSteps(wanted).after(sample(5, asked), sampled([]))).toEqual(sample(3, asked));
});

test('where a sample of all hits tells of too few, every hit is read', () => {
  const steps = new SearchSteps(wanted);
  expect(steps.after(sample(1), sampled([]))).toEqual(sample(0));
  expect(steps.after(sample(0), sampled([]))).toEqual({ kind: 'everything' });
});

test('every hit is enough, however many there are', () => {
  expect(new SearchSteps(wanted).after({ kind: 'everything' }, found(0))).toBeUndefined();
});

test('after twelve steps every hit is read, and the search ends', () => {
  const steps = new SearchSteps(wanted);
  const taken = Array.from({ length: 13 }, () => steps.take(sample(5)).kind);
  expect(taken).toEqual([...Array.from({ length: 12 }, () => 'sample'), 'everything']);
});
