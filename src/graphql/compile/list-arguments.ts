import { type FieldNode, type GraphQLObjectType, getArgumentValues } from 'graphql';
import type { NodeType, RelationField } from '../../model/ontology.js';
import type { Condition, Order, Page } from '../../model/plan.js';
import { type ListShape, totalOrder } from '../../store/order.js';
import { type OrderInput, orderOf } from '../shared/order.input.js';
import { pageSize } from '../shared/page.args.js';
import { graphqlNameOf } from './answer.js';
import type { Operation } from './collect-fields.js';
import { decodeCursor } from './cursor.js';
import { conditionOf, type FilterInput } from './filter.js';

/** What a list asks for by its arguments. */
export interface ListArguments {
  readonly where?: Condition;
  readonly order: Order;
  readonly page: Page;
  /** `first` as asked; the page asks the store for one row more. */
  readonly first: number;
}

/** Keys of a position in a list: those asked for, then the ones that make its order total. */
export const positionKeys = (
  order: Order,
  type: NodeType,
  source: RelationField | undefined,
): Order => totalOrder(order, shapeOf(type, source));

const shapeOf = (type: NodeType, source: RelationField | undefined): ListShape =>
  source ? { types: source.targets, relation: source.relation } : { types: [type] };

/** Reads and checks the arguments of a list that is reached by a relation. */
export function listArguments(
  operation: Operation,
  field: RelationField,
  target: NodeType,
  nodes: readonly FieldNode[],
  path: string,
): ListArguments {
  const owner = operation.schema.getType(graphqlNameOf(field.owner)) as GraphQLObjectType;
  const definition = owner.getFields()[field.field] as Parameters<typeof getArgumentValues>[0];
  const values = getArgumentValues(definition, nodes[0] as FieldNode, operation.variableValues);
  return readListArguments(values, target, field, path);
}

/**
 * Gives the arguments of a list their meaning.
 *
 * @param source the relation that reaches the list; undefined at the root
 * @param path of the response, which errors name the argument by
 * @throws {GraphError} BAD_USER_INPUT or LIMIT_EXCEEDED, naming the argument
 */
export function readListArguments(
  values: Readonly<Record<string, unknown>>,
  type: NodeType,
  source: RelationField | undefined,
  path: string,
): ListArguments {
  const order =
    orderOf(values.orderBy as readonly OrderInput[] | undefined) ??
    source?.order ??
    defaultOrder(type);
  const first = pageSize(values.first as number | undefined, `${path}.first`);
  const after =
    values.after === undefined || values.after === null
      ? undefined
      : decodeCursor(values.after as string, order, shapeOf(type, source), `${path}.after`);
  const where = conditionOf(type, values.filter as FilterInput | undefined, `${path}.filter`);
  return {
    ...(where && { where }),
    order,
    page: { limit: first + 1, ...(after && { after }) },
    first,
  };
}

const newestFirst: Order = [{ property: 'year', direction: 'DESC' }];

/** Order of a list at the root where the question asks for none: documents newest first, everything else by id. */
const defaultOrder = (type: NodeType): Order => (type === 'DOCUMENT' ? newestFirst : []);
