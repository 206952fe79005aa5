import { type FieldNode, type GraphQLField, getArgumentValues } from 'graphql';
import type { NodeType, RelationField } from '../../model/ontology.js';
import type { Condition, Order, Page } from '../../model/plan.js';
import { type ListShape, totalOrder } from '../../store/order.js';
import { type OrderInput, orderOf } from '../shared/order.input.js';
import { largestPage, pageSize } from '../shared/page.args.js';
import type { Operation } from './collect-fields.js';
import { type CursorScope, decodeCursor } from './cursor.js';
import {
  conditionOf,
  type FilterInput,
  narrowedTo,
  provingTypes,
  responsibilityCondition,
} from './filter.js';
import { largestPageOf } from './page-types.js';

/** What a list asks for by its arguments. */
export interface ListArguments {
  readonly where?: Condition;
  /** On the relation that reaches the list's nodes. */
  readonly whereEdge?: Condition;
  readonly order: Order;
  readonly page: Page;
  /** Size of the page. The store is asked for one row more, which shows whether the list goes on. */
  readonly first: number;
}

/** The relation that reaches a list or, at the root, the type of its nodes. */
export type ListSource = RelationField | NodeType;

/** Keys of a position in a list: those of its order, then the ones that make the order total. */
const positionKeys = (order: Order, source: ListSource): Order =>
  totalOrder(order, listShape(source));

/** What a cursor of the list is bound to. */
export const cursorScope = (order: Order, source: ListSource): CursorScope => ({
  list: typeof source === 'string' ? source : `${source.owner}.${source.field}`,
  order,
});

/** What the positions of a list's entries are bound to, and which keys they have. */
export interface ListPlaces {
  readonly scope: CursorScope;
  readonly keys: Order;
}

export const placesOf = (source: ListSource, order: Order): ListPlaces => ({
  scope: cursorScope(order, source),
  keys: positionKeys(order, source),
});

const listShape = (source: ListSource): ListShape =>
  typeof source === 'string'
    ? { types: [source] }
    : { types: source.targets, relation: source.relation };

/**
 * Reads and checks the arguments of a list that is reached by a relation.
 *
 * @param shown the field of the API that shows the list
 */
export function listArguments(
  operation: Operation,
  relation: RelationField,
  shown: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  path: string,
): ListArguments {
  const values = getArgumentValues(shown, nodes[0] as FieldNode, operation.variableValues);
  return readListArguments(values, relation, path, largestPageOf(shown));
}

/**
 * Gives the arguments of a list their meaning.
 *
 * @param path of the list in the response, by which errors name the argument
 * @param largest most entries that a page of the list may have
 * @throws {GraphError} BAD_USER_INPUT or LIMIT_EXCEEDED, naming the argument
 */
export function readListArguments(
  values: Readonly<Record<string, unknown>>,
  source: ListSource,
  path: string,
  largest = largestPage,
): ListArguments {
  const isRoot = typeof source === 'string';
  // Lists with a filter are of one type.
  const type = isRoot ? source : (source.targets[0] as NodeType);
  const order =
    orderOf(values.orderBy as readonly OrderInput[] | undefined) ??
    (isRoot ? undefined : source.order) ??
    defaultOrder(type);
  const first = pageSize(values.first as number | undefined, `${path}.first`, largest);
  const after =
    values.after === undefined || values.after === null
      ? undefined
      : decodeCursor(
          values.after as string,
          cursorScope(order, source),
          listShape(source),
          `${path}.after`,
        );
  const filter = values.filter as FilterInput | undefined;
  const isOnEdge = !isRoot && source.relation === 'RESPONSIBLE_FOR';
  const whereEdge = isOnEdge ? responsibilityCondition(filter, `${path}.filter`) : undefined;
  const conditions = [
    isOnEdge ? undefined : conditionOf(type, filter, `${path}.filter`),
    ...narrowedTo(values, path),
    ...provingTypes(values, path),
  ].filter((condition) => condition !== undefined);
  const where = conditions.length > 1 ? { all: conditions } : conditions[0];
  return {
    ...(where && { where }),
    ...(whereEdge && { whereEdge }),
    order,
    page: { limit: first + 1, ...(after && { after }) },
    first,
  };
}

const newestFirst: Order = [{ property: 'year', direction: 'DESC' }];

/** Order of a list for which neither the request nor the ontology has one: documents newest first, everything else by id. */
const defaultOrder = (type: NodeType): Order => (type === 'DOCUMENT' ? newestFirst : []);
