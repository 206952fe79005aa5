import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { RequestContext } from '../../graphql/read/context.js';
import type { KnownOperations } from './known-operations.js';
import { prepare } from './prepared-operation.js';

/**
 * Answers operations that are plans throughout, and leaves all others, and all failures, to graphql-js.
 *
 * @param known learns which operations it has answered
 */
export function answerPlanned(known: KnownOperations): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, request, contextValue }) {
          // Declared to be there, it is not where operationName names none: graphql-js says so.
          if (!operation || contextValue.begun) return null;
          const { costOf, planned } = prepare(schema, document, operation);
          const result = await planned?.execute(request.variables, contextValue);
          if (!planned || !result) return null;
          known.keep(request, { costOf, planned });
          return {
            http: { headers: new HeaderMap() },
            body: { kind: 'single', singleResult: result },
          };
        },
      };
    },
  };
}
