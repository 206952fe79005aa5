import { createHash } from 'node:crypto';
import { GraphError } from '../../model/errors.js';
import { decodeToken, encodeToken } from '../compile/token.js';

/**
 * Where a page of a search begins: a number of hits. Another revision may rank them otherwise, so the
 * cursor names the revision, unlike the cursor of a list.
 */
export interface SearchPosition {
  /** Of the graph that was searched, as `revisionTag` shortens it. */
  readonly revision: string;
  /** Hits before the page. */
  readonly skip: number;
  /** True where parts of the words that were given are searched for, as `divide` makes them. */
  readonly widened: boolean;
}

/** More hits than any graph has; beyond it a number is made up. */
const maxSkip = 1_000_000_000;

const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 12);

/** Identifies a search, whatever the page: a cursor of another one is refused. */
export const fingerprintOf = (request: unknown): string => digestOf(JSON.stringify(request));

/** Tells a revision from the one before it; the whole hash would make every cursor longer. */
export const revisionTag = (revision: string): string => revision.slice(0, 16);

export const encodeSearchCursor = (
  fingerprint: string,
  { revision, skip, widened }: SearchPosition,
): string => encodeToken(['search', fingerprint, revisionTag(revision), skip, widened]);

/**
 * @param argument where the cursor was given, for the error
 * @throws {GraphError} BAD_USER_INPUT where it is no cursor of this search
 */
export function decodeSearchCursor(
  cursor: string,
  fingerprint: string,
  argument: string,
): SearchPosition {
  const refuse = (why: string): GraphError =>
    new GraphError('BAD_USER_INPUT', `${argument}: ${why}`, { argument });
  const [kind, of, revision, skip, widened, ...others] = decodeToken(cursor, argument);
  if (kind !== 'search')
    throw refuse('this cursor belongs to a list. Give the endCursor of the page before.');
  if (of !== fingerprint)
    throw refuse('this cursor belongs to another search. Page on with the same arguments.');
  if (
    typeof revision !== 'string' ||
    typeof skip !== 'number' ||
    !Number.isInteger(skip) ||
    skip < 0 ||
    skip > maxSkip ||
    typeof widened !== 'boolean' ||
    others.length > 0
  )
    throw refuse('this cursor is damaged. Give the endCursor of the page before.');
  return { revision, skip, widened };
}
