import type { ApolloServer } from '@apollo/server';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { type ErrorCode, formatError } from '../../graphql/shared/errors.js';
import { NodeLoaders } from '../../loaders/node-loaders.js';
import type { Budget } from '../../model/budget.js';
import type { LimitError } from '../../model/limit-error.js';
import type { GraphReader } from '../../store/store.js';
import { byName } from '../../util/by-name.js';
import { AnswerCache, type CachedAnswer } from '../answers/answer-cache.js';
import { AnswerTags } from '../answers/answer-tag.js';
import { isNamed } from '../answers/entity-tag.js';
import type { ApiConfiguration } from '../configuration.js';
import { checkBody } from '../limits/check-body.js';
import { KnownLengths } from '../limits/known-lengths.js';
import type { Limits } from '../limits/limits.js';
import { RequestGate } from '../limits/request-gate.js';
import { ApolloPath } from './apollo-path.js';
import { FastPath } from './fast-path.js';
import type { IncomingRequest } from './incoming-request.js';
import type { KnownOperations } from './known-operations.js';
import { LargeRequests, type Place } from './large-requests.js';
import { OneRevision } from './one-revision.js';
import type { PersistedOperations } from './persisted-operations.js';
import { cacheControlFor, keyFor } from './principal.js';
import type { GraphqlReply, ReportedReply } from './reply.js';
import type { OperationFacts, ServedContext } from './served-context.js';

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

/** What holds a request together, however often it is answered again. */
interface Underway {
  readonly budget: Budget;
  readonly place: Place;
}

/** How often a request is answered again because a load fell between two of its reads. */
const maxAttempts = 5;

/**
 * Answers GraphQL, each request from one revision, by the first path that can: "not modified", the cache,
 * the known operations, Apollo Server.
 */
export class GraphqlRequests {
  private readonly tags: AnswerTags;
  private readonly cache: AnswerCache | undefined;
  private readonly fastPath: FastPath;
  private readonly apolloPath: ApolloPath;
  private readonly lengths: KnownLengths;
  private readonly large: LargeRequests;

  constructor(private readonly service: GraphqlService) {
    const { schema, apollo, api, stored, known } = service;
    const gate = new RequestGate(api.limits, api.operations === 'persisted' ? stored : undefined);
    this.tags = new AnswerTags(schema, api.limits);
    this.cache = api.answerCacheBytes > 0 ? new AnswerCache(api.answerCacheBytes) : undefined;
    this.fastPath = new FastPath(known, api.limits);
    this.apolloPath = new ApolloPath(apollo, gate);
    this.large = new LargeRequests(api.atOnce.largeRequests);
    this.lengths = new KnownLengths(service.reader);
    void this.lengths.learn();
  }

  /** @throws where the body is not JSON: an error with statusCode 400 */
  async answer(request: IncomingRequest, budget: Budget): Promise<ReportedReply> {
    const key = this.cache ? keyOf(request) : '';
    const cached = this.cache?.find(key);
    const known = request.headers['if-none-match'];
    if (known !== undefined && request.method === 'GET') {
      const unchanged = await this.ifUnchanged(request, budget, known, cached);
      if (unchanged) return unchanged;
    }
    if (cached && (await this.servedRevision(budget)) === cached.revision) return cached;
    return this.execute(request, budget, key);
  }

  /**
   * Answers "not modified" where the client has the answer already. The operation is not parsed for that:
   * its name in the report is that of the cached answer, or the request's `operationName`.
   *
   * @param known the header If-None-Match
   */
  private async ifUnchanged(
    request: IncomingRequest,
    budget: Budget,
    known: string,
    cached: CachedAnswer | undefined,
  ): Promise<ReportedReply | undefined> {
    if (!this.tags.mayBeKnown(request, known)) return undefined;
    const revision = await this.servedRevision(budget);
    const etag = revision && this.tags.tagOf(request, revision);
    if (!etag || !isNamed(known, etag)) return undefined;
    return {
      status: 304,
      headers: { etag, 'cache-control': this.cacheControlOf(request) },
      path: 'not-modified',
      operation: cached ? cached.operation : first(request.parameters.operationName),
      cost: cached?.cost,
      revision,
    };
  }

