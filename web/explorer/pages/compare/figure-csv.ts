import { useTranslations } from 'use-intl';
import { type CsvRow, csvOf } from '../../parts/csv.js';
import { isTarget } from '../../parts/figure.js';
import { type Figure, type Footnotes, rateOf } from './comparison.js';
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

export interface FigureCsv {
  readonly named: (row: Partial<Record<Column, CsvRow[string]>>) => CsvRow;
  readonly rowOf: (figure: Figure, footnotes?: Footnotes, isNear?: boolean) => CsvRow;
  readonly write: (rows: readonly CsvRow[]) => Promise<string>;
}

/** Targets and results as rows of a table, each with its sentence, in the page's language. */
export function useFigureCsv(): FigureCsv {
  const t = useTranslations('compare');
  const tk = useTranslations('kinds');
  const tf = useTranslations('figure');
  const tn = useTranslations('nothing');
  const words = useFootnoteWords();
  const named: FigureCsv['named'] = (row) =>
    Object.fromEntries(columns.map((column) => [t(`columns.${column}`), row[column]]));
  const write: FigureCsv['write'] = (rows) =>
    csvOf(
      columns.map((column) => t(`columns.${column}`)),
      rows,
    );

  const rowOf: FigureCsv['rowOf'] = (figure, footnotes, isNear = false) => {
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
        ?.of(figure)
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

  return { named, rowOf, write };
}
