import type { PropertyValue } from '../../../model/graph.js';
import {
  definitionOf,
  isSearched,
  type NodeType,
  nodeTypeNames,
  type SearchField,
} from '../../../model/ontology.js';
import { OwnTexts, type SectionRange } from '../../../model/own-texts.js';
import { matchTierOfField, searchRank } from '../../../model/search.js';
import type { Snapshot } from '../snapshot/snapshot.js';

/** A property that is searched, of all nodes of a type. */
interface Field {
  readonly name: SearchField;
  /** The match tier of a word in it. */
  readonly tier: number;
  readonly column: readonly (PropertyValue | readonly string[])[];
}

/** The entries of one type: those from start to end (exclusive), nodes numbered from base. */
export interface EntryRange {
  readonly type: NodeType;
  readonly start: number;
  readonly end: number;
  readonly base: number;
  readonly fields: readonly Field[];
}

/** The nodes that can be found by words, numbered without gaps in the order of their ids: entries. */
export class SearchedTexts {
  readonly ranges: readonly EntryRange[];
  /** Number of entries. */
  readonly size: number;
  readonly #snapshot: Snapshot;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    let start = 0;
    const own = ownTextsOf(snapshot);
    this.ranges = nodeTypeNames
      .filter(isSearched)
      .map((type) => ({ type, table: snapshot.table(type) }))
      .sort((left, right) => left.table.base - right.table.base)
      .map(({ type, table }) => {
        const fields = definitionOf(type).searched.map((name) => ({
          name,
          tier: matchTierOfField[name],
          column: name === 'text' ? own(type) : (table.columns.get(name) ?? []),
        }));
        const range = { type, start, end: start + table.size, base: table.base, fields };
        start = range.end;
        return range;
      });
    this.size = start;
  }

  rangeOf(entry: number): EntryRange {
    return this.ranges.find(({ end }) => entry < end) as EntryRange;
  }

  nodeOf(entry: number): number {
    const { base, start } = this.rangeOf(entry);
    return base + entry - start;
  }

  /** Each entry's {@link searchRank}, by which hits of one match tier are ordered. */
  ranks(): Float64Array {
    const ranks = new Float64Array(this.size);
    for (const { type, start, end, base } of this.ranges) {
      const captions = this.#snapshot.table(type).columns.get(definitionOf(type).caption);
      for (let entry = start; entry < end; entry++)
        ranks[entry] = searchRank(
          this.#snapshot.ids[base + entry - start] as string,
          captions?.[entry - start] as string,
        );
    }
    return ranks;
  }

  /** Every text of every entry, entry after entry. */
  each(visit: (text: string, entry: number, tier: number, field: SearchField) => void): void {
    for (const range of this.ranges)
      for (let entry = range.start; entry < range.end; entry++)
        eachOf(range, entry, (text, tier, field) => visit(text, entry, tier, field));
  }

  /** Every text of one entry. */
  eachOf(entry: number, visit: (text: string, tier: number) => void): void {
    eachOf(this.rangeOf(entry), entry, visit);
  }
}

/** The texts of all nodes of a type that a search looks into: see the model's own-texts.ts. */
function ownTextsOf(snapshot: Snapshot): (type: NodeType) => readonly (string | string[])[] {
  const column = (type: NodeType, name: string) => snapshot.table(type).columns.get(name) ?? [];
  const { base, size } = snapshot.table('SECTION');
  const sections = Array.from({ length: size }, (_, at): SectionRange => {
    const read = (name: string) => column('SECTION', name)[at] as never;
    return {
      id: snapshot.ids[base + at] as string,
      documentId: read('documentId'),
      position: read('position'),
      start: read('start'),
      end: read('end'),
    };
  });
  const texts = new OwnTexts(sections);
  return (type) => {
    const all = column(type, 'text') as readonly string[];
    const first = snapshot.table(type).base;
    if (type === 'SECTION')
      return all.map((text, at) => texts.ofSection(sections[at] as SectionRange, text));
    return type === 'DOCUMENT'
      ? all.map((text, at) => texts.ofDocument(snapshot.ids[first + at] as string, text))
      : all;
  };
}

function eachOf(
  { start, fields }: EntryRange,
  entry: number,
  visit: (text: string, tier: number, field: SearchField) => void,
): void {
  for (const { name, tier, column } of fields) {
    const value = column[entry - start];
    if (typeof value === 'string') visit(value, tier, name);
    else if (Array.isArray(value)) for (const text of value) visit(text, tier, name);
  }
}
