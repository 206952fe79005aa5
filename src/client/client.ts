import {
  GraphDeadlineError,
  type GraphErrorReport,
  GraphRequestError,
  GraphUnavailableError,
} from './errors.js';

export interface GraphClientOptions {
  /** Address of the GraphQL endpoint: http://localhost:4000/graphql. */
  readonly url: string;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * How stored operations are asked for. By GET, unless given, with their hash in the place of their text, so
   * that browsers and proxies keep answers; by POST where the address would be too long. Operations that the
   * service does not have are asked for by POST with their text, whatever is given here.
   */
  readonly method?: 'GET' | 'POST';
  /** Is told the revision of the graph that an answer is of, with each answer that says it. */
  readonly onRevision?: (revision: string) => void;
  /** How often a request is tried again while the store is unavailable. 4 unless given. */
  readonly retries?: number;
  /**
   * Wait before the first retry in milliseconds, doubled each time, up to 5 s. 200 unless given. Where the
   * service says how long to wait (`Retry-After`), that counts instead.
   */
  readonly backOff?: number;
  /** How long a request may take in milliseconds, all tries and waits together. 60,000 unless given. */
  readonly deadline?: number;
  /** The platform's own unless given. */
  readonly fetch?: typeof fetch;
}

/**
 * An operation with the types of its result and its variables: the code generator's `TypedDocumentString`,
 * of this package or of another's operations.
 */
export interface TypedOperation<Result, Variables> {
  toString(): string;
  readonly __apiType?: (variables: Variables) => Result;
  /** With the hash by which the service has it, if it is a stored one: `{ hash: 'sha256:…' }`. */
  readonly __meta__?: Readonly<Record<string, unknown>> | undefined;
}

export interface RequestOptions {
  readonly signal?: AbortSignal;
  /** Is told the revision of the graph that this very answer is of, where it says it. */
  readonly onRevision?: (revision: string) => void;
  /** How long this request, of pages each of them, may take in milliseconds: instead of the client's. */
  readonly deadline?: number;
}

/** Longest address that is sent: what servers and proxies take without being set up for more. */
const longestAddress = 8_000;
/** Longest wait between two tries that the client chooses, in milliseconds. */
const longestWait = 5_000;
/** How long a request may take, in milliseconds. */
const usualDeadline = 60_000;

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
  /** Hashes that the service does not have. */
  private readonly unknown = new Set<string>();

  constructor(private readonly options: GraphClientOptions) {
    this.fetch = options.fetch ?? globalThis.fetch.bind(globalThis);
  }

  /**
   * Runs an operation. It is tried again while the store is away, and where the service says when (too many
   * requests), within the deadline.
   *
   * @throws {GraphRequestError} where the service answers with errors
   * @throws {GraphUnavailableError} where it, or its store, stays out of reach
   * @throws {GraphDeadlineError} where no answer comes in time
   */
  async request<Result, Variables>(
    operation: TypedOperation<Result, Variables>,
    variables?: Variables,
    { signal, onRevision, deadline = this.options.deadline ?? usualDeadline }: RequestOptions = {},
  ): Promise<Result> {
    const { retries = 4, backOff = 200 } = this.options;
    const limit = new Limit(deadline, signal);
    try {
      for (let attempt = 0; ; attempt++) {
        try {
          return await this.attempt(operation, variables, limit.signal, onRevision);
        } catch (error) {
          if (limit.isOver) throw overdue(deadline);
          if (!isWorthAnotherTry(error) || attempt >= retries) throw error;
          const pause = error.retryAfter ?? Math.min(backOff * 2 ** attempt, longestWait);
          // Whoever waits is told now what he would be told then.
          if (pause > limit.left) throw error;
          await wait(pause, limit.signal);
        }
      }
    } finally {
      limit.end();
    }
  }

  /**
   * Runs an operation page after page, and yields the pages.
   *
   * @param pageOf finds the connection in a result
   * @throws like {@link request}
   */
  async *pages<
    Result,
    Variables extends { after?: string | null | undefined },
    Page extends Pick<PageOf<unknown>, 'pageInfo'>,
  >(
    operation: TypedOperation<Result, Variables>,
    variables: Variables,
    pageOf: (result: Result) => Page,
    options: RequestOptions = {},
  ): AsyncGenerator<Page, void, undefined> {
    let after = variables.after;
    for (;;) {
      const page = pageOf(await this.request(operation, { ...variables, after }, options));
      yield page;
      if (!page.pageInfo.hasNextPage) return;
      after = page.pageInfo.endCursor;
    }
  }

  /**
   * Runs an operation page after page, and yields the nodes one by one.
   *
   * @param pageOf finds the connection in a result
   * @throws like {@link request}
   */
  async *items<Result, Variables extends { after?: string | null | undefined }, Item>(
    operation: TypedOperation<Result, Variables>,
    variables: Variables,
    pageOf: (result: Result) => PageOf<Item>,
    options: RequestOptions = {},
  ): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages(operation, variables, pageOf, options)) yield* page.nodes;
  }

  private async attempt<Result, Variables>(
    operation: TypedOperation<Result, Variables>,
    variables: Variables | undefined,
    signal: AbortSignal | undefined,
    onRevision: RequestOptions['onRevision'],
  ): Promise<Result> {
    const hash = hashOf(operation);
    const isStored = hash !== undefined && !this.unknown.has(hash);
    const { response, text } = await this.send(
      isStored
        ? { extensions: { persistedQuery: { version: 1, sha256Hash: hash } }, variables }
        : { query: operation.toString(), variables },
      isStored,
      signal,
    );
    const { data, errors, extensions } = readBody<Result>(response, text);
    if (extensions?.revision !== undefined) {
      onRevision?.(extensions.revision);
      this.options.onRevision?.(extensions.revision);
    }
    if (!errors?.length) return data as Result;
    const reports = errors.map(reportOf);
    if (isStored && reports.some(({ code }) => notStored.has(code))) {
      this.unknown.add(hash);
      return this.attempt(operation, variables, signal, onRevision);
    }
    const Kind = reports.some(({ code }) => code === 'STORE_UNAVAILABLE')
      ? GraphUnavailableError
      : GraphRequestError;
    throw new Kind(reports, response.status, retryAfterOf(response));
  }

  /** @param mayGet whether it may be asked for by GET */
  private async send(
    asked: Asked,
    mayGet: boolean,
    signal: AbortSignal | undefined,
  ): Promise<{ response: Response; text: string }> {
    const { url, headers, method = 'GET' } = this.options;
    const address = mayGet && method === 'GET' ? addressOf(url, asked) : undefined;
    const accept = 'application/graphql-response+json, application/json';
    const abort = signal && { signal };
    try {
      const response =
        address !== undefined && address.length <= longestAddress
          ? await this.fetch(address, { headers: { ...headers, accept }, ...abort })
          : await this.fetch(url, {
              method: 'POST',
              headers: { ...headers, 'content-type': 'application/json', accept },
              body: JSON.stringify(asked),
              ...abort,
            });
      return { response, text: await response.text() };
    } catch (error) {
      signal?.throwIfAborted();
      throw unavailable(`${url} cannot be reached: ${(error as Error).message}`, 0);
    }
  }
}

