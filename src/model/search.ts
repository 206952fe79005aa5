import { sha256 } from '../util/sha256.js';
import type { NodeType, SearchField } from './ontology.js';

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
  /** Only nodes of one of these cities: see `cityOfNode`. */
  readonly cityIds?: readonly string[];
  /** Only nodes of one of these years: see `yearsOfNode`. */
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
export const isCaseInvariant = (word: string): boolean => !folded.test(word);

/** What two names have in common that are called alike: nothing but case, width and white space differs. */
export const nameKey = (name: string): string => foldText(name).replace(/\s+/gu, '');

/**
 * Where a hit has the words, the greater the better: it is called exactly so; or every word is in its
 * name; or in its name, an alias, its title or heading; or at least in some of its texts.
 */
export const matchTiers = {
  inTexts: 0,
  inCaptions: 1,
  inName: 2,
  calledByAlias: 3,
  calledByName: 4,
} as const;

/** The least find that a word in a field can make. */
export const matchTierOfField = {
  name: matchTiers.inName,
  aliases: matchTiers.inCaptions,
  title: matchTiers.inCaptions,
  heading: matchTiers.inCaptions,
  text: matchTiers.inTexts,
  quotes: matchTiers.inTexts,
} as const satisfies Readonly<Record<SearchField, number>>;

/** Captions of this length, in UTF-16 units, and longer ones rank alike. */
export const maxRankedLength = 40;

const spreads = 2 ** 32;

/**
 * What hits with equal finds are ordered by, with {@link sortKey}: the length of the caption and,
 * below it, a number that is arbitrary but always the same. That has nothing to do with type, city or
 * year, so that of a word that all cities have the first page shows many of them, and so that a store
 * can begin with any fraction of all nodes (see {@link sampleLevelOf}). Ids settle what is equal still.
 */
export const searchRank = (id: string, caption: string): number =>
  Math.min(caption.length, maxRankedLength) * spreads + Number.parseInt(sha256(id).slice(0, 8), 16);

/** By which hits with an equal find are ordered, ascending: short captions come first where these have the words. */
export const sortKey = (find: number, rank: number): number =>
  find === matchTiers.inTexts ? rank % spreads : rank;

/** Above the ranks of all captions that are no longer, and below those of longer ones that count as such. */
export const rankAfter = (length: number): number => (length + 1) * spreads;

/** The length of the caption that a rank is of, as far as it counts. */
export const rankedLength = (rank: number): number => Math.floor(rank / spreads);

/**
 * How often a rank's arbitrary part can be halved: of all nodes, one in 2 has at least 1, one in 4 at
 * least 2 and so on, and of two nodes that are otherwise ranked alike the one with more is first.
 */
export const sampleLevelOf = (rank: number): number => Math.clz32(rank % spreads);

/** A hit's score, from its find and rank: above the find, and at most one more. */
export const searchScore = (find: number, rank: number): number =>
  find === matchTiers.inTexts ? 1 : find + 1 - rankedLength(rank) / (maxRankedLength + 1);
