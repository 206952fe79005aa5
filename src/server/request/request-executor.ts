import { finished, Readable } from 'node:stream';
import { Budget, CancelledError } from '../../model/budget.js';
import { allowancesOf } from '../limits/limits.js';
import type { ReportFailure } from './apollo-path.js';
import { ExportPath } from './export-path.js';
import { GraphqlRequests, type GraphqlService } from './graphql-requests.js';
import type { IncomingRequest } from './incoming-request.js';
import type { Principal } from './principal.js';
import type { Reply, ReportedReply } from './reply.js';
import type { RequestObserver, RequestOutcome, RequestPath } from './request-report.js';

export interface RequestService extends GraphqlService {
  /** Watch every request. */
  readonly observers?: readonly RequestObserver[];
  readonly reportFailure?: ReportFailure;
}

/**
 * The one door: every request that reads the graph enters here, and everything that observes requests
 * attaches here. Each request gets a budget, is answered by one of the paths of `RequestPath`, and is
 * reported when it has ended. See README.md in this folder.
 */
export class RequestExecutor {
  private readonly graphqlRequests: GraphqlRequests;
  private readonly exportPath: ExportPath;

  constructor(private readonly service: RequestService) {
    this.graphqlRequests = new GraphqlRequests(service);
    this.exportPath = new ExportPath(service.reader, {
      most: service.api.atOnce.exports,
      slowAfter: service.api.deadlines.slowExport,
    });
  }

  /**
   * Answers GraphQL. Errors of the operation are part of the answer.
   *
   * @throws where the body is not JSON: an error with statusCode 400
   */
  graphql(request: IncomingRequest): Promise<Reply> {
    const { deadlines, limits } = this.service.api;
    const budget = new Budget({ deadline: deadlines.graphql, allowed: allowancesOf(limits) });
    return this.reported(request, budget, 'refused', this.graphqlRequests.answer(request, budget));
  }

  /** Answers with the graph, or a part of it, as a file; an error that the client can act on is an answer, too. */
  export(request: IncomingRequest): Promise<Reply> {
    const budget = new Budget({ deadline: this.service.api.deadlines.export });
    return this.reported(request, budget, 'export', this.exportPath.answer(request, budget));
  }

  /** @param failedPath the path to report where `answer` rejects */
  private async reported(
    { principal }: IncomingRequest,
    budget: Budget,
    failedPath: RequestPath,
    answer: Promise<ReportedReply>,
  ): Promise<Reply> {
    let reply: ReportedReply;
    try {
      reply = await answer;
    } catch (error) {
      const { statusCode: status = 500 } = error as { readonly statusCode?: number };
      this.finish(principal, budget, { path: failedPath, status });
      throw error;
    }
    if (reply.body instanceof Readable)
      finished(reply.body, (error) =>
        this.finish(principal, budget, reply, outcomeOfStream(error)),
      );
    else this.finish(principal, budget, reply);
    return reply;
  }

  private finish(
    principal: Principal,
    budget: Budget,
    { path, operation, cost, revision, status }: Omit<ReportedReply, 'headers' | 'body'>,
    outcome: RequestOutcome = budget.isCancelled ? 'cancelled' : 'answered',
  ): void {
    budget.end();
    const { observers = [], reportFailure } = this.service;
    if (observers.length === 0) return;
    const milliseconds = budget.elapsed;
    const report = { principal, path, operation, cost, revision, milliseconds, status, outcome };
    for (const observer of observers)
      try {
        observer.onFinished(report);
      } catch (error) {
        reportFailure?.(error);
      }
  }
}

function outcomeOfStream(error: NodeJS.ErrnoException | null | undefined): RequestOutcome {
  if (!error) return 'answered';
  const isGone = error.code === 'ERR_STREAM_PREMATURE_CLOSE' || error instanceof CancelledError;
  return isGone ? 'cancelled' : 'failed';
}
