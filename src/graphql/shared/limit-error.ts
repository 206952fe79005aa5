import { GraphError } from '../../model/errors.js';

/** More than the service allows at once: which limit, how much was asked, how much is allowed. */
export class LimitError extends GraphError {
  constructor(
    message: string,
    readonly limit: string,
    readonly actual: number,
    readonly allowed: number,
    argument?: string,
  ) {
    super('LIMIT_EXCEEDED', message, argument === undefined ? {} : { argument });
  }
}
