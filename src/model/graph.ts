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
 * What a graph falls into: what one document states (`document:qufu-2020-plan`: its sections, figures,
 * passages and mentions), what one city has of its own (`city:qufu`: its programmes, brands, bodies,
 * people, places and policies; what belongs to no city is `city:national`), and every other node by itself
 * (`indicator:beds`). A new document changes its own part, its city's, and those of what it speaks of. A
 * part is called by the id of the node that it is about.
 */
export type PartName = string;

/** A part, and the SHA-256 of what is in it, hexadecimal. */
export type PartDigest = readonly [part: PartName, digest: string];

/**
 * A whole graph, checked and frozen. Nodes and relations are sorted by type (in the ontology's order)
 * and then id, so equal content is equal in every byte.
 */
export interface Dataset {
  /** SHA-256 of the content, hexadecimal: equal revisions are equal graphs, on every machine. */
  readonly revision: string;
  readonly nodes: readonly NodeRecord[];
  readonly edges: readonly EdgeRecord[];
  /** Of which the revision is made, where whoever made the graph has kept them: see `RevisionHash`. */
  readonly parts?: readonly PartDigest[];
}
