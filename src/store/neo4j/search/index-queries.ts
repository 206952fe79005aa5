import {
  definitionOf,
  type NodeType,
  type SearchField,
  searchedTypes,
} from '../../../model/ontology.js';
import {
  foldText,
  matchTierOfField,
  matchTiers,
  maxRankedLength,
  nameKey,
  type SearchRequest,
  type SearchWord,
} from '../../../model/search.js';
import { searchKey } from '../schema/search-keys.js';
import { type IndexWord, keyClause, wordsQuery } from './fulltext-query.js';
import type { SearchWindow } from './search-window.js';

/** Cities, or years, that the index is asked for: with the words, below what Lucene takes in one query. */
const maxIndexedKeys = 150;

/**
 * What the full-text index is asked for a request, in Lucene's syntax. No clause has a part in a score:
 * the index then stops at its limit instead of scoring every hit.
 */
export class IndexQueries {
  /** Each once; their texts are folded. */
  readonly words: readonly RequestWord[];
  /** What else makes a better hit of what is of all that is asked for, folded. */
  readonly also: readonly string[];
  /** What holds wherever all words occur; empty where the index has no terms for them. */
  readonly clauses: string;
  /** True where the clauses hold nowhere else. */
  readonly isExact: boolean;
  /** Lists of keys that are too long to ask the index for: of each, a hit must have one. */
  readonly unindexedKeys: readonly (readonly string[])[];
  /** The keys of nodes that are called exactly as the words say. */
  readonly called: { readonly byName: readonly string[]; readonly byAlias: readonly string[] };
  readonly #fields: readonly SearchField[];
  readonly #indexed: readonly IndexWord[];
  readonly #demanded: string;

