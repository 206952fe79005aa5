import { formatProblems } from '../dataset/read/format-problems.js';
import type { Problem } from '../dataset/read/problem.js';
import { UserError } from '../util/user-error.js';

/** The seeds do not hold together; the message lists every problem with its mend. */
export class SeedsError extends UserError {
  override readonly name = 'SeedsError';

  constructor(readonly problems: readonly Problem[]) {
    super(formatProblems(problems));
  }
}
