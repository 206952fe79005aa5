import { type CsvRow, csvOf } from './csv.js';
import { DownloadButton } from './download-button.js';

/** Takes the rows of a table along, as they are shown. */
export function CsvButton<Row>({
  name,
  columns,
  rows,
}: {
  readonly name: string;
  /** Head and value of each column, in their order. */
  readonly columns: readonly (readonly [head: string, value: (row: Row) => CsvRow[string]])[];
  readonly rows: readonly Row[];
}) {
  return (
    <DownloadButton
      label="CSV"
      disabled={rows.length === 0}
      make={async () => ({
        name: `${name}.csv`,
        type: 'text/csv;charset=utf-8',
        content: await csvOf(
          columns.map(([head]) => head),
          rows.map((row) => Object.fromEntries(columns.map(([head, value]) => [head, value(row)]))),
        ),
      })}
    />
  );
}
