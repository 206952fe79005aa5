import { CodePoints } from '../../util/code-points.js';
import { sha256 } from '../../util/sha256.js';
import { InputError } from './input-error.js';
import { withoutRadicals } from './radicals.js';
import { sniff } from './sniff.js';
import { type Converted, type InputFormat, Repairs, type TextOfRecord } from './text-of-record.js';

/** Most bytes of a file that is read. */
export const maxSourceBytes = 64 * 2 ** 20;
/** Most characters of a text of record: a document of a thousand pages. */
const maxCharacters = 2_000_000;

/** Each reads one format, and is imported when it is asked for. */
const converters: Readonly<
  Record<InputFormat, () => Promise<(bytes: Uint8Array) => Converted | Promise<Converted>>>
> = {
  txt: async () => (await import('./formats/plain-text.js')).convertPlainText,
  html: async () => (await import('./formats/html.js')).convertHtml,
  docx: async () => (await import('./formats/docx.js')).convertDocx,
  doc: async () => (await import('./formats/doc.js')).convertDoc,
  pdf: async () => (await import('./formats/pdf.js')).convertPdf,
};

/**
 * The text of record of a file, read by its content. It has line feeds alone, no line without words
 * at its end, and a page map where the file has pages.
 *
 * @param name of the file, for the record
 * @throws {InputError} where the file gives no Chinese text
 */
export async function convert(bytes: Uint8Array, name: string): Promise<TextOfRecord> {
  if (bytes.length > maxSourceBytes)
    throw new InputError(
      'TOO_LARGE',
      `The file has ${bytes.length} bytes, more than ${maxSourceBytes}.`,
      'Divide it.',
    );
  const format = sniff(bytes);
  const converted = await (await converters[format]())(bytes);
  const repairs = new Repairs(converted.repairs);
  const { text, points } = tidied(converted, format, repairs);
  checkChinese(text);
  return {
    text,
    source: {
      name,
      bytes: bytes.length,
      sha256: sha256(bytes),
      format,
      ...(converted.encoding && { encoding: converted.encoding }),
    },
    converter: converted.converter,
    repairs: repairs.list(),
    ...(points && { pages: points }),
    stated: converted.stated ?? {},
  };
}

/** Characters that steer and are not shown; a tab parts the cells of a table. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const control = /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const spaced = /(?:\p{Script=Han}[ \u00a0]){3,}\p{Script=Han}/gu;

/**
 * What every converted text needs. A .txt in UTF-8 stays as it is, but for control characters, which
 * no file of the seeds may have.
 */
function tidied(
  { text, pages }: Converted,
  format: InputFormat,
  repairs: Repairs,
): { readonly text: string; readonly points?: readonly number[] } {
  // The first of the next page's characters is where the page begins, whatever is taken out before.
  const cuts = pages ?? [];
  const pieces = cuts.map((start, at) => text.slice(start, cuts[at + 1]));
  const clean = (piece: string): string => {
    let result = piece.replace(control, '');
    repairs.add('CONTROL_CHARACTERS', undefined, piece.length - result.length);
    if (format === 'txt') return result;
    const plain = withoutRadicals(result);
    repairs.add('RADICALS', undefined, plain.count);
    result = plain.text.replace(spaced, (run) => {
      repairs.add('SPACED_CHARACTERS', run);
      return run.replace(/[ \u00a0]/g, '');
    });
    return result;
  };
  if (pieces.length === 0) return { text: clean(text) };
  const cleaned = pieces.map(clean);
  const whole = cleaned.join('');
  const points = new CodePoints(whole);
  let at = 0;
  const starts = cleaned.map((piece) => {
    const start = points.fromUnit(at);
    at += piece.length;
    return start;
  });
  return { text: whole, points: starts };
}

/** Chinese characters without which a text is no document. */
const fewestCharacters = 10;

function checkChinese(text: string): void {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (text.trim() === '')
    throw new InputError('EMPTY', 'The file has no text.', 'Give one with text.');
  if (han < fewestCharacters || han < letters * 0.25)
    throw new InputError(
      'NOT_CHINESE',
      han === letters
        ? `The text has ${han} Chinese characters only: too few to be a document.`
        : `Only ${han} of ${letters} letters are Chinese characters.`,
      'Give a document in Chinese; where it is one, save it as UTF-8.',
    );
  if (text.length > maxCharacters)
    throw new InputError(
      'TOO_LARGE',
      `The text has ${text.length} characters, more than ${maxCharacters}.`,
      'Divide it.',
    );
}
