import type { Comparator, DocumentPeriod, MeasureBasis } from './ontology.js';

/** What of a measurement decides whether it may stand beside another. */
export interface Comparable {
  readonly kind: 'target' | 'result';
  readonly cityId: string;
  readonly year: number;
  readonly value: number | null;
  readonly unit: string;
  readonly basis: MeasureBasis;
  readonly comparator: Comparator;
  readonly scope: string | null;
  readonly population: string | null;
  /** Of the document: half a year's figure is not a whole year's. */
  readonly period: DocumentPeriod;
}

/** Why measurements must not be set side by side, a sentence each; none where they may. */
export function warningsOf(measurements: readonly Comparable[]): string[] {
  const warnings: string[] = [];
  const differ = (what: string, read: (each: Comparable) => string): void => {
    const places = groupPlaces(measurements, read);
    if (places.size > 1)
      warnings.push(
        `${what} differ: ${[...places].map(([value, where]) => `${value} (${where.join(', ')})`).join('; ')}.`,
      );
  };
  differ('Units', ({ unit }) => unit);
  differ('Bases', ({ basis }) => basis);
  differ('Comparators', ({ comparator }) => comparator);
  differ('Scopes', ({ scope }) => scope ?? 'the whole city');
  differ('Populations', ({ population }) => population ?? 'not said');
  differ('Periods', ({ period }) => period);
  const withheld = measurements.filter(({ value }) => value === null);
  if (withheld.length > 0)
    warnings.push(
      `Figures are withheld by the source: ${[...new Set(withheld.map(placeOf))].join(', ')}.`,
    );
  return warnings;
}

const placeOf = ({ cityId, year, kind }: Comparable): string => `${cityId} ${year} ${kind}`;

function groupPlaces(
  measurements: readonly Comparable[],
  read: (each: Comparable) => string,
): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const each of measurements) {
    const value = read(each);
    const known = places.get(value) ?? [];
    const place = placeOf(each);
    if (!known.includes(place)) known.push(place);
    places.set(value, known);
  }
  return places;
}
