import { type GraphErrorReport, GraphRequestError, GraphUnavailableError } from './errors.js';
import type { TypedDocumentString } from './generated/graphql.js';

export interface GraphClientOptions {
  /** Address of the GraphQL endpoint: http://localhost:4000/graphql. */
  readonly url: string;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** How often a request is tried again while the store is unavailable. 4 unless given. */
  readonly retries?: number;
  /** Wait before the first retry in milliseconds, doubled each time, up to 5 s. 200 unless given. */
  readonly backOff?: number;
  /** The platform's own unless given. */
  readonly fetch?: typeof fetch;
}

export interface RequestOptions {
  readonly signal?: AbortSignal;
}

/** Longest wait between two tries, in milliseconds. */
const longestWait = 5_000;

/** The part of a connection that paging needs. */
export interface PageOf<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly endCursor?: string | null | undefined;
  };
}

/** A client of the graph. It has no dependencies and runs in Node and in browsers. */
export class GraphClient {
  private readonly fetch: typeof fetch;

  constructor(private readonly options: GraphClientOptions) {
    this.fetch = options.fetch ?? globalThis.fetch.bind(globalThis);
  }

  /**
   * Runs an operation.
   *
   * @throws {GraphRequestError} where the service answers with errors
   * @throws {GraphUnavailableError} where it, or its store, stays out of reach
   */
  async request<Result, Variables>(
    operation: TypedDocumentString<Result, Variables>,
    variables?: Variables,
    { signal }: RequestOptions = {},
  ): Promise<Result> {
    const { retries = 4, backOff = 200 } = this.options;
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.attempt(operation, variables, signal);
      } catch (error) {
        if (!(error instanceof GraphUnavailableError) || attempt >= retries) throw error;
        await wait(Math.min(backOff * 2 ** attempt, longestWait), signal);
      }
    }
  }

  /**
   * Runs an operation page after page, and yields the nodes one by one.
   *
   * @param pageOf finds the connection in a result
   * @throws like {@link request}
   */
  async *items<Result, Variables extends { after?: string | null | undefined }, Item>(
    operation: TypedDocumentString<Result, Variables>,
    variables: Variables,
    pageOf: (result: Result) => PageOf<Item>,
    options: RequestOptions = {},
  ): AsyncGenerator<Item, void, undefined> {
    let after = variables.after;
    for (;;) {
      const page = pageOf(await this.request(operation, { ...variables, after }, options));
      yield* page.nodes;
      if (!page.pageInfo.hasNextPage) return;
      after = page.pageInfo.endCursor;
    }
  }

  private async attempt<Result, Variables>(
    operation: TypedDocumentString<Result, Variables>,
    variables: Variables | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Result> {
    let response: Response;
    let text: string;
    try {
      response = await this.fetch(this.options.url, {
        method: 'POST',
        headers: {
          ...this.options.headers,
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json',
        },
        body: JSON.stringify({ query: operation.toString(), variables }),
        ...(signal && { signal }),
      });
      text = await response.text();
    } catch (error) {
      signal?.throwIfAborted();
      throw unavailable(`${this.options.url} cannot be reached: ${(error as Error).message}`, 0);
    }
    const { data, errors } = readBody<Result>(response, text);
    if (!errors?.length) return data as Result;
    const reports = errors.map(reportOf);
    throw reports.some(({ code }) => code === 'STORE_UNAVAILABLE')
      ? new GraphUnavailableError(reports, response.status)
      : new GraphRequestError(reports, response.status);
  }
}

interface Body<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly FormattedError[];
}

interface FormattedError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly argument?: string };
}

function readBody<Result>({ status }: Response, text: string): Body<Result> {
  try {
    const body = JSON.parse(text) as unknown;
    if (typeof body === 'object' && body !== null && ('data' in body || 'errors' in body))
      return body as Body<Result>;
  } catch {
    // Not JSON: an error below, like JSON that is no answer to GraphQL.
  }
  const message = `The address answered ${status} and no GraphQL: ${text.slice(0, 200)}`;
  if (status >= 500) throw unavailable(message, status);
  throw new GraphRequestError([{ message, code: 'NOT_GRAPHQL' }], status);
}

const unavailable = (message: string, status: number): GraphUnavailableError =>
  new GraphUnavailableError([{ message, code: 'STORE_UNAVAILABLE' }], status);

const reportOf = ({ message, path, extensions }: FormattedError): GraphErrorReport => ({
  message,
  code: extensions?.code ?? 'UNKNOWN',
  ...(extensions?.argument !== undefined && { argument: extensions.argument }),
  ...(path && { path }),
});

const wait = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      signal?.removeEventListener('abort', abort);
      resolve();
    }
    function abort(): void {
      clearTimeout(timer);
      reject(signal?.reason);
    }
    signal?.addEventListener('abort', abort, { once: true });
  });
