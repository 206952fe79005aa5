import { GraphError } from '../model/errors.js';
import {
  definitionOf,
  type NodeType,
  type PropertyKind,
  type RelationType,
  relationDefinitionOf,
} from '../model/ontology.js';
import type { Order, Position } from '../model/plan.js';

/** A value that can be ordered by. */
export type Scalar = string | number | boolean;

/**
 * Compares text by Unicode code point. JavaScript's own `<` compares UTF-16 units, which puts the
 * characters from U+E000 to U+FFFF after those beyond U+FFFF; databases that keep UTF-8 do not.
 */
export function compareText(left: string, right: string): number {
  const shared = Math.min(left.length, right.length);
  for (let at = 0; at < shared; at++) {
    const a = left.charCodeAt(at);
    const b = right.charCodeAt(at);
    if (a !== b) return a >= 0xd800 && b >= 0xd800 ? rankOfUnit(a) - rankOfUnit(b) : a - b;
  }
  return left.length - right.length;
}

/** Surrogates, which make up the characters beyond U+FFFF, rank after every other unit. */
const rankOfUnit = (unit: number): number => (unit <= 0xdfff ? unit + 0x10000 : unit);

/** Compares two present values of one kind, ascending. */
export const compareScalars = (left: Scalar, right: Scalar): number =>
  typeof left === 'string' ? compareText(left, right as string) : Number(left) - Number(right);

/** Compares two values in a direction, absent ones last in either. */
export function compareKeys(
  left: Scalar | null,
  right: Scalar | null,
  descending: boolean,
): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return descending ? compareScalars(right, left) : compareScalars(left, right);
}

/** What a list holds: nodes of these types, and how they are reached where it is the list of a relation. */
export interface ListShape {
  readonly types: readonly NodeType[];
  readonly relation?: RelationType;
}

/** True where two nodes may have several relations of the type, which differ in their properties. */
export const allowsSeveral = (relation: RelationType): boolean =>
  Object.keys(relationDefinitionOf(relation).properties).length > 0;

/** The order made total by its final keys: see {@link Order}. */
export const totalOrder = (order: Order, { relation }: ListShape): Order => [
  ...order,
  { property: 'id', direction: 'ASC' },
  ...(relation !== undefined && allowsSeveral(relation)
    ? [{ property: 'id', direction: 'ASC', on: 'edge' } as const]
    : []),
];

const scalarNames: Partial<Record<PropertyKind, string>> = {
  string: 'string',
  int: 'number',
  float: 'number',
  boolean: 'boolean',
};

/**
 * Checks a total order against the ontology, and a position against the order.
 *
 * @throws {Error} where the order has a key that the list cannot have: a mistake in the program.
 * @throws {GraphError} BAD_USER_INPUT where the position does not fit: cursors come from outside.
 */
export function checkOrder(order: Order, shape: ListShape, after?: Position): void {
  const kinds = order.map(({ property, on }) => {
    if (property === 'id') return 'string';
    const owners =
      on !== 'edge'
        ? shape.types.map(definitionOf)
        : shape.relation === undefined
          ? []
          : [relationDefinitionOf(shape.relation)];
    const kind = owners.map((owner) => owner.properties[property]?.kind).find(Boolean);
    const name = kind && scalarNames[kind];
    if (!name) throw new Error(`${shape.types.join('|')} cannot be ordered by ${property}`);
    return name;
  });
  if (!after) return;
  const finalKeys = shape.relation !== undefined && allowsSeveral(shape.relation) ? 2 : 1;
  const fits =
    after.length === order.length &&
    after.every((value, at) =>
      value === null ? at < order.length - finalKeys : typeof value === kinds[at],
    );
  if (!fits)
    throw new GraphError('BAD_USER_INPUT', 'The cursor does not belong to a list in this order', {
      argument: 'after',
    });
}
