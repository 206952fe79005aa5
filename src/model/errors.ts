/**
 * Kinds of errors that a caller can act on. Made where they are known, translated once to GraphQL
 * (`extensions.code`) and once to HTTP.
 */
export const errorKinds = [
  /** An id or a name that nothing in the graph has. */
  'NOT_FOUND',
  /** An argument that cannot mean anything: malformed, contradictory or out of range. */
  'BAD_USER_INPUT',
  /** A request that asks for more than the service allows at once. */
  'LIMIT_EXCEEDED',
  /** The graph changed under a cursor that cannot outlive its revision: begin again at the first page. */
  'REVISION_CHANGED',
  /** The store cannot answer now; the same request may succeed later. */
  'STORE_UNAVAILABLE',
] as const;

export type ErrorKind = (typeof errorKinds)[number];

export interface ErrorDetails {
  /** Path of the argument that is at fault: `filter.year.in`. */
  readonly argument?: string;
  readonly cause?: unknown;
}

export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly kind: ErrorKind;
  readonly argument: string | undefined;

  constructor(kind: ErrorKind, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.kind = kind;
    this.argument = details.argument;
  }
}

/**
 * What of an error is told to whoever asks over the network. Where the store is and what is wrong
 * with it is for the log: the asker cannot mend it.
 */
export const publicMessageOf = ({ kind, message }: GraphError): string =>
  kind === 'STORE_UNAVAILABLE'
    ? 'The store cannot answer now. The same request may succeed later.'
    : message;

export const isGraphError = (error: unknown): error is GraphError => error instanceof GraphError;
