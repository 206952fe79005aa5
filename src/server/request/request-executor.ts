import { finished, Readable } from 'node:stream';
import { Budget, CancelledError } from '../../model/budget.js';
import { allowancesOf } from '../limits/limits.js';
import type { ReportFailure } from './apollo-path.js';
import { ExportPath } from './export-path.js';
import { GraphqlRequests, type GraphqlService } from './graphql-requests.js';
import type { IncomingRequest } from './incoming-request.js';
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
  private readonly observers: readonly RequestObserver[];

  constructor(private readonly service: RequestService) {
    this.observers = service.observers ?? [];
    this.graphqlRequests = new GraphqlRequests(service);
    const { atOnce, deadlines } = service.api;
    const bounds = { most: atOnce.exports, slowAfter: deadlines.slowExport };
    this.exportPath = new ExportPath(service.reader, bounds, service.reportFailure);
  }

  /**
   * Answers GraphQL. Errors of the operation are part of the answer.
   *
   * @throws where the body is not JSON: an error with statusCode 400
   */
  graphql(request: IncomingRequest): Promise<Reply> {
    const { deadlines, limits } = this.service.api;
    const budget = new Budget({ deadline: deadlines.graphql, allowed: allowancesOf(limits) });
    this.start(request, budget);
    return this.reported(request, budget, 'refused', this.graphqlRequests.answer(request, budget));
  }

  /** Answers with the graph, or a part of it, as a file; an error that the client can act on is an answer, too. */
  export(request: IncomingRequest): Promise<Reply> {
    const budget = new Budget({ deadline: this.service.api.deadlines.export });
    this.start(request, budget);
    return this.reported(request, budget, 'export', this.exportPath.answer(request, budget));
  }

  /** @param failedPath the path to report where `answer` rejects */
  private async reported(
    request: IncomingRequest,
    budget: Budget,
    failedPath: RequestPath,
    answer: Promise<ReportedReply>,
  ): Promise<Reply> {
    let reply: ReportedReply;
    try {
      reply = await answer;
    } catch (error) {
      const { statusCode: status = 500 } = error as { readonly statusCode?: number };
      this.finish(request, budget, { path: failedPath, status });
      throw error;
    }
    if (reply.body instanceof Readable)
      finished(reply.body, (error) => this.finish(request, budget, reply, outcomeOfStream(error)));
    else this.finish(request, budget, reply);
    return reply;
  }

  private start(request: IncomingRequest, budget: Budget): void {
    for (const observer of this.observers) this.tell(() => observer.onStarted?.(request, budget));
  }

  private finish(
    { id, principal }: IncomingRequest,
    budget: Budget,
    { path, operation, cost, revision, status }: Omit<ReportedReply, 'headers' | 'body'>,
    outcome: RequestOutcome = budget.isCancelled ? 'cancelled' : 'answered',
  ): void {
    budget.end();
    if (this.observers.length === 0) return;
    const milliseconds = budget.elapsed;
    const report = {
      ...{ id, principal, path, operation, cost, revision, milliseconds, status, outcome },
    };
    for (const observer of this.observers) this.tell(() => observer.onFinished(report, budget));
  }

  private tell(observer: () => void): void {
    try {
      observer();
    } catch (error) {
      this.service.reportFailure?.(error);
    }
  }
}

function outcomeOfStream(error: NodeJS.ErrnoException | null | undefined): RequestOutcome {
  if (!error) return 'answered';
  const isGone = error.code === 'ERR_STREAM_PREMATURE_CLOSE' || error instanceof CancelledError;
  return isGone ? 'cancelled' : 'failed';
}
