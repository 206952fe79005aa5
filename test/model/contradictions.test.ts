import { describe, expect, test } from '@jest/globals';
import { type Contradictable, contradictionsOf } from '../../src/model/contradictions.js';

const beds: Contradictable = {
  id: 'result:a:beds',
  kind: 'result',
  cityId: 'city:yunjiang',
  indicatorId: 'indicator:beds',
  documentId: 'document:a',
  year: 2024,
  value: 820,
  upperValue: null,
  comparator: 'EQ',
  basis: 'STOCK',
  basisDoubt: null,
  scope: null,
  partOfId: null,
  period: 'YEAR',
  periodStart: '2024-01',
  periodEnd: '2024-12',
  text: '820张',
};
const other: Contradictable = {
  ...beds,
  id: 'result:b:beds',
  documentId: 'document:b',
  value: 860,
  text: '860张',
};
const between = (one: Partial<Contradictable>, two: Partial<Contradictable>): readonly string[] =>
  contradictionsOf([
    { ...other, ...two },
    { ...beds, ...one },
  ]).map(({ id }) => id);

test('two documents that state two values of one thing contradict each other', () => {
  expect(between({}, {})).toEqual(['result:a:beds result:b:beds']);
});

describe('no contradiction is', () => {
  test.each<[string, Partial<Contradictable>, Partial<Contradictable>]>([
    ['the same value', {}, { value: 820 }],
    ['another year', {}, { year: 2023 }],
    ['another period', {}, { period: 'FIRST_HALF', periodEnd: '2024-06' }],
    ['a period that is not known', { period: 'UNSTATED' }, { period: 'UNSTATED' }],
    ['another scope', {}, { scope: '每个街道' }],
    ['another basis', {}, { basis: 'INCREMENT' }],
    ['a target beside a result', {}, { kind: 'target' }],
    ['another indicator, as of another population', {}, { indicatorId: 'indicator:rural-beds' }],
    ['another city', {}, { cityId: 'city:qinghe' }],
    ['a part', {}, { partOfId: 'result:b:all' }],
    ['a basis that is doubtful', {}, { basisDoubt: 'new or in all' }],
    ['a withheld figure', {}, { value: null }],
    ['a bound that leaves room', {}, { comparator: 'GTE', value: 800 }],
    ['a ceiling that leaves room', {}, { comparator: 'LTE' }],
    ['a range that leaves room', {}, { comparator: 'RANGE', value: 800, upperValue: 900 }],
    ['about the same', {}, { comparator: 'APPROX' }],
    [
      'a figure that is rounded',
      { value: 51_820, text: '51820张' },
      { value: 52_000, text: '5.2万张' },
    ],
    ['the same document', {}, { documentId: 'document:a' }],
  ])('%s', (_, one, two) => {
    expect(between(one, two)).toEqual([]);
  });
});

describe('a contradiction is', () => {
  test.each<[string, Partial<Contradictable>, Partial<Contradictable>]>([
    ['a bound that leaves no room', {}, { comparator: 'GTE' }],
    ['a range beside it', {}, { comparator: 'RANGE', value: 900, upperValue: 950 }],
    ['far from about', {}, { comparator: 'APPROX', value: 1200 }],
    ['beyond rounding', { value: 51_820, text: '51820张' }, { value: 53_000, text: '5.3万张' }],
    ['of one scope', { scope: '每个街道' }, { scope: '每个街道' }],
  ])('%s', (_, one, two) => {
    expect(between(one, two)).toHaveLength(1);
  });
});
