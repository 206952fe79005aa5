import { sha256 } from '../util/sha256.js';
import type { NodeType, SearchField } from './ontology.js';

/**
 * A search, and the one order of its hits, as both stores have them.
 *
 * Hits are ordered by three things, each deciding only where the ones before it are equal:
 *
 * 1. the **match tier** ({@link matchTiers}): how well the node's words match, the best tier first;
 * 2. the **sort key** ({@link sortKey}), ascending: shorter captions first and then, among captions of
 *    one length, a hash of the id, which is arbitrary but the same on every machine;
 * 3. the id.
 *
 * An example. A search for 养老 finds, in this order:
 *
 * | hit                                     | tier          | sort key               | score |
 * | --------------------------------------- | ------------- | ---------------------- | ----- |
 * | `program:a:yanglao` 养老                | calledByName  | length 2, hash 3fb8…   | 4.95  |
 * | `brand:a:yiyang` 颐养, alias 养老       | calledByAlias | length 2, hash 4092…   | 3.95  |
 * | `program:c:yanglao-fuwu` 养老服务       | inName        | length 4, hash 268a…   | 2.90  |
 * | `program:b:yanglao-fuwu` 养老服务       | inName        | length 4, hash 673e…   | 2.90  |
 * | `program:a:tizhi` 养老服务提质行动      | inName        | length 8, hash 3567…   | 2.80  |
 * | `section:x:2` 推进养老服务高质量发展    | inCaptions    | length 11, hash 200c…  | 1.73  |
 * | `target:y:beds` 500张, quote 养老床位…  | inTexts       | hash 0657…             | 1     |
 * | `target:x:beds` 3800张以上, quote 养老… | inTexts       | hash 8676…             | 1     |
 *
 * Length and hash are one number, the **rank** ({@link searchRank}), which a store computes once for
 * each node. The hash makes a page of equal hits show many cities and years, where ids would show one
 * city's; and it lets a store look at a sample of the nodes that is certain to hold the first hits
 * ({@link sampleLevelOf}).
 */

/**
 * What is searched for.
 *
 * A node is found where the words occur literally in one of its search fields, whatever the case (see
 * {@link foldText}). All words must occur, each in any field, within one element of a list. Nothing in
 * them is syntax. A store looks for exactly the words that it is given: dividing 养老服务品牌 into
 * 养老服务 and 品牌, where the whole finds nothing, is up to the caller.
 */
export interface SearchRequest {
  /** At least one; none empty. */
  readonly words: readonly string[];
  /** Only nodes of these types. As with cities and years, an empty list means no node at all. */
  readonly types?: readonly NodeType[];
  /** Only nodes of one of these cities: see `cityOfNode`. */
  readonly cityIds?: readonly string[];
  /** Only nodes of one of these years: see `yearsOfNode`. */
  readonly years?: readonly number[];
}

/** Characters that folding changes: capitals, and full-width digits and small letters. */
const foldable = /[\p{Changes_When_Lowercased}\uff10-\uff19\uff41-\uff5a]/gu;
/** Characters that folding makes of others. */
const folded = /[\p{Changes_When_Uppercased}0-9]/u;

/**
 * A text as searches compare it: ＡＢc１２ becomes abc12. Capitals become small letters, and full-width
 * letters and digits half-width ones, unit by unit, so that the length stays and offsets fit the text.
 * A capital whose small form is longer (İ) stays as it is, and so does every character beyond the
 * basic plane.
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

/**
 * True for a folded word that occurs in a folded text exactly where it occurs in the text itself, so
 * that no folded copy is needed: 养老 yes, abc no.
 */
export const isCaseInvariant = (word: string): boolean => !folded.test(word);

/** Equal for names that differ only in case, width and white space: “A 计划” and “ａ计划”. */
export const nameKey = (name: string): string => foldText(name).replace(/\s+/gu, '');

/**
 * How well a hit matches, the greater the better. Best: its name equals the query. Then: an alias
 * does; every word is in the name; every word is in the name, an alias, the title or the heading;
 * every word is in some text.
 */
export const matchTiers = {
  inTexts: 0,
  inCaptions: 1,
  inName: 2,
  calledByAlias: 3,
  calledByName: 4,
} as const;

/** The tier of a hit that has a word in a field; with several words, the lowest of them counts. */
export const matchTierOfField = {
  name: matchTiers.inName,
  aliases: matchTiers.inCaptions,
  title: matchTiers.inCaptions,
  heading: matchTiers.inCaptions,
  text: matchTiers.inTexts,
  quotes: matchTiers.inTexts,
} as const satisfies Readonly<Record<SearchField, number>>;

/** Captions of this length, in UTF-16 units, and all longer ones count as equally long. */
export const maxRankedLength = 40;

/** One more than the greatest hash: the first 32 bits of the id's SHA-256. */
const hashLimit = 2 ** 32;

/**
 * What decides between hits of one tier: the caption's length and, in the lower 32 bits, a hash of the
 * id. Neither has to do with the query, so a store computes it once for each node.
 *
 * @param caption what the node is called: name, title, heading or text
 */
export const searchRank = (id: string, caption: string): number =>
  Math.min(caption.length, maxRankedLength) * hashLimit +
  Number.parseInt(sha256(id).slice(0, 8), 16);

/**
 * What hits of one tier are ordered by, ascending: the rank or, where only texts have the words, its
 * hash alone, for the length of a caption says nothing there.
 *
 * @param tier one of {@link matchTiers}
 * @param rank see {@link searchRank}
 */
export const sortKey = (tier: number, rank: number): number =>
  tier === matchTiers.inTexts ? rank % hashLimit : rank;

/** The least rank of a caption longer than `length`: greater than every rank up to that length. */
export const rankAfter = (length: number): number => (length + 1) * hashLimit;

/** The length of the caption in a rank, at most {@link maxRankedLength}. */
export const rankedLength = (rank: number): number => Math.floor(rank / hashLimit);

/**
 * The sample level of a node: with how many zero bits its hash begins. One node in 2 has level 1 or
 * more, one in 4 has level 2 or more, one in 64 level 6 or more. Small hashes sort first, so among
 * nodes of one tier and length those of a higher level come first: if the nodes of level 6 and more
 * have twenty hits, the first twenty of all hits are among them.
 */
export const sampleLevelOf = (rank: number): number => Math.clz32(rank % hashLimit);

/**
 * A hit's score. More than the tier and at most one more, shorter captions nearer to one more; exactly
 * 1 where only texts have the words. Hits with equal scores are ordered by their hashes.
 */
export const searchScore = (tier: number, rank: number): number =>
  tier === matchTiers.inTexts ? 1 : tier + 1 - rankedLength(rank) / (maxRankedLength + 1);
