/** What a cell holds: a text, a figure, a list of texts, or nothing. */
export type CsvValue = string | number | boolean | null | readonly (string | number)[];

/** With what a spreadsheet begins a formula, the full-width signs of Chinese input included. */
const formula = /^[=+\-@＝＋－＠\t\r]/;

const listSeparator = '; ';

/**
 * - plain: as other programs read it. A text that a spreadsheet would take for a formula gets an apostrophe
 *   before it, which the spreadsheet takes for the mark of a text.
 * - spreadsheet: a text that it would take for a formula, a date or a figure is written as a formula that
 *   gives the text: `="2023-11"`. Only spreadsheets read that as they should.
 *
 * Figures are figures in both, below zero too.
 */
export type CsvForm = 'plain' | 'spreadsheet';

const months =
  'jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?';

/** What spreadsheets turn into dates, times, figures, fractions or truth values; in single width. */
const changed: readonly RegExp[] = [
  /^[¥$€£]?\s*[-+(]?\s*[¥$€£]?\s*(\d[\d,]*(\.\d*)?|\.\d+)(e[-+]?\d+)?\)?\s*%?$/i,
  /^\d{1,4}\s*[-/.]\s*\d{1,4}(\s*[-/.]\s*\d{1,4})?$/,
  /^\d{1,4}\s+\d{1,4}\/\d{1,4}$/,
  /^\d{2,4}年(\d{1,2}月(\d{1,2}日)?)?$/,
  /^\d{1,2}月(\d{1,2}日)?$/,
  /^\d{1,2}[:时]\d{0,2}([:分]\d{0,2}秒?)?(\s*[ap]m?)?$/i,
  new RegExp(`^(${months})[-/. ]?\\d{1,4}$`, 'i'),
  new RegExp(`^\\d{1,4}[-/. ]?(${months})([-/. ]\\d{1,4})?$`, 'i'),
  /^(true|false)$/i,
];

/** Longest text that spreadsheets allow within a formula. */
const longestInFormula = 255;

/** True of a text that a spreadsheet would show as something else. */
const isChanged = (text: string): boolean => {
  const plain = text.normalize('NFKC').trim();
  return changed.some((form) => form.test(plain));
};

function cellText(value: CsvValue, form: CsvForm): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : value.join(listSeparator);
  if (
    form === 'spreadsheet' &&
    text.length <= longestInFormula &&
    (formula.test(text) || isChanged(text))
  )
    return `="${text.replaceAll('"', '""')}"`;
  return formula.test(text) ? `'${text}` : text;
}

function cell(value: CsvValue, form: CsvForm): string {
  const text = cellText(value, form);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A record of RFC 4180, its line end included. */
export const csvRow = (values: readonly CsvValue[], form: CsvForm = 'plain'): string =>
  `${values.map((value) => cell(value, form)).join(',')}\r\n`;
