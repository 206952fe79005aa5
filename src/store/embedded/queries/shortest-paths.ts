import type { Meter } from '../../../model/meter.js';
import {
  type Avoided,
  type GraphQuestions,
  hubTypes,
  maxShortestPaths,
  type ShortestPaths,
} from '../../questions.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import type { Incidences } from './incidence.js';

/** Nodes that lie one step nearer to one end of a path, by node. */
type Nearer = Map<number, Set<number>>;

/**
 * Finds the shortest paths between two nodes: breadth first from both ends, one step at a time on the
 * side with fewer nodes to go on from.
 */
export class ShortestPathReader {
  readonly #snapshot: Snapshot;
  readonly #incidences: Incidences;
  readonly #meter: Meter;

  constructor(snapshot: Snapshot, incidences: Incidences, meter: Meter) {
    this.#snapshot = snapshot;
    this.#incidences = incidences;
    this.#meter = meter;
  }

  /** See {@link GraphQuestions.shortestPaths}. */
  shortestPaths(
    from: string,
    to: string,
    { maxLength, limit, avoid = {} }: Parameters<GraphQuestions['shortestPaths']>[2],
  ): ShortestPaths {
    const { revision } = this.#snapshot;
    const none = { revision, paths: [], tooMany: false };
    const [first, last] = [this.#snapshot.numberOf(from), this.#snapshot.numberOf(to)];
    if (first === undefined || last === undefined || first === last) return none;
    const next = this.#nextToward(first, last, maxLength, this.#passable(avoid));
    if (!next) return none;
    if (countPaths(first, last, next) > maxShortestPaths) return { ...none, tooMany: true };
    const paths: string[][] = [];
    for (const path of this.#pathsFrom(first, last, next)) {
      this.#meter.addRows(1);
      paths.push(path.map((node) => this.#snapshot.ids[node] as string));
      if (paths.length === limit) break;
    }
    return { ...none, paths };
  }

  /** Of each node on a shortest path those that follow it; undefined where there is no path. */
  #nextToward(
    first: number,
    last: number,
    maxLength: number,
    mayPass: (node: number) => boolean,
  ): Nearer | undefined {
    const start = new Side(first);
    const goal = new Side(last);
    while (start.reach + goal.reach < maxLength) {
      const side = start.frontier.length <= goal.frontier.length ? start : goal;
      const passable = side.frontier.filter((node) => node === side.end || mayPass(node));
      if (passable.length === 0) return undefined;
      side.step(passable, (node, visit) => this.#visitNeighbors(node, visit));
      const other = side === start ? goal : start;
      const meeting = side.frontier
        .filter((node) => other.distance.has(node))
        .filter((node) => mayPass(node) || node === first || node === last);
      if (meeting.length > 0) return joined(start, goal, meeting);
    }
    return undefined;
  }

  #visitNeighbors(node: number, visit: (neighbor: number) => void): void {
    for (const { edges, farEnds, rangeOf } of this.#incidences.both()) {
      const { start, end } = rangeOf(node);
      this.#meter.addConditions(end - start);
      for (let at = start; at < end; at++) visit(farEnds[edges[at] as number] as number);
    }
  }

  /** In the order of the ids on them. */
  *#pathsFrom(node: number, last: number, next: Nearer): Generator<number[]> {
    if (node === last) {
      yield [node];
      return;
    }
    const { ids } = this.#snapshot;
    const following = [...(next.get(node) as Set<number>)].sort((a, b) =>
      (ids[a] as string) < (ids[b] as string) ? -1 : 1,
    );
    for (const each of following)
      for (const rest of this.#pathsFrom(each, last, next)) yield [node, ...rest];
  }

  /** Which nodes may lie on a path. */
  #passable({ types = [], ids = [] }: Avoided): (node: number) => boolean {
    const avoided = new Set(ids.map((id) => this.#snapshot.numberOf(id)));
    const notThrough = new Set([...hubTypes, ...types]);
    return (node) => !notThrough.has(this.#snapshot.typeNameOf(node)) && !avoided.has(node);
  }
}

/** One side of the search: the nodes that it reached, their distance, and their neighbours one step nearer to its end. */
class Side {
  readonly distance = new Map<number, number>();
  readonly nearer: Nearer = new Map();
  frontier: number[];
  reach = 0;

  constructor(readonly end: number) {
    this.distance.set(end, 0);
    this.frontier = [end];
  }

  step(
    passable: readonly number[],
    visitNeighbors: (node: number, visit: (neighbor: number) => void) => void,
  ): void {
    this.reach++;
    const reached = new Set<number>();
    for (const near of passable)
      visitNeighbors(near, (far) => {
        const known = this.distance.get(far);
        if (known !== undefined && known < this.reach) return;
        this.distance.set(far, this.reach);
        reached.add(far);
        const nearer = this.nearer.get(far) ?? new Set();
        this.nearer.set(far, nearer.add(near));
      });
    this.frontier = [...reached];
  }
}

/** The goal's side as it is, and the start's turned round, as far as it leads to where they meet. */
function joined(start: Side, goal: Side, meeting: readonly number[]): Nearer {
  const next = new Map(goal.nearer);
  const passed = new Set(meeting);
  for (const node of passed)
    for (const nearer of start.nearer.get(node) ?? []) {
      passed.add(nearer);
      next.set(nearer, (next.get(nearer) ?? new Set()).add(node));
    }
  return next;
}

function countPaths(first: number, last: number, next: Nearer): number {
  const counts = new Map([[last, 1]]);
  const count = (node: number): number => {
    const known = counts.get(node);
    if (known !== undefined) return known;
    let sum = 0;
    for (const each of next.get(node) ?? []) sum += count(each);
    counts.set(node, sum);
    return sum;
  };
  return count(first);
}
