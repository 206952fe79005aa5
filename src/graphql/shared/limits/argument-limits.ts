import { LimitError } from './limit-error.js';

/** Limits of single arguments. They hold for every service; those of a whole request are configured. */

/** Most ids of `nodes(ids:)`. */
export const mostIds = 100;
/** Most values of an `in` of a filter. */
export const mostFilterValues = 1_000;
/** Deepest filter: each `and`, `or`, `not` and filter of something related is one level more. */
export const deepestFilter = 10;

/** Most tests of one filter, however they are nested. */
export const mostFilterTests = 500;

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

/** Keys of a filter under which there is another filter, or a list of them. */
const nesting = new Set(['and', 'or', 'not', 'city', 'indicator']);

/**
 * Holds a filter against its limits before anything is made of it.
 *
 * @throws {LimitError} naming the argument
 */
export function checkFilter(filter: object, argument: string): void {
  let tests = 0;
  const visit = (at: object, path: string, depth: number): void => {
    expectAtMost(deepestFilter, depth, 'levels of filters', path);
    for (const [key, value] of Object.entries(at)) {
      if (typeof value !== 'object' || value === null) continue;
      const below = `${path}.${key}`;
      tests += Array.isArray(value) ? value.length : 1;
      expectAtMost(mostFilterTests, tests, 'tests', argument);
      if (!nesting.has(key)) expectFewValues(value as { in?: unknown }, below);
      else if (Array.isArray(value))
        for (const [i, each] of value.entries()) visit(each, `${below}[${i}]`, depth + 1);
      else visit(value, below, depth + 1);
    }
  };
  visit(filter, argument, 1);
}

function expectFewValues({ in: values }: { in?: unknown }, argument: string): void {
  if (Array.isArray(values))
    expectAtMost(mostFilterValues, values.length, 'values', `${argument}.in`);
}
