import type { ApolloServerPlugin } from '@apollo/server';
import type { PreparedOperations } from '../request/prepared-operation.js';
import type { ServedContext } from '../request/served-context.js';
import { expectWithin } from './expect-within.js';
import type { Limits } from './limits.js';

/** Refuses operations that would read too much, and adds to all other answers what they were estimated to cost. */
export const limitCost = (
  prepared: PreparedOperations,
  limits: Limits,
): ApolloServerPlugin<ServedContext> => ({
  async requestDidStart() {
    let requested: number | undefined;
    return {
      async didResolveOperation({
        document,
        operation,
        request,
        contextValue: { facts, lengths },
      }) {
        if (!operation) return;
        const { name, costOf } = prepared.of(document, operation);
        requested = costOf(request.variables, lengths);
        facts.operation = name;
        facts.cost = requested;
        expectWithin(limits, 'cost', requested);
      },
      async willSendResponse({ response: { body } }) {
        if (requested === undefined || body.kind !== 'single') return;
        body.singleResult = {
          ...body.singleResult,
          extensions: { ...body.singleResult.extensions, cost: costExtension(requested, limits) },
        };
      },
    };
  },
});

/** `extensions.cost` of an answer. */
export const costExtension = (requested: number, limits: Limits) => ({
  requested: Math.min(requested, Number.MAX_SAFE_INTEGER),
  limit: limits.cost,
});
