import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiConfiguration } from '../configuration.js';
import { packageVersion } from '../package-root.js';
import { fetchWithin } from '../request/fetch-within.js';
import { type IncomingRequest, incomingRequest } from '../request/incoming-request.js';
import type { RequestExecutor } from '../request/request-executor.js';

/** `POST /mcp`: tools for assistants, by the Model Context Protocol. */
export const assistantRoute =
  (executor: RequestExecutor, api: ApiConfiguration) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    // Read when the first assistant comes: a start is not to wait for it.
    const { answerMessage, refusal } = await import('../../assistant/http.js');
    reply.header('cache-control', 'no-store');
    if (!isOwnOrigin(request, api)) {
      const { status, headers, body } = refusal(
        'Pages of this origin may not ask: see CORS_ORIGINS.',
        403,
      );
      return reply.code(status).headers(headers).send(body);
    }
    const incoming = incomingRequest(request, reply);
    const explorer = api.publicUrl ?? `${request.protocol}://${request.host}/`;
    const { status, headers, body } = await answerMessage(
      { headers: headersOf(incoming), body: await incoming.readBody(), onGone: incoming.onGone },
      { fetch: fetchWithin(executor, incoming), explorer, version: packageVersion() },
    );
    return reply
      .code(status)
      .headers(headers)
      .send(body || undefined);
  };

/** What the service says to other methods: it keeps no session, and sends nothing by itself. */
export const noAssistantStream = async (
  _: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const message =
    'This is for assistants, by POST: see docs/assistants.md. There is no stream and no session.';
  return reply
    .code(405)
    .headers({ allow: 'POST', 'cache-control': 'no-store' })
    .send({ jsonrpc: '2.0', error: { code: -32_000, message }, id: null });
};

/**
 * Whether a request may come from where it comes from. Assistants send no origin; pages do, and a page of
 * another site is not to use a service that only this machine reaches.
 */
function isOwnOrigin(
  { headers: { origin }, host }: FastifyRequest,
  api: ApiConfiguration,
): boolean {
  if (origin === undefined || api.corsOrigins === '*' || api.corsOrigins.includes(origin))
    return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

const headersOf = ({ headers }: IncomingRequest): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
