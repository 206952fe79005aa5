import { finished, Readable } from 'node:stream';
import { Budget, CancelledError } from '../../model/budget.js';
import type { ReportFailure } from './apollo-path.js';
import { ExportPath } from './export-path.js';
import { GraphqlRequests, type GraphqlService } from './graphql-requests.js';
import type { IncomingRequest } from './incoming-request.js';
import type { Reply, ReportedReply } from './reply.js';
import type {
  RequestObserver,
  RequestOutcome,
  RequestPath,
  RequestReport,
} from './request-report.js';

export interface RequestService extends GraphqlService {
  /** Watch every request. */
  readonly observers?: readonly RequestObserver[];
  readonly reportFailure?: ReportFailure;
}

/**
 * The one door: every request for something of the graph enters here, and whatever watches requests
 * hangs here. Each gets a budget, is answered by one of the ways of `RequestPath`, and is reported
 * when it has ended. See README.md in this folder.
 */
export class RequestExecutor {
  private readonly graphqlRequests: GraphqlRequests;
  private readonly exportPath: ExportPath;

  constructor(private readonly service: RequestService) {
    this.graphqlRequests = new GraphqlRequests(service);
    this.exportPath = new ExportPath(service.reader);
  }

  /**
   * Answers GraphQL. What is wrong with an operation is told in the answer.
   *
   * @throws where the body is not JSON: an error with statusCode 400
   */
  graphql(request: IncomingRequest): Promise<Reply> {
    const budget = new Budget({ deadline: this.service.api.deadlines.graphql });
    return this.reported(request, budget, 'refused', this.graphqlRequests.answer(request, budget));
  }

  /** Answers with the graph, or a part of it, as a file. What is wrong is told in the answer. */
  export(request: IncomingRequest): Promise<Reply> {
    const budget = new Budget({ deadline: this.service.api.deadlines.export });
    return this.reported(request, budget, 'export', this.exportPath.answer(request, budget));
  }

  /** @param failedPath the path to report where the answer is an exception */
  private async reported(
    { principal }: IncomingRequest,
    budget: Budget,
    failedPath: RequestPath,
    answer: Promise<ReportedReply>,
  ): Promise<Reply> {
    const report = (facts: Reported, outcome: RequestOutcome): void => {
      budget.end();
      const { path, operation, cost, revision, status } = facts;
      const milliseconds = budget.elapsed;
      this.tell({ principal, path, operation, cost, revision, milliseconds, status, outcome });
    };
    const outcome = (): RequestOutcome => (budget.isCancelled ? 'cancelled' : 'answered');
    try {
      const reply = await answer;
      if (reply.body instanceof Readable)
        finished(reply.body, (error) => report(reply, outcomeOf(error)));
      else report(reply, outcome());
      return reply;
    } catch (error) {
      const { statusCode = 500 } = error as { readonly statusCode?: number };
      report({ path: failedPath, status: statusCode }, outcome());
      throw error;
    }
  }

  private tell(report: RequestReport): void {
    const { observers = [], reportFailure } = this.service;
    for (const observer of observers)
      try {
        observer.onFinished(report);
      } catch (error) {
        reportFailure?.(error);
      }
  }
}

type Reported = Omit<ReportedReply, 'headers' | 'body'>;

/** How a body that is streamed has ended. */
function outcomeOf(error: NodeJS.ErrnoException | null | undefined): RequestOutcome {
  if (!error) return 'answered';
  const isGone = error.code === 'ERR_STREAM_PREMATURE_CLOSE' || error instanceof CancelledError;
  return isGone ? 'cancelled' : 'failed';
}
