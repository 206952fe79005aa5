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

/** What of a target or a result its appraisal looks at. */
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

/** Both figures are there, count the same in the same way and apply to the same. */
function areComparable(
  target: Appraised | null,
  result: Appraised | null,
): [WithValue, WithValue] | undefined {
  if (target?.value == null || result?.value == null) return undefined;
  if (target.basis !== result.basis || target.scope !== result.scope) return undefined;
  // A result that is only known to lie below its figure says nothing of a target to be reached.
  if (caps.includes(result.comparator) && !caps.includes(target.comparator)) return undefined;
  return [target as WithValue, result as WithValue];
}

/**
 * Result over target in per cent, to two decimals; of a RANGE, its lower end. Null where they cannot
 * be compared, where the target is zero, and where it is a ceiling (不超过), which is kept, not completed.
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

/** What counts as reaching 约 / 左右 (APPROX): this share of the figure. */
const approximately = 0.95;

/**
 * Whether a target is met, in its comparator's sense: 3800以上 and 达到3800 are met at 3800 and
 * exceeded above it, 超过3800 is met above it, 不超过3800 is met up to it, 2-3 is met from 2 to 3.
 * Where no target is known, or the two cannot be compared, a stated completion rate decides.
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
      return value > asked ? 'MET' : short(value);
    case 'RANGE':
      return value > (upperValue ?? asked) ? 'EXCEEDED' : value >= asked ? 'MET' : short(value);
    case 'APPROX':
      return value > asked ? 'EXCEEDED' : value >= asked * approximately ? 'MET' : short(value);
    default:
      return value > asked ? 'EXCEEDED' : value === asked ? 'MET' : short(value);
  }
}

const short = (value: number): Fulfilment => (value > 0 ? 'PARTLY_MET' : 'NOT_MET');

function fulfilmentOfRate(rate: number | null): Fulfilment {
  if (rate === null) return 'NOT_COMPARABLE';
  if (rate > 100) return 'EXCEEDED';
  return rate === 100 ? 'MET' : short(rate);
}

/** The result that counts of several: that of the latest year, by id among those of one year. */
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
