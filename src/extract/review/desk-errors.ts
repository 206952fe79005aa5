import type { Problem, ProblemCode } from '../../dataset/read/problem.js';
import { UserError } from '../../util/user-error.js';

/** Somebody else decided in the meantime, or the draft was made anew. */
export class DraftChanged extends UserError {
  override readonly name = 'DraftChanged';
}

/** There is no such draft. */
export class NoSuchDraft extends UserError {
  override readonly name = 'NoSuchDraft';
}

/** The seeds would refuse what an answer says. */
export class AnswerRefused extends UserError {
  override readonly name = 'AnswerRefused';
  /** What is wrong, each kind once: for who says it in another language. */
  readonly faults: readonly ProblemCode[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message, fix }) => `${message}. ${fix}`).join('\n'));
    this.faults = [...new Set(problems.map(({ code }) => code))];
  }
}
