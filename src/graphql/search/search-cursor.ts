import { createHash } from 'node:crypto';
import { GraphError } from '../../model/errors.js';
import { maxWords } from './search-words.js';

/**
 * Where a page of a search begins: a number of hits. Another revision may rank them otherwise, so the
 * cursor names the revision, unlike the cursor of a list.
 */
export interface SearchPosition {
  readonly revision: string;
  /** Hits before the page. */
  readonly skip: number;
  /** The words that were searched for. */
  readonly words: readonly string[];
  /** True where these are parts of the words that were given. */
  readonly widened: boolean;
}

/** Identifies a search, whatever the page: a cursor of another one is refused. */
export const fingerprintOf = (request: unknown): string =>
  createHash('sha256').update(JSON.stringify(request)).digest('base64url').slice(0, 12);

export const encodeSearchCursor = (
  fingerprint: string,
  { revision, skip, words, widened }: SearchPosition,
): string =>
  Buffer.from(
    JSON.stringify(['search', fingerprint, revision, skip, widened ? words : null]),
    'utf8',
  ).toString('base64url');

const areWords = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= maxWords &&
  value.every((each) => typeof each === 'string' && each !== '');

/** @throws {GraphError} BAD_USER_INPUT where it is no cursor of this search */
export function decodeSearchCursor(
  cursor: string,
  fingerprint: string,
  words: readonly string[],
): SearchPosition {
  const refuse = (why: string): GraphError =>
    new GraphError('BAD_USER_INPUT', `after: ${why}`, { argument: 'after' });
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    parts = undefined;
  }
  if (!Array.isArray(parts) || parts.length !== 5 || parts[0] !== 'search')
    throw refuse(
      `${JSON.stringify(cursor)} is no cursor of a search. Give the endCursor of the page before.`,
    );
  const [, of, revision, skip, divided] = parts as unknown[];
  if (of !== fingerprint)
    throw refuse('this cursor belongs to another search. Page on with the same arguments.');
  if (
    typeof revision !== 'string' ||
    !Number.isSafeInteger(skip) ||
    (skip as number) < 0 ||
    !(divided === null || areWords(divided))
  )
    throw refuse('this cursor is damaged. Give the endCursor of the page before.');
  return {
    revision,
    skip: skip as number,
    words: (divided as string[] | null) ?? words,
    widened: divided !== null,
  };
}
