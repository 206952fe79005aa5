import type { Named } from '../../parts/thing-link.js';
import {
  type Comparison,
  type Figure,
  figuresOf,
  type Near,
  type Pair,
  pairsOf,
  type ResultFigure,
  scaleOf,
  type TargetFigure,
} from './comparison.js';

/** One line of the chart: what one city states for one year. */
export interface ChartRow {
  readonly key: string;
  readonly indicator: Named;
  readonly city: Named;
  readonly year: number;
  /** False for a row of a near indicator. */
  readonly isOwn: boolean;
  readonly figures: readonly Figure[];
}

/** Rows that share an axis: equal unit, and the same thing counted. */
export interface Panel {
  readonly scale: string;
  readonly unit: string;
  readonly basis: Figure['basis'];
  readonly rows: readonly ChartRow[];
  /** Those that have no line of their own, as there are too many. */
  readonly rest: readonly ChartRow[];
}

/** With more rows than this a chart cannot be read; the table has them all. */
const maxRows = 60;

export interface ChartData {
  /** Id of the indicator that is compared. */
  readonly indicator: string;
  readonly panels: readonly Panel[];
  /** Figures that the source withholds: they have no place on an axis. */
  readonly withheld: readonly Figure[];
  /** Rows without a line of their own, as there are too many. */
  readonly left: number;
}

/** What the chart draws: the indicator's own rows by city and year, then those of the near indicators. */
export function chartOf({ indicator, cells }: Comparison): ChartData {
  const own = cells.flatMap(({ targets, results }) => rowsOf(pairsOf(targets, results), true));
  const near = indicator.related.flatMap((each) => rowsOf(pairsOfNear(each), false));
  const all = [...own, ...near];
  const rest = Map.groupBy(all.slice(maxRows).filter(isDrawn), ({ key }) => scaleIn(key));
  const panels = [...Map.groupBy(all.slice(0, maxRows).filter(isDrawn), ({ key }) => scaleIn(key))]
    .map(([scale, rows]): Panel => {
      const { unit, basis } = (rows[0] as ChartRow).figures[0] as Figure;
      return { scale, unit, basis, rows, rest: rest.get(scale) ?? [] };
    })
    // The indicator's own first.
    .sort((one, other) => Number(hasOwn(other)) - Number(hasOwn(one)));
  return {
    indicator: indicator.id,
    panels,
    withheld: all.flatMap(({ figures }) => figures.filter(({ value }) => value === null)),
    left: Math.max(0, all.length - maxRows),
  };
}

const hasOwn = ({ rows }: Panel): boolean => rows.some(({ isOwn }) => isOwn);
const isDrawn = ({ figures }: ChartRow): boolean => figures.some(({ value }) => value !== null);
const scaleIn = (key: string): string => key.split('|', 1)[0] as string;

const pairsOfNear = ({ indicator: { targetPage, resultPage } }: Near): Pair[] =>
  pairsOf(targetPage.nodes as readonly TargetFigure[], resultPage.nodes as readonly ResultFigure[]);

/** A row for each pair; figures of a pair that are counted differently are apart. */
const rowsOf = (pairs: readonly Pair[], isOwn: boolean): ChartRow[] =>
  pairs.flatMap((pair) =>
    [...Map.groupBy(figuresOf(pair), scaleOf)].map(([scale, figures]) => {
      const [first] = figures as [Figure];
      const { indicator, owner, at } = first;
      return {
        key: `${scale}|${first.id}`,
        indicator,
        city: owner,
        year: at.year,
        isOwn,
        figures,
      };
    }),
  );
