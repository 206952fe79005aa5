import { formatProblems } from '../dataset/read/format-problems.js';
import type { Problem } from '../dataset/read/problem.js';
import { UserError } from '../util/user-error.js';

/** The seeds have problems; the message lists all of them, each with its fix. */
export class SeedsError extends UserError {
  override readonly name = 'SeedsError';

  constructor(readonly problems: readonly Problem[]) {
    super(formatProblems(problems));
  }
}
