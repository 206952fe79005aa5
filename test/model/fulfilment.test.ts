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
  ...rest,
});

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
    [10.1, 'EXCEEDED'],
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

/**
 * For each comparator of a target of 10 (down) and of a result of 9 (across): whether the target is
 * met. A result below its figure (不足, 以内) says nothing of a target to be reached, but it does of
 * one that must not be passed: 不超过5天 is kept by 3天以内.
 */
const pairs: Readonly<Record<Comparator, Readonly<Record<Comparator, Fulfilment>>>> = {
  EQ: row('PARTLY_MET', 'NOT_COMPARABLE'),
  GTE: row('PARTLY_MET', 'NOT_COMPARABLE'),
  GT: row('PARTLY_MET', 'NOT_COMPARABLE'),
  LTE: row('MET', 'MET'),
  LT: row('MET', 'MET'),
  APPROX: row('PARTLY_MET', 'NOT_COMPARABLE'),
  RANGE: row('PARTLY_MET', 'NOT_COMPARABLE'),
};

function row(status: Fulfilment, capped: Fulfilment): Readonly<Record<Comparator, Fulfilment>> {
  return {
    EQ: status,
    GTE: status,
    GT: status,
    LTE: capped,
    LT: capped,
    APPROX: status,
    RANGE: status,
  };
}

describe('a result of 9 against a target of 10', () => {
  test.each(
    comparators.flatMap((asked) =>
      comparators.map((reported) => [asked, reported, pairs[asked][reported]] as const),
    ),
  )('target %s, result %s: %s', (asked, reported, status) =>
    expect(fulfilmentOf(compared(asked, 10), compared(reported, 9))).toBe(status),
  );

  test.each(
    comparators.flatMap((asked) =>
      comparators.map((reported) => {
        const isCap = asked === 'LTE' || asked === 'LT';
        const known = !isCap && pairs[asked][reported] !== 'NOT_COMPARABLE';
        return [asked, reported, known ? 90 : null] as const;
      }),
    ),
  )('target %s, result %s: completed to %s%%', (asked, reported, rate) =>
    expect(computedCompletionRate(compared(asked, 10), compared(reported, 9))).toBe(rate),
  );
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
    ['where there is no target', null, figure(10)],
  ];
  test.each(cases)('%s', (_, target, result) => {
    expect(fulfilmentOf(target, result)).toBe('NOT_COMPARABLE');
    expect(computedCompletionRate(target, result)).toBeNull();
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
  const result = (id: string, year: number) => ({ id, year: { year } });

  test('that of the latest year, wherever it is listed', () => {
    expect(latestOf([result('b', 2022), result('a', 2023)])?.id).toBe('a');
    expect(latestOf([result('a', 2023), result('b', 2022)])?.id).toBe('a');
  });

  test('of one year that of the greatest id, wherever it is listed', () => {
    expect(latestOf([result('a', 2023), result('c', 2023)])?.id).toBe('c');
    expect(latestOf([result('c', 2023), result('a', 2023)])?.id).toBe('c');
  });

  test('none where there is none', () => expect(latestOf([])).toBeNull());
});
