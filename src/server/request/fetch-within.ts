import type { IncomingRequest } from './incoming-request.js';
import type { RequestExecutor } from './request-executor.js';

/**
 * The platform's `fetch` for the GraphQL of this process: a client that is given it asks without a network,
 * through the door of all requests, so that the same limits and deadlines hold.
 *
 * @param asker for whom it asks: its request, whose principal it is, and who may go away
 */
export const fetchWithin =
  (
    executor: Pick<RequestExecutor, 'graphql'>,
    asker: Pick<IncomingRequest, 'id' | 'principal' | 'onGone'>,
  ): typeof fetch =>
  async (_, { body, signal } = {}) => {
    const text = String(body);
    const reply = await executor.graphql({
      id: asker.id,
      principal: asker.principal,
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      search: '',
      parameters: {},
      text,
      readBody: async () => JSON.parse(text),
      onGone: (callBack) => {
        asker.onGone(callBack);
        if (signal?.aborted) callBack();
        else signal?.addEventListener('abort', callBack, { once: true });
      },
    });
    return new Response(String(reply.body ?? ''), {
      status: reply.status,
      headers: { ...reply.headers },
    });
  };
