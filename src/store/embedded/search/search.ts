import type { Meter } from '../../../model/meter.js';
import { type NodeType, nodeTypeNames } from '../../../model/ontology.js';
import {
  foldText,
  matchTiers,
  nameKey,
  type SearchRequest,
  searchScore,
} from '../../../model/search.js';
import type { GraphQuestions, SearchAnswer, SearchHit, SearchPlan } from '../../questions.js';
import type { PlanReader } from '../plan/plan-reader.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { EntriesByName, type NamedEntry } from './entries-by-name.js';
import { EntryOrders } from './entry-orders.js';
import { entryOf, intersect, onlyMarked, seekEntry, tierOf } from './postings.js';
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
  search({ request, select, limit, skip, count, facets }: SearchPlan): SearchAnswer {
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
    };
  }

  /** See {@link GraphQuestions.called}. */
  called(
    names: readonly string[],
    { types, limit }: Parameters<GraphQuestions['called']>[1],
  ): string[] {
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
    const words = [...new Set(request.words.map(foldText))];
    if (words.length === 0 || words.includes(''))
      throw new Error('A search has at least one word, and none that is empty');
    const postings = this.#withAll(words);
    const marks = this.#filter.marks(request);
    return this.#texts.ranges
      .filter(({ type }) => selected.includes(type) && (request.types?.includes(type) ?? true))
      .map((range) => {
        const start = seekEntry(postings, range.start);
        const own = postings.subarray(start, seekEntry(postings, range.end, start));
        return { range, postings: marks ? onlyMarked(own, marks) : own };
      });
  }

  /** The entries that have all words, each with the least of the words' match tiers. */
  #withAll(words: readonly string[]): Uint32Array {
    const lists = words.map((word) => {
      const found = this.#indexes().words.find(word);
      // They are gone through to be narrowed down, and again to be ranked.
      this.#meter.addConditions(found.length);
      return found;
    });
    lists.sort((left, right) => left.length - right.length);
    return lists.reduce(intersect);
  }

  #page(
    matches: readonly TypeMatches[],
    { words }: SearchRequest,
    skip: number,
    limit: number,
  ): readonly NamedEntry[] {
    const wanted = skip + limit;
    this.#meter.addConditions(wanted);
    const named = this.#named(matches, nameKey(words.join('')));
    const best = this.#best(matches, wanted);
    const isNamed = new Set(named.map(({ entry }) => entry));
    return [...named, ...best.filter(({ entry }) => !isNamed.has(entry))].slice(skip, wanted);
  }

  /** The matches that are called exactly so, best first. */
  #named(matches: readonly TypeMatches[], key: string): NamedEntry[] {
    const { names, orders } = this.#indexes();
    const { indexes } = orders.of(matchTiers.calledByName);
    const tiers = new Map<number, number>();
    for (const { entry, tier } of names.named(key)) {
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
    const byTier = [matchTiers.inTexts, matchTiers.inCaptions, matchTiers.inName].map((tier) =>
      orders.of(tier),
    );
    const orderOf = (tier: number) => byTier[tier] as (typeof byTier)[number];
    // The tier first, then the index from behind, in one number that a double holds exactly.
    const best = new TopNumbers(wanted);
    for (const { postings } of matches) {
      let leastTier = Math.floor(best.floor / size);
      for (let at = 0; at < postings.length; at++) {
        const posting = postings[at] as number;
        const tier = tierOf(posting);
        if (tier < leastTier) continue;
        const index = orderOf(tier).indexes[entryOf(posting)] as number;
        best.offer(tier * size + size - 1 - index);
        leastTier = Math.floor(best.floor / size);
      }
    }
    return best.descending().map((key) => {
      const tier = Math.floor(key / size);
      return { tier, entry: orderOf(tier).entries[size - 1 - (key % size)] as number };
    });
  }
}

function facetsOf(matches: readonly TypeMatches[]): { type: NodeType; count: number }[] {
  return matches
    .filter(({ postings }) => postings.length > 0)
    .map(({ range: { type }, postings }) => ({ type, count: postings.length }))
    .sort((left, right) => nodeTypeNames.indexOf(left.type) - nodeTypeNames.indexOf(right.type));
}
