import {
  definitionOf,
  type RelationType,
  relationDefinitionOf,
  relationTypeNames,
} from '../../model/ontology.js';
import type { Landmark, Link, Links } from '../questions.js';
import { firstWhere } from './ordering.js';
import { offsetsOf, type Snapshot } from './snapshot.js';

/** Drawn relations by one of their ends; the list of a node ascends, so it is in a dataset's order. */
interface Ends {
  readonly offsets: Uint32Array;
  readonly edges: Uint32Array;
}

const drawnRelations = relationTypeNames.filter((type) => relationDefinitionOf(type).drawn);

/** What an explorer draws: relations of every type together, from both of their ends. */
export class DrawnRelations {
  readonly #snapshot: Snapshot;
  #lists: { readonly out: Ends; readonly in: Ends } | undefined;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  /** See {@link GraphQuestions.links}. */
  links(
    ids: readonly string[],
    { within = false, limit }: { readonly within?: boolean; readonly limit: number },
  ): Links {
    const nodes = new Set(this.#numbersOf(ids));
    // Ascending numbers are a dataset's order.
    const found = (within ? this.#among(nodes) : this.#around(nodes, limit + 1)).sort();
    const edges = found.filter((edge, at) => at === 0 || edge !== found[at - 1]);
    return {
      revision: this.#snapshot.revision,
      links: Array.from(edges.subarray(0, limit), (edge) => this.#link(edge)),
      truncated: edges.length > limit,
    };
  }

  /** See {@link GraphQuestions.landmarks}. */
  landmarks(ids: readonly string[]): Landmark[] {
    return this.#numbersOf(ids)
      .filter((node) => definitionOf(this.#snapshot.typeNameOf(node)).drawn)
      .map((node) => this.#landmark(node));
  }

  #numbersOf(ids: readonly string[]): number[] {
    return ids.map((id) => this.#snapshot.numberOf(id)).filter((node) => node !== undefined);
  }

  #ends(): { readonly out: Ends; readonly in: Ends } {
    this.#lists ??= {
      out: endsOf(this.#snapshot, this.#snapshot.from),
      in: endsOf(this.#snapshot, this.#snapshot.to),
    };
    return this.#lists;
  }

  /** The first relations of each node, at least as many as are wanted of all. */
  #around(nodes: ReadonlySet<number>, wanted: number): Uint32Array {
    const ends = this.#ends();
    const found: number[] = [];
    for (const node of nodes)
      for (const { offsets, edges } of [ends.out, ends.in]) {
        const start = offsets[node] as number;
        const end = Math.min(offsets[node + 1] as number, start + wanted);
        for (let at = start; at < end; at++) found.push(edges[at] as number);
      }
    return Uint32Array.from(found);
  }

  /** The relations between the nodes: each is found from either end, so from where there are fewer. */
  #among(nodes: ReadonlySet<number>): Uint32Array {
    const ends = this.#ends();
    const sizeOf = ({ offsets }: Ends) => {
      let size = 0;
      for (const node of nodes) size += (offsets[node + 1] as number) - (offsets[node] as number);
      return size;
    };
    const forward = sizeOf(ends.out) <= sizeOf(ends.in);
    const { offsets, edges } = forward ? ends.out : ends.in;
    const others = forward ? this.#snapshot.to : this.#snapshot.from;
    const found: number[] = [];
    for (const node of nodes)
      for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++)
        if (nodes.has(others[edges[at] as number] as number)) found.push(edges[at] as number);
    return Uint32Array.from(found);
  }

  #link(edge: number): Link {
    const { ids, edgeIds, from, to } = this.#snapshot;
    return {
      id: edgeIds[edge] as string,
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
    return drawnRelations.find(isOf) as RelationType;
  }

  #landmark(node: number): Landmark {
    const type = this.#snapshot.typeNameOf(node);
    const { base, columns } = this.#snapshot.table(type);
    const degrees = drawnRelations
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
    const ends = this.#ends();
    const { base, size } = this.#snapshot.edgeTable(relation);
    return [ends.out, ends.in].reduce((sum, { offsets, edges }) => {
      const start = offsets[node] as number;
      const end = offsets[node + 1] as number;
      const placeOf = (edge: number) =>
        firstWhere(start, end, (at) => (edges[at] as number) >= edge);
      return sum + placeOf(base + size) - placeOf(base);
    }, 0);
  }
}

function endsOf(snapshot: Snapshot, nodeOf: Uint32Array): Ends {
  const eachEdge = (visit: (edge: number, node: number) => void) => {
    for (const type of drawnRelations) {
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
