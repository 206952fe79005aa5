/** Where and why a request failed, by the words of the service. */
export interface GraphErrorReport {
  readonly message: string;
  /** `extensions.code`: NOT_FOUND, BAD_USER_INPUT, LIMIT_EXCEEDED, STORE_UNAVAILABLE, … */
  readonly code: string;
  /** Path of the argument at fault, where one is. */
  readonly argument?: string;
  /** Path of the field in the answer that is missing. */
  readonly path?: readonly (string | number)[];
}

/** The service answered with errors. `code` and `argument` are those of the first. */
export class GraphRequestError extends Error {
  override readonly name: string = 'GraphRequestError';
  readonly code: string;
  readonly argument: string | undefined;

  constructor(
    readonly reports: readonly GraphErrorReport[],
    readonly status: number,
    /** How long the service says to wait before the next try, in milliseconds; undefined where it does not. */
    readonly retryAfter?: number,
  ) {
    super(reports.map(({ message }) => message).join('\n'));
    this.code = reports[0]?.code ?? 'UNKNOWN';
    this.argument = reports[0]?.argument;
  }
}

/** The service, or its store, could not be reached after all tries. The same request may succeed later. */
export class GraphUnavailableError extends GraphRequestError {
  override readonly name: string = 'GraphUnavailableError';
}

/** No answer came within the deadline that the client set, all tries together. Its code is DEADLINE_EXCEEDED. */
export class GraphDeadlineError extends GraphUnavailableError {
  override readonly name = 'GraphDeadlineError';
}
