import {
  definitionOf,
  isSearched,
  type NodeType,
  nodeTypeNames,
  type SearchField,
} from '../../../model/ontology.js';
import {
  foldText,
  matchTierOfField,
  matchTiers,
  maxRankedLength,
  nameKey,
  type SearchRequest,
} from '../../../model/search.js';
import { searchKeys } from '../schema/names.js';
import { searchKey } from '../schema/search-keys.js';
import { wordsQuery } from './fulltext-query.js';

/**
 * The part of all hits that a search looks at. Hits come in strata, best first: by their finds and,
 * where names or captions have the words, by the lengths of these. A look has all hits before its stratum, and of the
 * stratum those that are spread so much: as these rank first in it, the best hits are among them, and
 * of a word that thousands of nodes have no more are looked at than of a rare one.
 */
export interface Look {
  readonly find: number;
  /** Of the captions, in the strata that these count in. */
  readonly length?: number;
  /** Of all hits of the stratum, one in 2 has at least 1, one in 4 at least 2, and so on. */
  readonly spread: number;
}

/** Every hit: where the words are rare, these are few. */
export const wholeLook: Look = { find: matchTiers.inTexts, spread: 0 };

/** True where there is no hit beyond the look. */
export const isWhole = ({ find, spread }: Look): boolean =>
  find === matchTiers.inTexts && spread === 0;

/** Types that a search looks into. */
export const searchedTypes = nodeTypeNames.filter(isSearched);

/** Most cities, or years, that the index is asked for: with the words, below what Lucene takes in one query. */
const mostKeys = 150;

/** What the full-text index is asked for a request. No clause has a part in a score: the index then stops at its limit. */
export class IndexQueries {
  /** Folded, each once. */
  readonly words: readonly string[];
  /** In Lucene's syntax, what holds wherever all words occur; empty where the index knows none of them. */
  readonly clauses: string;
  /** True where the index tells for certain what has the words. */
  readonly isExact: boolean;
  /** Lists of keys, of each of which a hit must have one, that are too many to ask the index for. */
  readonly keys: readonly (readonly string[])[];
  /** Of what is called exactly so. */
  readonly called: { readonly byName: string; readonly byAlias: string };
  readonly #fields: readonly SearchField[];
  readonly #demanded: string;

  /** @throws {Error} where there is no word, or an empty one: a mistake in the program. */
  constructor(request: SearchRequest, types: readonly NodeType[]) {
    this.words = [...new Set(request.words.map(foldText))];
    if (this.words.length === 0 || this.words.includes(''))
      throw new Error('A search has at least one word, and none that is empty');
    this.#fields = [...new Set(types.flatMap((type) => definitionOf(type).searched))];
    const { clauses, literals, patterns } = wordsQuery(this.words, this.#fields);
    this.clauses = clauses;
    this.isExact = literals.length + patterns.length === 0;
    const key = nameKey(request.words.join(''));
    this.called = { byName: searchKey.name(key), byAlias: searchKey.alias(key) };
    const demanded = demandedOf(request);
    this.keys = demanded.filter((keys) => keys.length > mostKeys);
    this.#demanded = [
      ...(types.length < searchedTypes.length ? [types.map(searchKey.type)] : []),
      ...demanded.filter((keys) => keys.length <= mostKeys),
    ]
      .map((keys) => `+(${keys.map(clause).join(' ')})`)
      .join(' ');
  }

  /** Every hit. */
  all(slot: string): string {
    return this.#query(slot, this.clauses);
  }

