/** Rows of a table, each value under the name of its column. */
export type CsvRow = Readonly<Record<string, string | number | null | undefined>>;

/**
 * A table that spreadsheets open as Chinese: with a byte order mark, and no cell that they would take for a
 * formula.
 */
export async function csvOf(columns: readonly string[], rows: readonly CsvRow[]): Promise<string> {
  const { default: papa } = await import('papaparse');
  const table = papa.unparse(
    {
      fields: [...columns],
      data: rows.map((row) => columns.map((column) => row[column] ?? '')),
    },
    { escapeFormulae: true },
  );
  return `\u{feff}${table}\r\n`;
}
