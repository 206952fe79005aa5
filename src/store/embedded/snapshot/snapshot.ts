import type { PropertyValue } from '../../../model/graph.js';
import {
  definitionOf,
  type NodeType,
  nodeTypeNames,
  type OrderKey,
  type RelationField,
  type RelationType,
  relationDefinitionOf,
  relationFieldsOf,
  relationTypeNames,
} from '../../../model/ontology.js';
import { compareKeys, type Scalar } from '../../order.js';
import type { GraphInfo } from '../../store.js';
import type { EdgeIds } from './edge-ids.js';

/** Values of one property, one place a node (or relation) of a type. */
export type Column = readonly PropertyValue[];

/** The nodes or relations of one type: a contiguous range, numbered by id, one column a property. */
export interface Table {
  readonly base: number;
  readonly size: number;
  readonly columns: ReadonlyMap<string, Column>;
}

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

/** Lists of node numbers, one a relation. */
export interface Lists {
  readonly offsets: Uint32Array;
  readonly members: Uint32Array;
}

/** What a snapshot is made of. */
export interface SnapshotParts {
  readonly revision: string;
  readonly ids: readonly string[];
  /** The nodes' numbers by their ids. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly nodes: ReadonlyMap<NodeType, Table>;
  readonly edges: ReadonlyMap<RelationType, Table>;
  readonly edgeIds: EdgeIds;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly evidence: Lists;
}

/**
 * A whole graph in columns and typed arrays, immutable. Nodes and relations are numbers; comparing
 * the numbers of two nodes, or of two relations of one type, compares their ids.
 */
export class Snapshot {
  readonly info: GraphInfo;
  /** Node ids, ascending. */
  readonly ids: readonly string[];
  /** Type of every node, as its place in `nodeTypeNames`. */
  readonly typeOf: Uint8Array;
  /** Where every relation begins and where it ends, as node numbers. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Proof of every relation, as node numbers, as it was loaded. */
  readonly evidence: Lists;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #nodes: ReadonlyMap<NodeType, Table>;
  readonly #edges: ReadonlyMap<RelationType, Table>;
  readonly #edgeIds: EdgeIds;
  readonly #adjacency: ReadonlyMap<RelationField, Adjacency>;

  /**
   * See `SnapshotBuilder`, which makes the parts.
   *
   * @throws {Error} where the ontology has no relation between nodes of such types
   */
  constructor(parts: SnapshotParts) {
    this.ids = parts.ids;
    this.from = parts.from;
    this.to = parts.to;
    this.evidence = parts.evidence;
    this.#numbers = parts.numbers;
    this.#nodes = parts.nodes;
    this.#edges = parts.edges;
    this.#edgeIds = parts.edgeIds;
    this.typeOf = new Uint8Array(this.ids.length);
    for (const [type, { base, size }] of this.#nodes)
      this.typeOf.fill(nodeTypeNames.indexOf(type), base, base + size);
    this.#adjacency = this.#adjacencyOf();
    this.info = this.#infoOf(parts.revision);
  }

  get revision(): string {
    return this.info.revision;
  }

  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  table(type: NodeType): Table {
    return this.#nodes.get(type) as Table;
  }

  typeNameOf(node: number): NodeType {
    return nodeTypeNames[this.typeOf[node] as number] as NodeType;
  }

  tableOf(node: number): Table {
    return this.table(this.typeNameOf(node));
  }

  /** Ids of a relation's proof, as it was loaded. */
  evidenceIds(edge: number): string[] {
    const { offsets, members } = this.evidence;
    const proof = members.subarray(offsets[edge], offsets[edge + 1]);
    return Array.from(proof, (node) => this.ids[node] as string);
  }

  /** The relation's id: a table of relations has no column of them. */
  edgeId(edge: number): string {
    const from = this.ids[this.from[edge] as number] as string;
    const to = this.ids[this.to[edge] as number] as string;
    return this.#edgeIds.at(edge, { type: this.#relationOf(edge), from, to });
  }

  #relationOf(edge: number): RelationType {
    for (const [type, { base, size }] of this.#edges) if (edge < base + size) return type;
    throw new Error(`There is no relation ${edge}`);
  }

  edgeTable(type: RelationType): Table {
    return this.#edges.get(type) as Table;
  }

  adjacency(field: RelationField): Adjacency {
    return this.#adjacency.get(field) as Adjacency;
  }

  #adjacencyOf(): Map<RelationField, Adjacency> {
    const { from, to, typeOf } = this;
    const builders = new Map<RelationField, AdjacencyBuilder>();
    for (const type of nodeTypeNames)
      for (const field of relationFieldsOf(type).values())
        builders.set(field, new AdjacencyBuilder(field, this));
    const eachList = (visit: (builder: AdjacencyBuilder, owner: number, edge: number) => void) => {
      for (const [type, { base, size }] of this.#edges) {
        const routes = routesOf(type, builders);
        for (let edge = base; edge < base + size; edge++) {
          const start = from[edge] as number;
          const end = to[edge] as number;
          const route = routes[keyOf(typeOf[start] as number, typeOf[end] as number)];
          if (!route) throw new Error(`The ontology has no ${type} as in ${this.edgeId(edge)}`);
          if (route.forward) visit(route.forward, start, edge);
          if (route.reverse) visit(route.reverse, end, edge);
        }
      }
    };
    eachList((builder, owner) => builder.expect(owner));
    for (const builder of builders.values()) builder.allocate();
    eachList((builder, owner, edge) => {
      const ends = builder.field.direction === 'out' ? to : from;
      builder.add(owner, ends[edge] as number, edge);
    });
    return new Map([...builders].map(([field, builder]) => [field, builder.finish()]));
  }