  /** @throws {Error} where there is no word, or an empty one: a mistake in the program. */
  constructor(request: SearchRequest, types: readonly NodeType[]) {
    this.words = request.words.map(requestWord);
    if (this.words.length === 0)
      throw new Error('A search has at least one word, and none that is empty');
    this.also = this.isRead ? [...new Set((request.alsoRanked ?? []).map(foldText))] : [];
    this.#fields = [...new Set(types.flatMap((type) => definitionOf(type).searched))];
    this.#indexed = this.words.map(({ texts, keys }) => ({
      texts,
      keys: keys.length > maxIndexedKeys ? undefined : keys,
    }));
    const { clauses, isExact } = wordsQuery(this.#indexed, this.#fields);
    this.clauses = clauses;
    this.isExact = isExact;
    const called = [...new Set(request.called.map(nameKey))];
    this.called = { byName: called.map(searchKey.name), byAlias: called.map(searchKey.alias) };
    const demanded = demandedKeys(request);
    this.unindexedKeys = demanded.filter((keys) => keys.length > maxIndexedKeys);
    this.#demanded = [
      ...(types.length < searchedTypes.length ? [types.map(searchKey.type)] : []),
      ...demanded.filter((keys) => keys.length <= maxIndexedKeys),
    ]
      .map((keys) => `+(${keys.map(keyClause).join(' ')})`)
      .join(' ');
  }

  /** What a query begins with that finds the city, or the area, with the key that follows. */
  static ofType(slot: string, type: 'CITY' | 'POLICY_AREA'): string {
    const keys = [searchKey.slot(slot), searchKey.type(type)].map((key) => `+${keyClause(key)}`);
    return `${keys.join(' ')} +${keyClause('')}`;
  }

  /** Every hit. */
  all(slot: string): string {
    return this.#query(slot, this.clauses);
  }

  /** True where a node can be a hit by what it is of alone. */
  get isRead(): boolean {
    return this.words.every(({ keys }) => keys.length > 0);
  }

  /** The tiers that words in the searched fields can make, the best first. */
  get tiers(): number[] {
    const possible = new Set(this.#fields.map((field) => matchTierOfField[field]));
    return [...possible, ...(this.isRead ? [matchTiers.byWhatItIsOf] : [])].sort((a, b) => b - a);
  }

  /**
   * Samples of all hits, of a level: for each of {@link tiers}, the hits of that tier or a better one. Or
   * one sample of the hits that are in better buckets than a window's.
   */
  samples(slot: string, sampleLevel: number, betterThan?: SearchWindow): string[] {
    const sampled = betterThan
      ? [[anyOf(this.#betterBuckets(betterThan))]]
      : this.tiers.map((tier) => this.#atLeast(tier));
    return sampled.map((found) =>
      this.#query(slot, [...found, levelClause(sampleLevel)].join(' ')),
    );
  }

  /** The queries of a window: for better buckets, where there can be any, and for the window's own. */
  window(slot: string, window: SearchWindow): string[] {
    const better = this.#betterBuckets(window);
    const own = [
      ...this.#exactly(window.tier),
      ...(window.length === undefined ? [] : [`+${keyClause(searchKey.length(window.length))}`]),
      levelClause(window.sampleLevel),
    ].join(' ');
    return [
      ...(better.length > 0 ? [this.#query(slot, anyOf(better))] : []),
      this.#query(slot, own),
    ];
  }

  #query(slot: string, clauses: string): string {
    return `+(+${keyClause(searchKey.slot(slot))} ${this.#demanded} ${clauses})^0`;
  }

  /** What holds for every hit of a tier, and for every one of a better tier that words make. */
  #atLeast(tier: number): string[] {
    const { byName, byAlias } = this.called;
    if (tier === matchTiers.calledByName) return anyKey(byName);
    if (tier === matchTiers.calledByAlias) return anyKey(byAlias);
    if (tier === matchTiers.byWhatItIsOf || (tier === matchTiers.inTexts && !this.isRead))
      return [this.clauses];
    const fields = this.#fields.filter((field) => matchTierOfField[field] >= tier);
    if (fields.length === 0) return [];
    const { clauses } = wordsQuery(this.#indexed, fields);
    if (!this.isRead) return [clauses];
    // What is of a city and a year says nothing of its names: some word has to be in one.
    const texts = [...this.words.flatMap((word) => word.texts), ...this.also];
    return [`${clauses} ${wordsQuery([{ texts, keys: [] }], fields).clauses}`];
  }

  /** The same for hits that have no better tier: a single word is then in what is no caption. */
  #exactly(tier: number): string[] {
    if (tier !== matchTiers.inTexts || this.words.length > 1 || this.isRead)
      return this.#atLeast(tier);
    const fields = this.#fields.filter((field) => matchTierOfField[field] === tier);
    return fields.length > 0 ? [wordsQuery(this.#indexed, fields).clauses] : this.#atLeast(tier);
  }

  /** Alternatives that hold for the hits of all better buckets than a window's own. */
  #betterBuckets({ tier, length }: SearchWindow): string[] {
    const { calledByName, calledByAlias, inName } = matchTiers;
    const called = [calledByName, calledByAlias].filter((better) => better > tier);
    // A word in a name is in a caption, too: of these tiers, what holds for the next holds for all.
    const next = tier >= inName ? [] : [tier + 1];
    const shorter =
      length === undefined || length === 0
        ? []
        : [
            // A list, not a range: of a list Lucene knows how few nodes have these terms.
            `${this.#atLeast(tier).join(' ')} +(${lengthClauses.slice(0, length).join(' ')})`,
          ];
    return [...[...called, ...next].flatMap((better) => this.#atLeast(better)), ...shorter];
  }
}

const anyOf = (alternatives: readonly string[]): string =>
  `+(${alternatives.map((each) => `(${each})`).join(' ')})`;

/** Nothing can be demanded where there is no key, and nothing is found. */
const anyKey = (keys: readonly string[]): string[] =>
  keys.length > 0 ? [`+(${keys.map(keyClause).join(' ')})`] : [];

const lengthClauses = Array.from({ length: maxRankedLength + 1 }, (_, length) =>
  keyClause(searchKey.length(length)),
);

const levelClause = (sampleLevel: number): string =>
  sampleLevel === 0 ? '' : `+${keyClause(searchKey.sampleLevel(sampleLevel))}`;

/** A word of a request: its texts, folded, and the keys of what it is read as. */
interface RequestWord {
  readonly texts: readonly string[];
  readonly keys: readonly string[];
}

function requestWord({ texts, cityIds = [], years = [], areaIds = [] }: SearchWord): RequestWord {
  const folded = [...new Set(texts.map(foldText))];
  if (folded.includes(''))
    throw new Error('A search has at least one word, and none that is empty');
  const keys = [
    ...cityIds.map(searchKey.city),
    ...years.map(searchKey.year),
    ...areaIds.map(searchKey.area),
  ];
  return { texts: folded, keys: [...new Set(keys)] };
}

/** Lists of keys, of each of which a hit must have one. */
function demandedKeys({ cityIds, years, areaIds }: SearchRequest): string[][] {
  return [
    ...(cityIds ? [[...new Set(cityIds)].map(searchKey.city)] : []),
    ...(years ? [[...new Set(years)].map(searchKey.year)] : []),
    ...(areaIds ? [[...new Set(areaIds)].map(searchKey.area)] : []),
  ];
}
