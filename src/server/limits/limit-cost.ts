import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { PreparedOperations } from '../request/prepared-operation.js';
import type { ServedContext } from '../request/served-context.js';
import { expectWithin } from './expect-within.js';
import type { Limits } from './limits.js';

/**
 * Refuses operations that would read too much, ends those that have to wait for their place, so that they are
 * answered anew when they have it, and adds to all other answers what they were estimated to cost. Every answer
 * gets the revision that it is of, which is asked for once it is complete.
 */
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
        contextValue: { facts, lengths, place },
      }) {
        if (!operation) return;
        const { name, costOf } = prepared.of(document, operation);
        requested = costOf(request.variables, lengths);
        facts.operation = name;
        facts.cost = requested;
        expectWithin(limits, 'cost', requested);
        // What was made of its query is some hundred times as long, and not to be held while it waits.
        facts.awaited = place.take(requested);
        if (facts.awaited) throw new GraphQLError('The request waits for its place.');
      },
      async willSendResponse({ response: { body }, contextValue }) {
        if (body.kind !== 'single' || contextValue.facts.awaited) return;
        const cost = requested === undefined ? undefined : costExtension(requested, limits);
        const revision = await contextValue.revision();
        body.singleResult = {
          ...body.singleResult,
          extensions: { ...body.singleResult.extensions, cost, revision },
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