  /** Finds that there can be, but for what is called so, best first. */
  get finds(): number[] {
    const possible = new Set(this.#fields.map((field) => matchTierOfField[field]));
    return [...possible].sort((a, b) => b - a);
  }

  /** For each of {@link matchTiers}, the hits with at least that which are spread so much; or those before a look's stratum alone. */
  samples(slot: string, spread: number, before?: Look): string[] {
    const sampled = before
      ? [[anyOf(this.#before(before))]]
      : this.finds.map((find) => this.#found(find));
    return sampled.map((found) => this.#query(slot, [...found, spreadClause(spread)].join(' ')));
  }

  /** The queries of a look: for the hits before its stratum, where there can be any, and for those in it. */
  looks(slot: string, look: Look): string[] {
    const before = this.#before(look);
    const stratum = [
      ...this.#foundOnly(look.find),
      ...(look.length === undefined ? [] : [`+${clause(searchKey.length(look.length))}`]),
      spreadClause(look.spread),
    ].join(' ');
    return [
      ...(before.length > 0 ? [this.#query(slot, anyOf(before))] : []),
      this.#query(slot, stratum),
    ];
  }

  #query(slot: string, clauses: string): string {
    return `+(+${clause(searchKey.slot(slot))} ${this.#demanded} ${clauses})^0`;
  }

  /** What holds for every hit with such a find, and with every better one that words make. */
  #found(find: number): string[] {
    if (find === matchTiers.calledByName) return [`+${clause(this.called.byName)}`];
    if (find === matchTiers.calledByAlias) return [`+${clause(this.called.byAlias)}`];
    if (find === matchTiers.inTexts) return [this.clauses];
    const fields = this.#fields.filter((field) => matchTierOfField[field] >= find);
    return fields.length > 0 ? [wordsQuery(this.words, fields).clauses] : [];
  }

  /** The same for hits that have no better find: a single word is then in what is no caption. */
  #foundOnly(find: number): string[] {
    if (find !== matchTiers.inTexts || this.words.length > 1) return this.#found(find);
    const fields = this.#fields.filter((field) => matchTierOfField[field] === find);
    return fields.length > 0 ? [wordsQuery(this.words, fields).clauses] : this.#found(find);
  }

  /** Alternatives that hold for the hits of all better strata. */
  #before({ find, length }: Look): string[] {
    const { calledByName, calledByAlias, inName, inTexts } = matchTiers;
    const called = [calledByName, calledByAlias].filter((better) => better > find);
    // A word in a name is in a caption, too: of these, the next better find holds for all.
    const next = find >= inName ? [] : [find === inTexts ? matchTiers.inCaptions : inName];
    const shorter =
      length === undefined || length === 0
        ? []
        : [
            // Lucene knows how few these are, which it does not of a range of terms.
            `${this.#found(find).join(' ')} +(${lengths.slice(0, length).join(' ')})`,
          ];
    return [...[...called, ...next].flatMap((better) => this.#found(better)), ...shorter];
  }
}

const anyOf = (alternatives: readonly string[]): string =>
  `+(${alternatives.map((each) => `(${each})`).join(' ')})`;

const clause = (key: string): string => `${searchKeys}:${key}`;

const lengths = Array.from({ length: maxRankedLength + 1 }, (_, length) =>
  clause(searchKey.length(length)),
);

const spreadClause = (spread: number): string =>
  spread === 0 ? '' : `+${clause(searchKey.spread(spread))}`;

/** Of each list, one key must be there. */
function demandedOf({ cityIds, years }: SearchRequest): string[][] {
  return [
    ...(cityIds ? [[...new Set(cityIds)].map(searchKey.city)] : []),
    ...(years ? [[...new Set(years)].map(searchKey.year)] : []),
  ];
}

/** How many hits of a sample are of a stratum. */
export interface Sampled {
  readonly find: number;
  readonly length: number;
  readonly count: number;
}

/**
 * The look that most likely has so many hits, and not many more.
 *
 * @param sampled strata of all hits that are spread so much
 * @returns undefined where the sample has too few to tell
 */
export function lookFor(
  wanted: number,
  sampled: readonly Sampled[],
  spread: number,
): Look | undefined {
  let before = 0;
  for (const { find, length, count } of sampled) {
    const expected = count * 2 ** spread;
    if (before + expected >= wanted) {
      const enough = (wanted - before) * margin + fewest;
      return {
        find,
        // What is called so mostly has one name, and where texts have the words no length counts.
        ...((find === matchTiers.inName || find === matchTiers.inCaptions) && { length }),
        spread: Math.max(0, Math.floor(Math.log2(expected / enough))),
      };
    }
    before += expected;
  }
  return undefined;
}

/** A look should have so many times the hits that are wanted, and some more, for chance not to leave too few. */
const margin = 1.2;
const fewest = 8;
