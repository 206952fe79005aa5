import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { RequestContext } from '../../graphql/read/context.js';
import type { ErrorCode } from '../../graphql/shared/errors.js';
import { NodeLoaders } from '../../loaders/node-loaders.js';
import type { GraphReader } from '../../store/store.js';
import type { ApiConfiguration } from '../configuration.js';
import { checkVariables } from '../limits/check-variables.js';
import { toldCost } from '../limits/limit-cost.js';
import { RequestGate } from '../limits/request-gate.js';
import {
  type KnownOperations,
  type OperationRequest,
  readOperationRequest,
} from './known-operations.js';
import { OneRevision } from './one-revision.js';
import type { PersistedOperations } from './persisted-operations.js';

export interface GraphqlExecution {
  readonly apollo: ApolloServer<RequestContext>;
  readonly reader: GraphReader;
  readonly api: ApiConfiguration;
  readonly stored: PersistedOperations;
  /** What `apollo` has learnt. */
  readonly known: KnownOperations;
}

/** An answer before it is sent. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether it holds no errors. */
  readonly isWhole: boolean;
  /** Of the graph that it answers from, where it is whole. */
  readonly revision?: string | undefined;
}

/** How often a request is answered again because a load fell between two of its reads. */
const mostTurns = 5;

/**
 * Executes requests, each from one revision. Apollo Server does it the first time; what it has
 * answered once without errors is executed without it from then on, with the same answer byte for
 * byte. Whatever is unlike that, or fails, is Apollo Server's.
 */
export class RequestExecutor {
  private readonly gate: RequestGate;
  /** Content types of answers, by the header Accept. */
  private readonly contentTypes = new Map<string | undefined, string>();

  constructor(private readonly service: GraphqlExecution) {
    const { api, stored } = service;
    this.gate = new RequestGate(api.limits, api.operations === 'persisted' ? stored : undefined);
  }

  /** @param search query string of the address */
  async execute(request: FastifyRequest, search: string): Promise<Reply> {
    const body = await bodyOf(request);
    for (let turn = 0; turn < mostTurns; turn++) {
      const reader = new OneRevision(this.service.reader);
      const context: RequestContext = { reader, loaders: new NodeLoaders(reader) };
      const reply =
        (await this.byKnowledge(request, body, context)) ??
        (await this.byApollo(request, search, body, context));
      if (reader.mixed) continue;
      if (!reply.isWhole) return reply;
      // Where it asked the store nothing, it is of the revision that is served.
      return { ...reply, revision: reader.revision ?? (await servedRevision(reader)) };
    }
    return overtaken;
  }

  private async byKnowledge(
    { method, headers }: FastifyRequest,
    body: unknown,
    context: RequestContext,
  ): Promise<Reply | undefined> {
    const contentType = this.contentTypes.get(headers.accept);
    if (contentType === undefined || method !== 'POST' || !isJson(headers)) return undefined;
    const asked = readOperationRequest(body);
    const operation = asked && this.service.known.find(asked);
    if (!operation || !this.areVariablesWithin(asked)) return undefined;
    const { limits } = this.service.api;
    const requested = operation.costOf(asked.variables);
    if (requested > limits.cost) return undefined;
    const result = await operation.planned.execute(asked.variables, context);
    if (!result) return undefined;
    const answer = { data: result.data, extensions: { cost: toldCost(requested, limits) } };
    return {
      status: 200,
      headers: { 'content-type': contentType },
      body: `${JSON.stringify(answer)}\n`,
      isWhole: true,
    };
  }

  private async byApollo(
    request: FastifyRequest,
    search: string,
    body: unknown,
    contextValue: RequestContext,
  ): Promise<Reply> {
    const { method, headers } = request;
    const answer = await this.service.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: headersOf(request), search, body },
      context: async () => {
        const { query, variables } = method === 'GET' ? fromSearch(search) : fromBody(body);
        this.gate.check(query, variables);
        return contextValue;
      },
    });
    if (answer.body.kind !== 'complete') throw new Error('Incremental delivery is not offered');
    const { string } = answer.body;
    const status = answer.status ?? 200;
    const isWhole = status === 200 && !string.startsWith('{"errors"');
    const contentType = answer.headers.get('content-type');
    if (isWhole && contentType !== undefined && this.contentTypes.size < mostContentTypes)
      this.contentTypes.set(headers.accept, contentType);
    return { status, headers: Object.fromEntries(answer.headers), body: string, isWhole };
  }

  private areVariablesWithin({ variables }: OperationRequest): boolean {
    try {
      checkVariables(variables, this.service.api.limits);
      return true;
    } catch {
      return false;
    }
  }
}

const mostContentTypes = 100;

/** Content types that Apollo Server takes for JSON beyond doubt; it is to say what others are. */
const isJson = ({ 'content-type': type }: FastifyRequest['headers']): boolean =>
  type === 'application/json' || type === 'application/json; charset=utf-8';

const overtaken: Reply = {
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
};

/** The revision that is served; undefined where the store is away: whoever asks for data is told. */
export const servedRevision = (reader: GraphReader): Promise<string | undefined> =>
  reader.currentRevision().catch(() => undefined);

/** The body as JSON; it comes as text, by which answers are kept. */
const bodyOf = (request: FastifyRequest): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const { body } = request;
    if (typeof body !== 'string') return resolve(body);
    const parse = request.server.getDefaultJsonParser('error', 'error');
    parse(request, body, (error, parsed) => (error ? reject(error) : resolve(parsed)));
  });

function headersOf(request: FastifyRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return headers;
}

/** What the gate looks at. Whatever is malformed beside it is refused by Apollo Server. */
type Gated = { readonly query: string | undefined; readonly variables: unknown };

function fromSearch(search: string): Gated {
  const parameters = new URLSearchParams(search);
  return {
    query: parameters.get('query') ?? undefined,
    variables: parsed(parameters.get('variables')),
  };
}

function fromBody(body: unknown): Gated {
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
