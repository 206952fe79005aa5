import { GraphError } from '../../model/errors.js';
import { relationTypeNames } from '../../model/ontology.js';
import type { Edge } from '../../store/questions.js';
import type { GraphReader } from '../../store/store.js';
import { allInOrder } from '../../util/all-in-order.js';
import { byCodeUnits } from '../../util/compare.js';
import {
  type Drawing,
  type DrawnNode,
  drawnEdge,
  drawnNode,
  expectGraphNode,
  expectWithin,
  isHub,
} from './subgraph.js';

export const maxPathLength = 10;
export const maxPaths = 20;
/** Relations read for one step of a search. */
const maxStepEdges = 20_000;

/**
 * The shortest paths between two nodes, along relations in either direction: all of the least length,
 * in the order of the ids on them, up to `limit`; none if even the shortest has more than `maxLength`
 * relations. No path leads through a year or a policy area.
 *
 * The search goes breadth first from both ends, one step at a time on the side with fewer nodes.
 *
 * @throws {GraphError} NOT_FOUND, BAD_USER_INPUT, or LIMIT_EXCEEDED, also where too much lies between
 */
export async function paths(
  reader: GraphReader,
  from: string,
  to: string,
  { maxLength, limit }: { maxLength: number; limit: number },
): Promise<Drawing[]> {
  expectGraphNode(from, 'from');
  expectGraphNode(to, 'to');
  expectWithin(maxLength, maxPathLength, 'maxLength');
  expectWithin(limit, maxPaths, 'limit');
  const [, found] = await allInOrder([
    expectNodes(reader, { from, to }),
    from === to
      ? { paths: [[from]], edges: [] }
      : shortestPaths(reader, from, to, { maxLength, limit }),
  ]);
  if (found.paths.length === 0) return [];
  const ids = new Set(found.paths.flat());
  const { nodeSummaries } = await reader.nodeSummaries([...ids]);
  const nodes = new Map(nodeSummaries.map((summary) => [summary.id, drawnNode(summary)]));
  const edges = found.edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  return found.paths.map((path) => ({
    nodes: path.map((id) => nodes.get(id) as DrawnNode),
    edges: edgesAlong(path, edges).map(drawnEdge),
    truncated: false,
  }));
}

/** @throws {GraphError} NOT_FOUND, naming the argument whose node is not there */
async function expectNodes(
  reader: GraphReader,
  ids: Readonly<Record<string, string>>,
): Promise<void> {
  const { nodeSummaries } = await reader.nodeSummaries(Object.values(ids));
  const known = new Set(nodeSummaries.map(({ id }) => id));
  for (const [argument, id] of Object.entries(ids)) expectGraphNode(id, argument, known.has(id));
}

/** The relations that join neighbours on a path, in a dataset's order; both sides may have read one. */
function edgesAlong(path: readonly string[], edges: readonly Edge[]): Edge[] {
  const pairs = new Set(path.slice(1).map((id, at) => pairOf(path[at] as string, id)));
  const along = new Map(
    edges.filter(({ from, to }) => pairs.has(pairOf(from, to))).map((edge) => [edge.id, edge]),
  );
  return [...along.values()].sort(
    (a, b) =>
      relationTypeNames.indexOf(a.type) - relationTypeNames.indexOf(b.type) ||
      byCodeUnits(a.id, b.id),
  );
}

const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** One side of the search: the nodes that it reached, their distance, and their neighbours one step nearer to its end. */
class Side {
  readonly distance = new Map<string, number>();
  readonly nearer = new Map<string, Set<string>>();
  frontier: string[];
  reach = 0;

  constructor(readonly end: string) {
    this.distance.set(end, 0);
    this.frontier = [end];
  }

  step(edges: readonly Edge[]): void {
    const frontier = new Set(this.frontier);
    this.reach++;
    const reached = new Set<string>();
    for (const { from, to } of edges)
      for (const [near, far] of [
        [from, to],
        [to, from],
      ] as const) {
        if (!frontier.has(near)) continue;
        const known = this.distance.get(far);
        if (known !== undefined && known < this.reach) continue;
        this.distance.set(far, this.reach);
        reached.add(far);
        const nearer = this.nearer.get(far) ?? new Set();
        this.nearer.set(far, nearer.add(near));
      }
    this.frontier = [...reached].sort();
  }

  /** Nodes to go on from: a hub may end a path, but not lie on one. */
  passable(): string[] {
    return this.frontier.filter((id) => id === this.end || !isHub(id));
  }
}

interface Found {
  readonly paths: readonly (readonly string[])[];
  /** Relations that the search has read: all that are on the paths, and others. */
  readonly edges: readonly Edge[];
}

async function shortestPaths(
  reader: GraphReader,
  from: string,
  to: string,
  { maxLength, limit }: { maxLength: number; limit: number },
): Promise<Found> {
  const start = new Side(from);
  const goal = new Side(to);
  const read: (readonly Edge[])[] = [];
  while (start.reach + goal.reach < maxLength) {
    const side = start.frontier.length <= goal.frontier.length ? start : goal;
    const passable = side.passable();
    if (passable.length === 0) break;
    const { edges, truncated } = await reader.edges(passable, { limit: maxStepEdges });
    if (truncated)
      throw new GraphError(
        'LIMIT_EXCEEDED',
        `maxLength: more than ${maxStepEdges} relations lie within ${start.reach + goal.reach + 1} steps. Ask for shorter paths, or between closer nodes.`,
        { argument: 'maxLength' },
      );
    read.push(edges);
    side.step(edges);
    const other = side === start ? goal : start;
    const meeting = side.frontier
      .filter((id) => other.distance.has(id))
      .filter((id) => !isHub(id) || id === from || id === to);
    if (meeting.length > 0) return { paths: join(start, goal, meeting, limit), edges: read.flat() };
  }
  return { paths: [], edges: [] };
}

/** The first paths through any of the meeting points, in the order of the ids on them. */
function join(start: Side, goal: Side, meeting: readonly string[], limit: number): string[][] {
  // The start's side is turned round, so that paths come in order and end at the limit.
  const next = new Map(goal.nearer);
  const passed = new Set(meeting);
  for (const id of passed)
    for (const nearer of start.nearer.get(id) ?? []) {
      passed.add(nearer);
      next.set(nearer, (next.get(nearer) ?? new Set()).add(id));
    }
  function* pathsFrom(id: string): Generator<string[]> {
    if (id === goal.end) yield [id];
    else
      for (const other of [...(next.get(id) as Set<string>)].sort())
        for (const rest of pathsFrom(other)) yield [id, ...rest];
  }
  const found: string[][] = [];
  for (const path of pathsFrom(start.end)) {
    found.push(path);
    if (found.length === limit) break;
  }
  return found;
}
