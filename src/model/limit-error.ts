import { GraphError } from './errors.js';

/** LIMIT_EXCEEDED, with which limit it is, how much was asked for or used, and how much is allowed. */
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
