import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import cors from '@fastify/cors';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { ErrorCode } from '../graphql/shared/errors.js';
import type { ApiConfiguration } from './configuration.js';
import { RequestExecutor, type RequestService } from './request/request-executor.js';
import { exportRoute } from './routes/export-route.js';
import { graphqlRoute } from './routes/graphql-route.js';
import { serveHealth } from './routes/health-route.js';
import { isBrowsing, serveWebApps } from './routes/web-apps.js';

/** The HTTP face of the service: GraphQL, exports, apps for browsers, and health. */
export function createHttp(service: RequestService): FastifyInstance {
  const { api, reader } = service;
  const http = Fastify({
    bodyLimit: api.limits.bodyBytes,
    forceCloseConnections: 'idle',
    frameworkErrors: (error, _, reply) => refuseFailed(error, reply),
    clientErrorHandler: refuseUnreadable,
  });
  // As text: what is answered from the cache need not be read.
  http.addContentTypeParser('application/json', { parseAs: 'string' }, (_, text, done) =>
    done(null, text),
  );
  closeUnusedConnections(http);
  allowOrigins(http, api);

  const executor = new RequestExecutor(service);
  const page = serveWebApps(http, api);
  const answer = graphqlRoute(executor);
  // Methods other than GET and POST are refused by Apollo, which names the ones that are allowed.
  http.all('/graphql', (request, reply) =>
    page && isBrowsing(request) ? page(request, reply) : answer(request, reply),
  );
  http.get('/export', exportRoute(executor));
  serveHealth(http, reader);
  http.setNotFoundHandler((request, reply) =>
    refuse(reply, 404, 'NOT_FOUND', `There is nothing at ${request.url}. GraphQL is at /graphql.`),
  );
  http.setErrorHandler((error: HttpError, _, reply) => refuseFailed(error, reply));
  return http;
}

/** Browsers open connections that they may not use; at the end of the service these are not waited for. */
function closeUnusedConnections(http: FastifyInstance): void {
  const unused = new Set<Socket>();
  http.server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  http.server.on('request', ({ socket }: IncomingMessage) => unused.delete(socket));
  http.addHook('preClose', async () => {
    for (const socket of unused) socket.destroy();
  });
}

function allowOrigins(http: FastifyInstance, { corsOrigins }: ApiConfiguration): void {
  if (corsOrigins.length === 0) return;
  http.register(cors, {
    origin: corsOrigins === '*' ? '*' : [...corsOrigins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['content-type', 'apollo-require-preflight', 'x-apollo-operation-name'],
    exposedHeaders: ['etag', 'retry-after'],
    maxAge: 600,
  });
}

interface HttpError {
  readonly statusCode?: number;
  readonly message: string;
}

function refuseFailed({ statusCode = 500, message }: HttpError, reply: FastifyReply): FastifyReply {
  if (statusCode >= 500)
    return refuse(reply, statusCode, 'INTERNAL_SERVER_ERROR', 'The service made a mistake.');
  return refuse(reply, statusCode, statusCode === 413 ? 'LIMIT_EXCEEDED' : 'BAD_REQUEST', message);
}

const refusal = (code: ErrorCode, message: string) => ({
  errors: [{ message, extensions: { code } }],
});

const refuse = (reply: FastifyReply, status: number, code: ErrorCode, message: string) =>
  reply.code(status).header('cache-control', 'no-store').send(refusal(code, message));

/** Refuses what is not HTTP, or has a head that is too long: there is no request to answer yet. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, body] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? [
          '431 Request Header Fields Too Large',
          refusal('LIMIT_EXCEEDED', 'The head of the request is too long. Ask by POST.'),
        ]
      : ['400 Bad Request', refusal('BAD_REQUEST', 'This is not HTTP.')];
  const text = JSON.stringify(body);
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(text)}\r\nconnection: close\r\n\r\n${text}`,
  );
}
