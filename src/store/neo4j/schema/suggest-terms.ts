import type { NodeRecord } from '../../../model/graph.js';
import { definitionOf } from '../../../model/ontology.js';
import { rankedLength } from '../../../model/search.js';
import { type Spelling, spellingsOf, suggestionRank } from '../../../model/suggestions.js';

/** What a term begins with, by the form of its spelling: where the key begins, and where it is held. */
const letters = {
  NAME: { first: 'N', held: 'M' },
  ALIAS: { first: 'A', held: 'B' },
  PINYIN: { first: 'P', held: 'Q' },
  INITIALS: { first: 'I', held: 'J' },
  ENGLISH: { first: 'E', held: 'F' },
} as const satisfies Record<Spelling['form'], { first: string; held: string }>;

/**
 * The keys of a node's spellings as terms of an index, each from every place on at which it is matched, so
 * that what begins with a text or holds it has a term that begins with it. 青暖助 has
 * ` L03 N青暖助 M暖助 M助 Pqingnuanzhu Qnuanzhu Qzhu Iqnz Jnz Jz `. The letter in front is a capital, which no key has.
 */
export const suggestTerm = {
  first: (form: Spelling['form'], key: string): string => letters[form].first + key,
  held: (form: Spelling['form'], key: string): string => letters[form].held + key,
  /** Of a node whose rank has this length. */
  length: (length: number): string => `L${String(length).padStart(2, '0')}`,
};

/** The rank of a node that can be suggested: see the model's `suggestionRank`. */
export const suggestRankOf = ({ id, type, properties }: NodeRecord): number =>
  suggestionRank(type, id, properties[definitionOf(type).caption] ?? null);

/**
 * All terms of a node, with a space before and after each.
 *
 * @param rank the node's {@link suggestRankOf}
 */
export function suggestTermsOf({ properties }: NodeRecord, rank: number): string {
  const terms = new Set([suggestTerm.length(rankedLength(rank))]);
  for (const { form, key, starts } of spellingsOf((property) => properties[property])) {
    terms.add(suggestTerm.first(form, key));
    for (const start of starts) terms.add(suggestTerm.held(form, key.slice(start)));
  }
  return ` ${[...terms].join(' ')} `;
}
