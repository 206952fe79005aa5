import { expectWithin } from './expect-within.js';
import type { Limits } from './limits.js';

/** @throws {GraphQLError} LIMIT_EXCEEDED where variables are nested too deep to be read by recursion */
export function checkVariables(variables: unknown, limits: Limits): void {
  let level: unknown[] = [variables];
  for (let nesting = 0; level.length > 0; nesting++) {
    expectWithin(limits, 'nesting', nesting);
    const next: unknown[] = [];
    for (const value of level)
      if (typeof value === 'object' && value !== null)
        for (const child of Object.values(value))
          if (typeof child === 'object' && child !== null) next.push(child);
    level = next;
  }
}
