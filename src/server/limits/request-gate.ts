import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { Cache } from '../../util/cache.js';
import type { PersistedOperations } from '../request/persisted-operations.js';
import { checkSource } from './check-source.js';
import { checkVariables } from './check-variables.js';
import { expectWithin } from './expect-within.js';
import type { Limits } from './limits.js';
import { measureDocument } from './measure-document.js';

/**
 * Checks a request before it is parsed and validated, which takes time that grows faster than the query
 * does: a request passes if it is within the limits and, where only stored operations are answered, if
 * its query is one of them.
 */
export class RequestGate {
  /** Queries that passed, so that each is checked once. */
  private readonly passed = new Cache<true>('acceptedQueries', {
    // Two bytes a character, and what the cache itself takes for an entry.
    sizeOf: (_, query) => 2 * query.length + 200,
  });

  constructor(
    private readonly limits: Limits,
    /** The only operations that are answered; undefined where any is. */
    private readonly only?: PersistedOperations,
  ) {}

  /** @throws {GraphQLError} LIMIT_EXCEEDED or OPERATION_NOT_STORED, answered with 400 */
  check(query: string | undefined, variables: unknown): void {
    checkVariables(variables, this.limits);
    if (!query || this.passed.has(query)) return;
    if (this.only && !this.only.has(query)) throw notStored();
    checkSource(query, this.limits);
    const document = parsed(query);
    // Apollo Server says what does not parse.
    if (!document) return;
    const { limits } = this;
    const size = measureDocument(document);
    expectWithin(limits, 'definitions', size.definitions);
    expectWithin(limits, 'depth', size.depth);
    expectWithin(limits, 'fields', size.fields);
    expectWithin(limits, 'aliases', size.aliases);
    expectWithin(limits, 'rootFields', size.rootFields);
    this.passed.set(query, true);
  }
}

function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query, { noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

const notStored = (): GraphQLError =>
  new GraphQLError(
    'This service answers stored operations only. Send the hash of one of schema/persisted-operations.json as extensions.persistedQuery.sha256Hash.',
    { extensions: { code: 'OPERATION_NOT_STORED', http: { status: 400 } } },
  );
