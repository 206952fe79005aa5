import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { GraphClient } from '../client/index.js';
import type { GraphAccess } from './access.js';
import { createAssistantServer } from './server.js';

/** A message of the protocol as it comes in over HTTP. */
export interface IncomingMessage {
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed from JSON. */
  readonly body: unknown;
  /** Calls back when nobody waits for the answer any more. */
  onGone(callBack: () => void): void;
}

export interface OutgoingMessage {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the tools ask: the service that the message came to. */
export interface OwnService extends Omit<GraphAccess, 'client'> {
  /** Answers GraphQL, whatever the address. */
  readonly fetch: typeof fetch;
}

/**
 * Answers one message by the protocol's “streamable HTTP”, without a session and without a stream: a server
 * of its own for each message, and its answer whole, in JSON.
 */
export async function answerMessage(
  { headers, body, onGone }: IncomingMessage,
  { fetch, ...access }: OwnService,
): Promise<OutgoingMessage> {
  if (Array.isArray(body))
    return refusal('Send one message with each request: batches are not taken.');
  // No retries: it is this very service that would be away.
  const client = new GraphClient({ url: '/graphql', method: 'POST', retries: 0, fetch });
  const server = createAssistantServer({ ...access, client });
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  onGone(() => void server.close());
  try {
    const request = new Request(address, { method: 'POST', headers: accepting(headers) });
    const response = await transport.handleRequest(request, { parsedBody: body });
    const text = await response.text();
    return { status: response.status, headers: Object.fromEntries(response.headers), body: text };
  } finally {
    await server.close();
  }
}

/** The answer is JSON, whatever else the protocol lets a server send: who takes that is not held to the rest. */
const accepting = (headers: IncomingMessage['headers']): IncomingMessage['headers'] =>
  /application\/json|\*\/\*/.test(headers.accept ?? '*/*')
    ? { ...headers, accept: 'application/json, text/event-stream' }
    : headers;

/** Requests must have one; the transport does not look at it. */
const address = 'http://localhost/mcp';

/** A request that is none of the protocol. */
export const refusal = (message: string, status = 400): OutgoingMessage => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ jsonrpc: '2.0', error: { code: -32_600, message }, id: null }),
});
