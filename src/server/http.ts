import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import cors from '@fastify/cors';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { ErrorCode } from '../graphql/shared/errors.js';
import type { GraphReader } from '../store/store.js';
import type { ApiConfiguration } from './configuration.js';
import { registerExport } from './routes/export-route.js';
import { type GraphqlService, graphqlRoute } from './routes/graphql-route.js';
import { isBrowsing, servePlayground } from './routes/static-files.js';

/** The HTTP face of the service: GraphQL and its playground, liveness and readiness under /health. */
export function createHttp(service: GraphqlService): FastifyInstance {
  const { api, reader } = service;
  const http = Fastify({
    bodyLimit: api.limits.bodyBytes,
    forceCloseConnections: 'idle',
    frameworkErrors: (error, _, reply) => refuseFailed(error, reply),
    clientErrorHandler: refuseUnreadable,
  });
  // As text: what is answered from memory need not be read.
  http.addContentTypeParser('application/json', { parseAs: 'string' }, (_, text, done) =>
    done(null, text),
  );
  letGoOfUnused(http);
  allowOrigins(http, api);

  const answer = graphqlRoute(service);
  const playground = hasPlayground(api) ? servePlayground(http) : undefined;
  // Methods other than GET and POST are refused by Apollo, which tells the ones that are allowed.
  http.all('/graphql', (request, reply) =>
    playground && isBrowsing(request) ? playground(request, reply) : answer(request, reply),
  );
  if (playground) http.get('/', playground);
  serveHealth(http, reader);
  registerExport(http, reader);
  http.setNotFoundHandler((request, reply) =>
    refuse(reply, 404, 'NOT_FOUND', `There is nothing at ${request.url}. GraphQL is at /graphql.`),
  );
  http.setErrorHandler((error: HttpError, _, reply) => refuseFailed(error, reply));
  return http;
}

/** Browsers open connections that they may not use; such a one is not waited for at the end. */
function letGoOfUnused(http: FastifyInstance): void {
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

/** A playground is of use where any operation is answered and the schema can be asked for. */
const hasPlayground = ({ introspection, operations }: ApiConfiguration): boolean =>
  introspection && operations === 'any';

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

function serveHealth(http: FastifyInstance, reader: GraphReader): void {
  http.get('/health/live', () => ({ status: 'live' }));
  http.get('/health/ready', async (_, reply) => {
    try {
      await reader.ping();
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'unavailable' });
    }
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
