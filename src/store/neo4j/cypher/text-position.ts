import { maxNameLength } from '../../../model/text-lengths.js';

/** Texts from the first and below the second; or texts that start with the first and are not below the second. */
type Range = readonly [string, string];

/** Ranges of texts that all start with the first. */
export type RangeBlock = readonly [string, readonly Range[]];

/**
 * Plans compare text by code point, and so do Neo4j's indexes and sorts; but a comparison of what is
 * stored with a parameter goes by UTF-16 unit, in which U+E000 to U+FFFF (full-width brackets and
 * commas) come after the characters beyond them (rare ideographs). This is where the two differ.
 */
export interface TextPosition {
  /** Texts in such a range, from and below, count as less than the text, but are greater. */
  readonly greater: readonly RangeBlock[];
  /** Texts that start with the first and are not less than the second count as greater, but are less. */
  readonly less: readonly RangeBlock[];
}

const firstBeyondSurrogates = '\ue000';
const firstSupplementary = '\u{10000}';
/** Ranges of the first block; each one has twice as many as that before it. */
const firstBlock = 8;

/** True where a text has characters whose rank depends on the way of comparing. */
export const isAmbiguous = (value: unknown): value is string =>
  typeof value === 'string' && /[\ud800-\uffff]/.test(value);

/**
 * A range for each character whose rank depends on the way of comparing: there a stored text may differ
 * from this one. Texts with such characters have at most {@link maxNameLength}, so what comes later in a
 * longer one makes no difference; the ranges are as many, whatever a client sends.
 *
 * They come in blocks, so that a stored text that shares little with this one is compared with few of them.
 */
export function textPositionOf(text: string): TextPosition {
  const greater: Range[] = [];
  const less: Range[] = [];
  let characters = 0;
  for (let at = 0; at < text.length && characters < maxNameLength; at++, characters++) {
    const unit = text.charCodeAt(at);
    if (unit < 0xd800) continue;
    const shared = text.slice(0, at);
    if (unit >= 0xe000) greater.push([shared + firstSupplementary, shared + firstBeyondSurrogates]);
    else {
      less.push([shared, shared + firstBeyondSurrogates]);
      at++;
    }
  }
  return { greater: blocksOf(greater), less: blocksOf(less) };
}

function blocksOf(ranges: readonly Range[]): RangeBlock[] {
  const blocks: RangeBlock[] = [];
  for (let at = 0, size = firstBlock; at < ranges.length; at += size, size *= 2) {
    const [[, second]] = ranges.slice(at) as [Range];
    // What stands before the character; the second of a range has one more.
    blocks.push([second.slice(0, -1), ranges.slice(at, at + size)]);
  }
  return blocks;
}
