import type { IncomingHttpHeaders } from 'node:http';
import { giveWay } from '../../util/give-way.js';
import { checkVariables } from '../limits/check-variables.js';
import { costExtension } from '../limits/limit-cost.js';
import type { Limits } from '../limits/limits.js';
import type { IncomingRequest } from './incoming-request.js';
import {
  type KnownOperations,
  type OperationRequest,
  readOperationParameters,
  readOperationRequest,
} from './known-operations.js';
import type { GraphqlReply } from './reply.js';
import type { ServedContext } from './served-context.js';

/** Forms of `Accept` whose content type is remembered, the last that were met: clients have few. */
const maxContentTypes = 100;
/** Length of such a header from which on it is not remembered. */
const maxAccept = 256;

/**
 * Executes operations that are known, without Apollo Server, and with the same answer byte for byte.
 * Everything else, and every failure, is left to Apollo Server.
 */
export class FastPath {
  /** Content types of answers, by the header Accept. */
  private readonly contentTypes = new Map<string | undefined, string>();

  constructor(
    private readonly known: KnownOperations,
    private readonly limits: Limits,
  ) {}

  /** Remembers the content type that Apollo Server chose for an answer without errors. */
  learnContentType(accept: string | undefined, contentType: string | undefined): void {
    if (contentType === undefined || (accept?.length ?? 0) > maxAccept) return;
    this.contentTypes.set(accept, contentType);
    const [oldest] = this.contentTypes.keys();
    if (this.contentTypes.size > maxContentTypes) this.contentTypes.delete(oldest);
  }

  /** Undefined where Apollo Server is to answer. */
  async answer(
    request: IncomingRequest,
    body: unknown,
    context: ServedContext,
  ): Promise<GraphqlReply | undefined> {
    const contentType = this.contentTypes.get(request.headers.accept);
    if (contentType === undefined) return undefined;
    const asked = askedBy(request, body);
    const operation = asked && this.known.find(request.principal, asked);
    if (!operation || !this.areVariablesWithin(asked)) return undefined;
    const cost = operation.costOf(asked.variables, context.lengths);
    if (cost > this.limits.cost) return undefined;
    const place = context.place.take(cost);
    if (place) await place;
    const result = await operation.planned.execute(asked.variables, context);
    if (!result) return undefined;
    const turn = giveWay(context.budget);
    if (turn) await turn;
    const extensions = {
      cost: costExtension(cost, this.limits),
      revision: await context.revision(),
    };
    const answer = { data: result.data, extensions };
    return {
      status: 200,
      headers: { 'content-type': contentType },
      body: `${JSON.stringify(answer)}\n`,
      isWhole: true,
      path: 'known',
      operation: operation.name,
      cost,
    };
  }

  private areVariablesWithin({ variables }: OperationRequest): boolean {
    try {
      checkVariables(variables, this.limits);
      return true;
    } catch {
      return false;
    }
  }
}

/** Undefined where Apollo Server is to say what is wrong with it, or that nothing is. */
function askedBy(
  { method, headers, parameters }: IncomingRequest,
  body: unknown,
): OperationRequest | undefined {
  if (method === 'POST') return isJson(headers) ? readOperationRequest(body) : undefined;
  return method === 'GET' ? readOperationParameters(parameters) : undefined;
}

/** Content types that Apollo Server takes for JSON beyond doubt; it is to say what others are. */
const isJson = ({ 'content-type': type }: IncomingHttpHeaders): boolean =>
  type === 'application/json' || type === 'application/json; charset=utf-8';
