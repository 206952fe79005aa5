import type { EdgeRecord, NodeRecord, PartDigest } from '../model/graph.js';
import type { NodeType, RelationType } from '../model/ontology.js';

/** Is shown every record of a graph. */
export interface GraphVisitor {
  node(node: NodeRecord): void;
  edge(edge: EdgeRecord): void;
}

/**
 * A whole graph that is read a piece at a time, as often as is wanted, and is never in memory as a whole.
 * Its records come in a dataset's order.
 */
export interface GraphSource {
  readonly revision: string;
  /**
   * Checks all of it, and shows it on the way: all nodes, then all relations.
   *
   * @returns the digests of its parts, of which the revision is made
   * @throws {Error} where it is no whole and sound graph of its revision
   */
  check(
    visitor: GraphVisitor,
    onRead: (done: number, total: number) => void,
  ): Promise<readonly PartDigest[]>;
  /** Those of a type, when all was checked. */
  nodesOf(type: NodeType): AsyncIterable<readonly NodeRecord[]>;
  edgesOf(type: RelationType): AsyncIterable<readonly EdgeRecord[]>;
}

/** A source holds no whole and sound graph: the cause says what was found first. */
export class UnsoundGraph extends Error {
  override readonly name = 'UnsoundGraph';
}
