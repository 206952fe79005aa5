import { findQuantities } from '../../model/quantity.js';
import type { Span } from '../../util/span.js';
import type { SourceText } from './source-text.js';

export const mentionKinds = ['quantity', 'title', 'quotedName'] as const;
export type MentionKind = (typeof mentionKinds)[number];

/**
 * Words that look like a fact: a quantity (3800张以上), a title (《养老服务条例》) or a quoted name
 * (“青暖助”). Offsets are code points of the text.
 */
export interface Mention extends Span {
  readonly kind: MentionKind;
  readonly words: string;
  /** The number alone (3800), or what stands between the marks (养老服务条例). */
  readonly core: Span;
}

const marked = { title: /《[^《》]*》/gu, quotedName: /“[^“”]*”/gu } as const;

/**
 * Every mention of a text: all quantities, then all titles, then all quoted names, each in reading
 * order. The ledger (台账) asks of each what explains it.
 */
export function findMentions(text: SourceText): readonly Mention[] {
  const mentions: Mention[] = findQuantities(text.text).map((quantity) => ({
    kind: 'quantity',
    words: quantity.text,
    start: quantity.start,
    end: quantity.end,
    core: quantity.numeral,
  }));
  for (const kind of ['title', 'quotedName'] as const)
    for (const match of text.text.matchAll(marked[kind])) {
      const start = text.points.fromUnit(match.index);
      const end = text.points.fromUnit(match.index + match[0].length);
      const core = { start: start + 1, end: end - 1 };
      mentions.push({ kind, words: match[0], start, end, core });
    }
  return mentions;
}
