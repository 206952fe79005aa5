import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import {
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { formatError, graphErrorOf } from '../../graphql/shared/errors.js';
import { type Budget, CancelledError } from '../../model/budget.js';
import { giveWay, type Work } from '../../util/give-way.js';
import { type ApiConfiguration, defaultApi } from '../configuration.js';
import { limitCost } from '../limits/limit-cost.js';
import type { RequestGate } from '../limits/request-gate.js';
import { answerPlanned } from './answer-planned.js';
import { DocumentCache } from './document-cache.js';
import type { IncomingRequest } from './incoming-request.js';
import { KnownOperations } from './known-operations.js';
import type { PersistedOperations } from './persisted-operations.js';
import { PreparedOperations } from './prepared-operation.js';
import { isLogged } from './refusal.js';
import type { GraphqlReply } from './reply.js';
import type { ServedContext } from './served-context.js';

/** Is called with failures that are the service's own fault, and the id of the request that met it. */
export type ReportFailure = (error: unknown, requestId?: string) => void;

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly reportFailure?: ReportFailure;
  readonly api?: ApiConfiguration;
  /** Operations that may be asked for by their hash. */
  readonly stored?: PersistedOperations;
  /** Is given the operations that were answered and can be answered without Apollo Server. */
  readonly known?: KnownOperations;
}

export function createApollo({
  schema,
  reportFailure = () => {},
  api: { introspection, limits } = defaultApi,
  stored,
  known = new KnownOperations(),
}: ApolloOptions): ApolloServer<ServedContext> {
  const prepared = new PreparedOperations(schema);
  return new ApolloServer<ServedContext>({
    schema,
    formatError,
    validationRules: [knownOperationTypes],
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    documentStore: new DocumentCache(),
    persistedQueries: stored ? { cache: stored } : false,
    allowBatchedHttpRequests: false,
    // Nothing can be changed and there are no cookies: see docs/adr/0024-get-without-preflight.md.
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Nothing here has cache hints, and looking for them costs every field.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limitCost(prepared, limits),
      handleFailures(reportFailure),
      answerPlanned(prepared, known),
      // The last, as what comes next is to write the answer as JSON.
      takeTurnToWrite,
    ],
  });
}

/** A long answer takes a tenth of a second to write. */
const takeTurnToWrite: ApolloServerPlugin<ServedContext> = {
  async requestDidStart() {
    return {
      willSendResponse: async ({ contextValue }) => giveWay(contextValue.budget),
    };
  },
};

/** Characters of a query with many aliases that are parsed and validated in a millisecond. */
const charactersAMillisecond = 400;

/** What is to come first for a new query: a long one waits for short ones. */
const parsingOf = ({ text, search }: IncomingRequest, budget: Budget | undefined): Work => ({
  weight: (text.length + search.length) / charactersAMillisecond,
  elapsed: budget?.elapsed ?? 0,
  get isOver() {
    return budget?.isOver ?? false;
  },
});

/** Answers any request, and words all errors. */
export class ApolloPath {
  constructor(
    private readonly apollo: ApolloServer<ServedContext>,
    private readonly gate: RequestGate,
  ) {}

  /** @param given the body of a POST, read as JSON */
  async answer(
    request: IncomingRequest,
    given: unknown,
    context: ServedContext,
  ): Promise<GraphqlReply> {
    const turn = giveWay(parsingOf(request, context.budget));
    if (turn) await turn;
    const { method, search } = request;
    const answer = await this.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: headersOf(request), search, body: given },
      // Called before anything is parsed; what it throws becomes an error like any other.
      context: async () => {
        const { query, variables } = method === 'GET' ? fromSearch(search) : fromBody(given);
        this.gate.check(query, variables);
        return context;
      },
    });
    if (answer.body.kind !== 'complete') throw new Error('Incremental delivery is not offered');
    const { string } = answer.body;
    const status = answer.status ?? 200;
    return {
      status,
      headers: Object.fromEntries(answer.headers),
      body: string,
      isWhole: status === 200 && !string.startsWith('{"errors"'),
      path: 'apollo',
      ...context.facts,
    };
  }
}

/** Mutations and subscriptions are refused before they run: the schema has none. */
const knownOperationTypes: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(
      new GraphQLError(`There is no ${node.operation}: the API answers queries.`, { nodes: node }),
    );
  },
});

