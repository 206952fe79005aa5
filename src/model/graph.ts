import type { NodeType, RelationType } from './ontology.js';

export type PropertyValue =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | readonly number[];

/** A node of the graph, every property of its type present (null where the source leaves it unsaid). */
export interface NodeRecord {
  readonly type: NodeType;
  readonly id: string;
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

/** A relation of the graph. `id` is derived from type, ends and distinguishing properties. */
export interface EdgeRecord {
  readonly type: RelationType;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, PropertyValue>>;
  /** Ids of the Evidence nodes that prove it, in reading order; empty only on the proof's own relations. */
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
