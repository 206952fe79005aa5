import { byCodeUnits } from '../util/compare.js';
import type { Comparator, MeasureBasis } from './ontology.js';
import { labelOfPeriod, type Period } from './period.js';

/** What a measurement must say of itself to be held against another. */
export interface Contradictable extends Period {
  readonly id: string;
  readonly kind: 'target' | 'result';
  readonly cityId: string;
  readonly indicatorId: string;
  readonly documentId: string;
  readonly year: number;
  /** Null where the source withholds it. */
  readonly value: number | null;
  readonly upperValue: number | null;
  readonly comparator: Comparator;
  readonly basis: MeasureBasis;
  readonly basisDoubt: string | null;
  readonly scope: string | null;
  /** The measurement that holds it (其中). */
  readonly partOfId: string | null;
  /** Its words, by which it is rounded. */
  readonly text: string;
}

/** Two measurements of one thing, in two documents, that cannot both be right (数据矛盾). */
export interface Contradiction<Measurement extends Contradictable = Contradictable> {
  /** Made of the ids of both. */
  readonly id: string;
  readonly first: Measurement;
  readonly second: Measurement;
}

/** About, and no more: a figure that is so far away still is. */
const about = 0.1;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** How much a figure is rounded by the way it is written: 5.2万 by 500, and 51,820 not at all. */
function roundingOf(value: number, text: string): number {
  const digits = /(\d[\d,，]*)(?:\.(\d+))?/.exec(text);
  if (!digits) return 0;
  const written = Number(`${digits[1]?.replace(/[,，]/g, '')}.${digits[2] ?? 0}`);
  if (written === 0) return 0;
  const step = Math.abs(value / written) * 10 ** -(digits[2]?.length ?? 0);
  return step === 1 && Number.isInteger(value) ? 0 : step / 2;
}

/** The values that the words of a measurement leave possible. */
function rangeOf({ value, upperValue, comparator, text }: Contradictable): Range | undefined {
  if (value === null) return undefined;
  const rounding = roundingOf(value, text);
  switch (comparator) {
    case 'GTE':
    case 'GT':
      return { from: value - rounding, to: Number.POSITIVE_INFINITY };
    case 'LTE':
    case 'LT':
      return { from: Number.NEGATIVE_INFINITY, to: value + rounding };
    case 'RANGE':
      return { from: value - rounding, to: (upperValue ?? value) + rounding };
    case 'APPROX':
      return { from: value - Math.abs(value) * about, to: value + Math.abs(value) * about };
    default:
      return { from: value - rounding, to: value + rounding };
  }
}

/**
 * Equal for measurements that speak of the same thing; undefined where what one speaks of is open. The
 * units of an indicator count alike (个, 家), or the seeds are refused.
 */
function subjectOf(each: Contradictable): string | undefined {
  // A part has the name of its whole at times, and counts less; a doubtful basis may be the other one.
  if (each.basisDoubt !== null || each.partOfId !== null) return undefined;
  if (each.period === 'UNSTATED') return undefined;
  if (each.period === 'OTHER' && (each.periodStart === null || each.periodEnd === null))
    return undefined;
  return JSON.stringify([
    ...[each.kind, each.cityId, each.indicatorId, each.year, labelOfPeriod(each)],
    ...[each.basis, each.scope],
  ]);
}

/**
 * Measurements of the same indicator, city, year, period, basis and scope that two documents state with
 * values that exclude each other. A bound, a range, a rounded figure or one that is about
 * something contradicts only what it leaves no room for.
 *
 * @returns by city, year and indicator
 */
export function contradictionsOf<Measurement extends Contradictable>(
  measurements: readonly Measurement[],
): Contradiction<Measurement>[] {
  const subjects = new Map<string, Measurement[]>();
  for (const each of measurements) {
    const subject = subjectOf(each);
    if (subject === undefined) continue;
    const known = subjects.get(subject);
    if (known) known.push(each);
    else subjects.set(subject, [each]);
  }
  const found: Contradiction<Measurement>[] = [];
  for (const group of subjects.values()) {
    group.sort((a, b) => byCodeUnits(a.id, b.id));
    for (const [at, first] of group.entries())
      for (const second of group.slice(at + 1)) {
        if (first.documentId === second.documentId) continue;
        const [one, other] = [rangeOf(first), rangeOf(second)];
        if (!one || !other || (one.from <= other.to && other.from <= one.to)) continue;
        found.push({ id: `${first.id} ${second.id}`, first, second });
      }
  }
  return found.sort(
    ({ first: a, id }, { first: b, id: other }) =>
      byCodeUnits(a.cityId, b.cityId) ||
      a.year - b.year ||
      byCodeUnits(a.indicatorId, b.indicatorId) ||
      byCodeUnits(id, other),
  );
}
