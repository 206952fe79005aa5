import type { Dataset, EdgeRecord, NodeRecord, PartName } from '../../../../model/graph.js';
import { partOfEdge, partOfNode } from '../../../../model/parts.js';

/** What is in one part of a graph. */
export interface PartRecords {
  readonly nodes: NodeRecord[];
  readonly edges: EdgeRecord[];
}

/** The records of some parts of a dataset. A part that it does not have is empty. */
export function recordsOfParts(
  { nodes, edges }: Pick<Dataset, 'nodes' | 'edges'>,
  wanted: Iterable<PartName>,
): ReadonlyMap<PartName, PartRecords> {
  const parts = new Map<PartName, PartRecords>();
  for (const name of wanted) parts.set(name, { nodes: [], edges: [] });
  for (const node of nodes) parts.get(partOfNode(node.id))?.nodes.push(node);
  for (const edge of edges) parts.get(partOfEdge(edge))?.edges.push(edge);
  return parts;
}
