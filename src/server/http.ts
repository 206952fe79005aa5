import type { ApolloServer } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { RequestContext } from '../graphql/shared/context.js';
import { NodeLoaders } from '../loaders/node-loaders.js';
import type { GraphReader } from '../store/store.js';

/** Largest request body, in bytes. */
const bodyLimit = 1_000_000;

/** The HTTP face of the service: GraphQL at /graphql, liveness and readiness under /health. */
export function createHttp(
  apollo: ApolloServer<RequestContext>,
  reader: GraphReader,
): FastifyInstance {
  const http = Fastify({
    bodyLimit,
    forceCloseConnections: 'idle',
    frameworkErrors: (error, _, reply) => refuseFailed(error, reply),
  });

  // Methods other than GET and POST are refused by Apollo, which tells the ones that are allowed.
  http.all('/graphql', (request, reply) => answer(apollo, reader, request, reply));
  http.get('/', (_, reply) => reply.redirect('/graphql'));
  http.get('/health/live', () => ({ status: 'live' }));
  http.get('/health/ready', async (_, reply) => {
    try {
      await reader.ping();
      return { status: 'ready' };
    } catch (error) {
      return reply.code(503).send({ status: 'unavailable', reason: (error as Error).message });
    }
  });
  http.setNotFoundHandler((request, reply) =>
    refuse(reply, 404, 'NOT_FOUND', `There is nothing at ${request.url}. GraphQL is at /graphql.`),
  );
  http.setErrorHandler((error: HttpError, _, reply) => refuseFailed(error, reply));
  return http;
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

const refuse = (reply: FastifyReply, status: number, code: string, message: string) =>
  reply.code(status).send({ errors: [{ message, extensions: { code } }] });

async function answer(
  apollo: ApolloServer<RequestContext>,
  reader: GraphReader,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  const query = request.url.indexOf('?');
  const {
    status,
    headers: answered,
    body,
  } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method,
      headers,
      search: query < 0 ? '' : request.url.slice(query),
      body: request.body,
    },
    context: async () => ({ reader, loaders: new NodeLoaders(reader) }),
  });
  for (const [name, value] of answered) reply.header(name, value);
  reply.code(status ?? 200);
  if (body.kind !== 'complete') throw new Error('Incremental delivery is not offered');
  return reply.send(body.string);
}