/** Codes by which servers of GraphQL say that they do not have an operation of this hash, or have none at all. */
const notStored = new Set(['PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED']);

/** The hash by which the service has an operation, if it is a stored one. */
function hashOf({
  __meta__,
}: Pick<TypedOperation<unknown, unknown>, '__meta__'>): string | undefined {
  const hash: unknown = __meta__?.hash;
  return typeof hash === 'string' ? hash.replace('sha256:', '') : undefined;
}

interface Asked {
  readonly query?: string;
  readonly extensions?: object;
  readonly variables: unknown;
}

/** The address that asks for it by GET, after what the endpoint's own address has. */
function addressOf(url: string, { extensions, variables }: Asked): string {
  const parameters = new URLSearchParams({ extensions: JSON.stringify(extensions) });
  if (variables !== undefined) parameters.set('variables', JSON.stringify(variables));
  return `${url}${url.includes('?') ? '&' : '?'}${parameters}`;
}

interface Body<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly FormattedError[];
  readonly extensions?: { readonly revision?: string };
}

interface FormattedError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly argument?: string };
}

function readBody<Result>(response: Response, text: string): Body<Result> {
  try {
    const body = JSON.parse(text) as unknown;
    if (typeof body === 'object' && body !== null && ('data' in body || 'errors' in body))
      return body as Body<Result>;
  } catch {
    // Not JSON: an error below, like JSON that is no answer to GraphQL.
  }
  const { status } = response;
  const message = `The address answered ${status} and no GraphQL: ${text.slice(0, 200)}`;
  const retryAfter = retryAfterOf(response);
  if (status >= 500) throw unavailable(message, status, retryAfter);
  throw new GraphRequestError([{ message, code: 'NOT_GRAPHQL' }], status, retryAfter);
}

const unavailable = (message: string, status: number, retryAfter?: number) =>
  new GraphUnavailableError([{ message, code: 'STORE_UNAVAILABLE' }], status, retryAfter);

const overdue = (deadline: number) =>
  new GraphDeadlineError(
    [{ message: `No answer came within ${deadline} ms.`, code: 'DEADLINE_EXCEEDED' }],
    0,
  );

/** What is away may come back; whoever asked too much is told when he may ask again. */
const isWorthAnotherTry = (error: unknown): error is GraphRequestError =>
  error instanceof GraphUnavailableError ||
  (error instanceof GraphRequestError && error.status === 429 && error.retryAfter !== undefined);

/** Milliseconds of the header Retry-After: seconds, or a point in time. */
function retryAfterOf({ headers }: Response): number | undefined {
  const text = headers.get('retry-after');
  if (text === null) return undefined;
  const seconds = Number(text);
  const milliseconds = Number.isNaN(seconds) ? Date.parse(text) - Date.now() : seconds * 1_000;
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

/** The time that a request has, and whoever may end it before. */
class Limit {
  private readonly controller = new AbortController();
  private readonly until: number;
  private readonly timer: ReturnType<typeof setTimeout>;
  isOver = false;

  constructor(
    milliseconds: number,
    private readonly outer: AbortSignal | undefined,
  ) {
    this.until = performance.now() + milliseconds;
    this.timer = setTimeout(() => {
      this.isOver = true;
      this.controller.abort();
    }, milliseconds);
    if (outer?.aborted) this.forward();
    outer?.addEventListener('abort', this.forward, { once: true });
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Milliseconds. */
  get left(): number {
    return this.until - performance.now();
  }

  end(): void {
    clearTimeout(this.timer);
    this.outer?.removeEventListener('abort', this.forward);
  }

  private readonly forward = (): void => this.controller.abort(this.outer?.reason);
}

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
