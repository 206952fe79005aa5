import { GraphError } from '../../model/errors.js';
import type { Edge } from '../../store/questions.js';
import type { GraphReader } from '../../store/store.js';
import {
  type Drawing,
  drawnEdge,
  drawnNode,
  expectGraphNode,
  expectWithin,
  isHub,
} from './subgraph.js';

export const longest = 10;
export const mostPaths = 20;
/** Relations that one step may look at. */
const maxEdges = 20_000;

/**
 * The shortest ways between two nodes, by relations in either direction: all of the least length, by
 * the ids that they pass, up to `limit`; none where there is none of `maxLength` relations or fewer.
 * Years and policy areas are not passed through.
 *
 * Both ends are searched from in turn, the smaller side first, so that a hub in the middle is met
 * and not walked through.
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
  expectWithin(maxLength, longest, 'maxLength');
  expectWithin(limit, mostPaths, 'limit');
  const { nodeSummaries: ends } = await reader.nodeSummaries([from, to]);
  expectGraphNode(
    from,
    'from',
    ends.some(({ id }) => id === from),
  );
  expectGraphNode(
    to,
    'to',
    ends.some(({ id }) => id === to),
  );

  const ways = from === to ? [[from]] : await shortestWays(reader, from, to, maxLength, limit);
  return Promise.all(ways.map((way) => draw(reader, way)));
}

/** How a side reached its nodes: their distance, and the neighbours one step nearer to its end. */
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

  /** Nodes to go on from: a hub may end a way, and not lie on one. */
  passable(): string[] {
    return this.frontier.filter((id) => id === this.end || !isHub(id));
  }
}

async function shortestWays(
  reader: GraphReader,
  from: string,
  to: string,
  maxLength: number,
  limit: number,
): Promise<string[][]> {
  const start = new Side(from);
  const goal = new Side(to);
  while (start.reach + goal.reach < maxLength) {
    const side = start.frontier.length <= goal.frontier.length ? start : goal;
    const passable = side.passable();
    if (passable.length === 0) return [];
    const { edges, truncated } = await reader.edges(passable, { limit: maxEdges });
    if (truncated)
      throw new GraphError(
        'LIMIT_EXCEEDED',
        `maxLength: more than ${maxEdges} relations lie within ${start.reach + goal.reach + 1} steps. Ask for shorter ways, or between closer nodes.`,
        { argument: 'maxLength' },
      );
    side.step(edges);
    const other = side === start ? goal : start;
    const meeting = side.frontier
      .filter((id) => other.distance.has(id))
      .filter((id) => !isHub(id) || id === from || id === to);
    if (meeting.length > 0) return join(start, goal, meeting, limit);
  }
  return [];
}

/** The first ways through any of the meeting points, in the order of the ids that they pass. */
function join(start: Side, goal: Side, meeting: readonly string[], limit: number): string[][] {
  // What the start reached is turned round, so that ways come in order and may stop at the limit.
  const onward = new Map(goal.nearer);
  const passed = new Set(meeting);
  for (const id of passed)
    for (const nearer of start.nearer.get(id) ?? []) {
      passed.add(nearer);
      onward.set(nearer, (onward.get(nearer) ?? new Set()).add(id));
    }
  function* waysFrom(id: string): Generator<string[]> {
    if (id === goal.end) yield [id];
    else
      for (const next of [...(onward.get(id) as Set<string>)].sort())
        for (const rest of waysFrom(next)) yield [id, ...rest];
  }
  const ways: string[][] = [];
  for (const way of waysFrom(start.end)) {
    ways.push(way);
    if (ways.length === limit) break;
  }
  return ways;
}

async function draw(reader: GraphReader, way: readonly string[]): Promise<Drawing> {
  const [{ nodeSummaries }, between] = await Promise.all([
    reader.nodeSummaries(way),
    reader.edges(way, { within: true, limit: maxEdges }),
  ]);
  const step = new Map(way.map((id, place) => [id, place]));
  const consecutive = between.edges.filter(
    ({ from, to }) => Math.abs((step.get(from) as number) - (step.get(to) as number)) === 1,
  );
  return {
    nodes: nodeSummaries.map(drawnNode),
    edges: consecutive.map(drawnEdge),
    truncated: false,
  };
}
