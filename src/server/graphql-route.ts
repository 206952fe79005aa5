import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../graphql/shared/context.js';
import { NodeLoaders } from '../loaders/node-loaders.js';
import type { GraphReader } from '../store/store.js';
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

/**
 * GraphQL over HTTP. An answer to GET that holds no errors is tagged by revision and request: who has
 * it already is told so (304) without anything being executed. Nothing else is to be kept.
 */
export function graphqlRoute({ apollo, reader, schema, api, stored }: GraphqlService): Answer {
  const gate = new RequestGate(api.limits, api.operations === 'persisted' ? stored : undefined);
  const tags = new AnswerTags(schema, api.limits);

  const isKnown = async (asked: Asked, known: string | undefined): Promise<string | undefined> => {
    if (known === undefined || !tags.mayBeKnown(asked, known)) return undefined;
    const revision = await servedRevision(reader);
    const tag = revision && tags.tagOf(asked, revision);
    return tag && names(known, tag) ? tag : undefined;
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

    const watched = new OneRevision(reader);
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: headersOf(request),
        search,
        body: request.body,
      },
      context: async () => {
        const { query, variables } = isGet ? fromSearch(search) : fromBody(request.body);
        gate.check(query, variables);
        return { reader: watched, loaders: new NodeLoaders(watched) };
      },
    });
    if (body.kind !== 'complete') throw new Error('Incremental delivery is not offered');

    reply.header('cache-control', 'no-store');
    for (const [name, value] of headers) reply.header(name, value);
    if (isGet && (status ?? 200) === 200 && !body.string.startsWith('{"errors"')) {
      const revision = await revisionOf(watched);
      if (revision !== undefined)
        reply.headers({ etag: tags.tagOf(asked, revision), 'cache-control': api.cacheControl });
    }
    return reply.code(status ?? 200).send(body.string);
  };
}

/**
 * The revision that an answer came from, or where it asked the store nothing the one that is served;
 * undefined where a load fell between two of its reads.
 */
async function revisionOf(watched: OneRevision): Promise<string | undefined> {
  if (watched.mixed) return undefined;
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
