import type { Meter } from '../../../model/meter.js';
import { type NodeType, nodeTypeNames } from '../../../model/ontology.js';
import {
  foldText,
  matchTiers,
  nameKey,
  type SearchGrouping,
  type SearchRequest,
  type SearchWord,
  searchScore,
} from '../../../model/search.js';
import type { GraphQuestions, SearchAnswer, SearchHit, SearchPlan } from '../../questions.js';
import type { PlanReader } from '../plan/plan-reader.js';
import { propertyOf } from '../snapshot/node-properties.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { EntriesByName, type NamedEntry } from './entries-by-name.js';
import { EntryOrders } from './entry-orders.js';
import { entryOf, intersect, onlyMarked, seekEntry, tierOf, unite, unsaid } from './postings.js';
import { SearchFilter } from './search-filter.js';
import { SearchIndex } from './search-index.js';
import { type EntryRange, SearchedTexts } from './searched-texts.js';
import { TopNumbers } from './top-numbers.js';

/** The postings of the entries of one type that have all words and pass the filter. */
interface TypeMatches {
  readonly range: EntryRange;
  readonly postings: Uint32Array;
}

/** What searches need beside the texts, made from these at once. */
interface Indexes {
  readonly words: SearchIndex;
  readonly names: EntriesByName;
  readonly orders: EntryOrders;
}

/** Finds nodes by words. The indexes are made for the first search, or before it. */
export class Searcher {
  readonly #snapshot: Snapshot;
  readonly #reader: PlanReader;
  readonly #texts: SearchedTexts;
  readonly #filter: SearchFilter;
  readonly #meter: Meter;
  #made: Indexes | undefined;

  constructor(snapshot: Snapshot, reader: PlanReader, meter: Meter) {
    this.#snapshot = snapshot;
    this.#reader = reader;
    this.#meter = meter;
    this.#texts = new SearchedTexts(snapshot);
    this.#filter = new SearchFilter(snapshot, this.#texts);
  }

