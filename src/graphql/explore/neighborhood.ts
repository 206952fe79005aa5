import type { NodeType } from '../../model/ontology.js';
import type { WhichSummaries } from '../../store/questions.js';
import type { GraphReader } from '../../store/store.js';
import {
  expectGraphNode,
  expectWithin,
  isHub,
  type SubgraphParts,
  toSubgraphEdge,
  toSubgraphNode,
} from './subgraph.js';

export const maxDepth = 4;
export const maxNodes = 500;
/** Relations read at first for each node that there is room for: several may lead to the same node. */
const edgesPerNode = 4;
/** How many times as many are read next, if most of them led to nodes that are shown already. */
const edgesGrowth = 8;
/** Relations read for one ring. */
const maxRingEdges = 20_000;
/** Relations shown between the nodes. */
const maxShownEdges = 5_000;

/**
 * The nodes around a node: breadth first, ring by ring, each ring by id. Years and policy areas are
 * shown, but nothing is reached through them, unless the node in the middle is one.
 *
 * @throws {GraphError} NOT_FOUND, BAD_USER_INPUT or LIMIT_EXCEEDED, naming the argument
 */
export async function neighborhood(
  reader: GraphReader,
  id: string,
  {
    depth,
    types,
    limit,
    evidence,
    summaries,
  }: {
    depth: number;
    types: readonly NodeType[] | undefined;
    limit: number;
    /** Whether relations are shown with what proves them. */
    evidence: boolean;
    summaries: WhichSummaries;
  },
): Promise<SubgraphParts> {
  expectGraphNode(id, 'id');
  expectWithin(depth, maxDepth, 'depth');
  expectWithin(limit, maxNodes, 'limit');
  const shown = new Set([id]);
  let truncated = false;
  let ring: readonly string[] = [id];
  for (let distance = 1; distance <= depth && ring.length > 0 && !truncated; distance++) {
    const room = limit - shown.size;
    const next = await nextRing(reader, ring, { shown, types, room });
    for (const each of next.ids) shown.add(each);
    truncated = next.truncated;
    ring = next.ids.filter((each) => !isHub(each));
  }
  const ids = [...shown];
  const found = await reader.subgraph(ids, { limit: maxShownEdges, evidence, summaries });
  const { nodeSummaries, edges, places } = found;
  expectGraphNode(id, 'id', nodeSummaries[0]?.id === id);
  return {
    nodes: nodeSummaries.map(toSubgraphNode),
    edges: edges.map(toSubgraphEdge),
    truncated: truncated || found.truncated,
    places,
  };
}

/** Nodes one relation away from a ring that are not shown yet, by id: as many as there is room for. */
async function nextRing(
  reader: GraphReader,
  ring: readonly string[],
  {
    shown,
    types,
    room,
  }: { shown: ReadonlySet<string>; types: readonly NodeType[] | undefined; room: number },
): Promise<{ ids: readonly string[]; truncated: boolean }> {
  for (let limit = (room + 1) * edgesPerNode; ; limit *= edgesGrowth) {
    const found = await reader.neighbors(ring, {
      limit: Math.min(limit, maxRingEdges),
      ...(types && { types }),
    });
    const next = found.ids.filter((each) => !shown.has(each)).sort();
    if (!found.truncated || next.length > room || limit >= maxRingEdges)
      return { ids: next.slice(0, room), truncated: found.truncated || next.length > room };
  }
}
