import type { CautionCode, ExplorerCompareQuery } from '../../generated/graphql.js';

export type Comparison = ExplorerCompareQuery['compareIndicator'];
export type Coverage = ExplorerCompareQuery['coverage'];
export type Cell = Comparison['cells'][number];
export type TargetFigure = Cell['targets'][number];
export type ResultFigure = Cell['results'][number];
export type Figure = TargetFigure | ResultFigure;
export type Near = Comparison['indicator']['related'][number];

/** A target with the results that are reported for it, or results for which there is none. */
export interface Pair {
  readonly target: TargetFigure | undefined;
  readonly results: readonly ResultFigure[];
}

/** Each target with its results, then each result that has no target among them. */
export function pairsOf(
  targets: readonly TargetFigure[],
  results: readonly ResultFigure[],
): Pair[] {
  const known = new Set(targets.map(({ id }) => id));
  const byTarget = Map.groupBy(results, ({ promised }) =>
    promised && known.has(promised.id) ? promised.id : undefined,
  );
  return [
    ...targets.map((target) => ({ target, results: byTarget.get(target.id) ?? [] })),
    ...(byTarget.get(undefined) ?? []).map((result) => ({ target: undefined, results: [result] })),
  ];
}

export const figuresOf = ({ target, results }: Pair): Figure[] =>
  target ? [target, ...results] : [...results];

export const keyOf = ({ target, results }: Pair): string => target?.id ?? results[0]?.id ?? '';

/** A caution as a footnote: its number, and what it says. */
export interface Footnote {
  readonly number: number;
  readonly code: CautionCode;
  readonly values: readonly string[];
}

export interface Footnotes {
  readonly all: readonly Footnote[];
  /** Those that are about a figure. */
  readonly of: (figure: { readonly id: string }) => readonly Footnote[];
}

/** The cautions of a comparison in their order, each tied to the figures that it is about. */
export function footnotesOf(cautions: Comparison['cautions']): Footnotes {
  const all = cautions.map(({ code, values }, at) => ({ number: at + 1, code, values }));
  const byFigure = new Map<string, Footnote[]>();
  for (const [at, { measurementIds }] of cautions.entries())
    for (const id of measurementIds)
      byFigure.set(id, [...(byFigure.get(id) ?? []), all[at] as Footnote]);
  return { all, of: ({ id }) => byFigure.get(id) ?? [] };
}

/** Columns of a table of years: each year that is asked for, and the stretches between them of which nothing is held. */
export type Column = { readonly year: number } | { readonly from: number; readonly to: number };

export const columnsOf = (years: readonly number[]): Column[] =>
  years.flatMap((year, at) => {
    const before = years[at - 1];
    return before !== undefined && year - before > 1
      ? [{ from: before + 1, to: year - 1 }, { year }]
      : [{ year }];
  });

/** How far a result goes, in per cent: as the source says it, or as computed from target and result. */
export const rateOf = ({
  resultStated,
  resultComputed,
}: ResultFigure): { readonly percent: number; readonly isStated: boolean } | undefined =>
  resultStated !== null
    ? { percent: resultStated, isStated: true }
    : resultComputed !== null
      ? { percent: resultComputed, isStated: false }
      : undefined;

/** The unit that is counted and what a number counts: figures share an axis only where both are equal. */
export const scaleOf = ({ unit, basis }: Pick<Figure, 'unit' | 'basis'>): string =>
  `${basis} ${unit}`;

/** With more cities than this, those that state nothing are folded into one line. */
const unfolded = 12;

export const hasManyCities = ({ cities }: Pick<Comparison, 'cities'>): boolean =>
  cities.length > unfolded;

/** The comparison with the cities of the greatest values first; those without a value stay behind, as they are. */
export function byValue(comparison: Comparison): Comparison {
  const greatest = new Map<string, number>();
  for (const { city, targets, results } of comparison.cells)
    for (const { value, upperValue } of [...targets, ...results])
      if (value !== null)
        greatest.set(city.id, Math.max(greatest.get(city.id) ?? -Infinity, upperValue ?? value));
  const greatestOf = ({ id }: { readonly id: string }): number => greatest.get(id) ?? -Infinity;
  const compare = (one: { readonly id: string }, other: { readonly id: string }): number =>
    // Equal values, and both without: the order in which they came.
    greatestOf(one) === greatestOf(other) ? 0 : greatestOf(other) - greatestOf(one);
  const cities = [...comparison.cities].sort(compare);
  const placeOf = new Map(cities.map(({ id }, at) => [id, at]));
  return {
    ...comparison,
    cities,
    cells: [...comparison.cells].sort(
      (one, other) => (placeOf.get(one.city.id) ?? 0) - (placeOf.get(other.city.id) ?? 0),
    ),
  };
}

/** The cities that are rows of the table: all of them, or with many those that state something. */
export function shownCitiesOf(comparison: Comparison, all: boolean): Comparison['cities'] {
  const { cities, cells } = comparison;
  if (all || !hasManyCities(comparison)) return cities;
  const stating = new Set(
    cells.filter(({ status }) => status === 'STATED').map(({ city }) => city.id),
  );
  return cities.filter(({ id }) => stating.has(id));
}
