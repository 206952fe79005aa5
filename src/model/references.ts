import { type ByName, byName } from '../util/by-name.js';
import { type Citable, onOneLine, placeOf } from './citation.js';

/** What reference managers read: Zotero, EndNote and NoteExpress RIS, LaTeX BibTeX. */
export const citationFormats = ['GBT_7714', 'RIS', 'BIBTEX'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** Something to cite, with the id by which the graph names it. */
export type Reference = Citable & {
  readonly id: string;
  /** The words, where a passage is cited. */
  readonly quote?: string;
};

const noteOf = (reference: Reference): string | undefined =>
  'start' in reference
    ? `${placeOf(reference).join(', ')}${reference.quote === undefined ? '' : `: ${onOneLine(reference.quote)}`}`
    : undefined;

/**
 * A reference as RIS, of type GOVDOC. Where no date is known, PY is the year that the document is about; a
 * passage has its place and its words as a note (N1). Ends with an empty line.
 */
export function risOf(reference: Reference): string {
  const { id, document } = reference;
  const [year, month = '', day = ''] = (document.issuedOn ?? '').split('-');
  const note = noteOf(reference);
  const lines: [string, string][] = [['TY', 'GOVDOC']];
  // A comma at its end keeps a reference manager from parting the name of a body.
  if (document.issuer !== null) lines.push(['AU', `${onOneLine(document.issuer)},`]);
  lines.push(['TI', onOneLine(document.title)], ['PY', year || String(document.year)]);
  if (year) lines.push(['DA', `${year}/${month}/${day}/`]);
  lines.push(['LA', 'zh-CN'], ['AN', id]);
  if (note !== undefined) lines.push(['N1', note]);
  lines.push(['ER', '']);
  return `${lines.map(([tag, value]) => `${tag}  - ${value}`).join('\r\n')}\r\n\r\n`;
}

const escapes: Readonly<ByName<string>> = byName({
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
});

/** Text in which LaTeX sees nothing but text. */
const latex = (text: string): string =>
  onOneLine(text).replace(/[\\{}%&#_$~^]/g, (sign) => escapes[sign] ?? `\\${sign}`);

/**
 * A reference as BibTeX: an entry `@misc` with the id as its key, which Biber and BibTeX read. Where no date
 * is known, `year` is the year that the document is about. Ends with an empty line.
 */
export function bibtexOf(reference: Reference): string {
  const { id, document } = reference;
  const [year, month] = (document.issuedOn ?? '').split('-');
  const note = noteOf(reference);
  const fields: [string, string][] = [];
  // Twice in braces: a body has no family name.
  if (document.issuer !== null) fields.push(['author', `{{${latex(document.issuer)}}}`]);
  fields.push(['title', `{{${latex(document.title)}}}`], ['year', `{${year || document.year}}`]);
  if (month !== undefined) fields.push(['month', `{${Number(month)}}`]);
  fields.push(['langid', '{chinese}']);
  if (note !== undefined) fields.push(['note', `{${latex(note)}}`]);
  const width = Math.max(...fields.map(([name]) => name.length));
  const body = fields.map(([name, value]) => `  ${name.padEnd(width)} = ${value},\n`).join('');
  return `@misc{${id},\n${body}}\n\n`;
}
