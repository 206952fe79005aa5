import {
  definitionOf,
  type NodeType,
  type OrderKey,
  type PropertyDefinition,
} from '../../../model/ontology.js';
import { compareScalars, type Scalar } from '../../order.js';
import type { Column } from '../snapshot/columns.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { firstWhere } from './ordering.js';
import { type Postings, postingsOf } from './postings.js';

/** Nodes of one type in the order of one property's values, those without a value at the end. */
export interface SortedList {
  readonly nodes: Uint32Array;
  /** How many have a value. */
  readonly present: number;
  readonly valueAt: (index: number) => Scalar;
}

/** What finds nodes of one type by their values; each index is built when it is first asked for. */
export class TypeIndexes {
  readonly #snapshot: Snapshot;
  readonly #type: NodeType;
  readonly #postings = new Map<string, Postings>();
  readonly #sorted = new WeakMap<Uint32Array, Map<string, SortedList>>();
  #all: Uint32Array | undefined;

  constructor(snapshot: Snapshot, type: NodeType) {
    this.#snapshot = snapshot;
    this.#type = type;
  }

  /** Every node of the type, ascending. */
  all(): Uint32Array {
    const { base, size } = this.#snapshot.table(this.#type);
    this.#all ??= Uint32Array.from({ length: size }, (_, row) => base + row);
    return this.#all;
  }

  /**
   * True where the property has an index: ids of related nodes, names and aliases, closed lists and
   * what the ontology indexes. Long texts and measured values are not worth the memory.
   */
  has(property: string): boolean {
    const definition = definitionOf(this.#type);
    const { denormalised, values, kind }: Partial<PropertyDefinition> =
      definition.properties[property] ?? {};
    if (kind === undefined || kind === 'float') return false;
    return (
      denormalised === true ||
      values !== undefined ||
      property === 'aliases' ||
      definition.indexes.some((properties) => properties.includes(property))
    );
  }

  /** The nodes that have the value (or have it in their list), ascending; the same array each time. */
  lookUp(property: string, value: Scalar): Uint32Array {
    let postings = this.#postings.get(property);
    if (!postings) {
      const { base, columns } = this.#snapshot.table(this.#type);
      postings = postingsOf(columns.get(property) ?? [], base);
      this.#postings.set(property, postings);
    }
    return postings.listOf(value);
  }

  /** One of this index's lists, sorted by a property; cached as long as the list lives. */
  sorted(list: Uint32Array, property: string): SortedList {
    let byProperty = this.#sorted.get(list);
    if (!byProperty) {
      byProperty = new Map();
      this.#sorted.set(list, byProperty);
    }
    let sorted = byProperty.get(property);
    if (!sorted) {
      const { base, columns } = this.#snapshot.table(this.#type);
      sorted = sortByValue(list, columns.get(property) ?? [], base);
      byProperty.set(property, sorted);
    }
    return sorted;
  }
}

function sortByValue(list: Uint32Array, column: Column, base: number): SortedList {
  const valueFor = (node: number) => column[node - base] as Scalar;
  const present = list.filter((node) => (column[node - base] ?? null) !== null);
  const absent = list.filter((node) => (column[node - base] ?? null) === null);
  present.sort((left, right) => compareScalars(valueFor(left), valueFor(right)) || left - right);
  const nodes = new Uint32Array(list.length);
  nodes.set(present);
  nodes.set(absent, present.length);
  return { nodes, present: present.length, valueAt: (index) => valueFor(nodes[index] as number) };
}

/** A part of a list; end is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The runs of equal values of a part of a sorted list, in a direction, nodes without a value last.
 * Where a value is given (null for none) the runs that come before its own are passed over.
 */
export function* runsOf(
  { present, valueAt }: SortedList,
  { start, end }: Range,
  direction: OrderKey['direction'],
  beginWith?: Scalar | null,
): Generator<Range> {
  const last = Math.min(end, present);
  const firstOf = (value: Scalar) =>
    firstWhere(start, last, (at) => compareScalars(valueAt(at), value) >= 0);
  const firstAfter = (value: Scalar) =>
    firstWhere(start, last, (at) => compareScalars(valueAt(at), value) > 0);
  const known = beginWith ?? undefined;
  if (beginWith === null) {
    // Everything that has a value comes before.
  } else if (direction === 'ASC') {
    let from = known === undefined ? start : firstOf(known);
    while (from < last) {
      const to = firstAfter(valueAt(from));
      yield { start: from, end: to };
      from = to;
    }
  } else {
    let to = known === undefined ? last : firstAfter(known);
    while (to > start) {
      const from = firstOf(valueAt(to - 1));
      yield { start: from, end: to };
      to = from;
    }
  }
  if (end > last) yield { start: Math.max(last, start), end };
}
