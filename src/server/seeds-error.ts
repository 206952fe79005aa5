import { formatProblems } from '../dataset/format-problems.js';
import type { Problem } from '../dataset/problem.js';

/** The seeds do not hold together; the message lists every problem with its mend. */
export class SeedsError extends Error {
  override readonly name = 'SeedsError';

  constructor(readonly problems: readonly Problem[]) {
    super(formatProblems(problems));
  }
}
