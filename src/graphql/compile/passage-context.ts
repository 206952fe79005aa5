import { GraphError } from '../../model/errors.js';
import { LimitError } from '../../model/limit-error.js';
import type { ContextSelection } from '../../model/plan.js';

/** Code points on either side of a passage, where none are asked for, and at most. */
export const defaultContext = 60;
export const largestContext = 500;

/**
 * @param path of the field in the response, by which errors name the argument
 * @throws {GraphError} BAD_USER_INPUT or LIMIT_EXCEEDED, naming the argument
 */
export function contextOf(
  given: Readonly<Record<string, unknown>>,
  path: string,
): ContextSelection {
  const read = (name: 'before' | 'after'): number => {
    const argument = `${path}.${name}`;
    const value = (given[name] as number | null | undefined) ?? defaultContext;
    if (value < 0)
      throw new GraphError(
        'BAD_USER_INPUT',
        `${argument}: ${value} is negative. Ask for 0 to ${largestContext}.`,
        { argument },
      );
    if (value > largestContext)
      throw new LimitError(
        `${argument}: ${value} is more than ${largestContext} code points at once. Ask for document.text, which has them all.`,
        'context',
        value,
        largestContext,
        argument,
      );
    return value;
  };
  return { before: read('before'), after: read('after') };
}
