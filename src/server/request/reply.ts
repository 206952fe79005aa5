import type { Readable } from 'node:stream';
import type { RequestPath } from './request-report.js';

/** An answer before it is sent. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent where only the head is sent (304). */
  readonly body?: string | Buffer | Readable;
}

/** An answer together with what its report says of it; see `RequestReport`. */
export interface ReportedReply extends Reply {
  readonly path: RequestPath;
  readonly operation?: string | undefined;
  readonly cost?: number | undefined;
  readonly revision?: string | undefined;
}

/** What a GraphQL request is answered with, before it is known which revision that is of. */
export interface GraphqlReply extends ReportedReply {
  readonly body: string;
  /** Whether it holds no errors. */
  readonly isWhole: boolean;
  /** Where it is no answer yet: once this is kept, the request is to be answered anew. */
  readonly awaited?: Promise<void> | undefined;
}
