import cfb from 'cfb';
import { zipSync } from 'fflate';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A paragraph of runs; a style or list in `properties`. */
export const paragraph = (words: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;

export const listItem = (words: string, level: number, list = 1): string =>
  paragraph(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

export interface DocxParts {
  /** What w:body holds. */
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly header?: string;
  /** Instead of the whole main part. */
  readonly main?: string;
}

/** A .docx as Word and WPS write them, of as little as it needs. */
export function docxOf({ body, numbering, styles, header, main }: DocxParts): Uint8Array {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  return zipSync({
    '[Content_Types].xml': bytesOf(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': bytesOf(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': bytesOf(
      main ?? `<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    ),
    ...(numbering && {
      'word/numbering.xml': bytesOf(`<w:numbering ${w}>${numbering}</w:numbering>`),
    }),
    ...(styles && { 'word/styles.xml': bytesOf(`<w:styles ${w}>${styles}</w:styles>`) }),
    ...(header && {
      'word/header1.xml': bytesOf(`<w:hdr ${w}>${paragraph(header)}</w:hdr>`),
    }),
  });
}

/** Levels 一、 (一) 1. as Chinese administrations number, list 1. */
export const administrativeNumbering = `<w:abstractNum w:abstractNumId="7">${[
  ['chineseCountingThousand', '%1、'],
  ['chineseCountingThousand', '（%2）'],
  ['decimal', '%3.'],
]
  .map(
    ([format, text], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  )
  .join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;

/** A Word 97 file (.doc, .wps) of one piece of text. @param flags of its file information block */
export function docOf(text: string, flags = 0x0200): Uint8Array {
  const words = Buffer.from(text.replaceAll('\n', '\r'), 'utf16le');
  const textAt = 1024;
  const main = Buffer.alloc(Math.max(4096, textAt + words.length));
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0x00c1, 2);
  main.writeUInt16LE(flags, 10);
  main.writeUInt32LE(textAt, 0x18);
  main.writeUInt32LE(words.length / 2, 0x4c);
  words.copy(main, textAt);
  const table = Buffer.alloc(4096);
  table.writeUInt8(2, 0);
  table.writeUInt32LE(16, 1);
  table.writeUInt32LE(0, 5);
  table.writeUInt32LE(words.length / 2, 9);
  table.writeUInt32LE(textAt, 15);
  main.writeUInt32LE(0, 0x1a2);
  main.writeUInt32LE(21, 0x1a6);
  const container = cfb.utils.cfb_new();
  cfb.utils.cfb_add(container, '/WordDocument', main);
  cfb.utils.cfb_add(container, '/1Table', table);
  return new Uint8Array(cfb.write(container, { type: 'buffer' }) as Buffer);
}
