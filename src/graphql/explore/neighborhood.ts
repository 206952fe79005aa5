import type { NodeType } from '../../model/ontology.js';
import type { GraphReader } from '../../store/store.js';
import {
  type Drawing,
  drawnEdge,
  drawnNode,
  expectGraphNode,
  expectWithin,
  isHub,
} from './subgraph.js';

export const deepest = 4;
export const widest = 500;
/** Relations looked at first for each node that may still be drawn: several may lead to the same one. */
const edgesPerNode = 4;
/** So many times as many are looked at where that was not enough: most led to what is drawn already. */
const edgesGrowth = 8;
/** Most relations that one ring may look at. */
const maxEdges = 20_000;
/** Most relations drawn between the nodes. */
const mostEdges = 5_000;

/**
 * What lies around a node: breadth first, in each ring by id. Years and policy areas are drawn and
 * not passed through, unless it is one of them that is asked about.
 *
 * @throws {GraphError} NOT_FOUND, BAD_USER_INPUT or LIMIT_EXCEEDED, naming the argument
 */
export async function neighborhood(
  reader: GraphReader,
  id: string,
  { depth, types, limit }: { depth: number; types: readonly NodeType[] | undefined; limit: number },
): Promise<Drawing> {
  expectGraphNode(id, 'id');
  expectWithin(depth, deepest, 'depth');
  expectWithin(limit, widest, 'limit');
  const drawn = new Set([id]);
  let truncated = false;
  let ring: readonly string[] = [id];
  for (let distance = 1; distance <= depth && ring.length > 0 && !truncated; distance++) {
    const room = limit - drawn.size;
    const next = await nextRing(reader, ring, { drawn, types, room });
    for (const each of next.ids) drawn.add(each);
    truncated = next.truncated;
    ring = next.ids.filter((each) => !isHub(each));
  }
  const ids = [...drawn];
  const [{ nodeSummaries }, between] = await Promise.all([
    reader.nodeSummaries(ids),
    reader.edges(ids, { within: true, limit: mostEdges }),
  ]);
  expectGraphNode(id, 'id', nodeSummaries[0]?.id === id);
  return {
    nodes: nodeSummaries.map(drawnNode),
    edges: between.edges.map(drawnEdge),
    truncated: truncated || between.truncated,
  };
}

/** What lies one relation away from a ring and is not drawn yet, by id: as many as there is room for. */
async function nextRing(
  reader: GraphReader,
  ring: readonly string[],
  {
    drawn,
    types,
    room,
  }: { drawn: ReadonlySet<string>; types: readonly NodeType[] | undefined; room: number },
): Promise<{ ids: readonly string[]; truncated: boolean }> {
  for (let limit = (room + 1) * edgesPerNode; ; limit *= edgesGrowth) {
    const found = await reader.edges(ring, {
      limit: Math.min(limit, maxEdges),
      ...(types && { types }),
    });
    const around = found.edges.flatMap(({ from, to }) => [from, to]);
    const next = [...new Set(around)].filter((each) => !drawn.has(each)).sort();
    if (!found.truncated || next.length > room || limit >= maxEdges)
      return { ids: next.slice(0, room), truncated: found.truncated || next.length > room };
  }
}
