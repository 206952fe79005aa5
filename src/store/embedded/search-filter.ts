import type { SearchRequest } from '../../model/search.js';
import type { EntryRange, SearchedTexts } from './searched-texts.js';
import { offsetsOf, type Snapshot } from './snapshot.js';

/** Stands for no city. */
const none = 0xffffffff;

/** Tells of what city and of which years the entries are. */
export class SearchFilter {
  readonly #snapshot: Snapshot;
  readonly #texts: SearchedTexts;
  #cities: Uint32Array | undefined;
  #years: { readonly offsets: Uint32Array; readonly values: Int32Array } | undefined;

  constructor(snapshot: Snapshot, texts: SearchedTexts) {
    this.#snapshot = snapshot;
    this.#texts = texts;
  }

  /** Whether an entry is of one of the cities and of one of the years; undefined where all are. */
  predicate({ cityIds, years }: SearchRequest): ((entry: number) => boolean) | undefined {
    const ofCity = cityIds && this.#ofCities(cityIds);
    const ofYear = years && this.#ofYears(years);
    if (ofCity && ofYear) return (entry) => ofCity(entry) && ofYear(entry);
    return ofCity ?? ofYear;
  }

  #ofCities(ids: readonly string[]): (entry: number) => boolean {
    this.#cities ??= this.#collectCities();
    const cities = this.#cities;
    const wanted = new Set(ids.map((id) => this.#snapshot.numberOf(id) ?? none));
    wanted.delete(none);
    const [only] = wanted;
    if (wanted.size === 1) return (entry) => cities[entry] === only;
    return (entry) => wanted.has(cities[entry] as number);
  }

  #ofYears(wanted: readonly number[]): (entry: number) => boolean {
    this.#years ??= this.#collectYears();
    const { offsets, values } = this.#years;
    return (entry) => {
      for (let at = offsets[entry] as number; at < (offsets[entry + 1] as number); at++)
        if (wanted.includes(values[at] as number)) return true;
      return false;
    };
  }

  #collectCities(): Uint32Array {
    const cities = new Uint32Array(this.#texts.size).fill(none);
    for (const range of this.#texts.ranges)
      for (let entry = range.start; entry < range.end; entry++) {
        const node = range.base + entry - range.start;
        if (range.type === 'CITY') cities[entry] = node;
        else {
          const id = this.#read(range, entry, 'cityId') ?? this.#ofDocument(range, entry, 'cityId');
          cities[entry] = this.#snapshot.numberOf(id as string) ?? none;
        }
      }
    return cities;
  }

  #collectYears(): { offsets: Uint32Array; values: Int32Array } {
    const counts = new Uint32Array(this.#texts.size);
    const all: number[] = [];
    for (const range of this.#texts.ranges)
      for (let entry = range.start; entry < range.end; entry++) {
        const own = (this.#read(range, entry, 'years') as readonly number[] | null) ?? [];
        const others = [
          this.#read(range, entry, 'year'),
          this.#ofDocument(range, entry, 'year'),
        ].filter((year): year is number => typeof year === 'number');
        const years = new Set([...own, ...others]);
        counts[entry] = years.size;
        for (const year of years) all.push(year);
      }
    return { offsets: offsetsOf(counts), values: Int32Array.from(all) };
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
