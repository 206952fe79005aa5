import { useTranslations } from 'use-intl';
import type { ChartData } from './chart-rows.js';
import { type Comparison, type Figure, type Footnotes, figuresOf, pairsOf } from './comparison.js';
import { useFigureCsv } from './figure-csv.js';

export interface CompareCsv {
  /** Of the table: each figure and each blank cell, then the figures of near indicators. */
  readonly ofMatrix: (
    comparison: Comparison,
    shown: Comparison['cities'],
    footnotes: Footnotes,
  ) => Promise<string>;
  /** Of the chart: each figure drawn or listed under it. */
  readonly ofChart: (chart: ChartData, footnotes: Footnotes) => Promise<string>;
}

/** Writes what the page shows as a table, with its footnotes in the page's language. */
export function useCompareCsv(): CompareCsv {
  const tn = useTranslations('nothing');
  const { named, rowOf, write } = useFigureCsv();
  return {
    ofMatrix: ({ indicator, cells }, shown, footnotes) => {
      const cityOf = new Map(shown.map((city) => [city.id, city]));
      return write([
        ...cells
          .filter(({ city }) => cityOf.has(city.id))
          .flatMap(({ city, year, status, targets, results }) =>
            status === 'STATED'
              ? pairsOf(targets, results)
                  .flatMap(figuresOf)
                  .map((figure) => rowOf(figure, footnotes, false))
              : [
                  named({
                    indicator: indicator.name,
                    city: cityOf.get(city.id)?.name,
                    year,
                    status: tn(status === 'NOT_HELD' ? 'notHeld' : 'silent'),
                  }),
                ],
          ),
        ...indicator.related.flatMap(({ indicator: { targetPage, resultPage } }) =>
          [...targetPage.nodes, ...resultPage.nodes].map((figure) =>
            rowOf(figure as Figure, footnotes, true),
          ),
        ),
      ]);
    },
    ofChart: ({ indicator, panels, withheld }, footnotes) =>
      write([
        ...panels.flatMap(({ rows }) =>
          rows.flatMap(({ figures, isOwn }) =>
            figures
              .filter(({ value }) => value !== null)
              .map((figure) => rowOf(figure, footnotes, !isOwn)),
          ),
        ),
        ...withheld.map((figure) => rowOf(figure, footnotes, figure.indicator.id !== indicator)),
      ]),
  };
}