/**
 * Reports failures of the service and its store. A store that is away is the service's state, not the
 * request's fault: 503, and worth another try.
 */
function handleFailures(reportFailure: ReportFailure): ApolloServerPlugin<ServedContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue: { requestId } }) {
          for (const { originalError } of errors.filter(isFailure))
            reportFailure(originalError, requestId);
        },
        async willSendResponse({ errors, response, contextValue }) {
          const { budget, partialErrors, requestId } = contextValue;
          if (response.body.kind === 'single' && partialErrors.length > 0) {
            const told = partialErrors.map((error) => formatError(error.toJSON(), error));
            const { errors: others = [], ...answer } = response.body.singleResult;
            response.body.singleResult = { errors: [...others, ...told], ...answer };
          }
          // graphql-js tells them in the order in which they came, which is another each time.
          if (response.body.kind === 'single')
            (response.body.singleResult.errors as GraphQLFormattedError[] | undefined)?.sort(
              byLocation,
            );
          if (response.body.kind === 'single' && response.body.singleResult.errors)
            response.body.singleResult.errors = withRequestId(
              response.body.singleResult.errors,
              requestId,
            );
          if (response.body.kind === 'single' && !payErrors(response.body.singleResult, budget))
            response.body.singleResult = {};
          if (!errors?.some((error) => graphErrorOf(error)?.kind === 'STORE_UNAVAILABLE')) return;
          response.http.status = 503;
          response.http.headers.set('retry-after', '1');
        },
      };
    },
  };
}

/** Errors that are logged carry the request's id, by which they are found there. */
const withRequestId = (
  errors: readonly GraphQLFormattedError[],
  requestId: string,
): GraphQLFormattedError[] =>
  errors.map((error) =>
    isLogged(error.extensions?.code)
      ? { ...error, extensions: { ...error.extensions, requestId } }
      : error,
  );

/**
 * Counts errors as bytes of the answer: there can be one for each id, and each has the keys of its path.
 *
 * @returns false where they are too many, so that they need not be written
 */
function payErrors({ errors = [] }: FormattedExecutionResult, budget: Budget | undefined): boolean {
  for (const { message, path = [], extensions } of errors) {
    let bytes = bytesOfError + Buffer.byteLength(message);
    for (const key of path) bytes += String(key).length;
    if (typeof extensions?.argument === 'string') bytes += Buffer.byteLength(extensions.argument);
    if (!(budget?.trySpend('bytes', bytes) ?? true)) return false;
  }
  return true;
}

/** Of its place, its code and all punctuation. */
const bytesOfError = 150;

/** Of one field in several entries of a list, by the entries' indexes. */
function byPath(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  const [a, b] = [one[at], other[at]];
  return typeof a === 'number' && typeof b === 'number' ? a - b : 0;
}

/** Errors in the order of the fields in the request; those without a place come first. */
function byLocation(one: GraphQLFormattedError, other: GraphQLFormattedError): number {
  const [a, b] = [one.locations?.[0], other.locations?.[0]];
  return (
    (a?.line ?? 0) - (b?.line ?? 0) ||
    (a?.column ?? 0) - (b?.column ?? 0) ||
    byPath(one.path ?? [], other.path ?? [])
  );
}

/** What graphql-js itself finds wrong is wrong with the request, and a lost client is nobody's fault. */
function isFailure(error: GraphQLError): boolean {
  const known = graphErrorOf(error);
  if (known) return known.kind === 'STORE_UNAVAILABLE';
  const { originalError } = error;
  return (
    originalError !== undefined &&
    !(originalError instanceof GraphQLError) &&
    !(originalError instanceof CancelledError)
  );
}

function headersOf(request: IncomingRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return headers;
}

/** What the gate checks. Apollo Server refuses what else is malformed. */
type Gated = { readonly query: string | undefined; readonly variables: unknown };

function fromSearch(search: string): Gated {
  const parameters = new URLSearchParams(search);
  return {
    query: parameters.get('query') ?? undefined,
    variables: parsed(parameters.get('variables')),
  };
}

function fromBody(body: unknown): Gated {
  const { query, variables } = (body ?? {}) as Readonly<Record<string, unknown>>;
  return { query: typeof query === 'string' ? query : undefined, variables };
}

function parsed(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
