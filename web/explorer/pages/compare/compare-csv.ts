import { useTranslations } from 'use-intl';
import { type CsvRow, csvOf } from '../../parts/csv.js';
import { isTarget } from '../../parts/figure.js';
import type { ChartData } from './chart-rows.js';
import {
  type Comparison,
  type Figure,
  type Footnotes,
  figuresOf,
  pairsOf,
  rateOf,
} from './comparison.js';
import { useFootnoteWords } from './footnote-words.js';

const columns = [
  'indicator',
  'city',
  'year',
  'status',
  'kind',
  'words',
  'comparator',
  'value',
  'upperValue',
  'unit',
  'basis',
  'scope',
  'period',
  'rate',
  'footnotes',
  'near',
  'document',
  'sentence',
  'start',
  'end',
  'id',
] as const;
type Column = (typeof columns)[number];

export interface CompareCsv {
  /** Of the table: each figure and each blank cell, then the figures of near indicators. */
  readonly ofMatrix: (comparison: Comparison, footnotes: Footnotes) => Promise<string>;
  /** Of the chart: each figure drawn or listed under it. */
  readonly ofChart: (chart: ChartData, footnotes: Footnotes) => Promise<string>;
}

/** Writes what the page shows as a table, with its footnotes in the page's language. */
export function useCompareCsv(): CompareCsv {
  const t = useTranslations('compare');
  const tk = useTranslations('kinds');
  const tf = useTranslations('figure');
  const tn = useTranslations('nothing');
  const words = useFootnoteWords();
  const named = (row: Partial<Record<Column, CsvRow[string]>>): CsvRow =>
    Object.fromEntries(columns.map((column) => [t(`columns.${column}`), row[column]]));
  const write = (rows: readonly CsvRow[]) =>
    csvOf(
      columns.map((column) => t(`columns.${column}`)),
      rows,
    );

  const figureRow = (figure: Figure, footnotes: Footnotes, isNear: boolean): CsvRow => {
    const rate = 'resultStated' in figure ? rateOf(figure) : undefined;
    const { evidence } = figure;
    return named({
      indicator: figure.indicator.name,
      city: figure.owner.name,
      year: figure.at.year,
      status: figure.value === null ? tn('withheld') : t('statedHere'),
      kind: tk(isTarget(figure) ? 'TARGET' : 'RESULT'),
      words: figure.displayText,
      comparator: t(`comparators.${figure.comparator}`),
      value: figure.value,
      upperValue: figure.upperValue,
      unit: figure.unit,
      basis: tf(`basis.${figure.basis}`),
      scope: figure.scope,
      period: tf(`period.${figure.period}`),
      rate:
        rate &&
        t(rate.isStated ? 'stated' : 'computed', {
          percent: `${rate.percent}%`,
        }),
      footnotes: footnotes
        .of(figure)
        .map((footnote) => `${footnote.number} ${words(footnote)}`)
        .join('; '),
      near: isNear ? t('nearShort') : '',
      document: evidence.document.title,
      sentence: evidence.displayQuote,
      start: evidence.start,
      end: evidence.end,
      id: figure.id,
    });
  };

  return {
    ofMatrix: ({ indicator, cities, cells }, footnotes) => {
      const cityOf = new Map(cities.map((city) => [city.id, city]));
      return write([
        ...cells.flatMap(({ city, year, status, targets, results }) =>
          status === 'STATED'
            ? pairsOf(targets, results)
                .flatMap(figuresOf)
                .map((figure) => figureRow(figure, footnotes, false))
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
            figureRow(figure as Figure, footnotes, true),
          ),
        ),
      ]);
    },
    ofChart: ({ panels, withheld }, footnotes) =>
      write([
        ...panels.flatMap(({ rows }) =>
          rows.flatMap(({ figures, isOwn }) =>
            figures
              .filter(({ value }) => value !== null)
              .map((figure) => figureRow(figure, footnotes, !isOwn)),
          ),
        ),
        ...withheld.map((figure) => figureRow(figure, footnotes, false)),
      ]),
  };
}
