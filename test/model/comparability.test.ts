import { describe, expect, it } from '@jest/globals';
import { type Comparable, warningsOf } from '../../src/model/comparability.js';

const measured = (rest: Partial<Comparable> = {}): Comparable => ({
  kind: 'target',
  cityId: 'city:a',
  year: 2023,
  value: 1,
  unit: '张',
  basis: 'STOCK',
  comparator: 'EQ',
  scope: null,
  population: null,
  period: 'YEAR',
  ...rest,
});
const other = { cityId: 'city:b' };

describe('Warnings say why values must not be set side by side', () => {
  it('nothing, where they may', () => {
    expect(warningsOf([measured(), measured(other)])).toEqual([]);
    expect(warningsOf([])).toEqual([]);
  });

  it.each<[string, Partial<Comparable>]>([
    ['Units differ: 张 (city:a 2023 target); 个 (city:b 2023 target).', { unit: '个' }],
    [
      'Bases differ: STOCK (city:a 2023 target); INCREMENT (city:b 2023 target).',
      { basis: 'INCREMENT' },
    ],
    [
      'Comparators differ: EQ (city:a 2023 target); GTE (city:b 2023 target).',
      { comparator: 'GTE' },
    ],
    [
      'Scopes differ: the whole city (city:a 2023 target); 每个镇街 (city:b 2023 target).',
      { scope: '每个镇街' },
    ],
    [
      'Populations differ: not said (city:a 2023 target); 60周岁以上 (city:b 2023 target).',
      { population: '60周岁以上' },
    ],
    [
      'Periods differ: YEAR (city:a 2023 target); FIRST_HALF (city:b 2023 target).',
      { period: 'FIRST_HALF' },
    ],
    ['Figures are withheld by the source: city:b 2023 target.', { value: null }],
  ])('%s', (warning, rest) => {
    expect(warningsOf([measured(), measured({ ...other, ...rest })])).toEqual([warning]);
  });
});
