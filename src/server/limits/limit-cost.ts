import type { ApolloServerPlugin } from '@apollo/server';
import { costOf } from './cost.js';
import { expectWithin } from './expect-within.js';
import type { Limits } from './limits.js';

/** Refuses operations that would read too much, and tells of all others what they were taken to cost. */
export const limitCost = (limits: Limits): ApolloServerPlugin => ({
  async requestDidStart() {
    let requested: number | undefined;
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (!operation) return;
        requested = costOf(schema, document, operation, request.variables);
        expectWithin(limits, 'cost', requested);
      },
      async willSendResponse({ response: { body } }) {
        if (requested === undefined || body.kind !== 'single') return;
        body.singleResult = {
          ...body.singleResult,
          extensions: {
            ...body.singleResult.extensions,
            cost: {
              requested: Math.min(requested, Number.MAX_SAFE_INTEGER),
              limit: limits.cost,
            },
          },
        };
      },
    };
  },
});
