/** What a cell holds: a text, a figure, a list of texts, or nothing. */
export type CsvValue = string | number | boolean | null | readonly (string | number)[];

/** With what a spreadsheet begins a formula, the full-width signs of Chinese input included. */
const formula = /^[=+\-@＝＋－＠\t\r]/;

const listSeparator = '; ';

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe before it, which the
 * spreadsheet takes for the mark of a text; figures are figures, below zero too.
 */
function cellText(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : value.join(listSeparator);
  return formula.test(text) ? `'${text}` : text;
}

function cell(value: CsvValue): string {
  const text = cellText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A record of RFC 4180, its line end included. */
export const csvRow = (values: readonly CsvValue[]): string => `${values.map(cell).join(',')}\r\n`;
