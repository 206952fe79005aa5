import type { Budget } from '../../model/budget.js';
import type { IncomingRequest } from './incoming-request.js';
import type { Principal } from './principal.js';

/**
 * The path by which a request was answered:
 *
 * - `not-modified`: the client has the answer already (304);
 * - `cache`: an answer that was made before is sent again;
 * - `known`: a known operation is executed without Apollo Server;
 * - `apollo`: Apollo Server answers; it also words all errors;
 * - `export`: the answer is a file;
 * - `refused`: an error before any of these paths was taken: the body is not JSON.
 */
export type RequestPath = 'not-modified' | 'cache' | 'known' | 'apollo' | 'export' | 'refused';

/**
 * How a request ended: `answered`, with `status`, be it an error; `cancelled`, because the client went
 * away; `failed`, after a part of the answer had been sent, which only happens to exports.
 */
export type RequestOutcome = 'answered' | 'cancelled' | 'failed';

/** What is known of a request once it has ended. */
export interface RequestReport {
  /** By which logs, answers and traces name it. */
  readonly id: string;
  readonly principal: Principal;
  readonly path: RequestPath;
  /**
   * Name of the operation; of an export `export:` with format and table (`export:csv:brands`).
   * Undefined where it has no name, or where the request was refused before the name was read.
   */
  readonly operation: string | undefined;
  /** Estimated rows of a GraphQL operation; undefined where it was not estimated. */
  readonly cost: number | undefined;
  /** Revision of the graph that it is answered from; undefined where the answer holds errors. */
  readonly revision: string | undefined;
  /** From its arrival until its answer was made; of an export, until the last of it was sent. */
  readonly milliseconds: number;
  readonly status: number;
  readonly outcome: RequestOutcome;
}

/**
 * Observes requests from outside, to count, measure or log them. What it throws is reported as a failure and
 * changes no answer.
 */
export interface RequestObserver {
  /** Called once for each request, before anything is done for it. */
  onStarted?(request: IncomingRequest, budget: Budget): void;
  /**
   * Called once for each request, when it has ended.
   *
   * @param budget the one that it began with, by which the questions to the store are known to be its own
   */
  onFinished(report: RequestReport, budget: Budget): void;
}
