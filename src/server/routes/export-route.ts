import type { FastifyReply, FastifyRequest } from 'fastify';
import { incomingRequest } from '../request/incoming-request.js';
import type { RequestExecutor } from '../request/request-executor.js';

/** `GET /export`: the graph or a part of it as a file. */
export const exportRoute =
  (executor: RequestExecutor) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { status, headers, body } = await executor.export(incomingRequest(request, reply));
    return reply.code(status).headers(headers).send(body);
  };
