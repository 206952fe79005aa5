import cfb from 'cfb';
import WordExtractor from 'word-extractor';
import { InputError, unreadable } from '../input-error.js';
import { type Converted, Repairs } from '../text-of-record.js';

/** Signs of the file information block (MS-DOC 2.5.2). */
const wordMagic = 0xa5ec;
const encryptedFlag = 0x0100;

/** A .doc of Word 97 and later, which .wps of WPS Writer is, too. */
export async function convertDoc(bytes: Uint8Array): Promise<Converted> {
  const repairs = new Repairs();
  checkWord(bytes);
  let body: string;
  let apart: readonly string[];
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    body = document.getBody();
    apart = [document.getHeaders(), document.getFootnotes(), document.getEndnotes()];
  } catch (error) {
    throw unreadable('a Word file (.doc)', error);
  }
  for (const words of apart) if (words.trim() !== '') repairs.add('APART_FROM_BODY', words.trim());
  repairs.add('NUMBERS_MAY_BE_MISSING');
  const text = body
    .replace(/\r\n?|[\v\f]/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[ \u00a0\u3000]+$/u, '').replace(/^[ \u00a0\u3000]+/u, ''))
    .filter((line) => line.trim() !== '')
    .join('\n');
  return { text, converter: 'word-extractor', repairs: repairs.list() };
}

/** @throws {InputError} where the container holds no Word text, or one that wants a password */
function checkWord(bytes: Uint8Array): void {
  let stream: Uint8Array | undefined;
  let names: readonly string[];
  try {
    const container = cfb.read(Buffer.from(bytes), { type: 'buffer' });
    names = container.FullPaths;
    const entry = cfb.find(container, 'WordDocument');
    stream = entry ? Uint8Array.from(entry.content as ArrayLike<number>) : undefined;
  } catch (error) {
    throw unreadable('a Word file (.doc)', error);
  }
  if (names.some((name) => /EncryptedPackage$/.test(name))) throw encrypted();
  if (!stream)
    throw new InputError(
      'UNKNOWN_FORMAT',
      names.some((name) => /(?:Workbook|Book)$/.test(name))
        ? 'The file is a workbook (.xls), which is not read.'
        : 'The file is an Office container without a Word text.',
      'Save it as .docx, or copy its text into a .txt file.',
    );
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const magic = stream.length < 12 ? 0 : view.getUint16(0, true);
  if (magic !== wordMagic)
    throw new InputError(
      'UNREADABLE',
      'The Word text is of a version before Word 97, or broken.',
      'Open it in Word or WPS and save it as .docx.',
    );
  if ((view.getUint16(10, true) & encryptedFlag) !== 0) throw encrypted();
}

const encrypted = (): InputError =>
  new InputError(
    'ENCRYPTED',
    'The document wants a password.',
    'Open it with the password and save it without.',
  );