  /** Answers anew, and caches and tags the answer where it holds no errors. */
  private async execute(
    request: IncomingRequest,
    budget: Budget,
    key: string,
  ): Promise<ReportedReply> {
    request.onGone(() => budget.cancel());
    const tooMuch = exceededBy(request, this.service.api.limits);
    if (tooMuch) return refusalOf(tooMuch, {}, await this.servedRevision(budget));
    const body = await request.readBody();
    const place = this.large.placeFor(budget);
    const reply = await this.fromOneRevision(request, { budget, place }, body).finally(() =>
      place.leave(),
    );
    const { status, path, operation, cost, revision } = reply;
    const headers = byName({ 'cache-control': 'no-store', ...reply.headers });
    if (revision !== undefined) {
      if (request.method === 'GET') {
        headers.etag = this.tags.tagOf(request, revision);
        headers['cache-control'] = this.cacheControlOf(request);
      }
      this.cache?.add(key, {
        status,
        headers,
        body: bufferOf(reply.body),
        path: 'cache',
        operation,
        cost,
        revision,
      });
    }
    return { status, headers, body: reply.body, path, operation, cost, revision };
  }

  private async fromOneRevision(
    request: IncomingRequest,
    underway: Underway,
    body: unknown,
  ): Promise<GraphqlReply> {
    const { budget } = underway;
    for (let attempt = 1; ; attempt++) {
      const store = new OneRevision(this.service.reader, budget);
      const reply = await this.byFirstPath(request, body, store, underway);
      if (reply.awaited) {
        await reply.awaited;
        attempt--;
        continue;
      }
      if (store.isMixed) {
        if (attempt < maxAttempts) continue;
        return { ...reply, ...loadedTooOften(request) };
      }
      if (!reply.isWhole) return reply;
      const revision = await store.ofRequest();
      if (revision !== undefined && !this.lengths.isOf(revision)) {
        await this.lengths.learn(budget);
        // Its cost was estimated for another graph, and answers of one revision are the same.
        if (this.lengths.isOf(revision) && attempt < maxAttempts) continue;
      }
      return { ...reply, revision };
    }
  }

  private cacheControlOf({ principal }: IncomingRequest): string {
    return cacheControlFor(principal, this.service.api.cacheControl);
  }

  /** The revision that is served; undefined where the store is away, which the answer itself will say. */
  private servedRevision(budget: Budget): Promise<string | undefined> {
    return this.service.reader.currentRevision({ budget }).catch(() => undefined);
  }

  private async byFirstPath(
    request: IncomingRequest,
    body: unknown,
    store: OneRevision,
    { budget, place }: Underway,
  ): Promise<GraphqlReply> {
    const { id: requestId, principal, headers } = request;
    const { reader } = store;
    const revision = () => store.ofRequest();
    const loaders = new NodeLoaders(reader, budget);
    const { lengths } = this.lengths;
    const context: ServedContext = {
      ...{ reader, loaders, principal, budget, place, revision, lengths },
      ...{ requestId, partialErrors: [], facts: {} },
    };
    const fast = await this.fastPath.answer(request, body, context);
    if (fast) return fast;
    // Apollo Server is left where it is once an allowance is used up: see `abandoned` of the schema.
    const reply = await Promise.race([
      budget.untilExceeded().then((error) => refusalOf(error, context.facts, store.revision)),
      this.apolloPath.answer(request, body, context),
    ]);
    if (budget.exceeded) return refusalOf(budget.exceeded, context.facts, store.revision);
    if (reply.isWhole)
      this.fastPath.learnContentType(headers.accept, reply.headers['content-type']);
    return reply;
  }
}

/** Why the body is not to be read; undefined where it is. */
function exceededBy({ text }: IncomingRequest, limits: Limits): GraphQLError | undefined {
  try {
    checkBody(text, limits);
    return undefined;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** A request that used up an allowance gets nothing of what was answered until then. */
const refusalOf = (
  error: GraphQLError | LimitError,
  facts: OperationFacts,
  revision: string | undefined,
): GraphqlReply => ({
  status: 400,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({
    errors: [formatError({ message: error.message }, error)],
    ...(revision !== undefined && { extensions: { revision } }),
  }),
  isWhole: false,
  path: 'apollo',
  ...facts,
});

const loadedTooOften = ({ id: requestId }: IncomingRequest) => ({
  status: 503,
  headers: { 'content-type': 'application/json; charset=utf-8', 'retry-after': '1' },
  body: JSON.stringify({
    errors: [
      {
        message: 'The graph is being loaded over and over: try again.',
        extensions: { code: 'STORE_UNAVAILABLE' satisfies ErrorCode, requestId },
      },
    ],
  }),
  isWhole: false,
});

/** A buffer of its own: a part of the shared one would keep all of that for a short answer. */
function bufferOf(text: string): Buffer {
  const buffer = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  buffer.write(text);
  return buffer;
}

const first = (parameter: string | readonly string[] | undefined): string | undefined =>
  typeof parameter === 'object' ? parameter[0] : parameter;

/** Equal only for requests that must have the same answer: it holds all that Apollo Server decides by. */
const keyOf = ({ principal, method, headers, search, text }: IncomingRequest): string =>
  keyFor(
    principal,
    [method, headers.accept ?? '', headers['content-type'] ?? '', search, text].join('\n'),
  );
