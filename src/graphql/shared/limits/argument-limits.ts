import { LimitError } from './limit-error.js';

/** Limits of single arguments. They hold for every service; those of a whole request are configured. */

/** Most ids of `nodes(ids:)`. */
export const mostIds = 100;
/** Most values of an `in` of a filter. */
export const mostFilterValues = 1_000;
/** Deepest filter: each `and`, `or`, `not` and filter of something related is one level more. */
export const deepestFilter = 10;

/** @throws {LimitError} naming the argument */
export function expectAtMost(
  allowed: number,
  actual: number,
  limit: string,
  argument: string,
): void {
  if (actual > allowed)
    throw new LimitError(
      `${argument}: ${actual} ${limit} are more than ${allowed} at once.`,
      limit,
      actual,
      allowed,
      argument,
    );
}
