import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type ErrorKind, type GraphError, isGraphError } from '../../model/errors.js';

/** The boundary at which a GraphError becomes GraphQL: its kind is `extensions.code`. */

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
  if (!known) return hideInternals(formatted);
  return {
    message: known.message,
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: {
      code: known.kind satisfies ErrorKind,
      ...(known.argument !== undefined && { argument: known.argument }),
    },
  };
}

function hideInternals(formatted: GraphQLFormattedError): GraphQLFormattedError {
  if (formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR') return formatted;
  return {
    message: 'The service made a mistake. It is logged; the same request is not likely to succeed.',
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}
