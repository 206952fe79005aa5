import { describe, expect, test } from '@jest/globals';
import {
  type Appraised,
  computedCompletionRate,
  type Fulfilment,
  fulfilmentOf,
  latestOf,
} from '../../src/model/fulfilment.js';
import { type Comparator, comparators } from '../../src/model/ontology.js';

const figure = (value: number | null, rest: Partial<Appraised> = {}): Appraised => ({
  value,
  upperValue: null,
  comparator: 'EQ',
  unit: '张',
  basis: 'INCREMENT',
  scope: null,
  periodStart: '2023-01',
  periodEnd: '2023-12',
  ...rest,
});
const firstHalf = { periodStart: '2023-01', periodEnd: '2023-06' };
const secondHalf = { periodStart: '2023-07', periodEnd: '2023-12' };
const unknown = { periodStart: null, periodEnd: null };

/** A figure with a comparator; a range reaches from its value to twice that. */
const compared = (comparator: Comparator, value: number): Appraised =>
  figure(value, { comparator, upperValue: comparator === 'RANGE' ? 2 * value : null });

/** What results make of a target of 10, by its comparator; a range reaches to 20. */
const statuses: Readonly<Record<Comparator, readonly (readonly [number, Fulfilment])[]>> = {
  EQ: [
    [0, 'NOT_MET'],
    [9.9, 'PARTLY_MET'],
    [10, 'MET'],
    [10.1, 'EXCEEDED'],
  ],
  GTE: [
    [0, 'NOT_MET'],
    [9.9, 'PARTLY_MET'],
    [10, 'MET'],
    [10.1, 'EXCEEDED'],
  ],
  GT: [
    [0, 'NOT_MET'],
    [10, 'PARTLY_MET'],
    [10.1, 'MET'],
    [1000, 'MET'],
  ],
  LTE: [
    [0, 'MET'],
    [10, 'MET'],
    [10.1, 'NOT_MET'],
  ],
  LT: [
    [0, 'MET'],
    [9.9, 'MET'],
    [10, 'NOT_MET'],
  ],
  APPROX: [
    [0, 'NOT_MET'],
    [9.4, 'PARTLY_MET'],
    [9.5, 'MET'],
    [10, 'MET'],
    [10.5, 'MET'],
    [10.6, 'EXCEEDED'],
  ],
  RANGE: [
    [0, 'NOT_MET'],
    [9.9, 'PARTLY_MET'],
    [10, 'MET'],
    [20, 'MET'],
    [20.1, 'EXCEEDED'],
  ],
};

describe('a target of 10', () => {
  test.each(
    comparators.flatMap((comparator) =>
      statuses[comparator].map(([reached, status]) => [comparator, reached, status] as const),
    ),
  )('compared by %s is at %d %s', (comparator, reached, status) =>
    expect(fulfilmentOf(compared(comparator, 10), figure(reached))).toBe(status),
  );

  test('that is a range without an upper value is met at its value alone', () => {
    const target = figure(10, { comparator: 'RANGE' });
    expect(fulfilmentOf(target, figure(10))).toBe('MET');
    expect(fulfilmentOf(target, figure(11))).toBe('EXCEEDED');
  });
});

const open = 'NOT_COMPARABLE';

/**
 * What a target of 10 (down) makes of a result of 9, 10 and 11 (across), by the comparators of both: a
 * result is every number that its comparator allows, and the target is met where all of them are asked
 * for. 约 is 5% either way; 10-20 as a target, 9-18, 10-20 and 11-22 as a result are ranges.
 */
