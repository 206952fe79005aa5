import { GraphError } from '../../model/errors.js';
import type { Order, Position } from '../../model/plan.js';
import { checkOrder, type ListShape, totalOrder } from '../../store/order.js';

/**
 * A cursor is the position of a row: the name of its list's order, the values by which the list is
 * ordered and, last, the row's id. `["node.value.DESC", 3800, "target:…"]`, for example, in base64url.
 * It therefore outlives loads: the next page has what comes after those values in whatever is loaded then.
 */

const orderName = (order: Order): string =>
  order.map(({ on, property, direction }) => `${on ?? 'node'}.${property}.${direction}`).join(',');

export const encodeCursor = (order: Order, position: Position): string =>
  Buffer.from(JSON.stringify([orderName(order), ...position]), 'utf8').toString('base64url');

/**
 * @param shape what the list has, from which follow the number of values of a position and their kinds
 * @param argument where the cursor was given, for the error
 * @throws {GraphError} BAD_USER_INPUT where it is no cursor, or one of a list in another order
 */
export function decodeCursor(
  cursor: string,
  order: Order,
  shape: ListShape,
  argument: string,
): Position {
  const malformed = (cause?: unknown): GraphError =>
    new GraphError(
      'BAD_USER_INPUT',
      `${argument}: ${JSON.stringify(cursor)} is not a cursor. Give the endCursor of the page before, or leave it out for the first page.`,
      { argument, cause },
    );
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (cause) {
    throw malformed(cause);
  }
  if (!Array.isArray(parts) || typeof parts[0] !== 'string') throw malformed();
  const [name, ...position] = parts as [string, ...unknown[]];
  if (name !== orderName(order))
    throw new GraphError(
      'BAD_USER_INPUT',
      `${argument}: this cursor belongs to a list in another order. Page on with the orderBy that the first page had.`,
      { argument },
    );
  try {
    checkOrder(totalOrder(order, shape), shape, position as Position);
  } catch (cause) {
    throw malformed(cause);
  }
  return position as Position;
}
