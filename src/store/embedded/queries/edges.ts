import type { Meter } from '../../../model/meter.js';
import {
  graphRelationTypes,
  type NodeType,
  relationDefinitionOf,
} from '../../../model/ontology.js';
import type { Edge, Edges, GraphQuestions, Neighbors } from '../../questions.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { type Incidence, type Incidences } from './incidence.js';

type EdgeOptions = Parameters<GraphQuestions['edges']>[1];
type Types = EdgeOptions['types'];

/** Tells the relations of nodes, of every type together and from both of their ends. */
export class EdgeReader {
  readonly #snapshot: Snapshot;
  readonly #incidences: Incidences;
  readonly #meter: Meter;

  constructor(snapshot: Snapshot, incidences: Incidences, meter: Meter) {
    this.#snapshot = snapshot;
    this.#incidences = incidences;
    this.#meter = meter;
  }

  /** See {@link GraphQuestions.edges}. */
  edges(
    ids: readonly string[],
    { within = false, types, limit, evidence = false }: EdgeOptions,
  ): Edges {
    const numbers = ids.map((id) => this.#snapshot.numberOf(id));
    const nodes = new Set(numbers.filter((node) => node !== undefined));
    const found = within ? this.#among(nodes, types) : this.#of(nodes, types, limit + 1);
    // Ascending numbers are a dataset's order.
    const edges = Uint32Array.from(new Set(found)).sort();
    return {
      revision: this.#snapshot.revision,
      edges: Array.from(edges.subarray(0, limit), (edge) => this.edge(edge, evidence)),
      truncated: edges.length > limit,
    };
  }

  /** See {@link GraphQuestions.neighbors}. */
  neighbors(
    ids: readonly string[],
    { types, limit }: Parameters<GraphQuestions['neighbors']>[1],
  ): Neighbors {
    const nodes = new Set(
      ids.map((id) => this.#snapshot.numberOf(id)).filter((node) => node !== undefined),
    );
    const edges = Uint32Array.from(new Set(this.#of(nodes, types, limit + 1))).sort();
    const { revision, ids: allIds, from, to } = this.#snapshot;
    const found = new Set<number>();
    const addEnd = (near: number, far: number) => {
      if (nodes.has(near) && this.#isOf(types, far)) found.add(far);
    };
    for (const edge of edges.subarray(0, limit)) {
      addEnd(from[edge] as number, to[edge] as number);
      addEnd(to[edge] as number, from[edge] as number);
    }
    this.#meter.addRows(found.size);
    return {
      revision,
      ids: Array.from(found, (node) => allIds[node] as string),
      truncated: edges.length > limit,
    };
  }

  /** Of every node and in either direction the first relations, so many at most. */
  #of(nodes: ReadonlySet<number>, types: Types, most: number): number[] {
    return this.#incidences
      .both()
      .flatMap((incidence) =>
        [...nodes].flatMap((node) => this.#first(node, incidence, types, most)),
      );
  }

  #first(node: number, incidence: Incidence, types: Types, most: number): number[] {
    const { edges, farEnds } = incidence;
    const found: number[] = [];
    for (const { start, end } of types
      ? this.#rangesTo(node, incidence, types)
      : [incidence.rangeOf(node)])
      for (let at = start; at < end && found.length < most; at++) {
        this.#meter.addConditions(1);
        const edge = edges[at] as number;
        if (this.#isOf(types, farEnds[edge] as number)) found.push(edge);
      }
    return found;
  }

  /** Where a node's relations stand that may lead to one of the types at all. */
  #rangesTo(node: number, incidence: Incidence, types: readonly NodeType[]) {
    const { near, far } = incidence;
    const own = this.#snapshot.typeNameOf(node);
    return graphRelationTypes
      .filter((relation) =>
        relationDefinitionOf(relation).ends.some(
          (end) => end[near] === own && types.includes(end[far]),
        ),
      )
      .map((relation) => incidence.rangeOfType(node, relation));
  }

  /** The relations between the nodes: each is found from either end, so from where there are fewer. */
  #among(nodes: ReadonlySet<number>, types: Types): number[] {
    const sizeOf = ({ rangeOf }: Incidence) => {
      let size = 0;
      for (const node of nodes) size += rangeOf(node).end - rangeOf(node).start;
      return size;
    };
    const [outgoing, incoming] = this.#incidences.both();
    const { edges, farEnds, rangeOf } = sizeOf(outgoing) <= sizeOf(incoming) ? outgoing : incoming;
    const { from, to } = this.#snapshot;
    const found: number[] = [];
    for (const node of nodes) {
      const { start, end } = rangeOf(node);
      for (let at = start; at < end; at++) {
        this.#meter.addConditions(1);
        const edge = edges[at] as number;
        if (!nodes.has(farEnds[edge] as number)) continue;
        if (this.#isOf(types, from[edge] as number) || this.#isOf(types, to[edge] as number))
          found.push(edge);
      }
    }
    return found;
  }

  #isOf(types: Types, node: number): boolean {
    return types?.includes(this.#snapshot.typeNameOf(node)) ?? true;
  }

  /** A relation by its number. */
  edge(edge: number, withEvidence: boolean): Edge {
    const { ids, from, to } = this.#snapshot;
    // One for itself, one for its ids.
    this.#meter.addRows(2);
    const type = this.#snapshot.edgeTypeOf(edge);
    const { base, columns } = this.#snapshot.edgeTable(type);
    const property = (name: string) => (columns.get(name)?.[edge - base] ?? null) as never;
    return {
      id: this.#snapshot.edgeId(edge),
      type,
      from: ids[from[edge] as number] as string,
      to: ids[to[edge] as number] as string,
      role: property('role'),
      inherited: property('inherited'),
      action: property('action'),
      evidence: withEvidence ? this.#snapshot.evidenceIds(edge) : [],
    };
  }
}
