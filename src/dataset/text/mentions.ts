import type { MentionKind } from '../../model/ontology.js';
import { findQuantities } from '../../model/quantity.js';
import type { Span } from '../../util/span.js';
import type { SourceText } from './source-text.js';

/**
 * Words that look like a fact: a quantity (3800张以上), a title (《养老服务条例》), a quoted name
 * (“青暖助”), a whole that is told without a figure (全部, 全覆盖), or a phrase that ends in a word for
 * what has names (主动发现机制). Offsets are code points of the text.
 */
export interface Mention extends Span {
  readonly kind: MentionKind;
  readonly words: string;
  /** The number alone (3800), what stands between the marks (养老服务条例), or the last word (机制). */
  readonly core: Span;
}

const marked = { TITLE: /《[^《》]*》/gu, QUOTED_NAME: /“[^“”]*”/gu } as const;

/** Words of a whole; a page break may cut them. */
const coverage = /全部|全\s*覆(?:\n\d+、)?盖|全员|所有[^,，。;；\n]{1,16}均/gu;

/**
 * Words for what has names: a phrase that ends in one may be an undertaking's name. The words before
 * it, up to a mark, are shown with it.
 */
const namedPhrase =
  /[^,，。;；、:：\s“”《》()（）]{0,12}?(机制|制度(?!化)|平台|体系|试点|评定|审计|清单|名录)/gu;

/**
 * Every mention of a text: all quantities, then all titles, and so on by kind, each in reading order. The ledger (台账) asks of each what explains it.
 */
export function findMentions(text: SourceText): readonly Mention[] {
  const mentions: Mention[] = findQuantities(text.text).map((quantity) => ({
    kind: 'QUANTITY',
    words: quantity.text,
    start: quantity.start,
    end: quantity.end,
    core: quantity.numeral,
  }));
  for (const kind of ['TITLE', 'QUOTED_NAME'] as const)
    for (const match of text.text.matchAll(marked[kind])) {
      const start = text.points.fromUnit(match.index);
      const end = text.points.fromUnit(match.index + match[0].length);
      const core = { start: start + 1, end: end - 1 };
      mentions.push({ kind, words: match[0], start, end, core });
    }
  for (const match of text.text.matchAll(coverage)) {
    const start = text.points.fromUnit(match.index);
    const end = text.points.fromUnit(match.index + match[0].length);
    mentions.push({ kind: 'COVERAGE', words: match[0], start, end, core: { start, end } });
  }
  for (const match of text.text.matchAll(namedPhrase)) {
    const last = match[1] as string;
    const start = text.points.fromUnit(match.index);
    const end = text.points.fromUnit(match.index + match[0].length);
    const core = { start: end - [...last].length, end };
    mentions.push({ kind: 'NAMED_PHRASE', words: match[0], start, end, core });
  }
  return mentions;
}
