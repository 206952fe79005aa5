import { type NodeType, nodeTypeNames, type OrderKey } from '../../../model/ontology.js';
import type { Order, Position } from '../../../model/plan.js';
import {
  checkOrder,
  compareKeys,
  compareText,
  type ListShape,
  type Scalar,
  totalOrder,
} from '../../order.js';
import type { Column } from '../snapshot/columns.js';
import type { Snapshot } from '../snapshot/snapshot.js';

/** Compares two entries of a list; an entry is a node and the relation that reaches it. */
export type CompareEntries = (
  node: number,
  edge: number,
  otherNode: number,
  otherEdge: number,
) => number;
/** Whether an entry comes after a position. */
export type IsAfter = (node: number, edge: number) => boolean;

type ValueOf = (node: number, edge: number) => Scalar | null;

/** A list's order, compiled. Ids compare as numbers, see {@link Snapshot}. */
export class Ordering {
  readonly #snapshot: Snapshot;
  readonly #shape: ListShape;
  readonly #order: Order;
  readonly #keys: readonly { readonly valueFor: ValueOf; readonly descending: boolean }[];

  /** @throws {Error} where the list cannot be ordered so. */
  constructor(snapshot: Snapshot, shape: ListShape, order: Order) {
    this.#snapshot = snapshot;
    this.#shape = shape;
    this.#order = totalOrder(order, shape);
    checkOrder(this.#order, shape);
    this.#keys = order.map((key) => ({
      valueFor: valueFor(snapshot, shape, key),
      descending: key.direction === 'DESC',
    }));
  }

  readonly compare: CompareEntries = (node, edge, otherNode, otherEdge) => {
    for (const { valueFor, descending } of this.#keys) {
      const sign = compareKeys(valueFor(node, edge), valueFor(otherNode, otherEdge), descending);
      if (sign !== 0) return sign;
    }
    return node - otherNode || edge - otherEdge;
  };

  /** @throws {GraphError} BAD_USER_INPUT where the position does not fit the order. */
  after(position: Position): IsAfter {
    checkOrder(this.#order, this.#shape, position);
    const keys = this.#keys.map((key, at) => ({ ...key, value: position[at] ?? null }));
    const { ids } = this.#snapshot;
    const node = numberNear(ids.length, (at) => ids[at] as string, position[keys.length] as string);
    const edge = this.#edgeNear(position[keys.length + 1]);
    return (otherNode, otherEdge) => {
      for (const { valueFor, descending, value } of keys) {
        const sign = compareKeys(valueFor(otherNode, otherEdge), value, descending);
        if (sign !== 0) return sign > 0;
      }
      return otherNode === node ? otherEdge > edge : otherNode > node;
    };
  }

  #edgeNear(id: Scalar | null | undefined): number {
    const { relation } = this.#shape;
    if (typeof id !== 'string' || relation === undefined) return Number.POSITIVE_INFINITY;
    const { base, size } = this.#snapshot.edgeTable(relation);
    return base + numberNear(size, (at) => this.#snapshot.edgeId(base + at), id);
  }
}

/** The index of an id among sorted ids, or halfway between its neighbours where it is not there. */
export function numberNear(length: number, idAt: (index: number) => string, id: string): number {
  const at = firstWhere(0, length, (index) => compareText(idAt(index), id) >= 0);
  return at < length && idAt(at) === id ? at : at - 0.5;
}

/** The first index from start to end from which on the condition holds, or end where it never does. */
export function firstWhere(start: number, end: number, holds: (index: number) => boolean): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function valueFor(snapshot: Snapshot, shape: ListShape, { property, on }: OrderKey): ValueOf {
  if (on === 'edge') {
    if (shape.relation === undefined) throw new Error(`No relation to order by ${property}`);
    if (property === 'id') return (_, edge) => snapshot.edgeId(edge);
    const { base, columns } = snapshot.edgeTable(shape.relation);
    const column = columns.get(property);
    return (_, edge) => (column?.[edge - base] ?? null) as Scalar | null;
  }
  const columnOf = (type: NodeType) => {
    const { base, columns } = snapshot.table(type);
    return { base, column: columns.get(property) ?? ([] as Column) };
  };
  if (shape.types.length === 1) {
    const { base, column } = columnOf(shape.types[0] as NodeType);
    return (node) => (column[node - base] ?? null) as Scalar | null;
  }
  const byType = nodeTypeNames.map(columnOf);
  return (node) => {
    const { base, column } = byType[snapshot.typeOf[node] as number] as (typeof byType)[number];
    return (column[node - base] ?? null) as Scalar | null;
  };
}

/** The first `limit` of some items in order, without sorting the rest. */
export function firstInOrder(
  items: readonly number[],
  limit: number,
  compare: (left: number, right: number) => number,
): number[] {
  if (limit * 8 >= items.length) return [...items].sort(compare).slice(0, limit);
  const best: number[] = [];
  for (const item of items) {
    if (best.length === limit) {
      if (limit === 0 || compare(item, best[limit - 1] as number) >= 0) continue;
      best.pop();
    }
    const at = firstWhere(0, best.length, (index) => compare(item, best[index] as number) < 0);
    best.splice(at, 0, item);
  }
  return best;
}