  /** See {@link GraphQuestions.search}. */
  search({
    request,
    select,
    limit,
    skip,
    count,
    facets,
    groupings = [],
  }: SearchPlan): SearchAnswer {
    const matches = this.#match(
      request,
      select.map(({ type }) => type),
    );
    const total = matches.reduce((sum, { postings }) => sum + postings.length, 0);
    return {
      revision: this.#snapshot.revision,
      hits: this.#page(matches, request, skip, limit).map(this.#hitReader(select)),
      total: count ? total : null,
      facets: facets ? facetsOf(matches) : null,
      groups: this.#groups(groupings, matches, total),
    };
  }

  #groups(
    groupings: readonly SearchGrouping[],
    matches: readonly TypeMatches[],
    total: number,
  ): SearchAnswer['groups'] {
    const lists = matches.map(({ postings }) => postings);
    this.#meter.addConditions(groupings.length * total);
    return Object.fromEntries(groupings.map((by) => [by, this.#filter.count(by, lists)]));
  }

  /** The ids of those that {@link GraphQuestions.namesakes} gives beside the node itself. */
  namesakes(
    id: string,
    { types, limit }: Pick<Parameters<GraphQuestions['namesakes']>[1], 'types' | 'limit'>,
  ): string[] {
    const own = this.#snapshot.numberOf(id);
    if (own === undefined) return [];
    const names = ['name', 'aliases'].flatMap(
      (property) => (propertyOf(this.#snapshot, own, property) ?? []) as string | string[],
    );
    const entries = new Set(
      names.flatMap((name) =>
        this.#indexes()
          .names.named(nameKey(name))
          .map(({ entry }) => entry),
      ),
    );
    this.#meter.addConditions(entries.size);
    const nodes = [...entries]
      .filter((entry) => types.includes(this.#texts.rangeOf(entry).type))
      .map((entry) => this.#texts.nodeOf(entry))
      .sort((a, b) => a - b)
      .slice(0, limit);
    this.#meter.addRows(nodes.length);
    return nodes.map((node) => this.#snapshot.ids[node] as string);
  }

  /** Makes the indexes, if they are not there yet. */
  prepare(): void {
    this.#indexes();
    this.#filter.prepare();
  }

  #indexes(): Indexes {
    this.#made ??= {
      words: new SearchIndex(this.#texts),
      names: new EntriesByName(this.#texts),
      orders: new EntryOrders(this.#texts),
    };
    return this.#made;
  }

  #hitReader(select: SearchPlan['select']): (hit: NamedEntry) => SearchHit {
    const readRow = this.#reader.rowReader(select);
    const { ranks } = this.#indexes().orders;
    return ({ entry, tier }) => {
      const row = readRow(this.#texts.nodeOf(entry));
      if (!row) throw new Error('A hit is of a type that was not selected');
      return { score: searchScore(tier, ranks[entry] as number), row };
    };
  }

  #match(request: SearchRequest, selected: readonly NodeType[]): TypeMatches[] {
    const postings = this.#withAll(request);
    const marks = this.#filter.marks(request);
    return this.#texts.ranges
      .filter(({ type }) => selected.includes(type) && (request.types?.includes(type) ?? true))
      .map((range) => {
        const start = seekEntry(postings, range.start);
        const own = postings.subarray(start, seekEntry(postings, range.end, start));
        return { range, postings: marks ? onlyMarked(own, marks) : own };
      });
  }

  /** The entries that meet all words, each with its match tier. */
  #withAll({ words, alsoRanked = [] }: SearchRequest): Uint32Array {
    if (words.length === 0)
      throw new Error('A search has at least one word, and none that is empty');
    const lists = words.map((word) => this.#meeting(word));
    const shortest = lists.map(({ all }) => all).sort((a, b) => a.length - b.length);
    const found = shortest.reduce(intersect);
    const isRead = words.every(({ cityIds, years, areaIds }) => cityIds ?? years ?? areaIds);
    const also = isRead ? [this.#meeting({ texts: alsoRanked })] : [];
    return isRead
      ? said(
          found,
          [...lists, ...also].map(({ literal }) => literal),
        )
      : found;
  }

  /** The entries that have one of a word's texts, and all that meet the word. */
  #meeting(word: SearchWord): { readonly literal: Uint32Array; readonly all: Uint32Array } {
    const texts = [...new Set(word.texts.map(foldText))];
    if (texts.includes(''))
      throw new Error('A search has at least one word, and none that is empty');
    const found = texts.map((text) => this.#indexes().words.find(text));
    const literal = found.length === 0 ? new Uint32Array() : found.reduce(unite);
    const all = unite(literal, this.#filter.postings(word));
    // They are gone through to be put together and narrowed down, and again to be ranked.
    this.#meter.addConditions(found.reduce((sum, { length }) => sum + length, all.length));
    return { literal, all };
  }

  #page(
    matches: readonly TypeMatches[],
    { called }: SearchRequest,
    skip: number,
    limit: number,
  ): readonly NamedEntry[] {
    const wanted = skip + limit;
    this.#meter.addConditions(wanted);
    const named = this.#named(matches, called);
    const best = this.#best(matches, wanted);
    const isNamed = new Set(named.map(({ entry }) => entry));
    return [...named, ...best.filter(({ entry }) => !isNamed.has(entry))].slice(skip, wanted);
  }

  /** The matches that are called exactly so, best first. */
  #named(matches: readonly TypeMatches[], called: readonly string[]): NamedEntry[] {
    const { names, orders } = this.#indexes();
    const { indexes } = orders.of(matchTiers.calledByName);
    const tiers = new Map<number, number>();
    const keys = new Set(called.map(nameKey));
    for (const { entry, tier } of [...keys].flatMap((key) => names.named(key))) {
      const own = matches.find(({ range }) => entry >= range.start && entry < range.end);
      if (!own) continue;
      const posting = own.postings[seekEntry(own.postings, entry)];
      if (posting === undefined || entryOf(posting) !== entry) continue;
      tiers.set(entry, Math.max(tier, tiers.get(entry) ?? 0));
    }
    const indexOf = ({ entry }: NamedEntry) => indexes[entry] as number;
    return [...tiers]
      .map(([entry, tier]) => ({ entry, tier }))
      .sort((a, b) => b.tier - a.tier || indexOf(a) - indexOf(b));
  }

  /** The best by the tiers that the words reach, and within a tier by its order. */
  #best(matches: readonly TypeMatches[], wanted: number): NamedEntry[] {
    const { size } = this.#texts;
    const { orders } = this.#indexes();
    const { byWhatItIsOf, inTexts, inCaptions, inName } = matchTiers;
    const byLevel = [byWhatItIsOf, inTexts, inCaptions, inName].map((tier) => orders.of(tier));
    const orderOf = (level: number) => byLevel[level] as (typeof byLevel)[number];
    // The tier first, then the index from behind, in one number that a double holds exactly.
    const best = new TopNumbers(wanted);
    for (const { postings } of matches) {
      let leastLevel = Math.floor(best.floor / size);
      for (let at = 0; at < postings.length; at++) {
        const posting = postings[at] as number;
        const level = levelOf(tierOf(posting));
        if (level < leastLevel) continue;
        const index = orderOf(level).indexes[entryOf(posting)] as number;
        best.offer(level * size + size - 1 - index);
        leastLevel = Math.floor(best.floor / size);
      }
    }
    return best.descending().map((key) => {
      const level = Math.floor(key / size);
      const entry = orderOf(level).entries[size - 1 - (key % size)] as number;
      return { tier: level + matchTiers.byWhatItIsOf, entry };
    });
  }
}

/** The tier of a posting, counted from the least one. */
const levelOf = (tier: number): number => (tier === unsaid ? 0 : tier - matchTiers.byWhatItIsOf);

/** Gives each entry that has {@link unsaid} for a tier the best of its words' own, if it has any. */
function said(list: Uint32Array, literals: readonly Uint32Array[]): Uint32Array {
  let all: Uint32Array = new Uint32Array();
  for (const literal of literals) all = unite(all, literal);
  const found = list.slice();
  let at = 0;
  for (let index = 0; index < found.length; index++) {
    const posting = found[index] as number;
    if (tierOf(posting) !== unsaid) continue;
    const entry = entryOf(posting);
    at = seekEntry(all, entry, at);
    const literal = all[at];
    if (literal !== undefined && entryOf(literal) === entry) found[index] = literal;
  }
  return found;
}

function facetsOf(matches: readonly TypeMatches[]): { type: NodeType; count: number }[] {
  return matches
    .filter(({ postings }) => postings.length > 0)
    .map(({ range: { type }, postings }) => ({ type, count: postings.length }))
    .sort((left, right) => nodeTypeNames.indexOf(left.type) - nodeTypeNames.indexOf(right.type));
}
