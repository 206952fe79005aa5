import type { ApolloServerPlugin } from '@apollo/server';
import { prepare } from '../request/prepared-operation.js';
import { expectWithin } from './expect-within.js';
import type { Limits } from './limits.js';

/** Refuses operations that would read too much, and tells of all others what they were taken to cost. */
export const limitCost = (limits: Limits): ApolloServerPlugin => ({
  async requestDidStart() {
    let requested: number | undefined;
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (!operation) return;
        requested = prepare(schema, document, operation).costOf(request.variables);
        expectWithin(limits, 'cost', requested);
      },
      async willSendResponse({ response: { body } }) {
        if (requested === undefined || body.kind !== 'single') return;
        body.singleResult = {
          ...body.singleResult,
          extensions: { ...body.singleResult.extensions, cost: toldCost(requested, limits) },
        };
      },
    };
  },
});

/** `extensions.cost` of an answer. */
export const toldCost = (requested: number, limits: Limits) => ({
  requested: Math.min(requested, Number.MAX_SAFE_INTEGER),
  limit: limits.cost,
});
