import type { MeasurementPeriod } from './ontology.js';

/** First and last year, month or day (2023, 2023-05, 2023-05-31), both included; null where unknown. */
export interface Dates {
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
}

/** The stretch of time that a measurement speaks of. */
export interface Period extends Dates {
  readonly period: MeasurementPeriod;
}

/** First and last month of the periods whose name says them. */
const months: Partial<Record<MeasurementPeriod, readonly [string, string]>> = {
  YEAR: ['01', '12'],
  FIRST_HALF: ['01', '06'],
  SECOND_HALF: ['07', '12'],
};

/** The dates of a period: of OTHER those that are given, of the first half of 2023 2023-01 and 2023-06. */
export function datesOf(
  period: MeasurementPeriod,
  year: number,
  given: {
    readonly periodStart?: string | undefined;
    readonly periodEnd?: string | undefined;
  } = {},
): Dates {
  const named = months[period];
  if (named) return { periodStart: `${year}-${named[0]}`, periodEnd: `${year}-${named[1]}` };
  return { periodStart: given.periodStart ?? null, periodEnd: given.periodEnd ?? null };
}

/** Both to the day, so that they can be compared as texts. */
const firstDay = (date: string): string => date + '-01-01'.slice(date.length - 4);
function lastDay(date: string): string {
  const [year, month = '12', day] = date.split('-');
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${day ?? last}`;
}

/** Whether the first date, of whatever precision, is after the end of the second. */
export const isAfter = (date: string, other: string): boolean => firstDay(date) > lastDay(other);

/**
 * How one stretch of time lies to another:
 *
 * - `same`: it begins and ends with it;
 * - `within`: it is a part of it that ends before it does (1-5月 in the year) or begins after it does;
 * - `apart`: some of it lies outside: the other half of the year, or the whole year of a half;
 * - `unknown`: the dates of one are not known.
 */
export function relationOfDates(
  inner: Dates,
  outer: Dates,
): 'same' | 'within' | 'apart' | 'unknown' {
  const { periodStart: start, periodEnd: end } = inner;
  const { periodStart: outerStart, periodEnd: outerEnd } = outer;
  if (start === null || end === null || outerStart === null || outerEnd === null) return 'unknown';
  const [first, outerFirst] = [firstDay(start), firstDay(outerStart)];
  const [last, outerLast] = [lastDay(end), lastDay(outerEnd)];
  if (first < outerFirst || last > outerLast) return 'apart';
  return first === outerFirst && last === outerLast ? 'same' : 'within';
}

type End = Pick<Dates, 'periodEnd'>;

/** True where the first ends before the second does. */
export const endsBefore = (a: End, b: End): boolean =>
  a.periodEnd !== null && b.periodEnd !== null && lastDay(a.periodEnd) < lastDay(b.periodEnd);

/** True where both end on one day: what is reached by then (STOCK) is the same, wherever they begin. */
export const endTogether = (a: End, b: End): boolean =>
  a.periodEnd !== null && b.periodEnd !== null && lastDay(a.periodEnd) === lastDay(b.periodEnd);

/** `FIRST_HALF`; `OTHER 2023-01 to 2023-05`, and `OTHER` alone where its dates are not known. */
export function labelOfPeriod({ period, periodStart, periodEnd }: Period): string {
  if (period !== 'OTHER' || (periodStart === null && periodEnd === null)) return period;
  return `OTHER ${periodStart ?? 'open'} to ${periodEnd ?? 'open'}`;
}

/**
 * Equal for the same stretch of different years: 1-5月 of 2022 and of 2023. Undefined where the dates
 * are not known: such figures are of no stretch that could come again.
 */
export function recurringPeriod({ period, periodStart, periodEnd }: Period): string | undefined {
  if (period === 'UNSTATED') return undefined;
  if (period !== 'OTHER') return period;
  if (periodStart === null || periodEnd === null) return undefined;
  const span = Number(periodEnd.slice(0, 4)) - Number(periodStart.slice(0, 4));
  return `OTHER ${periodStart.slice(4)} ${periodEnd.slice(4)} ${span}`;
}
