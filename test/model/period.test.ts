import { describe, expect, test } from '@jest/globals';
import {
  datesOf,
  endsBefore,
  endTogether,
  isAfter,
  labelOfPeriod,
  recurringPeriod,
  relationOfDates,
} from '../../src/model/period.js';

const dates = (periodStart: string | null, periodEnd: string | null) => ({
  periodStart,
  periodEnd,
});
const year = dates('2023-01', '2023-12');
const firstHalf = dates('2023-01', '2023-06');
const secondHalf = dates('2023-07', '2023-12');

describe('the dates of a period', () => {
  test.each([
    ['YEAR', year],
    ['FIRST_HALF', firstHalf],
    ['SECOND_HALF', secondHalf],
  ] as const)('%s follow from the year', (period, expected) =>
    expect(datesOf(period, 2023)).toEqual(expected),
  );

  test('of OTHER are those that are given', () => {
    const given = { periodStart: '2023-01', periodEnd: '2023-05' };
    expect(datesOf('OTHER', 2023, given)).toEqual(given);
    expect(datesOf('OTHER', 2023)).toEqual(dates(null, null));
  });

  test('are not known where the source leaves the period open', () =>
    expect(datesOf('UNSTATED', 2023)).toEqual(dates(null, null)));
});

describe('of two stretches of time', () => {
  test.each([
    ['the same', year, dates('2023', '2023'), 'same'],
    [
      'the same, to the day',
      dates('2024-02', '2024-02'),
      dates('2024-02-01', '2024-02-29'),
      'same',
    ],
    ['a half-year in its year', firstHalf, year, 'within'],
    [
      'the end of a month',
      dates('2023-05-31', '2023-05-31'),
      dates('2023-05', '2023-05'),
      'within',
    ],
    ['a year and its half', year, firstHalf, 'apart'],
    ['two half-years', firstHalf, secondHalf, 'apart'],
    ['two that overlap', dates('2023-03', '2023-08'), firstHalf, 'apart'],
    ['one without a beginning', dates(null, '2023-06'), year, 'unknown'],
    ['one without an end', year, dates('2023-01', null), 'unknown'],
  ] as const)('%s: %j to %j is %s', (_, inner, outer, expected) =>
    expect(relationOfDates(inner, outer)).toBe(expected),
  );

  test('one ends before the other, or both together, where both ends are known', () => {
    expect(endsBefore(firstHalf, year)).toBe(true);
    expect(endsBefore(secondHalf, year)).toBe(false);
    expect(endsBefore(dates(null, null), year)).toBe(false);
    expect(endTogether(secondHalf, year)).toBe(true);
    expect(endTogether(firstHalf, year)).toBe(false);
    expect(endTogether(dates(null, null), dates(null, null))).toBe(false);
  });

  test('a date is after another where all of the other is over', () => {
    expect(isAfter('2024', '2023-12')).toBe(true);
    expect(isAfter('2023-05', '2023')).toBe(false);
  });
});

test('a period is named by its kind, any other by its dates', () => {
  expect(labelOfPeriod({ period: 'FIRST_HALF', ...firstHalf })).toBe('FIRST_HALF');
  expect(labelOfPeriod({ period: 'OTHER', ...dates('2023-01', '2023-05') })).toBe(
    'OTHER 2023-01 to 2023-05',
  );
  expect(labelOfPeriod({ period: 'OTHER', ...dates(null, null) })).toBe('OTHER');
});

test('the same stretch of different years is recognised, also where it goes on into the next', () => {
  const other = (start: string | null, end: string | null) =>
    recurringPeriod({ period: 'OTHER', ...dates(start, end) });
  expect(other('2022-01', '2022-05')).toBe(other('2023-01', '2023-05'));
  expect(other('2022-11', '2023-02')).toBe(other('2023-11', '2024-02'));
  expect(other('2022-01', '2022-05')).not.toBe(other('2023-01', '2023-06'));
  expect(other('2022-01', '2022-05')).not.toBe(other('2022-01', '2023-05'));
  expect(other(null, null)).toBeUndefined();
  expect(recurringPeriod({ period: 'UNSTATED', ...dates(null, null) })).toBeUndefined();
  expect(recurringPeriod({ period: 'YEAR', ...year })).toBe('YEAR');
});
