/** Rows of a table, each value under the name of its column. */
export type CsvRow = Readonly<Record<string, string | number | null | undefined>>;

/** With what a spreadsheet begins a formula, the full-width signs of Chinese input included. */
const formula = /^[=+\-@＝＋－＠\t\r]/;

/**
 * A table that spreadsheets open as Chinese: with a byte order mark, and no text that they would take for a
 * formula.
 */
export async function csvOf(columns: readonly string[], rows: readonly CsvRow[]): Promise<string> {
  const { default: papa } = await import('papaparse');
  const table = papa.unparse(
    {
      fields: [...columns],
      data: rows.map((row) => columns.map((column) => row[column] ?? '')),
    },
    { escapeFormulae: formula },
  );
  return `\u{feff}${table}\r\n`;
}
