import type { PropertyValue } from '../../model/graph.js';
import {
  definitionOf,
  isSearched,
  type NodeType,
  nodeTypeNames,
  type SearchField,
} from '../../model/ontology.js';
import type { Snapshot } from './snapshot.js';

/** How a hit in a field ranks: above every hit in a field of a lower tier. */
const tiers: Readonly<Record<SearchField, number>> = {
  name: 3,
  aliases: 2,
  title: 1,
  heading: 1,
  text: 0,
  quotes: 0,
};

/** A property that is searched, of all nodes of a type. */
interface Field {
  readonly name: SearchField;
  readonly tier: number;
  readonly column: readonly PropertyValue[];
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

  constructor(snapshot: Snapshot) {
    let start = 0;
    this.ranges = nodeTypeNames
      .filter(isSearched)
      .map((type) => ({ type, table: snapshot.table(type) }))
      .sort((left, right) => left.table.base - right.table.base)
      .map(({ type, table }) => {
        const fields = definitionOf(type).searched.map((name) => ({
          name,
          tier: tiers[name],
          column: table.columns.get(name) ?? [],
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
