import type { NodeType } from './ontology.js';

/**
 * A search as both stores understand it.
 *
 * A node is found where the words occur literally in one of its search fields, whatever the case
 * (see {@link foldText}); white space separates words, all of which must occur (each in whatever
 * field, within one element of a list). Nothing in them is syntax. Where nothing is found, the words are divided further (by a Chinese word list) and asked
 * for again: that is the caller's doing, a store only ever looks for the words it is given.
 */
export interface SearchRequest {
  /** At least one; none empty. */
  readonly words: readonly string[];
  /** Only nodes of these types. Here as below, an empty list lets nothing through. */
  readonly types?: readonly NodeType[];
  /** Only nodes of one of these cities: itself, by `cityId`, or else by that of the document that `documentId` names. */
  readonly cityIds?: readonly string[];
  /**
   * Only nodes that a document of one of these years states, or that are of such a year: by `years`,
   * by `year`, or by the year of the document that `documentId` names.
   */
  readonly years?: readonly number[];
}

/** What folding changes: capitals, and the digits and small letters of double width. */
const foldable = /[\p{Changes_When_Lowercased}\uff10-\uff19\uff41-\uff5a]/gu;
/** What folding makes of something else. */
const folded = /[\p{Changes_When_Uppercased}0-9]/u;

/**
 * A text as searches compare it: capitals as small letters, Latin letters and digits of double width
 * as those of single width, each for itself and without a change of length. A capital whose small
 * form is longer stays, and so does what lies beyond the basic plane: each UTF-16 unit folds alone.
 */
export const foldText = (text: string): string => text.replace(foldable, foldCharacter);

function foldCharacter(character: string): string {
  if (character.length > 1) return character;
  const unit = character.charCodeAt(0);
  const single =
    unit >= 0xff10 && unit <= 0xff5a ? String.fromCharCode(unit - 0xff00 + 0x20) : character;
  const small = single.toLowerCase();
  return small.length === 1 ? small : character;
}

/** True where a folded text has the (folded) word exactly where the text itself has it. */
export const isCaseless = (word: string): boolean => !folded.test(word);

/** What two names have in common that are called alike: nothing but case, width and white space differs. */
export const nameKey = (name: string): string => foldText(name).replace(/\s+/gu, '');
