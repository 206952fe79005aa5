import {
  type NodeType,
  nodeTypeNames,
  type OrderKey,
  type RelationField,
  type RelationType,
  relationDefinitionOf,
  relationFieldsOf,
} from '../../../model/ontology.js';
import { compareKeys, type Scalar } from '../../order.js';
import type { Column } from './columns.js';
import { offsetsOf } from './lists.js';
import type { Table } from './tables.js';

/**
 * What one relation field reaches. The list of a node is `nodes[i]` by way of `edges[i]`, for i from
 * `offsets[node - base]` to `offsets[node - base + 1]`, in the field's default order.
 */
export interface Adjacency {
  readonly field: RelationField;
  readonly base: number;
  readonly offsets: Uint32Array;
  readonly nodes: Uint32Array;
  readonly edges: Uint32Array;
}

/** Nodes and relations by their numbers, as a snapshot has them. */
interface Graph {
  readonly ids: readonly string[];
  readonly typeOf: Uint8Array;
  readonly nodes: ReadonlyMap<NodeType, Table>;
  readonly edges: ReadonlyMap<RelationType, Table>;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/**
 * The lists of all relation fields.
 *
 * @throws {Error} where the ontology has no relation between nodes of such types
 */
export function adjacencyOf(graph: Graph): ReadonlyMap<RelationField, Adjacency> {
  const { ids, typeOf, from, to } = graph;
  const builders = new Map<RelationField, AdjacencyBuilder>();
  for (const type of nodeTypeNames)
    for (const field of relationFieldsOf(type).values())
      builders.set(field, new AdjacencyBuilder(field, graph));
  const eachEntry = (visit: (builder: AdjacencyBuilder, owner: number, edge: number) => void) => {
    for (const [type, { base, size }] of graph.edges) {
      const routes = routesOf(type, builders);
      for (let edge = base; edge < base + size; edge++) {
        const start = from[edge] as number;
        const end = to[edge] as number;
        const route = routes[routeKey(typeOf[start] as number, typeOf[end] as number)];
        if (!route)
          throw new Error(`The ontology has no ${type} from ${ids[start]} to ${ids[end]}`);
        if (route.forward) visit(route.forward, start, edge);
        if (route.reverse) visit(route.reverse, end, edge);
      }
    }
  };
  eachEntry((builder, owner) => builder.expect(owner));
  for (const builder of builders.values()) builder.allocate();
  eachEntry((builder, owner, edge) => {
    const ends = builder.field.direction === 'out' ? to : from;
    builder.add(owner, ends[edge] as number, edge);
  });
  return new Map([...builders].map(([field, builder]) => [field, builder.finish()]));
}

interface Route {
  readonly forward?: AdjacencyBuilder;
  readonly reverse?: AdjacencyBuilder;
}

/** The two fields in which a relation appears, by the types of its ends. */
function routesOf(
  relation: RelationType,
  builders: ReadonlyMap<RelationField, AdjacencyBuilder>,
): readonly (Route | undefined)[] {
  const builderOf = (owner: NodeType, field: string | undefined) =>
    field === undefined
      ? undefined
      : builders.get(relationFieldsOf(owner).get(field) as RelationField);
  const routes: (Route | undefined)[] = [];
  for (const end of relationDefinitionOf(relation).ends) {
    const forward = builderOf(end.from, end.forward?.field);
    const reverse = builderOf(end.to, end.reverse?.field);
    const key = routeKey(nodeTypeNames.indexOf(end.from), nodeTypeNames.indexOf(end.to));
    routes[key] = { ...(forward && { forward }), ...(reverse && { reverse }) };
  }
  return routes;
}

const routeKey = (from: number, to: number): number => from * nodeTypeNames.length + to;

/** A key of a list's order. */
interface SortKey {
  /** Of an entry, by its index in the lists. */
  readonly valueAt: (index: number) => Scalar | null;
  readonly descending: boolean;
}

class AdjacencyBuilder {
  readonly field: RelationField;
  readonly #graph: Graph;
  readonly #base: number;
  readonly #lengths: Uint32Array;
  readonly #order: readonly SortKey[];
  #offsets = new Uint32Array();
  #nodes = new Uint32Array();
  #edges = new Uint32Array();

  constructor(field: RelationField, graph: Graph) {
    const { base, size } = graph.nodes.get(field.owner) as Table;
    this.field = field;
    this.#graph = graph;
    this.#base = base;
    this.#lengths = new Uint32Array(size);
    this.#order = (field.order ?? []).map((key) => ({
      valueAt: this.#valuesBy(key),
      descending: key.direction === 'DESC',
    }));
  }

  expect(owner: number): void {
    const row = owner - this.#base;
    this.#lengths[row] = (this.#lengths[row] as number) + 1;
  }

  allocate(): void {
    this.#offsets = offsetsOf(this.#lengths);
    const length = this.#offsets.at(-1) ?? 0;
    this.#nodes = new Uint32Array(length);
    this.#edges = new Uint32Array(length);
    this.#lengths.fill(0);
  }

  add(owner: number, node: number, edge: number): void {
    const row = owner - this.#base;
    const length = this.#lengths[row] as number;
    const index = (this.#offsets[row] as number) + length;
    this.#lengths[row] = length + 1;
    this.#nodes[index] = node;
    this.#edges[index] = edge;
  }

  finish(): Adjacency {
    for (let row = 0; row < this.#lengths.length; row++)
      this.#sort(this.#offsets[row] as number, this.#offsets[row + 1] as number);
    return {
      field: this.field,
      base: this.#base,
      offsets: this.#offsets,
      nodes: this.#nodes,
      edges: this.#edges,
    };
  }

  /** Puts a list into the field's default order; relations came in the order of their own ids. */
  #sort(start: number, end: number): void {
    let index = start + 1;
    // Most lists have it already.
    while (index < end && this.#compare(index - 1, index) < 0) index++;
    if (index >= end) return;
    const order = Uint32Array.from({ length: end - start }, (_, at) => start + at);
    order.sort((left, right) => this.#compare(left, right));
    this.#nodes.set(
      order.map((from) => this.#nodes[from] as number),
      start,
    );
    this.#edges.set(
      order.map((from) => this.#edges[from] as number),
      start,
    );
  }

  #compare(left: number, right: number): number {
    for (const { valueAt, descending } of this.#order) {
      const sign = compareKeys(valueAt(left), valueAt(right), descending);
      if (sign !== 0) return sign;
    }
    return (this.#nodes[left] as number) - (this.#nodes[right] as number) || left - right;
  }

  #valuesBy({ property, on }: OrderKey): (index: number) => Scalar | null {
    const { nodes, edges, typeOf } = this.#graph;
    const valueAt = (row: number, column?: Column) => (column?.[row] ?? null) as Scalar | null;
    if (on === 'edge') {
      const { base, columns } = edges.get(this.field.relation) as Table;
      const column = columns.get(property);
      return (index) => valueAt((this.#edges[index] as number) - base, column);
    }
    const tables = nodeTypeNames.map((type) => {
      const { base, columns } = nodes.get(type) as Table;
      return { base, column: columns.get(property) };
    });
    return (index) => {
      const node = this.#nodes[index] as number;
      const { base, column } = tables[typeOf[node] as number] as (typeof tables)[number];
      return valueAt(node - base, column);
    };
  }
}
