import { type NodeType, nodeTypeNames } from '../../../model/ontology.js';
import {
  foldText,
  matchTiers,
  nameKey,
  type SearchRequest,
  searchScore,
} from '../../../model/search.js';
import type { SearchAnswer, SearchHit, SearchPlan } from '../../questions.js';
import type { PlanReader } from '../plan/plan-reader.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { Greatest } from './greatest.js';
import { SearchFilter } from './search-filter.js';
import {
  type EntryOrder,
  entryAt,
  findAt,
  placeOfEntry,
  SearchIndex,
  shared,
} from './search-index.js';
import { type EntryRange, SearchedTexts } from './searched-texts.js';

/** The entries of one type that have all words and pass the filter. */
interface Part {
  readonly range: EntryRange;
  readonly places: Uint32Array;
}

interface Hit {
  readonly entry: number;
  readonly find: number;
}

/** Finds nodes by words. The index is made for the first search, or before it. */
export class Searcher {
  readonly #snapshot: Snapshot;
  readonly #reader: PlanReader;
  readonly #texts: SearchedTexts;
  readonly #filter: SearchFilter;
  #made: SearchIndex | undefined;

  constructor(snapshot: Snapshot, reader: PlanReader) {
    this.#snapshot = snapshot;
    this.#reader = reader;
    this.#texts = new SearchedTexts(snapshot);
    this.#filter = new SearchFilter(snapshot, this.#texts);
  }

  /** See {@link GraphQuestions.search}. */
  search({ request, select, limit, skip, count, facets }: SearchPlan): SearchAnswer {
    const parts = this.#find(
      request,
      select.map(({ type }) => type),
    );
    const total = parts.reduce((sum, { places }) => sum + places.length, 0);
    return {
      revision: this.#snapshot.revision,
      hits: this.#page(parts, request, skip, limit).map(this.#hitReader(select)),
      total: count ? total : null,
      facets: facets ? facetsOf(parts) : null,
    };
  }

  /** Makes the index, if it is not there yet. */
  prepare(): void {
    this.#made ??= new SearchIndex(this.#texts);
  }

  get #index(): SearchIndex {
    this.prepare();
    return this.#made as SearchIndex;
  }

  #hitReader(select: SearchPlan['select']): (hit: Hit) => SearchHit {
    const readRow = this.#reader.rowReader(select);
    return ({ entry, find }) => {
      const row = readRow(this.#texts.nodeOf(entry));
      if (!row) throw new Error('A hit is of a type that was not selected');
      return { score: searchScore(find, this.#index.ranks[entry] as number), row };
    };
  }

  #find(request: SearchRequest, selected: readonly NodeType[]): Part[] {
    const words = [...new Set(request.words.map(foldText))];
    if (words.length === 0 || words.includes(''))
      throw new Error('A search has at least one word, and none that is empty');
    const places = this.#withAll(words);
    const passes = this.#filter.passing(request);
    return this.#texts.ranges
      .filter(({ type }) => selected.includes(type) && (request.types?.includes(type) ?? true))
      .map((range) => {
        const start = placeOfEntry(places, 0, range.start);
        const own = places.subarray(start, placeOfEntry(places, start, range.end));
        return { range, places: passes ? thoseThat(passes, own) : own };
      });
  }

  /** The entries that have all words, with the least of the words' finds. */
  #withAll(words: readonly string[]): Uint32Array {
    const lists = words.map((word) => this.#index.find(word));
    lists.sort((left, right) => left.length - right.length);
    return lists.reduce(shared);
  }

  #page(
    parts: readonly Part[],
    { words }: SearchRequest,
    skip: number,
    limit: number,
  ): readonly Hit[] {
    const wanted = skip + limit;
    const called = this.#calledSo(parts, nameKey(words.join('')));
    const best = this.#best(parts, wanted);
    const isCalled = new Set(called.map(({ entry }) => entry));
    return [...called, ...best.filter(({ entry }) => !isCalled.has(entry))].slice(skip, wanted);
  }

  #calledSo(parts: readonly Part[], key: string): Hit[] {
    const { places } = this.#index.orderOf(matchTiers.calledByName);
    const found = new Map<number, number>();
    for (const { entry, byName } of this.#index.called(key)) {
      const part = parts.find(({ range }) => entry >= range.start && entry < range.end);
      if (!part) continue;
      const place = part.places[placeOfEntry(part.places, 0, entry)];
      if (place === undefined || entryAt(place) !== entry) continue;
      const find = byName ? matchTiers.calledByName : matchTiers.calledByAlias;
      found.set(entry, Math.max(find, found.get(entry) ?? 0));
    }
    return [...found]
      .map(([entry, find]) => ({ entry, find }))
      .sort((a, b) => b.find - a.find || (places[a.entry] as number) - (places[b.entry] as number));
  }

  /** The best by what the words find, then by rank. */
  #best(parts: readonly Part[], wanted: number): Hit[] {
    const { size } = this.#texts;
    const orders = [matchTiers.inTexts, matchTiers.inCaptions, matchTiers.inName].map((find) =>
      this.#index.orderOf(find),
    );
    const orderOf = (find: number) => orders[find] as EntryOrder;
    // The find first, then the place in its order, in one number that a double holds exactly.
    const best = new Greatest(wanted);
    for (const { places } of parts) {
      let least = Math.floor(best.floor / size);
      for (let at = 0; at < places.length; at++) {
        const place = places[at] as number;
        const find = findAt(place);
        if (find < least) continue;
        const behind = orderOf(find).places[entryAt(place)] as number;
        best.offer(find * size + size - 1 - behind);
        least = Math.floor(best.floor / size);
      }
    }
    return best.descending().map((key) => {
      const find = Math.floor(key / size);
      return { find, entry: orderOf(find).entries[size - 1 - (key % size)] as number };
    });
  }
}

function thoseThat(passes: Uint8Array, places: Uint32Array): Uint32Array {
  const passing = new Uint32Array(places.length);
  let size = 0;
  for (let at = 0; at < places.length; at++) {
    const place = places[at] as number;
    if (passes[entryAt(place)] === 1) passing[size++] = place;
  }
  return passing.subarray(0, size);
}

function facetsOf(parts: readonly Part[]): { type: NodeType; count: number }[] {
  return parts
    .filter(({ places }) => places.length > 0)
    .map(({ range: { type }, places }) => ({ type, count: places.length }))
    .sort((left, right) => nodeTypeNames.indexOf(left.type) - nodeTypeNames.indexOf(right.type));
}
