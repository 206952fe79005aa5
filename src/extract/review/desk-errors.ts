import { UserError } from '../../util/user-error.js';

/** Somebody else decided in the meantime, or the draft was made anew. */
export class DraftChanged extends UserError {
  override readonly name = 'DraftChanged';
}

/** There is no such draft. */
export class NoSuchDraft extends UserError {
  override readonly name = 'NoSuchDraft';
}
