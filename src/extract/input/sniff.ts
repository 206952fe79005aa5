import { InputError } from './input-error.js';
import type { InputFormat } from './text-of-record.js';

const hasBytes = (bytes: Uint8Array, at: number, ...expected: readonly number[]): boolean =>
  expected.every((byte, index) => bytes[at + index] === byte);

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

const includesAscii = (bytes: Uint8Array, words: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(words, 0, 'latin1');

/** What a file that is not read is, by how it begins, and what to do with it. */
const refused: readonly (readonly [begins: RegExp, what: string, fix: string])[] = [
  [/^\{\\rtf/, 'rich text (RTF)', 'Open it in Word or WPS and save it as .docx.'],
  [
    /^\x89PNG|^\xff\xd8\xff|^GIF8|^BM.{4}\0\0\0\0|^II\*\0|^MM\0\*/s,
    'a picture',
    'Make its text with a program for text recognition (OCR), read it through, and give that as .txt.',
  ],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the sign of gzip.
  [/^Rar!|^7z\xbc\xaf|^\x1f\x8b/, 'an archive', 'Unpack it, and give the files in it.'],
];

/**
 * The format of a file by its content; its ending is not asked: many a .doc is a web page, and a
 * .wps a Word file.
 *
 * @throws {InputError} where it is none that is read
 */
export function sniff(bytes: Uint8Array): InputFormat {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (bytes.length === 0 || (/^[\s\0]*$/.test(head) && bytes.length <= 1024))
    throw new InputError('EMPTY', 'The file is empty.', 'Give one with text.');
  for (const [begins, what, fix] of refused)
    if (begins.test(head))
      throw new InputError('UNKNOWN_FORMAT', `The file is ${what}, which is not read.`, fix);
  if (head.includes('%PDF-')) return 'pdf';
  if (hasBytes(bytes, 0, ...ole)) return 'doc';
  if (hasBytes(bytes, 0, 0x50, 0x4b, 0x03, 0x04)) {
    if (includesAscii(bytes, 'word/document.xml')) return 'docx';
    const what = includesAscii(bytes, 'xl/workbook.xml')
      ? 'a workbook (.xlsx)'
      : includesAscii(bytes, 'ppt/presentation.xml')
        ? 'a presentation (.pptx)'
        : includesAscii(bytes, 'opendocument.text')
          ? 'an OpenDocument text (.odt)'
          : 'a ZIP archive';
    throw new InputError(
      'UNKNOWN_FORMAT',
      `The file is ${what}, which is not read.`,
      'Save it as .docx, or copy its text into a .txt file.',
    );
  }
  const words = head.replace(/\0/g, '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  if (/<(?:!doctype\s+html|html|head|body|meta|div|table|p)[\s>]/i.test(words)) return 'html';
  return 'txt';
}
