import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { isBrowsing } from '../request/is-browsing.js';
import { anonymous as anonymousPrincipal } from '../request/principal.js';
import { sendRefusal } from '../request/refusal.js';
import type { AccessConfiguration } from './access.js';
import { anonymousClient, type Client } from './client.js';
import { credentialOf } from './credentials.js';
import type { KeyRing } from './key-ring.js';
import type { Scope } from './scopes.js';
import { IssuerUnavailableError, type Tokens } from './tokens.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks. */
    client: Client;
    /** Whether it gave a key or a token that is none, or is none any more. */
    isCredentialWrong: boolean;
  }
  interface FastifyContextConfig {
    /** What a client must be let do for the route: `read` unless it is said. */
    scope?: Scope | 'none';
  }
}

/** What clients are told by. Absent: what no client can be told by. */
export interface Credentials {
  readonly keys?: KeyRing | undefined;
  readonly tokens?: Tokens | undefined;
}

export interface Access extends Credentials {
  readonly configuration: AccessConfiguration;
  readonly reportFailure: (error: unknown) => void;
}

const minute = 60_000;
/** Keys and addresses whose requests are counted, the last that asked. */
const mostCounted = 20_000;
const realm = 'realm="minzheng-graph"';

/**
 * Finds out who asks, counts how often, and refuses what that one may not do, before anything of the request
 * is read. Where nobody can say who he is and no rate is set, every request is the anonymous client's.
 */
export const authenticate = plugin(async (http: FastifyInstance, access: Access): Promise<void> => {
  const { keys, tokens, configuration, reportFailure } = access;
  const { anonymous: scopes, requestsPerMinute } = configuration;
  const anonymous = anonymousClient(scopes);
  const isTold = keys !== undefined || tokens !== undefined;
  http.decorateRequest('client', undefined as unknown as Client);
  http.decorateRequest('isCredentialWrong', false);
  if (isTold) http.addHook('onRequest', identify);
  else
    http.addHook('onRequest', (request, _, goOn) => {
      request.client = anonymous;
      goOn();
    });
  if (isTold || requestsPerMinute !== undefined) await countRequests(http, requestsPerMinute);
  http.addHook('onRequest', (request, reply, goOn) => {
    const scope = scopeOf(request);
    if (scope === 'none') return goOn();
    if (request.isCredentialWrong)
      return void refuseUnknown(
        request,
        reply,
        'This key or token is none of this service, or has expired.',
      );
    if (request.client.scopes.has(scope)) return goOn();
    if (request.client === anonymous)
      return void refuseUnknown(
        request,
        reply,
        isTold
          ? 'Say who you are: give your key or token as Authorization: Bearer ….'
          : `This is not for everybody: it takes the scope ${scope}, and the service has no keys.`,
      );
    const message = `Your key or token is not for this: it lacks the scope ${scope}.`;
    sendRefusal(reply, 403, 'FORBIDDEN', message);
  });

  async function identify(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    request.client = anonymous;
    if (scopeOf(request) === 'none') return;
    // Whatever caches lie in between are told.
    const varies = reply.getHeader('vary');
    reply.header('vary', varies === undefined ? 'authorization' : `${varies}, authorization`);
    if (request.headers.authorization === undefined) return;
    const credential = credentialOf(request.headers);
    if (credential === undefined) return;
    try {
      const client = keys?.find(credential) ?? (await tokens?.find(credential));
      if (client) request.client = client;
      else request.isCredentialWrong = true;
    } catch (error) {
      if (!(error instanceof IssuerUnavailableError)) throw error;
      reportFailure(error);
      reply.header('retry-after', '5');
      const message = 'It cannot be found out now whose token this is. Try again in a moment.';
      return sendRefusal(reply, 503, 'UNAUTHENTICATED', message);
    }
  }
});

const scopeOf = ({ routeOptions }: FastifyRequest): Scope | 'none' =>
  routeOptions.config?.scope ?? 'read';

/**
 * Browsers ask their users for a key as the password of any name, where an address was opened: what a page
 * asks for by itself is the page's to tell.
 */
function refuseUnknown(
  request: FastifyRequest,
  reply: FastifyReply,
  message: string,
): FastifyReply {
  const ways = [`Bearer ${realm}`];
  if (isBrowsing(request)) ways.push(`Basic ${realm}, charset="UTF-8"`);
  return sendRefusal(reply.header('www-authenticate', ways), 401, 'UNAUTHENTICATED', message);
}

/** Counts the requests of each key, and of each address without one; of IPv6, of each network of 64 bits. */
async function countRequests(http: FastifyInstance, ofService: number | undefined): Promise<void> {
  const rateOf = ({ client }: FastifyRequest) => client.requestsPerMinute ?? ofService ?? 0;
  await http.register(rateLimit, {
    ...{ global: false, timeWindow: minute, cache: mostCounted, max: rateOf },
  });
  const countAddress = http.createRateLimit();
  const countClient = http.createRateLimit({ keyGenerator: ({ client }) => client.principal.name });
  http.addHook('onRequest', async (request, reply) => {
    const rate = rateOf(request);
    if (rate === 0 || scopeOf(request) === 'none') return;
    const count = request.client.principal === anonymousPrincipal ? countAddress : countClient;
    const counted = await count(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    reply.header('retry-after', String(counted.ttlInSeconds));
    const message = `More than ${rate} requests came in a minute. Try again in ${counted.ttlInSeconds} seconds.`;
    return sendRefusal(reply, 429, 'LIMIT_EXCEEDED', message);
  });
}
