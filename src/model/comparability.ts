import type { Comparator, MeasureBasis } from './ontology.js';
import { labelOfPeriod, type Period } from './period.js';

/** The parts of a measurement that decide whether it may be compared with another. */
export interface Comparable extends Period {
  readonly kind: 'target' | 'result';
  readonly cityId: string;
  readonly year: number;
  /** Null where the source withholds it. */
  readonly value: number | null;
  readonly unit: string;
  readonly basis: MeasureBasis;
  /** Why the words leave the basis open; null where they do not. */
  readonly basisDoubt: string | null;
  readonly comparator: Comparator;
  /** What one unit applies to (每个镇街); null for the whole city. */
  readonly scope: string | null;
  /** Of the indicator; null where it does not say one. */
  readonly population: string | null;
}

/**
 * Why measurements must not be compared as they are, one sentence a reason; none where they may:
 * `Units differ: 张 (city:a 2023 target); 个 (city:b 2023 target).`
 */
export function warningsOf(measurements: readonly Comparable[]): string[] {
  const warnings: string[] = [];
  const compare = (what: string, read: (each: Comparable) => string): void => {
    const groups = groupByValue(measurements, read);
    if (groups.size > 1)
      warnings.push(
        `${what} differ: ${[...groups].map(([value, labels]) => `${value} (${labels.join(', ')})`).join('; ')}.`,
      );
  };
  compare('Units', ({ unit }) => unit);
  compare('Bases', ({ basis }) => basis);
  compare('Comparators', ({ comparator }) => comparator);
  compare('Scopes', ({ scope }) => scope ?? 'the whole city');
  compare('Populations', ({ population }) => population ?? 'not said');
  compare('Periods', labelOfPeriod);
  const withheld = measurements.filter(({ value }) => value === null);
  if (withheld.length > 0)
    warnings.push(
      `Figures are withheld by the source: ${[...new Set(withheld.map(labelOf))].join(', ')}.`,
    );
  const doubtful = measurements.filter(({ basisDoubt }) => basisDoubt !== null);
  if (doubtful.length > 0)
    warnings.push(
      `Bases are open, a running total or new: ${[...new Set(doubtful.map(labelOf))].join(', ')}.`,
    );
  return warnings;
}

const labelOf = ({ cityId, year, kind }: Comparable): string => `${cityId} ${year} ${kind}`;

/** The measurements' labels, each once, by the value that each has. */
function groupByValue(
  measurements: readonly Comparable[],
  read: (each: Comparable) => string,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const each of measurements) {
    const value = read(each);
    const labels = groups.get(value) ?? [];
    const label = labelOf(each);
    if (!labels.includes(label)) labels.push(label);
    groups.set(value, labels);
  }
  return groups;
}
