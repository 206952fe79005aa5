import { useTranslations } from 'use-intl';
import type { CoverageCell } from './coverage-table.js';
import { CsvButton } from './csv-button.js';

/** City by year as a table: a row for each document, and for each cell of which none is held. */
export function CoverageCsv({ cells }: { readonly cells: readonly CoverageCell[] }) {
  const t = useTranslations('coverage');
  const td = useTranslations('documents');
  const tt = useTranslations('take.columns');
  const tn = useTranslations('nothing');
  return (
    <CsvButton
      name={td('coverage')}
      rows={rowsOf(cells)}
      columns={[
        [tt('city'), ({ city }) => city],
        [tt('year'), ({ year }) => year],
        [
          tt('kind'),
          ({ document }) => (document ? t(`kind.${document.kind as 'OTHER'}`) : tn('notHeld')),
        ],
        [
          tt('period'),
          ({ document }) => document && t(`period.${document.period as 'FIRST_HALF'}`),
        ],
        [tt('document'), ({ document }) => document?.title],
        [tt('id'), ({ document }) => document?.id],
      ]}
    />
  );
}

interface CoverageRow {
  readonly city: string;
  readonly year: number;
  readonly document?: CoverageCell['documents'][number];
}

function rowsOf(cells: readonly CoverageCell[]): CoverageRow[] {
  const cities = [...new Map(cells.map(({ city }) => [city.id, city])).values()];
  const held = cells.map(({ year }) => year);
  const first = Math.min(...held);
  const years = Array.from({ length: Math.max(...held) - first + 1 }, (_, at) => first + at);
  return cities.flatMap(({ id, name: city }) =>
    years.flatMap((year): CoverageRow[] => {
      const documents = cells
        .filter((cell) => cell.city.id === id && cell.year === year)
        .flatMap((cell) => cell.documents);
      return documents.length === 0
        ? [{ city, year }]
        : documents.map((document) => ({ city, year, document }));
    }),
  );
}
