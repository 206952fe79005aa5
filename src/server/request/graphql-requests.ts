import type { ApolloServer } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { ErrorCode } from '../../graphql/shared/errors.js';
import { NodeLoaders } from '../../loaders/node-loaders.js';
import type { Budget } from '../../model/budget.js';
import type { GraphReader } from '../../store/store.js';
import { AnswerCache, type CachedAnswer } from '../answers/answer-cache.js';
import { AnswerTags, isNamed } from '../answers/answer-tag.js';
import type { ApiConfiguration } from '../configuration.js';
import { RequestGate } from '../limits/request-gate.js';
import { ApolloPath } from './apollo-path.js';
import { FastPath } from './fast-path.js';
import type { IncomingRequest } from './incoming-request.js';
import type { KnownOperations } from './known-operations.js';
import { OneRevision } from './one-revision.js';
import type { PersistedOperations } from './persisted-operations.js';
import { keyFor } from './principal.js';
import type { GraphqlReply, ReportedReply } from './reply.js';
import type { ServedContext } from './served-context.js';

/** What GraphQL is answered with. */
export interface GraphqlService {
  readonly schema: GraphQLSchema;
  readonly apollo: ApolloServer<ServedContext>;
  readonly reader: GraphReader;
  readonly api: ApiConfiguration;
  readonly stored: PersistedOperations;
  /** What `apollo` adds the operations to that it has answered. */
  readonly known: KnownOperations;
}

/** How often a request is answered again because a load fell between two of its reads. */
const maxAttempts = 5;

/**
 * Answers GraphQL, each request from one revision, by the first of these ways that can: telling that
 * nothing has changed, the cache, the operations that are known, Apollo Server.
 */
export class GraphqlRequests {
  private readonly tags: AnswerTags;
  private readonly cache: AnswerCache | undefined;
  private readonly fastPath: FastPath;
  private readonly apolloPath: ApolloPath;

  constructor(private readonly service: GraphqlService) {
    const { schema, apollo, api, stored, known } = service;
    const gate = new RequestGate(api.limits, api.operations === 'persisted' ? stored : undefined);
    this.tags = new AnswerTags(schema, api.limits);
    this.cache = api.answerCacheBytes > 0 ? new AnswerCache(api.answerCacheBytes) : undefined;
    this.fastPath = new FastPath(known, api.limits);
    this.apolloPath = new ApolloPath(apollo, gate);
  }

  /** @throws where the body is not JSON: an error with statusCode 400 */
  async answer(request: IncomingRequest, budget: Budget): Promise<ReportedReply> {
    const key = this.cache ? keyOf(request) : '';
    const cached = this.cache?.find(key);
    const known = request.headers['if-none-match'];
    if (known !== undefined && request.method === 'GET') {
      const etag = await this.unchangedTag(request, known);
      if (etag !== undefined) return this.notModified(request, etag, cached);
    }
    if (cached && (await servedRevision(this.service.reader)) === cached.revision)
      return { ...cached, status: 200, path: 'cache' };
    return this.execute(request, budget, key);
  }

  /** The tag of the answer, where it is among those that the client has. */
  private async unchangedTag(request: IncomingRequest, known: string): Promise<string | undefined> {
    if (!this.tags.mayBeKnown(request, known)) return undefined;
    const revision = await servedRevision(this.service.reader);
    const tag = revision && this.tags.tagOf(request, revision);
    return tag && isNamed(known, tag) ? tag : undefined;
  }

  /** Nothing of the request was read, so the report tells what is known of it without. */
  private notModified(
    { search }: IncomingRequest,
    etag: string,
    cached: CachedAnswer | undefined,
  ): ReportedReply {
    return {
      status: 304,
      headers: { etag, 'cache-control': this.service.api.cacheControl },
      path: 'not-modified',
      operation: cached?.operation ?? new URLSearchParams(search).get('operationName') ?? undefined,
      cost: cached?.cost,
    };
  }

  /** Answers anew, and caches and tags the answer where it holds no errors. */
  private async execute(
    request: IncomingRequest,
    budget: Budget,
    key: string,
  ): Promise<ReportedReply> {
    request.onGone(() => budget.cancel());
    const reply = await this.fromOneRevision(request, budget, await request.readBody());
    const { status, body, path, operation, cost, revision } = reply;
    const headers: Record<string, string> = { 'cache-control': 'no-store', ...reply.headers };
    if (revision !== undefined) {
      if (request.method === 'GET') {
        headers.etag = this.tags.tagOf(request, revision);
        headers['cache-control'] = this.service.api.cacheControl;
      }
      this.cache?.add(key, { revision, headers, body: Buffer.from(body), operation, cost });
    }
    return { status, headers, body, path, operation, cost, revision };
  }

  private async fromOneRevision(
    request: IncomingRequest,
    budget: Budget,
    body: unknown,
  ): Promise<GraphqlReply> {
    for (let attempt = 1; attempt <= maxAttempts; attempt++) {
      const store = new OneRevision(this.service.reader, budget);
      const reply = await this.byFirstPath(request, body, store.reader);
      if (store.isMixed) continue;
      if (!reply.isWhole) return reply;
      // Where it asked the store nothing, it is of the revision that is served.
      return { ...reply, revision: store.revision ?? (await servedRevision(store.reader)) };
    }
    return loadedTooOften;
  }

  private async byFirstPath(
    request: IncomingRequest,
    body: unknown,
    reader: GraphReader,
  ): Promise<GraphqlReply> {
    const { principal, headers } = request;
    const loaders = new NodeLoaders(reader);
    const context: ServedContext = { reader, loaders, principal, facts: {} };
    const fast = await this.fastPath.answer(request, body, context);
    if (fast) return fast;
    const reply = await this.apolloPath.answer(request, body, context);
    if (reply.isWhole)
      this.fastPath.learnContentType(headers.accept, reply.headers['content-type']);
    return reply;
  }
}

const loadedTooOften: GraphqlReply = {
  status: 503,
  headers: { 'content-type': 'application/json; charset=utf-8', 'retry-after': '1' },
  body: JSON.stringify({
    errors: [
      {
        message: 'The graph is being loaded over and over: try again.',
        extensions: { code: 'STORE_UNAVAILABLE' satisfies ErrorCode },
      },
    ],
  }),
  isWhole: false,
  path: 'refused',
};

/** The revision that is served; undefined where the store is away: whoever asks for data is told. */
const servedRevision = (reader: GraphReader): Promise<string | undefined> =>
  reader.currentRevision().catch(() => undefined);

/** Equal for requests that must have the same answer: whatever Apollo Server decides by is in it. */
const keyOf = ({ principal, method, headers, search, text }: IncomingRequest): string =>
  keyFor(
    principal,
    [
      method,
      headers.accept ?? '',
      headers['content-type'] ?? '',
      headers['apollo-require-preflight'] ?? headers['x-apollo-operation-name'] ?? '',
      search,
      text,
    ].join('\n'),
  );
