import type { FastifyReply } from 'fastify';
import type { ErrorCode } from '../../graphql/shared/errors.js';

/** What is answered where no path of a request was taken. */
export const refusal = (code: ErrorCode, message: string) => ({
  errors: [{ message, extensions: { code } }],
});

export const sendRefusal = (
  reply: FastifyReply,
  status: number,
  code: ErrorCode,
  message: string,
): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store').send(refusal(code, message));
