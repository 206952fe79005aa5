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
 * A node is found where it meets every word. Nothing in the words is syntax. A store looks for exactly
 * the words that it is given: dividing 养老服务品牌 into 养老服务 and 品牌, or reading 泰州 as a city, is
 * up to the caller.
 */
export interface SearchRequest {
  /** At least one. */
  readonly words: readonly SearchWord[];
  /** Names: what is called so, by name or alias and compared by {@link nameKey}, is the best hit. */
  readonly called: readonly string[];
  /**
   * Texts that nothing has to have, and that make a better hit of what meets all words by what it is of:
   * of what is of 青岛 in 2023, a title with 青岛 in it comes first.
   */
  readonly alsoRanked?: readonly string[];
  /** Only nodes of these types. As with cities and years, an empty list means no node at all. */
  readonly types?: readonly NodeType[];
  /** Only nodes of one of these cities: see `cityOfNode`. */
  readonly cityIds?: readonly string[];
  /** Only nodes of one of these years: see `yearsOfNode`. */
  readonly years?: readonly number[];
  /** Only nodes of one of these policy areas: see `areaOfNode`. */
  readonly areaIds?: readonly string[];
}

/**
 * A word of a search, with all that stands for it. A node meets the word where one of the texts occurs
 * literally in one of its search fields, within one element of a list, whatever the case (see
 * {@link foldText}); or where it is of one of the cities, years or policy areas.
 *
 * 低保 is `{ texts: ['低保', '最低生活保障'] }`; 泰州, read as the city, is
 * `{ texts: ['泰州'], cityIds: ['city:taizhou'] }`.
 */
export interface SearchWord {
  /** None empty; at least one, or something that the word is read as. */
  readonly texts: readonly string[];
  readonly cityIds?: readonly string[];
  readonly years?: readonly number[];
  readonly areaIds?: readonly string[];
}

/** A search for words as they are, which may also be a name: 青 暖 助 is called 青暖助. */
export const searchFor = (words: readonly string[]): Pick<SearchRequest, 'words' | 'called'> => ({
  words: words.map((word) => ({ texts: [word] })),
  called: [words.join('')],
});

/** What hits are counted by, beside their type: the cities, years and policy areas that they are of. */
export const searchGroupings = ['city', 'year', 'area'] as const;
export type SearchGrouping = (typeof searchGroupings)[number];

/** How many hits are of one city or area (its id), or of one year. A hit may be of several years. */
export interface SearchGroup {
  readonly value: string | number;
  readonly count: number;
}

/** The order of groups: most hits first; of as many, by id or year ascending. */
export const byHits = (one: SearchGroup, other: SearchGroup): number =>
  other.count - one.count || (one.value < other.value ? -1 : 1);

/** Characters that folding changes: capitals, and what is full-width of ASCII. */
const foldable = /[\p{Changes_When_Lowercased}\uff01-\uff5e]/gu;
/** Characters that folding makes of others. */
const folded = /[\p{Changes_When_Uppercased}!-~]/u;

/**
 * A text as searches compare it: ＡＢc：１２ becomes abc:12. Capitals become small letters, and full-width
 * letters, digits and signs half-width ones, unit by unit, so that the length stays and offsets fit the text.
 * A capital whose small form is longer (İ) stays as it is, and so does every character beyond the
 * basic plane.
 */
export const foldText = (text: string): string => text.replace(foldable, foldCharacter);

function foldCharacter(character: string): string {
  if (character.length > 1) return character;
  const unit = character.charCodeAt(0);
  const single =
    unit >= 0xff01 && unit <= 0xff5e ? String.fromCharCode(unit - 0xff00 + 0x20) : character;
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
 *
 * A word that a hit meets by what it is of (泰州, by its city) says nothing of its texts and does not
 * count, as long as another word does. Where all words are met so, the best place of any of them and of
 * `alsoRanked` counts; a hit that has none of them literally is the least.
 */
export const matchTiers = {
  byWhatItIsOf: -1,
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
 * What hits of one tier are ordered by, ascending: the rank or, where no caption has the words, its
 * hash alone, for the length of a caption says nothing there.
 *
 * @param tier one of {@link matchTiers}
 * @param rank see {@link searchRank}
 */
export const sortKey = (tier: number, rank: number): number =>
  tier <= matchTiers.inTexts ? rank % hashLimit : rank;

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
 * 1 where only texts have the words, and a half where nothing has them. Hits with equal scores are
 * ordered by their hashes.
 */
export const searchScore = (tier: number, rank: number): number =>
  tier > matchTiers.inTexts
    ? tier + 1 - rankedLength(rank) / (maxRankedLength + 1)
    : tier === matchTiers.inTexts
      ? 1
      : 0.5;
