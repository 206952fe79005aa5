import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { KnownOperations } from './known-operations.js';
import type { PreparedOperations } from './prepared-operation.js';
import type { ServedContext } from './served-context.js';

/**
 * Answers operations that are plans throughout, and leaves all others, and all failures, to graphql-js.
 *
 * @param known is given the operations that it has answered
 */
export function answerPlanned(
  prepared: PreparedOperations,
  known: KnownOperations,
): ApolloServerPlugin<ServedContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, request, contextValue }) {
          // Declared to be there, it is not where operationName names none: graphql-js says so.
          if (!operation || contextValue.asked) return null;
          const { planned, ...rest } = prepared.of(document, operation);
          const result = await planned?.execute(request.variables, contextValue);
          if (!planned || !result) return null;
          known.add(contextValue.principal, request, { ...rest, planned });
          return {
            http: { headers: new HeaderMap() },
            body: { kind: 'single', singleResult: result },
          };
        },
      };
    },
  };
}