const table: Readonly<Record<Comparator, Readonly<Record<Comparator, readonly Fulfilment[]>>>> = {
  EQ: {
    EQ: ['PARTLY_MET', 'MET', 'EXCEEDED'],
    GTE: [open, 'MET', 'EXCEEDED'],
    GT: [open, 'EXCEEDED', 'EXCEEDED'],
    LTE: ['PARTLY_MET', open, open],
    LT: ['PARTLY_MET', 'PARTLY_MET', open],
    APPROX: ['PARTLY_MET', open, 'EXCEEDED'],
    RANGE: [open, 'MET', 'EXCEEDED'],
  },
  GTE: {
    EQ: ['PARTLY_MET', 'MET', 'EXCEEDED'],
    GTE: [open, 'MET', 'EXCEEDED'],
    GT: [open, 'EXCEEDED', 'EXCEEDED'],
    LTE: ['PARTLY_MET', open, open],
    LT: ['PARTLY_MET', 'PARTLY_MET', open],
    APPROX: ['PARTLY_MET', open, 'EXCEEDED'],
    RANGE: [open, 'MET', 'EXCEEDED'],
  },
  GT: {
    EQ: ['PARTLY_MET', 'PARTLY_MET', 'MET'],
    GTE: [open, open, 'MET'],
    GT: [open, 'MET', 'MET'],
    LTE: ['PARTLY_MET', 'PARTLY_MET', open],
    LT: ['PARTLY_MET', 'PARTLY_MET', open],
    APPROX: ['PARTLY_MET', open, 'MET'],
    RANGE: [open, open, 'MET'],
  },
  LTE: {
    EQ: ['MET', 'MET', 'NOT_MET'],
    GTE: [open, open, 'NOT_MET'],
    GT: [open, 'NOT_MET', 'NOT_MET'],
    LTE: ['MET', 'MET', open],
    LT: ['MET', 'MET', open],
    APPROX: ['MET', open, 'NOT_MET'],
    RANGE: [open, open, 'NOT_MET'],
  },
  LT: {
    EQ: ['MET', 'NOT_MET', 'NOT_MET'],
    GTE: [open, 'NOT_MET', 'NOT_MET'],
    GT: [open, 'NOT_MET', 'NOT_MET'],
    LTE: ['MET', open, open],
    LT: ['MET', 'MET', open],
    APPROX: ['MET', open, 'NOT_MET'],
    RANGE: [open, 'NOT_MET', 'NOT_MET'],
  },
  APPROX: {
    EQ: ['PARTLY_MET', 'MET', 'EXCEEDED'],
    GTE: [open, 'MET', 'EXCEEDED'],
    GT: [open, 'MET', 'EXCEEDED'],
    LTE: ['PARTLY_MET', open, open],
    LT: ['PARTLY_MET', open, open],
    APPROX: ['PARTLY_MET', 'MET', 'MET'],
    RANGE: [open, 'MET', 'EXCEEDED'],
  },
  RANGE: {
    EQ: ['PARTLY_MET', 'MET', 'MET'],
    GTE: [open, 'MET', 'MET'],
    GT: [open, 'MET', 'MET'],
    LTE: ['PARTLY_MET', open, open],
    LT: ['PARTLY_MET', 'PARTLY_MET', open],
    APPROX: ['PARTLY_MET', open, 'MET'],
    RANGE: [open, 'MET', 'MET'],
  },
};

describe('by the comparators of both', () => {
  test.each(
    comparators.flatMap((asked) =>
      comparators.flatMap((reported) =>
        [9, 10, 11].map(
          (value, at) => [asked, reported, value, table[asked][reported][at]] as const,
        ),
      ),
    ),
  )('a target %s 10 with a result %s %d is %s', (asked, reported, value, status) =>
    expect(fulfilmentOf(compared(asked, 10), compared(reported, value))).toBe(status),
  );

  test.each(
    comparators.flatMap((asked) =>
      comparators.map((reported) => {
        const isCap = [asked, reported].some((each) => each === 'LTE' || each === 'LT');
        return [asked, reported, isCap ? null : 90] as const;
      }),
    ),
  )('a target %s 10 with a result %s 9 is completed to %s%%', (asked, reported, rate) =>
    expect(computedCompletionRate(compared(asked, 10), compared(reported, 9))).toBe(rate),
  );

  test('a completion rate that the source states decides what the figures leave open', () =>
    expect(fulfilmentOf(figure(10), { ...compared('GT', 9), statedCompletionRate: 103 })).toBe(
      'EXCEEDED',
    ));

  test('a target 不低于80% is not met by 75%, one 不得超过3% is met by 2%', () => {
    const rate = (comparator: Comparator, value: number) =>
      figure(value, { comparator, unit: '%', basis: 'RATE' });
    expect(fulfilmentOf(rate('GTE', 80), rate('EQ', 75))).toBe('PARTLY_MET');
    expect(fulfilmentOf(rate('LTE', 3), rate('EQ', 2))).toBe('MET');
  });
});

describe('by the periods of both', () => {
  type Dates = typeof firstHalf | typeof unknown;
  const year = { periodStart: '2023-01', periodEnd: '2023-12' };
  const other = (start: string, end: string) => ({ periodStart: start, periodEnd: end });
  test.each<[string, Dates, Dates, Fulfilment]>([
    ['one half-year and the same', firstHalf, firstHalf, 'MET'],
    ["a year's target and a half-year's result", year, firstHalf, 'MET'],
    ["a year's target and the result of January to May", year, other('2023-01', '2023-05'), 'MET'],
    ["a half-year's target and another half-year's result", secondHalf, firstHalf, open],
    ["a half-year's target and a year's result", firstHalf, year, open],
    ["a year's target and another year's result", year, other('2022-01', '2022-12'), open],
    [
      'a target of one month and a result of a day of it',
      other('2023-05', '2023-05'),
      other('2023-05-31', '2023-05-31'),
      'MET',
    ],
    ['a target of an unknown period', unknown, firstHalf, 'MET'],
    ['a result of an unknown period', secondHalf, unknown, 'MET'],
  ])('%s: %s', (_, asked, reported, status) => {
    expect(fulfilmentOf(figure(10, asked), figure(10, reported))).toBe(status);
    expect(computedCompletionRate(figure(10, asked), figure(10, reported))).toBe(
      status === 'MET' ? 100 : null,
    );
  });

  test("a stock at the end of the year is that of the second half's end as well", () => {
    const stock = { basis: 'STOCK' } as const;
    expect(fulfilmentOf(figure(10, { ...stock, ...secondHalf }), figure(10, stock))).toBe('MET');
    expect(fulfilmentOf(figure(10, { ...stock, ...firstHalf }), figure(10, stock))).toBe(open);
  });

  test('a ceiling that holds at half-time is open, one that is passed is not met', () => {
    expect(fulfilmentOf(compared('LTE', 10), figure(9, firstHalf))).toBe(open);
    expect(fulfilmentOf(compared('LTE', 10), figure(11, firstHalf))).toBe('NOT_MET');
    expect(fulfilmentOf(compared('LTE', 10), figure(9, secondHalf))).toBe('MET');
  });
});

