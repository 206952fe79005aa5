/** A passage and its document, as far as a citation names them. */
export interface Cited {
  /** Code-point offsets into the document's text; end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The innermost section in which the passage begins. */
  readonly section: { readonly heading: string; readonly text: string } | null;
  readonly document: {
    readonly title: string;
    /** Year, year-month or date in ISO 8601; null where unsaid. */
    readonly issuedOn: string | null;
    /** The year that the document is about. */
    readonly year: number;
    /** Null where unsaid. */
    readonly issuer: string | null;
  };
}

/** Longest number that a heading is printed with: （二十三）, 2.3.1. */
const longestNumber = 10;

/** A document as a reference names it. */
export type CitedDocument = Cited['document'];

/** The heading as printed, its number included: the section's text begins with it. */
export function printedHeading({ heading, text }: { heading: string; text: string }): string {
  const at = text.indexOf(heading);
  const printed = at >= 0 && at <= longestNumber ? text.slice(0, at + heading.length) : heading;
  return printed.replace(/\s+/gu, ' ').trim();
}

/**
 * A document, or a passage of one, in the form of GB/T 7714-2015, as a monograph: 主要责任者. 题名[文献类型标识].
 * 出版年: 引文页码.
 *
 * - The type is Z (其他, annex B): the standard has no code of its own for administrative documents,
 *   and EB/OL would demand the address and the day of retrieval, which the graph does not know.
 * - Where no issuer is known it says 佚名 (8.1.4). Where no date is known, the year that the document
 *   is about is given as an estimate, in square brackets (8.4.3.3).
 * - A text file has no pages. The section's heading as printed and the passage's offsets are given
 *   instead, with the standard's hyphen (7.2).
 */
export function citationOf({ document, ...passage }: Citable): string {
  const { title, issuedOn, year, issuer } = document;
  const whole = `${issuer ?? '佚名'}. ${onOneLine(title)}[Z]. ${issuedOn ?? `[${year}]`}`;
  return 'start' in passage ? `${whole}: ${placeOf(passage).join(', ')}.` : `${whole}.`;
}

/** A passage, or a document alone. */
export type Citable = Cited | { readonly document: CitedDocument };

/** Where a passage stands, in the place of pages. */
export const placeOf = ({ section, start, end }: Omit<Cited, 'document'>): string[] => [
  ...(section ? [printedHeading(section)] : []),
  `字符 ${start}-${end}`,
];

export const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
