import type { FastifyReply } from 'fastify';
import type { ErrorCode } from '../../graphql/shared/errors.js';

const logged: ReadonlySet<unknown> = new Set<ErrorCode>([
  'INTERNAL_SERVER_ERROR',
  'STORE_UNAVAILABLE',
]);

/** Whether an error of a code is in the log, where the request's id finds it. */
export const isLogged = (code: unknown): boolean => logged.has(code);

/** What is answered where no path of a request was taken. */
export const refusal = (code: ErrorCode, message: string, requestId?: string) => ({
  errors: [
    {
      message,
      extensions: { code, ...(requestId !== undefined && isLogged(code) && { requestId }) },
    },
  ],
});

export const sendRefusal = (
  reply: FastifyReply,
  status: number,
  code: ErrorCode,
  message: string,
): FastifyReply =>
  reply
    .code(status)
    .header('cache-control', 'no-store')
    .send(refusal(code, message, reply.request.id));
