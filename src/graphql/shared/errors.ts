import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import {
  type ErrorKind,
  type GraphError,
  isGraphError,
  publicMessageOf,
} from '../../model/errors.js';
import { LimitError } from '../../model/limit-error.js';

/** The boundary at which a GraphError becomes GraphQL: its kind is `extensions.code`. */

/** Every `extensions.code`, with its meaning in a sentence. docs/errors.md says more. */
export const errorCodes = {
  NOT_FOUND: 'No node has the id or the name, or the service does not have the address.',
  BAD_USER_INPUT: 'The value of an argument or a variable makes no sense.',
  LIMIT_EXCEEDED: 'The request asks for more at once than the service allows.',
  REVISION_CHANGED: 'The cursor is of another revision of the graph, and cannot be used any more.',
  STORE_UNAVAILABLE: 'The store cannot answer now.',
  UNAUTHENTICATED: 'The service does not know who asks, and wants to.',
  FORBIDDEN: 'Who asks may not ask this.',
  BAD_REQUEST: 'The request is not GraphQL over HTTP.',
  GRAPHQL_PARSE_FAILED: 'The query is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The query does not fit the schema.',
  OPERATION_RESOLUTION_FAILURE:
    'The query has several operations and no operationName says which, or it lacks the one named.',
  OPERATION_NOT_STORED: 'The query is not a stored operation, and only those are answered.',
  PERSISTED_QUERY_NOT_FOUND: 'No stored operation has the hash.',
  INTERNAL_SERVER_ERROR: 'The service made a mistake.',
} as const satisfies Record<ErrorKind, string> & Readonly<Record<string, string>>;

export type ErrorCode = keyof typeof errorCodes;

/** The GraphError behind an error, however it was wrapped on the way. */
export function graphErrorOf(error: unknown): GraphError | undefined {
  for (let at: unknown = error; at instanceof Error; ) {
    if (isGraphError(at)) return at;
    at = at instanceof GraphQLError ? at.originalError : at.cause;
  }
  return undefined;
}

/** Characters of a message: what graphql-js quotes of variables and queries can be as long as these are. */
const longestMessage = 2_000;

/** What a client is told of an error, in a message of bounded length. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const told = worded(formatted, error);
  if (told.message.length <= longestMessage) return told;
  return { ...told, message: `${told.message.slice(0, longestMessage)}…` };
}

function worded(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const known = graphErrorOf(error);
  if (known)
    return {
      message: publicMessageOf(known),
      ...placeOf(formatted),
      extensions: {
        code: known.kind satisfies ErrorCode,
        ...(known.argument !== undefined && { argument: known.argument }),
        ...(known instanceof LimitError && {
          limit: known.limit,
          actual: known.actual,
          allowed: known.allowed,
        }),
      },
    };
  const code = formatted.extensions?.code;
  if (code !== 'INTERNAL_SERVER_ERROR') {
    if (typeof code === 'string' && Object.hasOwn(errorCodes, code)) return formatted;
    return { ...formatted, extensions: { code: 'BAD_REQUEST' satisfies ErrorCode } };
  }
  if (formatted.message.startsWith(tooManyWrongVariables))
    return {
      message: formatted.message,
      extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode },
    };
  if (isRefusal(error))
    return { message: formatted.message, extensions: { code: 'BAD_REQUEST' satisfies ErrorCode } };
  return {
    message: 'The service made a mistake. It is logged; the same request is not likely to succeed.',
    ...placeOf(formatted),
    extensions: { code: 'INTERNAL_SERVER_ERROR' satisfies ErrorCode },
  };
}

/** After fifty wrong values graphql-js stops, and says so by an error that has no place. */
const tooManyWrongVariables = 'Too many errors processing variables';

const placeOf = ({ locations, path }: GraphQLFormattedError) => ({
  ...(locations && { locations }),
  ...(path && { path }),
});

/** Apollo Server refuses some requests (a hash that is not the query's) with a status and no code. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.originalError) return false;
  const { status } = (error.extensions.http ?? {}) as { status?: number };
  return status !== undefined && status >= 400 && status < 500;
}
