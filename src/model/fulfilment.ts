import type { Comparator, MeasureBasis } from './ontology.js';

/** How far a target is reached, by what is reported of it. */
export const fulfilments = [
  'MET',
  'EXCEEDED',
  'PARTLY_MET',
  'NOT_MET',
  'NOT_REPORTED',
  'NOT_COMPARABLE',
] as const;
export type Fulfilment = (typeof fulfilments)[number];

/** The parts of a target or a result that decide whether the target is reached. */
export interface Appraised {
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
 * Target and result, where both have a value and count the same thing in the same way (basis) for the
 * same part of the city (scope); undefined elsewhere.
 */
function areComparable(
  target: Appraised | null,
  result: Appraised | null,
): [WithValue, WithValue] | undefined {
  if (target?.value == null || result?.value == null) return undefined;
  if (target.basis !== result.basis || target.scope !== result.scope) return undefined;
  // “Fewer than 10” may be 0: it cannot show that at least 5 were reached.
  if (caps.includes(result.comparator) && !caps.includes(target.comparator)) return undefined;
  return [target as WithValue, result as WithValue];
}

/**
 * Result divided by target in per cent, with two decimals; of a RANGE (2-3处) by its lower end. Null
 * where they cannot be compared, where the target is 0, and where it is an upper limit (不超过5天):
 * half of what is allowed is not half of the work.
 */
export function computedCompletionRate(
  target: Appraised | null,
  result: Appraised | null,
): number | null {
  const pair = areComparable(target, result);
  if (!pair) return null;
  const [planned, reached] = pair;
  if (planned.value === 0 || caps.includes(planned.comparator)) return null;
  return Math.round((reached.value / planned.value) * 10_000) / 100;
}

/** The share of the figure from which 约 and 左右 (APPROX) count as reached. */
const approximately = 0.95;

/**
 * Whether a target is met, as its comparator means it: 3800以上 and 达到3800 are met at 3800 and
 * exceeded above it, 超过3800 is met above it, 不超过3800 is met up to it, 2-3 is met from 2 to 3.
 * Where there is no target, or the two cannot be compared, a stated completion rate (完成率103%)
 * decides.
 *
 * @param target null where none is known
 * @param result null where none is reported
 */
export function fulfilmentOf(target: Appraised | null, result: Appraised | null): Fulfilment {
  if (!result) return 'NOT_REPORTED';
  const pair = areComparable(target, result);
  if (!pair) return fulfilmentOfRate(result.statedCompletionRate ?? null);
  const [{ comparator, value: asked, upperValue }, { value }] = pair;
  switch (comparator) {
    case 'LTE':
      return value <= asked ? 'MET' : 'NOT_MET';
    case 'LT':
      return value < asked ? 'MET' : 'NOT_MET';
    case 'GT':
      return value > asked ? 'MET' : belowTarget(value);
    case 'RANGE':
      return value > (upperValue ?? asked)
        ? 'EXCEEDED'
        : value >= asked
          ? 'MET'
          : belowTarget(value);
    case 'APPROX':
      return value > asked
        ? 'EXCEEDED'
        : value >= asked * approximately
          ? 'MET'
          : belowTarget(value);
    default:
      return value > asked ? 'EXCEEDED' : value === asked ? 'MET' : belowTarget(value);
  }
}

/** Of a value that is below what was asked. */
const belowTarget = (value: number): Fulfilment => (value > 0 ? 'PARTLY_MET' : 'NOT_MET');

function fulfilmentOfRate(rate: number | null): Fulfilment {
  if (rate === null) return 'NOT_COMPARABLE';
  if (rate > 100) return 'EXCEEDED';
  return rate === 100 ? 'MET' : belowTarget(rate);
}

/** The result that counts of several: the one of the latest year and, within a year, of the greatest id. */
export function latestOf<Reported extends { readonly id: string; readonly year: { year: number } }>(
  results: readonly Reported[],
): Reported | null {
  return results.reduce<Reported | null>(
    (latest, each) =>
      latest === null ||
      each.year.year > latest.year.year ||
      (each.year.year === latest.year.year && each.id > latest.id)
        ? each
        : latest,
    null,
  );
}
