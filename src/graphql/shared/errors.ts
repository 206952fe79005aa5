import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import {
  type ErrorKind,
  type GraphError,
  isGraphError,
  publicMessageOf,
} from '../../model/errors.js';
import { LimitError } from '../../model/limit-error.js';

/** The boundary at which a GraphError becomes GraphQL: its kind is `extensions.code`. */

/** Every `extensions.code` there is, with what it tells in a sentence. docs/errors.md says more. */
export const errorCodes = {
  NOT_FOUND: 'An id or a name that nothing in the graph has, or an address that is not served.',
  BAD_USER_INPUT: 'An argument or a variable that cannot mean anything.',
  LIMIT_EXCEEDED: 'More at once than the service allows.',
  REVISION_CHANGED: 'The graph changed under a cursor that cannot outlive its revision.',
  STORE_UNAVAILABLE: 'The store cannot answer now.',
  BAD_REQUEST: 'A request that is no GraphQL over HTTP.',
  GRAPHQL_PARSE_FAILED: 'A query that is no GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'A query that does not fit the schema.',
  OPERATION_RESOLUTION_FAILURE:
    'An operationName that the query does not have, or none of several.',
  OPERATION_NOT_STORED: 'A query of its own, where only stored operations are answered.',
  PERSISTED_QUERY_NOT_FOUND: 'A hash that no stored operation has.',
  INTERNAL_SERVER_ERROR: 'A mistake of the service.',
} as const satisfies Record<ErrorKind, string> & Record<string, string>;

export type ErrorCode = keyof typeof errorCodes;

/** The GraphError behind an error, however it was wrapped on the way. */
export function graphErrorOf(error: unknown): GraphError | undefined {
  for (let at: unknown = error; at instanceof Error; ) {
    if (isGraphError(at)) return at;
    at = at instanceof GraphQLError ? at.originalError : at.cause;
  }
  return undefined;
}

export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
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
    if (typeof code === 'string' && code in errorCodes) return formatted;
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
