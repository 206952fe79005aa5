import type { NodeType } from '../model/ontology.js';

/** Which part of the graph is wanted. A property that is absent excludes nothing. */
export interface ExportFilter {
  readonly types?: readonly NodeType[];
  /** Ids of cities. */
  readonly cities?: readonly string[];
  readonly years?: readonly number[];
  /** Ids of nodes, of evidence too. Alone: what is named needs no other filter. */
  readonly ids?: readonly string[];
}