describe('target and result are not comparable', () => {
  const cases: readonly (readonly [string, Appraised | null, Appraised])[] = [
    ['where the result is withheld', figure(10), figure(null)],
    ['where the target is withheld', figure(null), figure(10)],
    ['where both are withheld', figure(null), figure(null)],
    ['in different bases', figure(10), figure(10, { basis: 'STOCK' })],
    ['where only the target is per something', figure(10, { scope: '每个镇街' }), figure(10)],
    ['where only the result is per something', figure(10), figure(10, { scope: '每个镇街' })],
    ['per different things', figure(10, { scope: '每个村' }), figure(10, { scope: '每个镇街' })],
  ];
  test.each(cases)('%s', (_, target, result) => {
    expect(fulfilmentOf(target, result)).toBe('NOT_COMPARABLE');
    expect(computedCompletionRate(target, result)).toBeNull();
  });

  test('is what a result without a target is not even', () => {
    expect(fulfilmentOf(null, figure(10))).toBe('NO_TARGET');
    expect(computedCompletionRate(null, figure(10))).toBeNull();
    expect(fulfilmentOf(null, figure(10, { statedCompletionRate: 100 }))).toBe('MET');
  });

  test.each(cases)('%s, unless the source states a completion rate', (_, target, result) =>
    expect(fulfilmentOf(target, { ...result, statedCompletionRate: 100 })).toBe('MET'),
  );

  test('but they are in one basis and per the same thing', () =>
    expect(fulfilmentOf(figure(10, { scope: '每个镇街' }), figure(10, { scope: '每个镇街' }))).toBe(
      'MET',
    ));
});

test('a target without a result is not reported', () => {
  expect(fulfilmentOf(figure(10), null)).toBe('NOT_REPORTED');
  expect(fulfilmentOf(null, null)).toBe('NOT_REPORTED');
  expect(computedCompletionRate(figure(10), null)).toBeNull();
});

describe('a stated completion rate', () => {
  test.each<[number, Fulfilment]>([
    [100.1, 'EXCEEDED'],
    [100, 'MET'],
    [99.9, 'PARTLY_MET'],
    [0, 'NOT_MET'],
  ])('of %d%% without a comparable target is %s', (statedCompletionRate, status) =>
    expect(fulfilmentOf(null, figure(115, { statedCompletionRate }))).toBe(status),
  );

  test('does not count where the figures themselves can be compared', () =>
    expect(fulfilmentOf(figure(10), figure(10, { statedCompletionRate: 50 }))).toBe('MET'));
});

describe('the computed completion rate', () => {
  test('is the result divided by the target in per cent, to two decimals', () =>
    expect(computedCompletionRate(figure(370), figure(171))).toBe(46.22));

  test('of a range is taken of its lower end', () =>
    expect(computedCompletionRate(compared('RANGE', 10), figure(20))).toBe(200));

  test('of a target of 0 is none', () =>
    expect(computedCompletionRate(figure(0), figure(4))).toBeNull());

  test('of a result of 0 is 0', () => expect(computedCompletionRate(figure(4), figure(0))).toBe(0));
});

describe('of several results counts', () => {
  const result = (id: string, year: number, periodEnd: string | null = null) => ({
    id,
    year: { year },
    periodEnd,
  });

  test('that of the latest year, wherever it is listed', () => {
    expect(latestOf([result('b', 2022), result('a', 2023)])?.id).toBe('a');
    expect(latestOf([result('a', 2023), result('b', 2022)])?.id).toBe('a');
  });

  test('of one year that of the period that ends last, however precise its date is', () => {
    expect(latestOf([result('a', 2023, '2023-12'), result('b', 2023, '2023-06')])?.id).toBe('a');
    expect(latestOf([result('b', 2023, '2023-06-30'), result('a', 2023, '2023')])?.id).toBe('a');
  });

  test('of one year and period that of the greatest id, wherever it is listed', () => {
    expect(latestOf([result('a', 2023), result('c', 2023)])?.id).toBe('c');
    expect(latestOf([result('c', 2023), result('a', 2023)])?.id).toBe('c');
  });

  test('none where there is none', () => expect(latestOf([])).toBeNull());
});
