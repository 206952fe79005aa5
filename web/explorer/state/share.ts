import { basePath } from './graph-client.js';
import { type QueryValue, writeQuery } from './query-string.js';
import { shortRevision } from './revision.js';

/** Longer addresses are cut by some programs that pass them on. */
export const longestLink = 2_000;

/**
 * The address of a view for somebody else: what was chosen, in the order of the view's own parameters, then
 * the sentence beside it and, last, the revision that it was made at.
 *
 * @param path of the page, below the explorer's own: `/compare`
 * @param search what the address says, read
 */
export function linkTo(
  path: string,
  search: Readonly<Record<string, QueryValue>>,
  revision: string | undefined,
): string {
  const { e, r: _, ...own } = search;
  const query = writeQuery({ ...own, e, r: revision && shortRevision(revision) });
  return `${location.origin}${basePath.replace(/\/$/, '')}${decodeURI(path)}${query}`;
}

/** The address of a place in a document. */
export const readerAddress = (document: string, at: string, revision: string | undefined): string =>
  linkTo(`/${document}`, { at }, revision);

/** A view that is too long for an address, as a file that the page of excerpts opens. */
export interface ViewFile {
  readonly format: 'minzheng-graph-view';
  readonly version: 1;
  /** Below the explorer's own address, with its query: `/compare?i=…`. */
  readonly view: string;
}

export const viewFileOf = (link: string): ViewFile => ({
  format: 'minzheng-graph-view',
  version: 1,
  view: link.slice(location.origin.length + basePath.replace(/\/$/, '').length),
});
