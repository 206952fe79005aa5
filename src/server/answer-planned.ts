import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { executePlanned } from '../graphql/execute-planned.js';
import type { RequestContext } from '../graphql/shared/context.js';

/** Answers operations that are plans throughout, and leaves all others, and all failures, to graphql-js. */
export function answerPlanned(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, request, contextValue }) {
          // Declared to be there, it is not where operationName names none: graphql-js says so.
          if (!operation) return null;
          const result = await executePlanned(
            schema,
            document,
            operation,
            request.variables,
            contextValue,
          );
          if (!result) return null;
          return {
            http: { headers: new HeaderMap() },
            body: { kind: 'single', singleResult: result },
          };
        },
      };
    },
  };
}
