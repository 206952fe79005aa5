import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../graphql/shared/context.js';
import type { ErrorCode } from '../graphql/shared/errors.js';
import { NodeLoaders } from '../loaders/node-loaders.js';
import type { GraphReader } from '../store/store.js';
import { AnswerCache, type CachedAnswer } from './answer-cache.js';
import { AnswerTags, type Asked, names } from './answer-tag.js';
import type { ApiConfiguration } from './configuration.js';
import { RequestGate } from './limits/request-gate.js';
import { OneRevision } from './one-revision.js';
import type { PersistedOperations } from './persisted-operations.js';

export interface GraphqlService {
  readonly apollo: ApolloServer<RequestContext>;
  readonly reader: GraphReader;
  readonly schema: GraphQLSchema;
  readonly api: ApiConfiguration;
  readonly stored: PersistedOperations;
}

type Answer = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** How often a request is answered again because a load fell between two of its reads. */
const mostTurns = 5;

/** An answer before it is sent. */
interface Reply {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  /** Of the graph that it answers from; undefined where it holds errors. */
  readonly revision: string | undefined;
}

/**
 * GraphQL over HTTP. Answers without errors are kept, by revision and request, and sent again for as
 * long as that revision is served. Those to GET are tagged by the same: who has one already is told
 * so (304).
 */
export function graphqlRoute(service: GraphqlService): Answer {
  const { reader, schema, api } = service;
  const tags = new AnswerTags(schema, api.limits);
  const cache = api.answerCacheBytes > 0 ? new AnswerCache(api.answerCacheBytes) : undefined;
  const execute = executor(service);

  const isKnown = async (asked: Asked, known: string | undefined): Promise<string | undefined> => {
    if (known === undefined || !tags.mayBeKnown(asked, known)) return undefined;
    const revision = await servedRevision(reader);
    const tag = revision && tags.tagOf(asked, revision);
    return tag && names(known, tag) ? tag : undefined;
  };

  /** An answer that is kept, where its revision is still served. */
  const recall = async (key: string): Promise<CachedAnswer | undefined> => {
    const kept = cache?.find(key);
    return kept && (await servedRevision(reader)) === kept.revision ? kept : undefined;
  };

  return async (request, reply) => {
    const search = searchOf(request);
    const asked: Asked = { search, accept: request.headers.accept ?? '' };
    const isGet = request.method === 'GET';
    const varies = reply.getHeader('vary');
    reply.header('vary', varies === undefined ? 'accept' : `${varies}, accept`);

    if (isGet) {
      const tag = await isKnown(asked, request.headers['if-none-match']);
      if (tag !== undefined)
        return reply.headers({ etag: tag, 'cache-control': api.cacheControl }).code(304).send();
    }
    const key = cache ? keyOf(request, asked) : '';
    const kept = await recall(key);
    if (kept) return send(reply, 200, kept.headers, kept.body);

    const { status, headers, body, revision } = await execute(request, search);
    const all = new Map([['cache-control', 'no-store'], ...headers]);
    if (isGet && revision !== undefined)
      all.set('etag', tags.tagOf(asked, revision)).set('cache-control', api.cacheControl);
    if (revision !== undefined)
      cache?.keep(key, { revision, headers: [...all], body: Buffer.from(body) });
    return send(reply, status, all, body);
  };
}

function send(
  reply: FastifyReply,
  status: number,
  headers: Iterable<readonly [string, string]>,
  body: string | Buffer,
): FastifyReply {
  for (const [name, value] of headers) reply.header(name, value);
  return reply.code(status).send(body);
}

/** Equal for requests that must have the same answer: whatever Apollo Server decides by is in it. */
const keyOf = ({ method, headers, body }: FastifyRequest, { search, accept }: Asked): string =>
  [
    method,
    accept,
    headers['content-type'] ?? '',
    headers['apollo-require-preflight'] ?? headers['x-apollo-operation-name'] ?? '',
    search,
    typeof body === 'string' ? body : '',
  ].join('\n');

/** Executes a request by Apollo Server, all of it from one revision. */
function executor({
  apollo,
  reader,
  api,
  stored,
}: GraphqlService): (request: FastifyRequest, search: string) => Promise<Reply> {
  const gate = new RequestGate(api.limits, api.operations === 'persisted' ? stored : undefined);
  return async (request, search) => {
    const isGet = request.method === 'GET';
    const body = await bodyOf(request);
    for (let turn = 0; turn < mostTurns; turn++) {
      const watched = new OneRevision(reader);
      const answer = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method: request.method, headers: headersOf(request), search, body },
        context: async () => {
          const { query, variables } = isGet ? fromSearch(search) : fromBody(body);
          gate.check(query, variables);
          return { reader: watched, loaders: new NodeLoaders(watched) };
        },
      });
      if (answer.body.kind !== 'complete') throw new Error('Incremental delivery is not offered');
      if (watched.mixed) continue;
      const { string } = answer.body;
      const status = answer.status ?? 200;
      const failed = status !== 200 || string.startsWith('{"errors"');
      return {
        status,
        headers: [...answer.headers],
        body: string,
        revision: failed ? undefined : await revisionOf(watched),
      };
    }
    return overtaken;
  };
}

const overtaken: Reply = {
  status: 503,
  headers: [
    ['content-type', 'application/json; charset=utf-8'],
    ['retry-after', '1'],
  ],
  body: JSON.stringify({
    errors: [
      {
        message: 'The graph is being loaded over and over: try again.',
        extensions: { code: 'STORE_UNAVAILABLE' satisfies ErrorCode },
      },
    ],
  }),
  revision: undefined,
};

/** The body as JSON; it comes as text, by which answers are kept. */
const bodyOf = (request: FastifyRequest): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const { body } = request;
    if (typeof body !== 'string') return resolve(body);
    const parse = request.server.getDefaultJsonParser('error', 'error');
    parse(request, body, (error, parsed) => (error ? reject(error) : resolve(parsed)));
  });

/**
 * The revision that an answer came from, or where it asked the store nothing the one that is served.
 */
async function revisionOf(watched: OneRevision): Promise<string | undefined> {
  return watched.revision ?? (await servedRevision(watched));
}

/** Undefined where the store is away: whoever asks for data will be told. */
const servedRevision = (reader: GraphReader): Promise<string | undefined> =>
  reader.currentRevision().catch(() => undefined);

const searchOf = ({ url }: FastifyRequest): string => {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at);
};

function headersOf(request: FastifyRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return headers;
}

/** What the gate looks at. Whatever is malformed beside it is refused by Apollo Server. */
interface Parts {
  readonly query: string | undefined;
  readonly variables: unknown;
}

function fromSearch(search: string): Parts {
  const parameters = new URLSearchParams(search);
  return {
    query: parameters.get('query') ?? undefined,
    variables: parsed(parameters.get('variables')),
  };
}

function fromBody(body: unknown): Parts {
  const { query, variables } = (body ?? {}) as Record<string, unknown>;
  return { query: typeof query === 'string' ? query : undefined, variables };
}

function parsed(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
