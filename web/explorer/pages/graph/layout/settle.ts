import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { Joined, Place } from './place.js';

const numbersOfNode = 10;
const numbersOfEdge = 3;
const rounds = 80;

/**
 * Lets new things find their places by ForceAtlas2: joined ones draw each other near, and none covers another.
 * On bare numbers, as the package itself does it: the worker needs no graph for it.
 *
 * @param standing stays where it is
 * @param radius of the room that each needs
 */
export function settle(
  standing: readonly (readonly [id: string, at: Place])[],
  fresh: readonly (readonly [id: string, at: Place])[],
  joined: readonly Joined[],
  radius: number,
): Map<string, Place> {
  const all = [...standing, ...fresh];
  const nodes = new Float32Array(all.length * numbersOfNode);
  const startOf = new Map(all.map(([id], at) => [id, at * numbersOfNode]));
  for (const [at, [, { x, y }]] of all.entries())
    nodes.set([x, y, 0, 0, 0, 0, 1, 1, radius, at < standing.length ? 1 : 0], at * numbersOfNode);
  const pairs = joined.flatMap(([one, other]) => {
    const [from, to] = [startOf.get(one), startOf.get(other)];
    return from === undefined || to === undefined || from === to ? [] : [[from, to] as const];
  });
  const edges = new Float32Array(pairs.length * numbersOfEdge);
  for (const [at, [from, to]] of pairs.entries()) {
    edges.set([from, to, 1], at * numbersOfEdge);
    for (const start of [from, to]) nodes[start + massAt] = (nodes[start + massAt] ?? 0) + 1;
  }
  for (let round = 0; round < rounds; round++)
    iterate({ ...settings, barnesHutOptimize: all.length > 400 }, nodes, edges);
  return new Map(
    fresh.map(([id]) => {
      const start = startOf.get(id) as number;
      return [id, { x: nodes[start] as number, y: nodes[start + 1] as number }];
    }),
  );
}

/** Where the mass of a node stands among its numbers. */
const massAt = 6;

const settings = {
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: true,
  edgeWeightInfluence: 0,
  scalingRatio: 60,
  strongGravityMode: false,
  gravity: 0,
  slowDown: 4,
  barnesHutTheta: 0.5,
} as const;
