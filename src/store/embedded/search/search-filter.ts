import { cityOfNode, type ReadCityOrYears, yearsOfNode } from '../../../model/city-and-years.js';
import type { SearchRequest } from '../../../model/search.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import type { EntryRange, SearchedTexts } from './searched-texts.js';

type Value = string | number;
type EntriesByValue = ReadonlyMap<Value, Uint32Array>;

/** Marks the entries that are of given cities and years. */
export class SearchFilter {
  readonly #snapshot: Snapshot;
  readonly #texts: SearchedTexts;
  #byCity: EntriesByValue | undefined;
  #byYear: EntriesByValue | undefined;

  constructor(snapshot: Snapshot, texts: SearchedTexts) {
    this.#snapshot = snapshot;
    this.#texts = texts;
  }

  /** 1 for each entry that is of one of the cities and of one of the years; undefined where all are. */
  marks({ cityIds, years }: SearchRequest): Uint8Array | undefined {
    let marks: Uint8Array | undefined;
    if (cityIds) {
      this.#byCity ??= this.#entriesBy((range, entry) => [
        cityOfNode(range.type, this.#reader(range, entry)),
      ]);
      marks = this.#mark(this.#byCity, cityIds, marks);
    }
    if (years) {
      this.#byYear ??= this.#entriesBy((range, entry) =>
        yearsOfNode(range.type, this.#reader(range, entry)),
      );
      marks = this.#mark(this.#byYear, years, marks);
    }
    return marks;
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

  #reader(range: EntryRange, entry: number): ReadCityOrYears {
    return (property, of) =>
      of === 'node' ? this.#read(range, entry, property) : this.#ofDocument(range, entry, property);
  }

  #read({ type, start }: EntryRange, entry: number, property: string): unknown {
    return this.#snapshot.table(type).columns.get(property)?.[entry - start] ?? null;
  }

  #ofDocument(range: EntryRange, entry: number, property: string): unknown {
    const document = this.#snapshot.numberOf(this.#read(range, entry, 'documentId') as string);
    if (document === undefined) return null;
    const { base, columns } = this.#snapshot.table('DOCUMENT');
    return columns.get(property)?.[document - base] ?? null;
  }
}
