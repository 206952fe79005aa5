import { createHash } from 'node:crypto';
import { GraphError } from '../../model/errors.js';
import { decodeToken, encodeToken } from '../compile/token.js';
import { type Way, ways } from './search-query.js';
import { maxLength } from './search-words.js';

/**
 * Where a page of a search begins: a number of hits. Another revision may rank them otherwise, so the
 * cursor names the revision, unlike the cursor of a list.
 */
export interface SearchPosition {
  /** Of the graph that was searched, as `revisionTag` shortens it. */
  readonly revision: string;
  /** Hits before the page. */
  readonly skip: number;
  /** In which way the query is looked for. */
  readonly way: Way;
  /** The shorter words that are looked for where the way is `parts`, the words with names where it is `names`. */
  readonly parts: readonly string[];
  readonly setAside: readonly string[];
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
  { revision, skip, way, parts, setAside }: SearchPosition,
): string =>
  encodeToken([
    'search',
    fingerprint,
    revisionTag(revision),
    skip,
    way,
    asText(parts),
    asText(setAside),
  ]);

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
  const [kind, of, revision, skip, way, parts, setAside, ...others] = decodeToken(cursor, argument);
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
    !ways.includes(way as Way) ||
    typeof parts !== 'string' ||
    typeof setAside !== 'string' ||
    parts.length + setAside.length > 2 * maxLength ||
    (way === 'parts' || way === 'names') !== (parts !== '') ||
    others.length > 0
  )
    throw refuse('this cursor is damaged. Give the endCursor of the page before.');
  return {
    revision,
    skip,
    way: way as Way,
    parts: asWords(parts),
    setAside: asWords(setAside),
  };
}

/** Words have no white space. */
const asText = (words: readonly string[]): string => words.join(' ');
const asWords = (text: string): string[] => text.split(' ').filter(Boolean);
