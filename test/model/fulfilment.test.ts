import { describe, expect, it } from '@jest/globals';
import {
  type Appraised,
  computedCompletionRate,
  type Fulfilment,
  fulfilmentOf,
  latestOf,
} from '../../src/model/fulfilment.js';
import type { Comparator } from '../../src/model/ontology.js';

const figure = (value: number | null, rest: Partial<Appraised> = {}): Appraised => ({
  value,
  upperValue: null,
  comparator: 'EQ',
  unit: '张',
  basis: 'INCREMENT',
  scope: null,
  ...rest,
});

describe('A target is met in the sense of its comparator', () => {
  it.each<[Comparator, number, number, Fulfilment]>([
    ['GTE', 3800, 3800, 'MET'],
    ['GTE', 3800, 3801, 'EXCEEDED'],
    ['GTE', 3800, 3799, 'PARTLY_MET'],
    ['EQ', 370, 171, 'PARTLY_MET'],
    ['EQ', 370, 370, 'MET'],
    ['EQ', 370, 0, 'NOT_MET'],
    ['GT', 100, 100, 'PARTLY_MET'],
    ['GT', 100, 101, 'MET'],
    ['LTE', 5, 5, 'MET'],
    ['LTE', 5, 6, 'NOT_MET'],
    ['LT', 5, 5, 'NOT_MET'],
    ['LT', 5, 4, 'MET'],
    ['APPROX', 100, 96, 'MET'],
    ['APPROX', 100, 90, 'PARTLY_MET'],
    ['APPROX', 100, 101, 'EXCEEDED'],
  ])('%s %d is at %d %s', (comparator, asked, reached, status) => {
    expect(fulfilmentOf(figure(asked, { comparator }), figure(reached))).toBe(status);
  });

  it.each<[number, Fulfilment]>([
    [1, 'PARTLY_MET'],
    [2, 'MET'],
    [3, 'MET'],
    [4, 'EXCEEDED'],
  ])('2-3 is at %d %s', (reached, status) => {
    const target = figure(2, { comparator: 'RANGE', upperValue: 3 });
    expect(fulfilmentOf(target, figure(reached))).toBe(status);
  });
});

describe('What cannot be compared is not', () => {
  it.each<[string, Appraised | null, Appraised]>([
    ['a withheld result', figure(10), figure(null)],
    ['a withheld target', figure(null), figure(10)],
    ['another basis', figure(10), figure(10, { basis: 'STOCK' })],
    ['another scope', figure(10, { scope: '每个镇街' }), figure(10)],
    ['a result below its figure', figure(10), figure(10, { comparator: 'LT' })],
    ['no target', null, figure(10)],
  ])('%s', (_, target, result) => {
    expect(fulfilmentOf(target, result)).toBe('NOT_COMPARABLE');
    expect(computedCompletionRate(target, result)).toBeNull();
  });

  it('and nothing reported is told apart from it', () => {
    expect(fulfilmentOf(figure(10), null)).toBe('NOT_REPORTED');
  });
});

describe('A stated completion rate decides where figures do not', () => {
  it.each<[number, Fulfilment]>([
    [103, 'EXCEEDED'],
    [100, 'MET'],
    [80, 'PARTLY_MET'],
    [0, 'NOT_MET'],
  ])('%d%% is %s', (statedCompletionRate, status) => {
    expect(fulfilmentOf(null, figure(115, { statedCompletionRate }))).toBe(status);
  });
});

describe('The completion rate', () => {
  it('is the result over the target, in per cent to two decimals', () => {
    expect(computedCompletionRate(figure(370), figure(171))).toBe(46.22);
  });

  it('is none of a ceiling or of nothing', () => {
    expect(computedCompletionRate(figure(5, { comparator: 'LTE' }), figure(4))).toBeNull();
    expect(computedCompletionRate(figure(0), figure(4))).toBeNull();
  });
});

it('Of several results the latest year counts, and then the last id', () => {
  const result = (id: string, year: number) => ({ id, year: { year } });
  expect(latestOf([result('b', 2022), result('a', 2023), result('c', 2023)])?.id).toBe('c');
  expect(latestOf([])).toBeNull();
});
