import type { NodeType, RelationType } from './ontology.js';

export type PropertyValue =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | readonly number[];

/** A node. It has every property of its type, null where the source leaves it unsaid. */
export interface NodeRecord {
  readonly type: NodeType;
  readonly id: string;
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

/** A relation. Its id is made from type, ends and what tells it from others between the same ends. */
export interface EdgeRecord {
  readonly type: RelationType;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, PropertyValue>>;
  /** Ids of the Evidence nodes that prove it, in reading order; empty only in the provenance layer. */
  readonly evidence: readonly string[];
}

/**
 * A whole graph, checked and frozen. Nodes and relations are sorted by type (in the ontology's order)
 * and then id, so equal content is equal in every byte.
 */
export interface Dataset {
  /** SHA-256 of the content, hexadecimal: equal revisions are equal graphs, on every machine. */
  readonly revision: string;
  readonly nodes: readonly NodeRecord[];
  readonly edges: readonly EdgeRecord[];
}
