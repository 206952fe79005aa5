import { LimitError } from '../../model/limit-error.js';
import { nestedFilters } from './related-filters.js';

/** Limits of single arguments. They hold for every service; those of a whole request are configured. */
export const argumentLimits = {
  /** Of `nodes(ids:)`. */
  ids: { allowed: 100, unit: 'ids' },
  /** Of `induced(ids:)`. */
  drawnIds: { allowed: 500, unit: 'ids' },
  /** Of an `in` of a filter. */
  filterValues: { allowed: 1_000, unit: 'values' },
  /** Of a list of cities, years or types that a search or a comparison is narrowed to. */
  narrowing: { allowed: 1_000, unit: 'values' },
  /** Each `and`, `or`, `not` and filter of something related is one level more. */
  filterDepth: { allowed: 10, unit: 'levels of filters' },
  /** Of one filter, however they are nested. */
  filterTests: { allowed: 500, unit: 'tests' },
} as const;

/** @throws {LimitError} naming the argument */
export function expectAtMost(
  limit: keyof typeof argumentLimits,
  actual: number,
  argument: string,
): void {
  const { allowed, unit } = argumentLimits[limit];
  if (actual > allowed)
    throw new LimitError(
      `${argument}: ${actual} ${unit} are more than the ${allowed} allowed at once.`,
      limit,
      actual,
      allowed,
      argument,
    );
}

/**
 * Checks the lists by which something is narrowed: types, cities, years.
 *
 * @param lists by the name of the argument; null or undefined where it is not given
 * @throws {LimitError} naming the argument
 */
export function expectNarrowing(
  lists: Readonly<Record<string, readonly unknown[] | null | undefined>>,
): void {
  for (const [argument, values] of Object.entries(lists))
    expectAtMost('narrowing', values?.length ?? 0, argument);
}

/** Keys of a filter under which there is another filter, or a list of them. */
const nesting = new Set(['and', 'or', 'not', ...Object.keys(nestedFilters)]);

/**
 * Checks a filter, and all filters in it, before a condition is made of it.
 *
 * @throws {LimitError} naming the argument
 */
export function checkFilter(filter: object, argument: string): void {
  let tests = 0;
  const visit = (at: object, path: string, depth: number): void => {
    expectAtMost('filterDepth', depth, path);
    for (const [key, value] of Object.entries(at)) {
      if (typeof value !== 'object' || value === null) continue;
      const below = `${path}.${key}`;
      tests += Array.isArray(value) ? value.length : 1;
      expectAtMost('filterTests', tests, argument);
      if (!nesting.has(key)) expectFewValues(value, below);
      else if (Array.isArray(value))
        for (const [i, each] of value.entries()) visit(each, `${below}[${i}]`, depth + 1);
      else visit(value, below, depth + 1);
    }
  };
  visit(filter, argument, 1);
}

function expectFewValues({ in: values }: { in?: unknown }, argument: string): void {
  if (Array.isArray(values)) expectAtMost('filterValues', values.length, `${argument}.in`);
}
