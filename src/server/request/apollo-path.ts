import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLSchema, type ValidationRule } from 'graphql';
import type { RequestContext } from '../../graphql/read/context.js';
import { formatError, graphErrorOf } from '../../graphql/shared/errors.js';
import { type ApiConfiguration, defaultApi } from '../configuration.js';
import { limitCost } from '../limits/limit-cost.js';
import { answerPlanned } from './answer-planned.js';
import { KnownOperations } from './known-operations.js';
import type { PersistedOperations } from './persisted-operations.js';

/** Where failures that are the service's own fault are told. */
export type ReportFailure = (error: unknown) => void;

export function createApollo(
  schema: GraphQLSchema,
  reportFailure: ReportFailure,
  { introspection, limits }: ApiConfiguration = defaultApi,
  stored?: PersistedOperations,
  known = new KnownOperations(),
): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    formatError,
    validationRules: [knownOperationTypes],
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    persistedQueries: stored ? { cache: stored } : false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Nothing here has cache hints, and looking for them costs every field.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limitCost(limits),
      tellStatus(reportFailure),
      answerPlanned(known),
    ],
  });
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

/** A store that is away is the service's state, not the request's fault: 503, and worth another try. */
function tellStatus(reportFailure: ReportFailure): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors }) {
          for (const error of errors) {
            const known = graphErrorOf(error);
            // What graphql-js itself finds wrong is wrong with the request.
            const own = error.originalError && !(error.originalError instanceof GraphQLError);
            if (known ? known.kind === 'STORE_UNAVAILABLE' : own)
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
