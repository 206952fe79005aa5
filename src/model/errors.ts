/**
 * Kinds of errors that a caller can act on. An error gets its kind where it arises; the kind is
 * translated once to GraphQL (`extensions.code`) and once to HTTP.
 */
export const errorKinds = [
  /** An id or a name that no node of the graph has. */
  'NOT_FOUND',
  /** An argument without a meaning: malformed, contradictory or out of range. */
  'BAD_USER_INPUT',
  /** A request that asks for more than the service allows at once. */
  'LIMIT_EXCEEDED',
  /** A cursor of a search from an earlier revision of the graph: begin again at the first page. */
  'REVISION_CHANGED',
  /** The store cannot answer now; the same request may succeed later. */
  'STORE_UNAVAILABLE',
] as const;

export type ErrorKind = (typeof errorKinds)[number];

export interface ErrorDetails {
  /** Path of the wrong argument: `filter.year.in`. */
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
 * The message that a client over the network gets. The address of the store and its own error are for
 * the log: a client can do nothing about them.
 */
export const publicMessageOf = ({ kind, message }: GraphError): string =>
  kind === 'STORE_UNAVAILABLE'
    ? 'The store cannot answer now. The same request may succeed later.'
    : message;

export const isGraphError = (error: unknown): error is GraphError => error instanceof GraphError;
