/**
 * Plans compare text by code point, and so do Neo4j's indexes and sorts; but a comparison of what is
 * stored with a parameter goes by UTF-16 unit, in which U+E000 to U+FFFF (full-width brackets and
 * commas) come after the characters beyond them (rare ideographs). This is where the two differ.
 */
export interface TextPosition {
  /** Texts in such a range, from and below, count as less than the text, but are greater. */
  readonly greater: readonly (readonly [string, string])[];
  /** Texts that start with the first and are not less than the second count as greater, but are less. */
  readonly less: readonly (readonly [string, string])[];
}

const firstBeyondSurrogates = '\ue000';
const firstSupplementary = '\u{10000}';

/** True where a text has characters whose rank depends on the way of comparing. */
export const isAmbiguous = (value: unknown): value is string =>
  typeof value === 'string' && /[\ud800-\uffff]/.test(value);

export function textPositionOf(text: string): TextPosition {
  const greater: [string, string][] = [];
  const less: [string, string][] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0xd800) continue;
    const shared = text.slice(0, at);
    if (unit >= 0xe000) greater.push([shared + firstSupplementary, shared + firstBeyondSurrogates]);
    else {
      less.push([shared, shared + firstBeyondSurrogates]);
      at++;
    }
  }
  return { greater, less };
}
