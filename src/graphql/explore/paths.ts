import { GraphError } from '../../model/errors.js';
import {
  type Avoided,
  type Edge,
  maxPathLength,
  maxShortestPaths,
  type NodeSummary,
  type WhichSummaries,
} from '../../store/questions.js';
import type { GraphReader } from '../../store/store.js';
import { expectAtMost } from '../compile/argument-limits.js';
import {
  expectGraphNode,
  expectNodes,
  expectWithin,
  type SubgraphNode,
  type SubgraphParts,
  toSubgraphEdge,
  toSubgraphNode,
} from './subgraph.js';

export const maxPaths = 20;
/** Relations read between the nodes of all paths; more than these have. */
const maxEdges = 20_000;

/**
 * The shortest paths between two nodes, along relations in either direction: all of the least length,
 * in the order of the ids on them, up to `limit`; none if even the shortest has more than `maxLength`
 * relations. No path leads through a year or a policy area, nor through what is to be avoided.
 *
 * @throws {GraphError} NOT_FOUND, BAD_USER_INPUT, or LIMIT_EXCEEDED, also where too many paths lie between
 */
export async function paths(
  reader: GraphReader,
  from: string,
  to: string,
  {
    maxLength,
    limit,
    avoid,
    evidence,
    summaries,
  }: {
    maxLength: number;
    limit: number;
    avoid: Avoided;
    evidence: boolean;
    summaries: WhichSummaries;
  },
): Promise<SubgraphParts[]> {
  expectGraphNode(from, 'from');
  expectGraphNode(to, 'to');
  expectWithin(maxLength, maxPathLength, 'maxLength');
  expectWithin(limit, maxPaths, 'limit');
  expectAtMost('ids', avoid.ids?.length ?? 0, 'avoidIds');
  if (from === to) {
    const [node] = await expectNodes(reader, { from });
    return [{ nodes: [toSubgraphNode(node as NodeSummary)], edges: [], truncated: false }];
  }
  const found = await reader.shortestPaths(from, to, { maxLength, limit, avoid });
  if (found.tooMany)
    throw new GraphError(
      'LIMIT_EXCEEDED',
      `to: more than ${maxShortestPaths} paths of the same length lead to it. Ask for paths between nodes that have less in common.`,
      { argument: 'to' },
    );
  if (found.paths.length === 0) {
    await expectNodes(reader, { from, to });
    return [];
  }
  const ids = [...new Set(found.paths.flat())];
  const { nodeSummaries, edges, places } = await reader.subgraph(ids, {
    limit: maxEdges,
    ...{ evidence, summaries },
  });
  const nodes = new Map(nodeSummaries.map((summary) => [summary.id, toSubgraphNode(summary)]));
  return found.paths.map((path) => ({
    nodes: path.map((id) => nodes.get(id) as SubgraphNode),
    edges: edgesAlong(path, edges).map(toSubgraphEdge),
    truncated: false,
    places,
  }));
}

/** The relations that join neighbours on a path, in a dataset's order. */
function edgesAlong(path: readonly string[], edges: readonly Edge[]): Edge[] {
  const stepOf = new Map(path.map((id, index) => [id, index]));
  const stepsBetween = ({ from, to }: Edge): number =>
    Math.abs((stepOf.get(from) ?? Number.NaN) - (stepOf.get(to) ?? Number.NaN));
  return edges.filter((edge) => stepsBetween(edge) === 1);
}
