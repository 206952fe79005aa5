/** What was done to a file's words on their way into the text of record. */
export const repairKinds = [
  /** Read from another encoding than UTF-8. */
  'DECODED',
  /** The byte-order mark was left out. */
  'BYTE_ORDER_MARK',
  /** Line ends became line feeds. */
  'LINE_ENDS',
  /** Characters that no text has were left out. */
  'CONTROL_CHARACTERS',
  /** Radicals (⺠) became the characters that they look like (民). */
  'RADICALS',
  /** Lines of a page became paragraphs again. */
  'JOINED_LINES',
  /** Blanks between characters, which a layout put there, were left out. */
  'SPACED_CHARACTERS',
  /** Running heads, feet and page numbers were left out. */
  'PAGE_FURNITURE',
  /** Menus, buttons and feet of a web page were left out. */
  'WEB_FURNITURE',
  /** Automatic numbers of lists and headings were written out. */
  'LIST_NUMBERS',
  /** Words that are struck out, or deleted in a tracked change, were left out. */
  'STRUCK_OUT',
  /** Headers, footers, notes and comments were left out. */
  'APART_FROM_BODY',
  /** Automatic numbers cannot be recovered from this format: they may be missing. */
  'NUMBERS_MAY_BE_MISSING',
] as const;
export type RepairKind = (typeof repairKinds)[number];

export interface Repair {
  readonly kind: RepairKind;
  readonly count: number;
  /** What was left out or put in, in reading order, as far as a person would want to see it. */
  readonly words: readonly string[];
}

export const inputFormats = ['txt', 'html', 'docx', 'doc', 'pdf'] as const;
export type InputFormat = (typeof inputFormats)[number];

/** What a file says of itself beside its text: meta tags of a web page. */
export interface StatedHeader {
  readonly title?: string;
  readonly issuedOn?: string;
  readonly issuer?: string;
}

/** The text that quotes and offsets refer to, and how it came from its source file. */
export interface TextOfRecord {
  readonly text: string;
  readonly source: {
    /** The file's name, without its folder. */
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly format: InputFormat;
    /** Of text and web pages: the encoding that it was read in. */
    readonly encoding?: string;
  };
  /** What read it, with its version: `mammoth 1.13.0`. */
  readonly converter: string;
  readonly repairs: readonly Repair[];
  /** Of a PDF: where each page begins, in code points of the text. */
  readonly pages?: readonly number[];
  readonly stated: StatedHeader;
}

/** What a converter of one format gives; the rest is the same for all. */
export interface Converted {
  readonly text: string;
  readonly converter: string;
  readonly encoding?: string;
  readonly repairs: readonly Repair[];
  /** Code-unit offsets of the pages. */
  readonly pages?: readonly number[];
  readonly stated?: StatedHeader;
}

/** Counts repairs as they are made, and keeps the words of each up to a bound. */
export class Repairs {
  readonly #kinds = new Map<RepairKind, { count: number; words: string[] }>();

  /** @param made what was repaired before */
  constructor(made: readonly Repair[] = []) {
    for (const { kind, count, words } of made) this.#kinds.set(kind, { count, words: [...words] });
  }

  add(kind: RepairKind, words?: string, count = 1): void {
    if (count === 0) return;
    const entry = this.#kinds.get(kind) ?? { count: 0, words: [] };
    entry.count += count;
    if (words !== undefined && entry.words.length < 200) entry.words.push(words.slice(0, 200));
    this.#kinds.set(kind, entry);
  }

  list(): Repair[] {
    return repairKinds.flatMap((kind) => {
      const entry = this.#kinds.get(kind);
      return entry ? [{ kind, ...entry }] : [];
    });
  }
}
