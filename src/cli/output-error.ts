import { UserError } from '../util/user-error.js';

/** The file cannot be written. */
export class OutputError extends UserError {
  override readonly name = 'OutputError';
}
