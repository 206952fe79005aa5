import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { AnswerCache, type CachedAnswer } from '../answers/answer-cache.js';
import { AnswerTags, type Asked, names } from '../answers/answer-tag.js';
import {
  type GraphqlExecution,
  RequestExecutor,
  servedRevision,
} from '../request/request-executor.js';

export interface GraphqlService extends GraphqlExecution {
  readonly schema: GraphQLSchema;
}

type Answer = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/**
 * GraphQL over HTTP. Answers without errors are kept, by revision and request, and sent again for as
 * long as that revision is served. Those to GET are tagged by the same: who has one already is told
 * so (304).
 */
export function graphqlRoute(service: GraphqlService): Answer {
  const { reader, schema, api } = service;
  const tags = new AnswerTags(schema, api.limits);
  const cache = api.answerCacheBytes > 0 ? new AnswerCache(api.answerCacheBytes) : undefined;
  const executor = new RequestExecutor(service);

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
    if (kept) return reply.headers(kept.headers).send(kept.body);

    const answer = await executor.execute(request, search);
    const { status, body, revision } = answer;
    const headers: Record<string, string> = { 'cache-control': 'no-store', ...answer.headers };
    if (isGet && revision !== undefined) {
      headers.etag = tags.tagOf(asked, revision);
      headers['cache-control'] = api.cacheControl;
    }
    if (revision !== undefined) cache?.keep(key, { revision, headers, body: Buffer.from(body) });
    return reply.headers(headers).code(status).send(body);
  };
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

const searchOf = ({ url }: FastifyRequest): string => {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at);
};
