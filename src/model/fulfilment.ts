import type { Comparator, MeasureBasis } from './ontology.js';
import { type Dates, endsBefore, endTogether, relationOfDates } from './period.js';

/** How far a target is reached, by what is reported of it. */
export const fulfilments = [
  'MET',
  'EXCEEDED',
  'PARTLY_MET',
  'NOT_MET',
  'NOT_REPORTED',
  'NOT_COMPARABLE',
  'NO_TARGET',
] as const;
export type Fulfilment = (typeof fulfilments)[number];

/** The parts of a target or a result that decide whether the target is reached. */
export interface Appraised extends Dates {
  readonly value: number | null;
  readonly upperValue: number | null;
  readonly comparator: Comparator;
  readonly unit: string;
  readonly basis: MeasureBasis;
  readonly scope: string | null;
  readonly statedCompletionRate?: number | null;
}

type WithValue = Appraised & { readonly value: number };

const caps: readonly Comparator[] = ['LTE', 'LT'];

/**
 * True where what the result reports is a part of what the target asks for: the year's target and the
 * first half's result, but not the second half's target and the first half's result, nor the second
 * half's target and the year's result. What is reached by a day (STOCK) is the same, wherever the
 * periods begin. Dates that are not known stand in nobody's way: the source set the two side by side.
 */
function periodsFit(target: Appraised, result: Appraised): boolean {
  if (relationOfDates(result, target) !== 'apart') return true;
  return target.basis === 'STOCK' && endTogether(target, result);
}

/**
 * Target and result, where both have a value and count the same thing in the same way (basis) for the
 * same part of the city (scope) and a fitting period; undefined elsewhere.
 */
function areComparable(
  target: Appraised | null,
  result: Appraised | null,
): [WithValue, WithValue] | undefined {
  if (target?.value == null || result?.value == null) return undefined;
  if (target.basis !== result.basis || target.scope !== result.scope) return undefined;
  return periodsFit(target, result) ? [target as WithValue, result as WithValue] : undefined;
}

/**
 * Result divided by target in per cent, with two decimals; of a RANGE (2-3处) by its lower end. Null
 * where they cannot be compared, where the target is 0, and where either is an upper limit (不超过5天,
 * 不足10家): half of what is allowed is not half of the work, and fewer than 10 may be few.
 */
export function computedCompletionRate(
  target: Appraised | null,
  result: Appraised | null,
): number | null {
  const pair = areComparable(target, result);
  if (!pair) return null;
  const [planned, reached] = pair;
  if (planned.value === 0 || caps.includes(planned.comparator)) return null;
  if (caps.includes(reached.comparator)) return null;
  return Math.round((reached.value / planned.value) * 10_000) / 100;
}

/** The numbers from `low` to `high`; an end that is not `closed` is left out itself. */
interface Interval {
  readonly low: number;
  readonly lowClosed: boolean;
  readonly high: number;
  readonly highClosed: boolean;
}

const interval = (
  low: number,
  high: number,
  { lowClosed = true, highClosed = true } = {},
): Interval => ({ low, lowClosed, high, highClosed });

const upTo = Number.NEGATIVE_INFINITY;
const beyond = Number.POSITIVE_INFINITY;

/** How far 约 and 左右 (APPROX) reach from the figure, as a share of it. */
const tolerance = 0.05;

/** The numbers that a figure may stand for: 150余家 is every number above 150. */
function meantBy({ comparator, value, upperValue }: WithValue): Interval {
  switch (comparator) {
    case 'GTE':
      return interval(value, beyond);
    case 'GT':
      return interval(value, beyond, { lowClosed: false });
    case 'LTE':
      return interval(upTo, value);
    case 'LT':
      return interval(upTo, value, { highClosed: false });
    case 'APPROX': {
      const width = Math.abs(value) * tolerance;
      return interval(value - width, value + width);
    }
    case 'RANGE':
      return interval(value, upperValue ?? value);
    case 'EQ':
      return interval(value, value);
  }
}

