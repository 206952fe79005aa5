import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from './principal.js';

/** A request as it arrives, before its body and its parameters are interpreted. */
export interface IncomingRequest {
  /** By which logs, answers and traces name it. */
  readonly id: string;
  readonly principal: Principal;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** Query string of the address with its question mark; empty where there is none. */
  readonly search: string;
  /** The parameters in it; a repeated one is a list. */
  readonly parameters: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The body as text, where it is declared to be JSON; otherwise empty. */
  readonly text: string;
  /**
   * Reads the body.
   *
   * @throws an error with statusCode 400, where it is not JSON
   */
  readBody(): Promise<unknown>;
  /** Calls back when the connection is lost before the answer was sent, at once where it is lost already. */
  onGone(callBack: () => void): void;
}

export const incomingRequest = (
  request: FastifyRequest,
  { raw: response }: FastifyReply,
): IncomingRequest => ({
  id: request.id,
  principal: request.client.principal,
  method: request.method,
  headers: request.headers,
  search: searchOf(request.url),
  parameters: request.query as IncomingRequest['parameters'],
  text: typeof request.body === 'string' ? request.body : '',
  readBody: () => readBody(request),
  onGone: (callBack) => {
    if (response.destroyed) return callBack();
    response.once('close', () => {
      if (!response.writableFinished) callBack();
    });
  },
});

function searchOf(url: string): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at);
}

const readBody = (request: FastifyRequest): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const { body } = request;
    if (typeof body !== 'string') return resolve(body);
    // JSON.parse makes `__proto__` a key like any other, and nobody merges what it makes into anything.
    const parse = request.server.getDefaultJsonParser('ignore', 'ignore');
    parse(request, body, (error, parsed) => (error ? reject(error) : resolve(parsed)));
  });
