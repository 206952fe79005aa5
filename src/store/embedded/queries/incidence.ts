import { graphRelationTypes, type RelationType } from '../../../model/ontology.js';
import { firstWhere } from '../plan/ordering.js';
import { offsetsOf } from '../snapshot/lists.js';
import type { Snapshot } from '../snapshot/snapshot.js';

/** A part of a list; end is exclusive. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Relations of every type together by one of their ends: by where they begin, or by where they lead.
 * The list of a node ascends, so it is in a dataset's order, and those of a type are neighbours in it.
 */
export interface Incidence {
  /** The end that the lists are by. */
  readonly near: 'from' | 'to';
  readonly far: 'from' | 'to';
  readonly edges: Uint32Array;
  /** The far end of every relation of the graph. */
  readonly farEnds: Uint32Array;
  /** Where a node's relations stand in `edges`. */
  rangeOf(node: number): Range;
  /** Where those of one type stand. */
  rangeOfType(node: number, type: RelationType): Range;
}

/** The relations by where they begin and by where they lead, made when first asked for. */
export class Incidences {
  readonly #snapshot: Snapshot;
  #made: readonly [Incidence, Incidence] | undefined;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  both(): readonly [Incidence, Incidence] {
    this.#made ??= [incidence(this.#snapshot, 'from'), incidence(this.#snapshot, 'to')];
    return this.#made;
  }

  /** How many relations of a type a node has, at either end. */
  degree(node: number, type: RelationType): number {
    return this.both().reduce((sum, { rangeOfType }) => {
      const { start, end } = rangeOfType(node, type);
      return sum + end - start;
    }, 0);
  }
}

function incidence(snapshot: Snapshot, near: 'from' | 'to'): Incidence {
  const nearEnds = snapshot[near];
  const far = near === 'from' ? 'to' : 'from';
  const eachEdge = (visit: (edge: number, node: number) => void) => {
    for (const type of graphRelationTypes) {
      const { base, size } = snapshot.edgeTable(type);
      for (let edge = base; edge < base + size; edge++) visit(edge, nearEnds[edge] as number);
    }
  };
  const counts = new Uint32Array(snapshot.ids.length);
  eachEdge((_, node) => {
    counts[node] = (counts[node] as number) + 1;
  });
  const offsets = offsetsOf(counts);
  const next = offsets.slice();
  const edges = new Uint32Array(offsets.at(-1) ?? 0);
  eachEdge((edge, node) => {
    const at = next[node] as number;
    edges[at] = edge;
    next[node] = at + 1;
  });
  const rangeOf = (node: number) => ({
    start: offsets[node] as number,
    end: offsets[node + 1] as number,
  });
  return {
    near,
    far,
    edges,
    farEnds: snapshot[far],
    rangeOf,
    rangeOfType: (node, type) => {
      const { base, size } = snapshot.edgeTable(type);
      const { start, end } = rangeOf(node);
      const firstFrom = (edge: number) =>
        firstWhere(start, end, (at) => (edges[at] as number) >= edge);
      return { start: firstFrom(base), end: firstFrom(base + size) };
    },
  };
}
