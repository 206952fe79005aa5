import type { Principal } from './principal.js';

/**
 * By which way a request was answered:
 *
 * - `not-modified`: whoever asked has the answer already (304);
 * - `cache`: with an answer that was made before;
 * - `known`: by executing an operation that is known, without Apollo Server;
 * - `apollo`: by Apollo Server, which also words all errors;
 * - `export`: with a file;
 * - `refused`: by an error before any of these ways was taken, such as a body that is not JSON.
 */
export type RequestPath = 'not-modified' | 'cache' | 'known' | 'apollo' | 'export' | 'refused';

/**
 * How a request ended: with the answer that `status` names, an error or not; because whoever asked went
 * away; or by a failure after the answer had begun to be sent, as may befall an export.
 */
export type RequestOutcome = 'answered' | 'cancelled' | 'failed';

/** What is known of a request once it has ended. */
export interface RequestReport {
  readonly principal: Principal;
  readonly path: RequestPath;
  /**
   * Name of the operation; of an export `export:` with format and table (`export:csv:brands`).
   * Undefined where it has no name, or where the request was refused before that was read.
   */
  readonly operation: string | undefined;
  /** Estimated rows of a GraphQL operation; undefined where it was not estimated. */
  readonly cost: number | undefined;
  /** Revision of the graph that it is answered from; undefined where it is answered from none, or in errors. */
  readonly revision: string | undefined;
  /** From its arrival until its answer was made; of an export, until the last of it was written. */
  readonly milliseconds: number;
  readonly status: number;
  readonly outcome: RequestOutcome;
}

/** Watches requests from outside, to count, measure or log them. */
export interface RequestObserver {
  /** Called once for each request. What it throws is reported as a failure and changes no answer. */
  onFinished(report: RequestReport): void;
}
