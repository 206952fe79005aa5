import type { GraphQLSchema } from 'graphql';
import { printGraphSchema } from '../../graphql/print-schema.js';
import { sha256 } from '../../util/sha256.js';
import type { IncomingRequest } from '../request/incoming-request.js';
import { keyFor } from '../request/principal.js';

/** What an answer to GET depends on: who asks, the query string, and the header `Accept`. */
export type Asked = Pick<IncomingRequest, 'principal' | 'search' | 'headers'>;

/**
 * Names answers to GET. Two requests have one tag where they ask the same of the same revision, of
 * the same schema under the same limits: then the answers are equal byte for byte, before they are
 * compressed. The tags are weak, as one names an answer in every compression.
 */
export class AnswerTags {
  /** Digest of schema and limits. Made for the first GET: a start should not wait for it. */
  private service: string | undefined;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly settings: unknown,
  ) {}

  tagOf(asked: Asked, revision: string): string {
    return `W/"${revision.slice(0, 16)}-${this.digestOf(asked)}"`;
  }

  /**
   * Whether a client has an answer to this question, of any revision: only then is it worth asking the
   * store which revision it serves.
   *
   * @param known the header If-None-Match
   */
  mayBeKnown(asked: Asked, known: string): boolean {
    return known.includes(`-${this.digestOf(asked)}"`);
  }

  private digestOf({ principal, search, headers }: Asked): string {
    this.service ??= sha256(printGraphSchema(this.schema) + JSON.stringify(this.settings));
    const question = [this.service, search, headers.accept ?? ''].join('\n');
    return sha256(keyFor(principal, question)).slice(0, 32);
  }
}
