import {
  definitionOf,
  type NodeType,
  type RelationType,
  relationDefinitionOf,
  relationTypeNames,
} from '../../../model/ontology.js';
import type { Edge, Edges, GraphQuestions, NodeSummary } from '../../questions.js';
import { firstWhere } from '../plan/ordering.js';
import { offsetsOf } from '../snapshot/lists.js';
import type { Snapshot } from '../snapshot/snapshot.js';

/** Drawn relations by one of their ends; the list of a node ascends, so it is in a dataset's order. */
interface Ends {
  readonly offsets: Uint32Array;
  readonly edges: Uint32Array;
}

interface Side extends Ends {
  /** The other end of every relation. */
  readonly others: Uint32Array;
  /** True where the lists hold what begins at a node, false for what ends there. */
  readonly isOut: boolean;
}

interface Run {
  readonly start: number;
  readonly end: number;
}

type EdgeOptions = Parameters<GraphQuestions['edges']>[1];
type Types = EdgeOptions['types'];

const graphRelations = relationTypeNames.filter(
  (type) => relationDefinitionOf(type).layer === 'graph',
);

/** What an explorer draws: relations of every type together, from both of their ends. */
export class DrawnRelations {
  readonly #snapshot: Snapshot;
  #made: readonly [Side, Side] | undefined;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  /** See {@link GraphQuestions.edges}. */
  edges(ids: readonly string[], { within = false, types, limit }: EdgeOptions): Edges {
    const nodes = new Set(this.#numbersOf(ids));
    const wanted = limit + 1;
    const found = within
      ? this.#among(nodes, types)
      : this.#sides().flatMap((side) =>
          [...nodes].flatMap((node) => this.#first(node, side, { wanted, types })),
        );
    // Ascending numbers are a dataset's order.
    const edges = Uint32Array.from(new Set(found)).sort();
    return {
      revision: this.#snapshot.revision,
      edges: Array.from(edges.subarray(0, limit), (edge) => this.#edge(edge)),
      truncated: edges.length > limit,
    };
  }

  /** See {@link GraphQuestions.nodeSummaries}. */
  nodeSummaries(ids: readonly string[]): NodeSummary[] {
    return this.#numbersOf(ids)
      .filter((node) => definitionOf(this.#snapshot.typeNameOf(node)).layer === 'graph')
      .map((node) => this.#summary(node));
  }

  #numbersOf(ids: readonly string[]): number[] {
    return ids.map((id) => this.#snapshot.numberOf(id)).filter((node) => node !== undefined);
  }

  #sides(): readonly [Side, Side] {
    const { from, to } = this.#snapshot;
    this.#made ??= [
      { ...endsOf(this.#snapshot, from), others: to, isOut: true },
      { ...endsOf(this.#snapshot, to), others: from, isOut: false },
    ];
    return this.#made;
  }

  /** The first relations of a node, so many at most, whose other end is of the types. */
  #first(
    node: number,
    side: Side,
    { wanted, types }: { readonly wanted: number; readonly types: Types },
  ): number[] {
    const { edges, others } = side;
    const found: number[] = [];
    for (const { start, end } of types ? this.#runs(node, side, types) : [runOf(node, side)])
      for (let at = start; at < end && found.length < wanted; at++) {
        const edge = edges[at] as number;
        if (!types || types.includes(this.#snapshot.typeNameOf(others[edge] as number)))
          found.push(edge);
      }
    return found;
  }

  /** The runs of a node's relations that may have an end of the types at all. */
  #runs(node: number, side: Side, types: readonly NodeType[]): Run[] {
    const near = side.isOut ? 'from' : 'to';
    const far = side.isOut ? 'to' : 'from';
    const own = this.#snapshot.typeNameOf(node);
    return graphRelations
      .filter((relation) =>
        relationDefinitionOf(relation).ends.some(
          (end) => end[near] === own && types.includes(end[far]),
        ),
      )
      .map((relation) => this.#runOf(node, side, relation));
  }

  #runOf(node: number, side: Side, relation: RelationType): Run {
    const { base, size } = this.#snapshot.edgeTable(relation);
    const { start, end } = runOf(node, side);
    const placeOf = (edge: number) =>
      firstWhere(start, end, (at) => (side.edges[at] as number) >= edge);
    return { start: placeOf(base), end: placeOf(base + size) };
  }

  /** The relations between the nodes: each is found from either end, so from where there are fewer. */
  #among(nodes: ReadonlySet<number>, types: Types): number[] {
    const sizeOf = (side: Side) => {
      let size = 0;
      for (const node of nodes) size += runOf(node, side).end - runOf(node, side).start;
      return size;
    };
    const [out, back] = this.#sides();
    const side = sizeOf(out) <= sizeOf(back) ? out : back;
    const { from, to } = this.#snapshot;
    const isOf = (node: number) => types?.includes(this.#snapshot.typeNameOf(node)) ?? true;
    const found: number[] = [];
    for (const node of nodes) {
      const { start, end } = runOf(node, side);
      for (let at = start; at < end; at++) {
        const edge = side.edges[at] as number;
        if (!nodes.has(side.others[edge] as number)) continue;
        if (isOf(from[edge] as number) || isOf(to[edge] as number)) found.push(edge);
      }
    }
    return found;
  }

  #edge(edge: number): Edge {
    const { ids, from, to } = this.#snapshot;
    return {
      id: this.#snapshot.edgeId(edge),
      type: this.#typeOf(edge),
      from: ids[from[edge] as number] as string,
      to: ids[to[edge] as number] as string,
      evidence: this.#snapshot.evidenceIds(edge),
    };
  }

  #typeOf(edge: number): RelationType {
    const isOf = (type: RelationType) => {
      const { base, size } = this.#snapshot.edgeTable(type);
      return edge >= base && edge < base + size;
    };
    return graphRelations.find(isOf) as RelationType;
  }

  #summary(node: number): NodeSummary {
    const type = this.#snapshot.typeNameOf(node);
    const { base, columns } = this.#snapshot.table(type);
    const degrees = graphRelations
      .map((relation) => ({ type: relation, count: this.#degree(node, relation) }))
      .filter(({ count }) => count > 0);
    return {
      id: this.#snapshot.ids[node] as string,
      type,
      caption: String(columns.get(definitionOf(type).caption)?.[node - base] ?? ''),
      degree: degrees.reduce((sum, { count }) => sum + count, 0),
      degrees,
    };
  }

  #degree(node: number, relation: RelationType): number {
    return this.#sides().reduce((sum, side) => {
      const { start, end } = this.#runOf(node, side, relation);
      return sum + end - start;
    }, 0);
  }
}

const runOf = (node: number, { offsets }: Ends): Run => ({
  start: offsets[node] as number,
  end: offsets[node + 1] as number,
});

function endsOf(snapshot: Snapshot, nodeOf: Uint32Array): Ends {
  const eachEdge = (visit: (edge: number, node: number) => void) => {
    for (const type of graphRelations) {
      const { base, size } = snapshot.edgeTable(type);
      for (let edge = base; edge < base + size; edge++) visit(edge, nodeOf[edge] as number);
    }
  };
  const counts = new Uint32Array(snapshot.ids.length);
  eachEdge((_, node) => (counts[node] as number)++);
  const offsets = offsetsOf(counts);
  const next = offsets.slice();
  const edges = new Uint32Array(offsets.at(-1) ?? 0);
  eachEdge((edge, node) => {
    edges[(next[node] as number)++] = edge;
  });
  return { offsets, edges };
}
