import type { ExplorerBoardQuery } from '../../generated/graphql.js';
import type { Named } from '../../parts/thing-link.js';
import { type Figure, figuresOf, type Pair, pairsOf } from '../compare/comparison.js';

export type AreaNode = Extract<
  NonNullable<ExplorerBoardQuery['node']>,
  { readonly indicators: unknown }
>;
export type BoardIndicator = AreaNode['indicators']['nodes'][number];
export type Coverage = ExplorerBoardQuery['coverage'];

export interface BoardRow {
  readonly indicator: BoardIndicator;
  /** By the id of the city. */
  readonly pairs: ReadonlyMap<string, readonly Pair[]>;
  /** Figures that are not shown, as the indicator has too many. */
  readonly left: number;
}

export interface BoardFamily {
  readonly family: Named | undefined;
  readonly rows: readonly BoardRow[];
}

export interface BoardColumn {
  readonly city: Named;
  /** Years of which a document of the city is held. */
  readonly years: readonly number[];
  readonly isChosen: boolean;
}

export interface Asked {
  readonly cities: readonly string[];
  readonly years: readonly number[];
  readonly unit: string | undefined;
}

/** Cities that stand side by side on one board. */
const maxColumns = 8;

/**
 * The indicators by family. With cities or years asked for, the families in which one of those cities states
 * something for one of those years, with everything that other cities state in them.
 */
export function familiesOf(indicators: readonly BoardIndicator[], asked: Asked): BoardFamily[] {
  const isAsked = ({ target, results }: Pair): boolean => {
    const figure = target ?? results[0];
    return (
      figure !== undefined &&
      (asked.cities.length === 0 || asked.cities.includes(figure.owner.id)) &&
      (asked.years.length === 0 || asked.years.includes(figure.at.year))
    );
  };
  const rows = indicators
    .filter(({ unit }) => asked.unit === undefined || unit === asked.unit)
    .map((indicator): BoardRow => {
      const { targetPage, resultPage, chosenTargets, chosenResults } = indicator;
      const targets = eachOnce([...(chosenTargets?.nodes ?? []), ...targetPage.nodes]);
      const results = eachOnce([...(chosenResults?.nodes ?? []), ...resultPage.nodes]);
      const shown = targets.length + results.length;
      return {
        indicator,
        pairs: Map.groupBy(
          pairsOf(targets, results),
          ({ target, results }) => (target ?? results[0])?.owner.id ?? '',
        ),
        left: targetPage.totalCount + resultPage.totalCount - shown,
      };
    });
  const askedOf = ({ pairs }: BoardRow): number =>
    [...pairs.values()].flat().filter(isAsked).length;
  return (
    [...Map.groupBy(rows, ({ indicator }) => indicator.family?.id).values()]
      .filter((members) => members.some((row) => askedOf(row) > 0))
      // What is asked for comes first, in a family and among families.
      .map((members) => ({
        family: members[0]?.indicator.family ?? undefined,
        rows: [...members].sort((one, other) => askedOf(other) - askedOf(one)),
        asked: members.reduce((sum, row) => sum + askedOf(row), 0),
      }))
      .sort((one, other) => other.asked - one.asked)
  );
}

const eachOnce = <Figure extends { readonly id: string }>(figures: readonly Figure[]): Figure[] => [
  ...new Map(figures.map((figure) => [figure.id, figure])).values(),
];

/** The cities side by side: those asked for, then those with the most rows; and how many have no place. */
export function boardColumnsOf(
  coverage: Coverage,
  families: readonly BoardFamily[],
  asked: Asked,
): { readonly columns: BoardColumn[]; readonly left: number } {
  const rowsOf = (city: string): number =>
    families.flatMap(({ rows }) => rows).filter(({ pairs }) => pairs.has(city)).length;
  const all = [...Map.groupBy(coverage, ({ city }) => city.id)]
    .map(([id, held]) => ({
      city: (held[0] as Coverage[number]).city,
      years: held.map(({ year }) => year),
      isChosen: asked.cities.includes(id),
      rows: rowsOf(id),
    }))
    .sort((one, other) => Number(other.isChosen) - Number(one.isChosen) || other.rows - one.rows);
  return { columns: all.slice(0, maxColumns), left: Math.max(0, all.length - maxColumns) };
}

/** The figures that stand on a board, in reading order. */
export const figuresOn = (
  families: readonly BoardFamily[],
  columns: readonly BoardColumn[],
): Figure[] =>
  families
    .flatMap(({ rows }) => rows)
    .flatMap(({ pairs }) => columns.flatMap(({ city }) => pairs.get(city.id) ?? []))
    .flatMap(figuresOf);

/** The units that the indicators count in, each once. */
export const unitsOf = (indicators: readonly BoardIndicator[]): string[] =>
  [...new Set(indicators.map(({ unit }) => unit))].sort((one, other) =>
    one.localeCompare(other, 'zh'),
  );
