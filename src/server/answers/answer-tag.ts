import type { GraphQLSchema } from 'graphql';
import { printGraphSchema } from '../../graphql/print-schema.js';
import { sha256 } from '../../util/sha256.js';

/** What one GET asks for. */
export interface Asked {
  /** Query string of the address: query or hash, operation name and variables. */
  readonly search: string;
  readonly accept: string;
}

/**
 * Names answers to GET. Two requests have one tag where they ask the same of the same revision, of
 * the same schema under the same limits: then the answers are equal byte for byte.
 */
export class AnswerTags {
  /** Digest of schema and limits. Made for the first GET: a start should not wait for it. */
  private service: string | undefined;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly settings: unknown,
  ) {}

  tagOf(asked: Asked, revision: string): string {
    return `"${revision.slice(0, 16)}-${this.questionOf(asked)}"`;
  }

  /**
   * Whether a client holds an answer to this question, of whatever revision: only then is it worth
   * asking the store which revision it has.
   *
   * @param known the header If-None-Match
   */
  mayBeKnown(asked: Asked, known: string): boolean {
    return known.includes(`-${this.questionOf(asked)}"`);
  }

  private questionOf({ search, accept }: Asked): string {
    this.service ??= sha256(printGraphSchema(this.schema) + JSON.stringify(this.settings));
    return sha256([this.service, search, accept].join('\n')).slice(0, 32);
  }
}

/** Whether a header If-None-Match names a tag; a proxy may have marked it as weak. */
export const names = (known: string, tag: string): boolean =>
  known.split(',').some((each) => each.trim().replace(/^W\//, '') === tag);
