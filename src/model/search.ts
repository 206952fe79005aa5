import type { NodeType } from './ontology.js';

/**
 * A search as both stores understand it.
 *
 * A node is found where the words occur literally in one of its search fields, whatever the case;
 * white space separates words, all of which must occur (each in whatever field). Nothing in them is
 * syntax. Where nothing is found, the words are divided further (by a Chinese word list) and asked
 * for again: that is the caller's doing, a store only ever looks for the words it is given.
 */
export interface SearchRequest {
  /** At least one; none empty. */
  readonly words: readonly string[];
  /** Only nodes of these types. */
  readonly types?: readonly NodeType[];
  /** Only nodes of one of these cities: the city itself, and what has its id as `cityId` or as a document's. */
  readonly cityIds?: readonly string[];
  /** Only nodes that a document of one of these years states, or that are of such a year. */
  readonly years?: readonly number[];
}
