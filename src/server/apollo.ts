import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../graphql/shared/context.js';
import { formatError, graphErrorOf } from '../graphql/shared/errors.js';

/** Where failures that are the service's own fault are told. */
export type ReportFailure = (error: unknown) => void;

export function createApollo(
  schema: GraphQLSchema,
  reportFailure: ReportFailure,
): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    formatError,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Nothing here has cache hints, and looking for them costs every field.
    plugins: [ApolloServerPluginCacheControlDisabled(), tellStatus(reportFailure)],
  });
}

/** A store that is away is the service's state, not the request's fault: 503, and worth another try. */
function tellStatus(reportFailure: ReportFailure): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors }) {
          for (const error of errors) {
            const known = graphErrorOf(error);
            if (known?.kind === 'STORE_UNAVAILABLE' || (!known && error.originalError))
              reportFailure(error.originalError);
          }
        },
        async willSendResponse({ errors, response }) {
          if (!errors?.some((error) => graphErrorOf(error)?.kind === 'STORE_UNAVAILABLE')) return;
          response.http.status = 503;
          response.http.headers.set('retry-after', '1');
        },
      };
    },
  };
}
