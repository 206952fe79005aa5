import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { ReviewDesk } from '../extract/review/desk.js';
import { authenticate, type Credentials } from './auth/authenticate.js';
import type { ApiConfiguration } from './configuration.js';
import { Connections } from './connections/connections.js';
import { RequestBodies } from './connections/request-bodies.js';
import { UnreadAnswers } from './connections/unread-answers.js';
import type { AtOnce } from './connections/waiting.js';
import { isBrowsing } from './request/is-browsing.js';
import { refusal, sendRefusal } from './request/refusal.js';
import { RequestExecutor, type RequestService } from './request/request-executor.js';
import { assistantRoute, noAssistantStream } from './routes/assistant-route.js';
import { exportRoute } from './routes/export-route.js';
import { graphqlRoute } from './routes/graphql-route.js';
import { serveHealth } from './routes/health-route.js';
import { serveMetrics } from './routes/metrics-route.js';
import { serveReview } from './routes/review-route.js';
import { serveWebApps } from './routes/web-apps.js';
import type { Metrics } from './telemetry/metrics.js';

export interface HttpService extends RequestService {
  /** What clients are told by; absent where none can say who it is. */
  readonly credentials?: Credentials;
  /** Counts all answers; absent where nothing is counted. */
  readonly metrics?: Metrics | undefined;
  /** Drafts that are reviewed in the browser; absent where none are. */
  readonly drafts?: ReviewDesk | undefined;
}

/** The HTTP face of the service: GraphQL, exports, apps for browsers, and health. */
export function createHttp(service: HttpService): FastifyInstance {
  const { api, reader, credentials = {}, metrics, reportFailure = () => {} } = service;
  const { deadlines, atOnce, access } = api;
  const http = Fastify({
    genReqId: ({ headers }) => idOfRequest(headers['x-request-id']),
    bodyLimit: api.limits.bodyBytes,
    ...(access.trustedProxies.length > 0 && { trustProxy: [...access.trustedProxies] }),
    forceCloseConnections: 'idle',
    http: {
      headersTimeout: Math.min(deadlines.head, deadlines.request),
      requestTimeout: deadlines.request,
      connectionsCheckingInterval: checkEvery,
    },
    requestTimeout: deadlines.request,
    keepAliveTimeout: deadlines.keepAlive,
    connectionTimeout: deadlines.reader,
    frameworkErrors: (error, _, reply) => refuseFailed(error, reply),
    clientErrorHandler: refuseUnreadable,
  });
  // As text: what is answered from the cache need not be read.
  http.addContentTypeParser('application/json', { parseAs: 'string' }, (_, text, done) =>
    done(null, text),
  );
  // Pages of other origins may send it without being asked.
  http.removeContentTypeParser('text/plain');
  http.addHook('onRequest', (request, reply, goOn) => {
    reply.headers(securityHeaders).header('x-request-id', request.id);
    goOn();
  });
  if (metrics)
    http.addHook('onResponse', ({ routeOptions: { url }, method }, { statusCode }, goOn) => {
      metrics.onResponse(url, method, statusCode);
      goOn();
    });
  boundConnections(http, atOnce);
  allowOrigins(http, api);
  // Once it is known which origins may read what they are refused by.
  http.register(authenticate, { ...credentials, configuration: access, reportFailure });
  compressAnswers(http);

  // Within a part of its own, which begins once compression is there: it takes in routes that come after it.
  http.register(async (routes) => {
    const executor = new RequestExecutor(service);
    const page = serveWebApps(routes, api);
    const answer = graphqlRoute(executor);
    // Methods other than GET and POST are refused by Apollo, which names the ones that are allowed.
    routes.all('/graphql', (request, reply) =>
      page && isBrowsing(request) ? page(request, reply) : answer(request, reply),
    );
    routes.get('/export', { config: { scope: 'export' } }, exportRoute(executor));
    routes.post('/mcp', assistantRoute(executor, api));
    routes.route({ method: ['GET', 'DELETE'], url: '/mcp', handler: noAssistantStream });
    if (metrics) serveMetrics(routes, metrics);
    if (service.drafts) serveReview(routes, service.drafts);
    serveHealth(routes, reader, deadlines.readiness);
  });
  http.setNotFoundHandler((request, reply) =>
    sendRefusal(
      reply,
      404,
      'NOT_FOUND',
      `There is nothing at ${request.url}. GraphQL is at /graphql.`,
    ),
  );
  http.setErrorHandler((error: HttpError, request, reply) => {
    if ((error.statusCode ?? 500) >= 500) reportFailure(error, request.id);
    return refuseFailed(error, reply);
  });
  return http;
}

/** What the ids of this process begin with, so that those of two are never the same. */
const ofProcess = randomBytes(6).toString('base64url');
let requests = 0;

/** A proxy's own id is taken where it can be put into a log as it is. */
const idOfRequest = (given: string | string[] | undefined): string =>
  typeof given === 'string' && /^[\w.:-]{1,64}$/.test(given)
    ? given
    : `${ofProcess}-${(++requests).toString(36)}`;

/**
 * Of every answer. What is opened as a page in spite of its type may load nothing, and no other site may
 * show it within its own; a page says for itself what it loads. They are few, as each takes a hundredth of the
 * time of an answer from the cache. TLS, and what is said of it, are the proxy's.
 */
const securityHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/** How often it is looked for requests that take too long to come in, in milliseconds. */
const checkEvery = 1_000;

/** They are answered whatever others ask. */
const healthAddresses = '/health/';
const tryAgain = { connection: 'close', 'retry-after': '1' };

function boundConnections(http: FastifyInstance, atOnce: AtOnce): void {
  const connections = new Connections(http.server, atOnce);
  http.addHook('preClose', async () => connections.closeIdle());
  http.addHook('onRequest', ({ raw: { socket }, url }, reply, goOn) => {
    if (connections.isOverrun(socket)) {
      const message = `More than ${atOnce.requestsOfConnection} requests are under way on this connection. Wait for answers.`;
      sendRefusal(reply.header('connection', 'close'), 429, 'LIMIT_EXCEEDED', message);
    } else if (connections.isCrowded && !url.startsWith(healthAddresses)) {
      const message = `More than ${atOnce.requests} requests are under way. Try again in a moment.`;
      sendRefusal(reply.headers(tryAgain), 503, 'LIMIT_EXCEEDED', message);
    } else goOn();
  });
  const bodies = new RequestBodies(atOnce.requestBytes);
  http.addHook('preParsing', ({ raw, headers }, reply, body, goOn) => {
    const length = Number(headers['content-length'] ?? 0);
    if (bodies.hasRoomFor(length)) {
      bodies.add(raw, reply.raw);
      return goOn(null, body);
    }
    const message =
      'Other requests have as many bytes as there is room for. Try again in a moment.';
    sendRefusal(reply.headers(tryAgain), 503, 'LIMIT_EXCEEDED', message);
  });
  const unread = new UnreadAnswers(atOnce.unreadBytes);
  http.addHook('onSend', (_, reply, body, goOn) => {
    if (typeof body === 'string' || Buffer.isBuffer(body)) unread.add(reply.raw, body);
    goOn(null, body);
  });
}

function allowOrigins(http: FastifyInstance, { corsOrigins }: ApiConfiguration): void {
  if (corsOrigins.length === 0) return;
  http.register(cors, {
    origin: corsOrigins === '*' ? '*' : [...corsOrigins],
    methods: ['GET', 'POST'],
    allowedHeaders: [
      'authorization',
      'content-type',
      'apollo-require-preflight',
      'x-apollo-operation-name',
    ],
    exposedHeaders: ['etag', 'retry-after', 'x-request-id'],
    maxAge: 600,
  });
}

const encodingHeader = 'accept-encoding';
/** Answers up to so many bytes are compressed at once, which is less work than a stream. */
const compressedAtOnce = 16_384;

/**
 * Compresses what is text, for clients that ask for it. Entity tags are weak, so they name an answer in
 * every compression. Requests may not be compressed: a small one could become a large one.
 */
function compressAnswers(http: FastifyInstance): void {
  // Also where it was not compressed: a cache is not to send it to others as it is, nor the other way.
  http.addHook('onSend', (_, reply, body, goOn) => {
    const varies = reply.getHeader('vary');
    reply.header('vary', varies === undefined ? encodingHeader : `${varies}, ${encodingHeader}`);
    goOn(null, body);
  });
  http.register(compress, {
    encodings: ['br', 'gzip'],
    customTypes: /^text\/|[/+](?:json|x-ndjson|xml|x-cypher-query)(?:;|$)/u,
    syncThreshold: compressedAtOnce,
    globalDecompression: false,
  });
}

interface HttpError {
  readonly statusCode?: number;
  readonly message: string;
}

function refuseFailed({ statusCode = 500, message }: HttpError, reply: FastifyReply): FastifyReply {
  if (statusCode >= 500)
    return sendRefusal(reply, statusCode, 'INTERNAL_SERVER_ERROR', 'The service made a mistake.');
  return sendRefusal(
    reply,
    statusCode,
    statusCode === 413 ? 'LIMIT_EXCEEDED' : 'BAD_REQUEST',
    message,
  );
}

/** Refuses what is not HTTP, has a head that is too long, or does not come: there is no request to answer. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, body] = unreadable.get(error.code) ?? notHttp;
  const text = JSON.stringify(body);
  socket.write(
    `HTTP/1.1 ${status}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(text)}\r\nconnection: close\r\n\r\n${text}`,
  );
  // Once that is written, whether or not the client closes its side.
  socket.destroySoon();
}

type Refusal = readonly [status: string, body: object];

const unreadable: ReadonlyMap<string | undefined, Refusal> = new Map<string, Refusal>([
  [
    'HPE_HEADER_OVERFLOW',
    [
      '431 Request Header Fields Too Large',
      refusal('LIMIT_EXCEEDED', 'The head of the request is too long. Ask by POST.'),
    ],
  ],
  [
    'ERR_HTTP_REQUEST_TIMEOUT',
    [
      '408 Request Timeout',
      refusal('LIMIT_EXCEEDED', 'The request did not come in whole in the time allowed.'),
    ],
  ],
]);

const notHttp: Refusal = ['400 Bad Request', refusal('BAD_REQUEST', 'This is not HTTP.')];
