import type { NodeType } from '../model/ontology.js';

/** Which part of the graph is wanted. A property that is absent excludes nothing. */
export interface ExportFilter {
  readonly types?: readonly NodeType[];
  /** Ids of cities. */
  readonly cities?: readonly string[];
  readonly years?: readonly number[];
}
