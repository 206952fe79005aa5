import type { FastifyReply, FastifyRequest } from 'fastify';
import { incomingRequest } from '../request/incoming-request.js';
import type { RequestExecutor } from '../request/request-executor.js';

/** GraphQL over HTTP. */
export const graphqlRoute =
  (executor: RequestExecutor) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    // Beside what other parts of the service have the answer vary by.
    const varies = reply.getHeader('vary');
    reply.header('vary', varies === undefined ? 'accept' : `${varies}, accept`);
    const { status, headers, body } = await executor.graphql(incomingRequest(request, reply));
    return reply.code(status).headers(headers).send(body);
  };
