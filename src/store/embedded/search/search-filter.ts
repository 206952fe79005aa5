import {
  areaOfNode,
  cityOfNode,
  type ReadCityOrYears,
  yearsOfNode,
} from '../../../model/city-and-years.js';
import {
  byHits,
  type SearchGroup,
  type SearchGrouping,
  type SearchRequest,
  type SearchWord,
} from '../../../model/search.js';
import { offsetsOf } from '../snapshot/lists.js';
import { cityOrYearsOf } from '../snapshot/node-properties.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { entryOf, postingOf, unite, unsaid } from './postings.js';
import type { EntryRange, SearchedTexts } from './searched-texts.js';

type Value = string | number;
type EntriesByValue = ReadonlyMap<Value, Uint32Array>;

/** What entries may be of, and may be narrowed to. */
const keys = ['cityIds', 'years', 'areaIds'] as const;
type Key = (typeof keys)[number];
const keyOf = { city: 'cityIds', year: 'years', area: 'areaIds' } as const satisfies Record<
  SearchGrouping,
  Key
>;

/** Of entry e, the values at `indexes` from `offsets[e]` to `offsets[e + 1]`. */
interface EntryValues {
  readonly values: readonly Value[];
  readonly offsets: Uint32Array;
  readonly indexes: Uint32Array;
}

/** Knows which entries are of which cities, years and policy areas. */
export class SearchFilter {
  readonly #snapshot: Snapshot;
  readonly #texts: SearchedTexts;
  readonly #made = new Map<Key, EntriesByValue>();
  readonly #values = new Map<Key, EntryValues>();

  constructor(snapshot: Snapshot, texts: SearchedTexts) {
    this.#snapshot = snapshot;
    this.#texts = texts;
  }

  /** Makes what is known of entries, if it is not there yet. */
  prepare(): void {
    for (const key of keys) this.#valuesOf(key);
  }

  /** 1 for each entry that is of one of the cities, of one of the years and of one of the areas; undefined where all are. */
  marks(request: SearchRequest): Uint8Array | undefined {
    let marks: Uint8Array | undefined;
    for (const key of keys) {
      const values = request[key];
      if (values) marks = this.#mark(this.entriesBy(key), values, marks);
    }
    return marks;
  }

  /** The postings of the entries that meet a word by what they are of. */
  postings(word: SearchWord): Uint32Array {
    let found: Uint32Array = new Uint32Array();
    for (const key of keys)
      for (const value of word[key] ?? []) {
        const entries = this.entriesBy(key).get(value);
        if (entries)
          found = unite(
            found,
            entries.map((entry) => postingOf(entry, unsaid)),
          );
      }
    return found;
  }

  /** How many of these entries are of each city, year or area. */
  count(grouping: SearchGrouping, lists: readonly Uint32Array[]): SearchGroup[] {
    const { values, offsets, indexes } = this.#valuesOf(keyOf[grouping]);
    const counts = new Uint32Array(values.length);
    for (const list of lists)
      for (let at = 0; at < list.length; at++) {
        const entry = entryOf(list[at] as number);
        const end = offsets[entry + 1] as number;
        for (let of = offsets[entry] as number; of < end; of++)
          (counts[indexes[of] as number] as number) += 1;
      }
    return values
      .map((value, index) => ({ value, count: counts[index] as number }))
      .filter(({ count }) => count > 0)
      .sort(byHits);
  }

  /** For each entry the values that it is of, as indexes of a list. */
  #valuesOf(key: Key): EntryValues {
    let made = this.#values.get(key);
    if (!made) {
      const entriesBy = this.entriesBy(key);
      const counts = new Uint32Array(this.#texts.size);
      for (const entries of entriesBy.values())
        for (const entry of entries) counts[entry] = (counts[entry] as number) + 1;
      const offsets = offsetsOf(counts);
      const next = offsets.slice();
      const indexes = new Uint32Array(offsets.at(-1) ?? 0);
      for (const [index, entries] of [...entriesBy.values()].entries())
        for (const entry of entries) {
          const at = next[entry] as number;
          indexes[at] = index;
          next[entry] = at + 1;
        }
      made = { values: [...entriesBy.keys()], offsets, indexes };
      this.#values.set(key, made);
    }
    return made;
  }

  /** The entries of each city, year or area, ascending. */
  entriesBy(key: Key): EntriesByValue {
    let made = this.#made.get(key);
    if (!made) {
      made = this.#entriesBy((range, entry) =>
        valuesOf(key, range, cityOrYearsOf(this.#snapshot, range.base + entry - range.start)),
      );
      this.#made.set(key, made);
    }
    return made;
  }

  /** Marks what has one of the values, and has been marked before where anything was. */
  #mark(
    entriesBy: EntriesByValue,
    values: readonly Value[],
    before: Uint8Array | undefined,
  ): Uint8Array {
    const marks = new Uint8Array(this.#texts.size);
    for (const value of values)
      for (const entry of entriesBy.get(value) ?? []) marks[entry] = before?.[entry] ?? 1;
    return marks;
  }

  #entriesBy(
    valuesOf: (range: EntryRange, entry: number) => readonly (Value | null)[],
  ): EntriesByValue {
    const entriesBy = new Map<Value, number[]>();
    for (const range of this.#texts.ranges)
      for (let entry = range.start; entry < range.end; entry++)
        for (const value of valuesOf(range, entry)) {
          if (value === null) continue;
          const entries = entriesBy.get(value);
          if (entries) entries.push(entry);
          else entriesBy.set(value, [entry]);
        }
    return new Map([...entriesBy].map(([value, entries]) => [value, Uint32Array.from(entries)]));
  }
}

function valuesOf(
  key: Key,
  { type }: EntryRange,
  read: ReadCityOrYears,
): readonly (Value | null)[] {
  if (key === 'cityIds') return [cityOfNode(type, read)];
  return key === 'years' ? yearsOfNode(type, read) : [areaOfNode(type, read)];
}