/**
 * The numbers with which a target is met, and those of them that are more than it asks for. What is
 * to be reached (3800, 达到3800, 约3800, 2-3处) is met by more as well. Above 超过3800 and below
 * 不超过3800 everything is asked for: there is nothing more.
 */
function askedBy(target: WithValue): { readonly met: Interval; readonly exceeded?: Interval } {
  const meant = meantBy(target);
  if (target.comparator === 'GT' || caps.includes(target.comparator)) return { met: meant };
  const { low, high } = meant;
  const above = target.comparator === 'GTE' ? low : high;
  return {
    met: interval(low, beyond),
    exceeded: interval(above, beyond, { lowClosed: false }),
  };
}

function holds(outer: Interval, inner: Interval): boolean {
  const low =
    inner.low > outer.low || (inner.low === outer.low && (outer.lowClosed || !inner.lowClosed));
  const high =
    inner.high < outer.high ||
    (inner.high === outer.high && (outer.highClosed || !inner.highClosed));
  return low && high;
}

const liesBelow = (a: Interval, b: Interval): boolean =>
  a.high < b.low || (a.high === b.low && !(a.highClosed && b.lowClosed));

/**
 * Whether a target is met. Both figures are intervals by their comparators: the target is met where
 * all that the result may stand for is what it asks for, and not met where nothing of it is. Where
 * only a part of it is (目标3800张以上, 完成3500余张), the figures leave it open (NOT_COMPARABLE).
 *
 * What is below a target is PARTLY_MET where something is reached. A ceiling (不超过) that holds so
 * far is open until its period ends. Where the figures decide nothing, a stated completion rate
 * (完成率103%) does.
 *
 * @param target null where none is known
 * @param result null where none is reported
 */
export function fulfilmentOf(target: Appraised | null, result: Appraised | null): Fulfilment {
  if (!result) return 'NOT_REPORTED';
  const rate = result.statedCompletionRate ?? null;
  if (!target && rate === null) return 'NO_TARGET';
  const pair = areComparable(target, result);
  return (pair && fulfilmentOfFigures(...pair)) ?? fulfilmentOfRate(rate);
}

/** Undefined where the figures leave it open. */
function fulfilmentOfFigures(target: WithValue, result: WithValue): Fulfilment | undefined {
  const reached = meantBy(result);
  const { met, exceeded } = askedBy(target);
  const isCap = caps.includes(target.comparator);
  if (exceeded && holds(exceeded, reached)) return 'EXCEEDED';
  if (holds(met, reached)) return isCap && endsBefore(result, target) ? undefined : 'MET';
  if (isCap) return liesBelow(met, reached) ? 'NOT_MET' : undefined;
  if (!liesBelow(reached, met)) return undefined;
  return reached.high > 0 ? 'PARTLY_MET' : 'NOT_MET';
}

function fulfilmentOfRate(rate: number | null): Fulfilment {
  if (rate === null) return 'NOT_COMPARABLE';
  if (rate > 100) return 'EXCEEDED';
  if (rate === 100) return 'MET';
  return rate > 0 ? 'PARTLY_MET' : 'NOT_MET';
}

/** What tells of several results which is the latest. */
interface Dated {
  readonly id: string;
  readonly year: { readonly year: number };
  readonly periodEnd: string | null;
}

/** The result that counts of several: of the latest year, then of the period that ends last, then of the greatest id. */
export function latestOf<Reported extends Dated>(results: readonly Reported[]): Reported | null {
  return results.reduce<Reported | null>(
    (latest, each) => (latest === null || isLater(each, latest) ? each : latest),
    null,
  );
}

function isLater(a: Dated, b: Dated): boolean {
  if (a.year.year !== b.year.year) return a.year.year > b.year.year;
  if (endsBefore(a, b) || endsBefore(b, a)) return endsBefore(b, a);
  return a.id > b.id;
}
