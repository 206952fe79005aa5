import type { NodeType, RelationType } from '../../../model/ontology.js';
import type { Order, Page, Position } from '../../../model/plan.js';
import { checkOrder, type ListShape, totalOrder } from '../../order.js';
import { propertyDefinition } from './condition.js';
import { allOf, always, anyOf, never } from './logic.js';
import type { StatementContext } from './statement-context.js';
import { isAmbiguous } from './text-position.js';

export interface ListKey {
  /** `n0.name` */
  readonly access: string;
  readonly property: string;
  readonly on: 'node' | 'edge';
  readonly descending: boolean;
  /** True where some row may have no value. */
  readonly nullable: boolean;
}

/** What a list's rows are called in the statement. */
export interface ListVariables {
  readonly node: string;
  readonly edge: string;
}

/**
 * The keys of a list, final ones included.
 *
 * @throws {GraphError} BAD_USER_INPUT where the page begins after a position of another order.
 */
export function listKeys(
  order: Order,
  shape: ListShape,
  page: Page | undefined,
  { node, edge }: ListVariables,
  isPresent: (property: string) => boolean = () => false,
): ListKey[] {
  const total = totalOrder(order, shape);
  checkOrder(total, shape, page?.after);
  return total.map(({ property, direction, on }) => {
    const nullable =
      on === 'edge'
        ? propertyDefinition({ variable: edge, relation: shape.relation as RelationType }, property)
            ?.nullable
        : shape.types.some((type: NodeType) => {
            const definition = propertyDefinition({ variable: node, type }, property);
            return !definition || definition.nullable;
          }) && !isPresent(property);
    return {
      access: `${on === 'edge' ? edge : node}.${property}`,
      property,
      on: on ?? 'node',
      descending: direction === 'DESC',
      nullable: nullable ?? false,
    };
  });
}

/** `n0.value IS NULL, n0.value DESC, n0.id`: absent values last in either direction. */
export const orderBy = (keys: readonly ListKey[]): string =>
  keys
    .flatMap(({ access, descending, nullable }) => [
      ...(nullable ? [`${access} IS NULL`] : []),
      descending ? `${access} DESC` : access,
    ])
    .join(', ');

/** What comes later in the order than a position. */
export function laterThan(
  context: StatementContext,
  keys: readonly ListKey[],
  position: Position,
): string {
  return keys.reduceRight((rest, { access, descending, nullable }, at) => {
    // Nothing is later than an absent value but what is absent too.
    if (position[at] === null) return nullable ? allOf([`${access} IS NULL`, rest]) : never;
    return anyOf([
      beyond(context, access, descending, position, at),
      nullable ? `${access} IS NULL` : never,
      rest === never ? never : allOf([`${access} = ${context.value(position, String(at))}`, rest]),
    ]);
  }, never);
}

function beyond(
  context: StatementContext,
  access: string,
  descending: boolean,
  position: Position,
  at: number,
): string {
  const plain = `${access} ${descending ? '<' : '>'} ${context.value(position, String(at))}`;
  if (!isAmbiguous(position[at])) return plain;
  const block = context.variable('b');
  const range = context.variable('x');
  const inBlock = (name: string, isInRange: string) =>
    `(${block} IN ${context.value(position, name)} WHERE ${access} STARTS WITH ${block}[0] AND any(${range} IN ${block}[1] WHERE ${isInRange}))`;
  const greater = inBlock(`${at}greater`, `${access} >= ${range}[0] AND ${access} < ${range}[1]`);
  const less = inBlock(
    `${at}less`,
    `${access} STARTS WITH ${range}[0] AND ${access} >= ${range}[1]`,
  );
  const [added, removed] = descending ? [less, greater] : [greater, less];
  return `(${plain} OR any${added}) AND none${removed}`;
}

/** A coarser predicate than {@link laterThan} that an index on the first key can answer. */
export function notBefore(
  context: StatementContext,
  keys: readonly ListKey[],
  position: Position,
): string {
  const [first] = keys;
  if (!first || first.nullable || position[0] === null || isAmbiguous(position[0])) return always;
  return `${first.access} ${first.descending ? '<=' : '>='} ${context.value(position, '0')}`;
}
