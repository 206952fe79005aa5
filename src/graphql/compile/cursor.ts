import { createHash } from 'node:crypto';
import { GraphError } from '../../model/errors.js';
import type { Order, Position } from '../../model/plan.js';
import { checkOrder, type ListShape, totalOrder } from '../../store/order.js';
import { decodeToken, encodeToken } from './token.js';

/**
 * A cursor is the position of a row: tags of the list and of its order, the values by which the list is
 * ordered and, last, the row's id. `["b3kQ0x", "u71GeA", 3800, "target:…"]`, for example, in base64url.
 * It therefore outlives loads: the next page has what comes after those values in whatever is loaded then.
 *
 * It is bound to the list and the order, as its values mean nothing in others; not to the filter, which
 * only says which of the later rows are wanted. It is not signed: whoever makes one up gets a page that
 * begins where they say, which a filter could have given as well.
 */
export interface CursorScope {
  /** What tells the list from others: `TARGET` at the root, `CITY.targets` below a city. */
  readonly list: string;
  readonly order: Order;
}

/** The text is short, and no secret: six characters tell lists and orders apart. */
const tagOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 6);

const tagsOf = ({ list, order }: CursorScope): readonly [list: string, order: string] => [
  tagOf(list),
  tagOf(
    order.map(({ on, property, direction }) => `${on ?? 'node'}.${property}.${direction}`).join(),
  ),
];

/** Gives the function that makes cursors of a list in one order. */
export function cursorEncoder(scope: CursorScope): (position: Position) => string {
  const tags = tagsOf(scope);
  return (position) => encodeToken([...tags, ...position]);
}

/**
 * @param shape what the list has, from which follow the number of values of a position and their kinds
 * @param argument where the cursor was given, for the error
 * @throws {GraphError} BAD_USER_INPUT where it is no cursor, or one of another list or order
 */
export function decodeCursor(
  cursor: string,
  scope: CursorScope,
  shape: ListShape,
  argument: string,
): Position {
  const refuse = (message: string): GraphError =>
    new GraphError('BAD_USER_INPUT', `${argument}: ${message}`, { argument });
  const parts = decodeToken(cursor, argument);
  const [list, order, ...position] = parts;
  const [ownList, ownOrder] = tagsOf(scope);
  if (list !== ownList)
    throw refuse(
      'this cursor belongs to another list. Give an endCursor of the list that is paged.',
    );
  if (order !== ownOrder)
    throw refuse(
      'this cursor belongs to a list in another order. Page on with the orderBy that the first page had.',
    );
  try {
    checkOrder(totalOrder(scope.order, shape), shape, position as Position);
  } catch {
    throw refuse('this cursor is damaged. Give the endCursor of the page before.');
  }
  return position as Position;
}
