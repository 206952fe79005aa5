import { type CurrentIds, currentIdsOf } from './former-ids.js';
import type { Dataset, EdgeRecord, NodeRecord, PartDigest, PartName } from './graph.js';
import { entriesIn, type ListEntries } from './list-lengths.js';
import { type NodeType, nodeTypeNames, relationDefinitionOf } from './ontology.js';
import { partOfEdge, partOfNode } from './parts.js';
import { digestOf } from './revision.js';

/** What is in one part of a graph, or in several. */
export interface PartRecords {
  readonly nodes: readonly NodeRecord[];
  readonly edges: readonly EdgeRecord[];
}

/** How many nodes there are of each type. */
export type NodeCounts = Readonly<Record<NodeType, number>>;

/** What is asked of every document: whose it is, and of which year. */
export interface DocumentPlace {
  readonly properties: { readonly cityId: string; readonly year: number };
}

/**
 * A whole graph whose parts are known by their digests, and are made when they are asked for: what changes a
 * few parts of a store needs these and what is around them, and not the others.
 */
export interface GraphInParts {
  readonly revision: string;
  /** All of them: see {@link PartDigest}. */
  readonly parts: readonly PartDigest[];
  readonly counts: NodeCounts;
  /** Relations of the graph layer. */
  readonly edgeCount: number;
  readonly formerIds: CurrentIds;
  /** All documents, by id. */
  readonly documents: ReadonlyMap<string, DocumentPlace>;
  /** The records of some parts. A part that the graph does not have is empty. */
  recordsOf(parts: ReadonlySet<PartName>): ReadonlyMap<PartName, PartRecords>;
  /**
   * Nodes and relations, in a dataset's order, among which are all of these parts, and all relations that their
   * passages prove. There may be more.
   */
  around(parts: ReadonlySet<PartName>): PartRecords;
  /** The lists of some nodes. There may be others. */
  entriesOf(owners: ReadonlySet<string>): ListEntries;
  whole(): Dataset;
}

export const noNodes = (): Record<NodeType, number> =>
  Object.fromEntries(nodeTypeNames.map((type) => [type, 0])) as Record<NodeType, number>;

/** Counts nodes, and relations of the graph layer. */
export function countsOf({
  nodes,
  edges,
}: PartRecords): Pick<GraphInParts, 'counts' | 'edgeCount'> {
  const counts = noNodes();
  for (const { type } of nodes) counts[type]++;
  let edgeCount = 0;
  for (const { type } of edges) if (relationDefinitionOf(type).layer === 'graph') edgeCount++;
  return { counts, edgeCount };
}

/** A graph that is in memory: whatever is asked of it, all of it is looked through. */
export function inParts(dataset: Dataset): GraphInParts {
  const { revision, nodes, edges } = dataset;
  return {
    revision,
    // Those that were kept when the revision was made, or made anew.
    parts: dataset.parts ?? digestOf(dataset).parts,
    ...countsOf(dataset),
    formerIds: currentIdsOf(nodes),
    documents: placesOf(nodes),
    recordsOf: (wanted) => recordsOfParts(dataset, wanted),
    around: () => dataset,
    entriesOf: (owners) => entriesIn(edges, (owner) => owners.has(owner)),
    whole: () => dataset,
  };
}

/** The places of documents, by id. */
export const placesOf = (nodes: readonly NodeRecord[]): ReadonlyMap<string, DocumentPlace> =>
  new Map(
    nodes.flatMap((node) =>
      node.type === 'DOCUMENT' ? [[node.id, node as unknown as DocumentPlace]] : [],
    ),
  );

function recordsOfParts(
  { nodes, edges }: PartRecords,
  wanted: ReadonlySet<PartName>,
): ReadonlyMap<PartName, PartRecords> {
  const parts = new Map<PartName, { nodes: NodeRecord[]; edges: EdgeRecord[] }>();
  for (const name of wanted) parts.set(name, { nodes: [], edges: [] });
  for (const node of nodes) parts.get(partOfNode(node.id))?.nodes.push(node);
  for (const edge of edges) parts.get(partOfEdge(edge))?.edges.push(edge);
  return parts;
}
