import { type NodeType, nodeTypeNames } from '../../model/ontology.js';
import { foldText, nameKey, type SearchRequest } from '../../model/search.js';
import type { SearchAnswer, SearchHit, SearchPlan } from '../questions.js';
import { Greatest } from './greatest.js';
import type { PlanReader } from './reader.js';
import { SearchFilter } from './search-filter.js';
import { placeOfEntry, SearchIndex, shared } from './search-index.js';
import { type EntryRange, SearchedTexts } from './searched-texts.js';
import type { Snapshot } from './snapshot.js';

/** Added to the score of what is called exactly so: more than any relevance. */
const calledByName = 8;
const calledByAlias = 4;

/** The entries of one type that have all words and pass the filter. */
interface Part {
  readonly range: EntryRange;
  readonly places: Uint32Array;
}

interface Ranked {
  readonly entry: number;
  readonly score: number;
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

  #hitReader(select: SearchPlan['select']): (ranked: Ranked) => SearchHit {
    const readRow = this.#reader.rowReader(select);
    return ({ entry, score }) => {
      const row = readRow(this.#texts.nodeOf(entry));
      if (!row) throw new Error('A hit is of a type that was not selected');
      return { score, row };
    };
  }

  #find(request: SearchRequest, selected: readonly NodeType[]): Part[] {
    const words = [...new Set(request.words.map(foldText))];
    if (words.length === 0 || words.includes(''))
      throw new Error('A search has at least one word, and none that is empty');
    const { shift } = this.#index.code;
    const places = this.#withAll(words);
    const passes = this.#filter.passing(request);
    return this.#texts.ranges
      .filter(({ type }) => selected.includes(type) && (request.types?.includes(type) ?? true))
      .map((range) => {
        const start = placeOfEntry(places, 0, range.start, shift);
        const own = places.subarray(start, placeOfEntry(places, start, range.end, shift));
        return { range, places: passes ? thoseThat(passes, own, shift) : own };
      });
  }

  /** The entries that have all words; their impact is the mean of the words'. */
  #withAll(words: readonly string[]): Uint32Array {
    const lists = words.map((word) => this.#index.find(word));
    lists.sort((left, right) => left.length - right.length);
    return lists.reduce((found, list, weight) => shared(found, list, this.#index.code, weight));
  }

  #page(
    parts: readonly Part[],
    { words }: SearchRequest,
    skip: number,
    limit: number,
  ): readonly Ranked[] {
    const wanted = skip + limit;
    const exact = this.#calledSo(parts, nameKey(words.join('')));
    const relevant = this.#mostRelevant(parts, wanted);
    const isExact = new Set(exact.map(({ entry }) => entry));
    return [...exact, ...relevant.filter(({ entry }) => !isExact.has(entry))].slice(skip, wanted);
  }

  #calledSo(parts: readonly Part[], key: string): Ranked[] {
    const { code } = this.#index;
    const scores = new Map<number, number>();
    for (const { entry, byName } of this.#index.called(key)) {
      const part = parts.find(({ range }) => entry >= range.start && entry < range.end);
      if (!part) continue;
      const place = part.places[placeOfEntry(part.places, 0, entry, code.shift)];
      if (place === undefined || place >>> code.shift !== entry) continue;
      const score = code.scoreOf(place & code.mask) + (byName ? calledByName : calledByAlias);
      scores.set(entry, Math.max(score, scores.get(entry) ?? 0));
    }
    return [...scores]
      .map(([entry, score]) => ({ entry, score }))
      .sort((left, right) => right.score - left.score || left.entry - right.entry);
  }

  #mostRelevant(parts: readonly Part[], wanted: number): Ranked[] {
    const { code } = this.#index;
    const { shift, mask } = code;
    const { size } = this.#texts;
    // Impact first, then the smaller entry, in one number that a double holds exactly.
    const best = new Greatest(wanted);
    for (const { places } of parts) {
      let least = best.floor / size;
      for (let at = 0; at < places.length; at++) {
        const place = places[at] as number;
        const impact = place & mask;
        if (impact + 1 <= least) continue;
        best.offer(impact * size + size - 1 - (place >>> shift));
        least = best.floor / size;
      }
    }
    return best.descending().map((key) => ({
      entry: size - 1 - (key % size),
      score: code.scoreOf(Math.floor(key / size)),
    }));
  }
}

function thoseThat(passes: Uint8Array, places: Uint32Array, shift: number): Uint32Array {
  const passing = new Uint32Array(places.length);
  let size = 0;
  for (let at = 0; at < places.length; at++) {
    const place = places[at] as number;
    if (passes[place >>> shift] === 1) passing[size++] = place;
  }
  return passing.subarray(0, size);
}

function facetsOf(parts: readonly Part[]): { type: NodeType; count: number }[] {
  return parts
    .filter(({ places }) => places.length > 0)
    .map(({ range: { type }, places }) => ({ type, count: places.length }))
    .sort((left, right) => nodeTypeNames.indexOf(left.type) - nodeTypeNames.indexOf(right.type));
}