  #infoOf(revision: string): GraphInfo {
    const sizes = nodeTypeNames.map((type) => [
      type,
      definitionOf(type).layer === 'graph' ? this.table(type).size : 0,
    ]);
    const counts = Object.fromEntries(sizes) as Record<NodeType, number>;
    const graphRelations = relationTypeNames.filter(
      (type) => relationDefinitionOf(type).layer === 'graph',
    );
    return Object.freeze({
      revision,
      counts: Object.freeze(counts),
      nodeCount: Object.values(counts).reduce((sum, count) => sum + count, 0),
      edgeCount: graphRelations.reduce((sum, type) => sum + this.edgeTable(type).size, 0),
    });
  }
}

/** Where each of some lists begins that stand behind one another, and where the last one ends. */
export function offsetsOf(counts: Uint32Array): Uint32Array<ArrayBuffer> {
  const offsets = new Uint32Array(counts.length + 1);
  for (let at = 0; at < counts.length; at++)
    offsets[at + 1] = (offsets[at] as number) + (counts[at] as number);
  return offsets;
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
    const key = keyOf(nodeTypeNames.indexOf(end.from), nodeTypeNames.indexOf(end.to));
    routes[key] = { ...(forward && { forward }), ...(reverse && { reverse }) };
  }
  return routes;
}

const keyOf = (from: number, to: number): number => from * nodeTypeNames.length + to;

/** A key of a list's order. */
interface SortKey {
  /** Of the entry at a place of the lists. */
  readonly valueAt: (place: number) => Scalar | null;
  readonly descending: boolean;
}

class AdjacencyBuilder {
  readonly field: RelationField;
  readonly #snapshot: Snapshot;
  readonly #base: number;
  readonly #counts: Uint32Array;
  readonly #order: readonly SortKey[];
  #offsets = new Uint32Array();
  #nodes = new Uint32Array();
  #edges = new Uint32Array();

  constructor(field: RelationField, snapshot: Snapshot) {
    const { base, size } = snapshot.table(field.owner);
    this.field = field;
    this.#snapshot = snapshot;
    this.#base = base;
    this.#counts = new Uint32Array(size);
    this.#order = (field.order ?? []).map((key) => ({
      valueAt: this.#valuesBy(key),
      descending: key.direction === 'DESC',
    }));
  }

  expect(owner: number): void {
    (this.#counts[owner - this.#base] as number)++;
  }

  allocate(): void {
    this.#offsets = offsetsOf(this.#counts);
    const length = this.#offsets.at(-1) ?? 0;
    this.#nodes = new Uint32Array(length);
    this.#edges = new Uint32Array(length);
    this.#counts.fill(0);
  }

  add(owner: number, node: number, edge: number): void {
    const local = owner - this.#base;
    const at = (this.#offsets[local] as number) + (this.#counts[local] as number)++;
    this.#nodes[at] = node;
    this.#edges[at] = edge;
  }

  finish(): Adjacency {
    for (let local = 0; local < this.#counts.length; local++)
      this.#sort(this.#offsets[local] as number, this.#offsets[local + 1] as number);
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
    let at = start + 1;
    // Most lists have it already.
    while (at < end && this.#compare(at - 1, at) < 0) at++;
    if (at >= end) return;
    const places = Uint32Array.from({ length: end - start }, (_, place) => start + place);
    places.sort((left, right) => this.#compare(left, right));
    this.#nodes.set(
      places.map((place) => this.#nodes[place] as number),
      start,
    );
    this.#edges.set(
      places.map((place) => this.#edges[place] as number),
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

  #valuesBy({ property, on }: OrderKey): (place: number) => Scalar | null {
    if (on === 'edge') {
      const { base, columns } = this.#snapshot.edgeTable(this.field.relation);
      const column = columns.get(property);
      return (place) => (column?.[(this.#edges[place] as number) - base] ?? null) as Scalar | null;
    }
    return (place) => {
      const node = this.#nodes[place] as number;
      const { base, columns } = this.#snapshot.tableOf(node);
      return (columns.get(property)?.[node - base] ?? null) as Scalar | null;
    };
  }
}
