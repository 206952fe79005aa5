import type { Dataset, EdgeRecord, NodeRecord, PropertyValue } from '../../model/graph.js';
import {
  definitionOf,
  type NodeType,
  nodeTypeNames,
  type RelationField,
  type RelationType,
  relationDefinitionOf,
  relationFieldsOf,
  relationTypeNames,
} from '../../model/ontology.js';
import { compareKeys, compareText, type Scalar } from '../order.js';
import type { GraphInfo } from '../store.js';

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
interface Lists {
  readonly offsets: Uint32Array;
  readonly members: Uint32Array;
}

/** The types by the first part of their ids, so that a node's number is its rank by id. */
const typesById = [...nodeTypeNames].sort((left, right) =>
  compareText(`${definitionOf(left).idPrefix}:`, `${definitionOf(right).idPrefix}:`),
);

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
  readonly edgeIds: readonly string[];
  /** Where every relation begins and where it ends, as node numbers. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Proof of every relation, as node numbers, as it was loaded. */
  readonly evidence: Lists;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #nodes: ReadonlyMap<NodeType, Table>;
  readonly #edges: ReadonlyMap<RelationType, Table>;
  readonly #adjacency: ReadonlyMap<RelationField, Adjacency>;

  /** @throws {Error} where the dataset breaks its own promises (see {@link Dataset}). */
  constructor(dataset: Dataset) {
    const records = recordsById(dataset.nodes);
    this.ids = records.map(({ id }) => id);
    expectAscending(this.ids, 'nodes');
    this.typeOf = Uint8Array.from(records, ({ type }) => nodeTypeNames.indexOf(type));
    this.#numbers = new Map(this.ids.map((id, node) => [id, node]));
    this.#nodes = tablesOf(records, typesById, (type) => definitionOf(type).properties);
    this.#edges = tablesOf(
      dataset.edges,
      relationTypeNames,
      (type) => relationDefinitionOf(type).properties,
    );
    this.edgeIds = dataset.edges.map(({ id }) => id);
    for (const { base, size } of this.#edges.values())
      expectAscending(this.edgeIds.slice(base, base + size), 'relations');
    this.from = Uint32Array.from(dataset.edges, (edge) => this.#numberOfEnd(edge.from, edge));
    this.to = Uint32Array.from(dataset.edges, (edge) => this.#numberOfEnd(edge.to, edge));
    this.evidence = this.#evidenceOf(dataset.edges);
    this.#adjacency = this.#adjacencyOf(dataset.edges);
    this.info = this.#infoOf(dataset);
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

  edgeTable(type: RelationType): Table {
    return this.#edges.get(type) as Table;
  }

  adjacency(field: RelationField): Adjacency {
    return this.#adjacency.get(field) as Adjacency;
  }

  #numberOfEnd(id: string, edge: EdgeRecord): number {
    const node = this.#numbers.get(id);
    if (node === undefined) throw new Error(`Relation ${edge.id} leads to ${id}, which is absent`);
    return node;
  }

  #evidenceOf(edges: readonly EdgeRecord[]): Lists {
    const offsets = offsetsOf(Uint32Array.from(edges, ({ evidence }) => evidence.length));
    const members = new Uint32Array(offsets.at(-1) ?? 0);
    edges.forEach((edge, at) => {
      const start = offsets[at] as number;
      for (const [place, id] of edge.evidence.entries())
        members[start + place] = this.#numberOfEnd(id, edge);
    });
    return { offsets, members };
  }

  #adjacencyOf(edges: readonly EdgeRecord[]): Map<RelationField, Adjacency> {
    const { from, to } = this;
    const builders = new Map<RelationField, AdjacencyBuilder>();
    for (const type of nodeTypeNames)
      for (const field of relationFieldsOf(type).values())
        builders.set(field, new AdjacencyBuilder(field, this));
    const router = new Router(builders);
    const eachList = (visit: (builder: AdjacencyBuilder, owner: number, i: number) => void) => {
      edges.forEach((edge, at) => {
        const start = from[at] as number;
        const end = to[at] as number;
        const route = router.of(edge, this.typeOf[start] as number, this.typeOf[end] as number);
        if (route.forward) visit(route.forward, start, at);
        if (route.reverse) visit(route.reverse, end, at);
      });
    };
    eachList((builder, owner) => builder.expect(owner));
    for (const builder of builders.values()) builder.allocate();
    eachList((builder, owner, at) => {
      const ends = builder.field.direction === 'out' ? to : from;
      builder.add(owner, ends[at] as number, at);
    });
    return new Map([...builders].map(([field, builder]) => [field, builder.finish()]));
  }

  #infoOf({ revision, edges }: Dataset): GraphInfo {
    const sizes = nodeTypeNames.map((type) => [
      type,
      definitionOf(type).drawn ? this.table(type).size : 0,
    ]);
    const counts = Object.fromEntries(sizes) as Record<NodeType, number>;
    return Object.freeze({
      revision,
      counts: Object.freeze(counts),
      nodeCount: Object.values(counts).reduce((sum, count) => sum + count, 0),
      edgeCount: edges.reduce((sum, { type }) => sum + Number(relationDefinitionOf(type).drawn), 0),
    });
  }
}

/** The dataset's nodes, type after type as the ids sort. */
function recordsById(nodes: readonly NodeRecord[]): NodeRecord[] {
  const byType = new Map<NodeType, NodeRecord[]>(nodeTypeNames.map((type) => [type, []]));
  for (const node of nodes) byType.get(node.type)?.push(node);
  return typesById.flatMap((type) => byType.get(type) as NodeRecord[]);
}

function expectAscending(ids: readonly string[], what: string): void {
  for (let at = 1; at < ids.length; at++)
    if (compareText(ids[at - 1] as string, ids[at] as string) >= 0)
      throw new Error(`The dataset's ${what} are not sorted by id, without repetition: ${ids[at]}`);
}

interface Typed<Type> {
  readonly type: Type;
  readonly id: string;
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

function tablesOf<Type extends string>(
  records: readonly Typed<Type>[],
  order: readonly Type[],
  propertiesOf: (type: Type) => object,
): Map<Type, Table> {
  const tables = new Map<Type, Table>();
  let base = 0;
  for (const type of order) {
    let end = base;
    while (records[end]?.type === type) end++;
    const own = records.slice(base, end);
    const columns = new Map<string, Column>([['id', own.map(({ id }) => id)]]);
    for (const name of Object.keys(propertiesOf(type)))
      columns.set(
        name,
        own.map(({ properties }) => properties[name] ?? null),
      );
    tables.set(type, { base, size: end - base, columns });
    base = end;
  }
  if (base !== records.length)
    throw new Error('The dataset is not sorted by type, in the order of the ontology');
  return tables;
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

/** Finds the two fields in which a relation appears. */
class Router {
  readonly #routes = new Map<RelationType, Map<number, Route>>();

  constructor(builders: ReadonlyMap<RelationField, AdjacencyBuilder>) {
    const builderOf = (owner: NodeType, field: string | undefined) =>
      field === undefined
        ? undefined
        : builders.get(relationFieldsOf(owner).get(field) as RelationField);
    for (const relation of relationTypeNames) {
      const routes = relationDefinitionOf(relation).ends.map((end): [number, Route] => {
        const forward = builderOf(end.from, end.forward?.field);
        const reverse = builderOf(end.to, end.reverse?.field);
        const key = keyOf(nodeTypeNames.indexOf(end.from), nodeTypeNames.indexOf(end.to));
        return [key, { ...(forward && { forward }), ...(reverse && { reverse }) }];
      });
      this.#routes.set(relation, new Map(routes));
    }
  }

  of(edge: EdgeRecord, from: number, to: number): Route {
    const route = this.#routes.get(edge.type)?.get(keyOf(from, to));
    if (!route) throw new Error(`The ontology has no ${edge.type} as in ${edge.id}`);
    return route;
  }
}

const keyOf = (from: number, to: number): number => from * nodeTypeNames.length + to;

class AdjacencyBuilder {
  readonly field: RelationField;
  readonly #snapshot: Snapshot;
  readonly #base: number;
  readonly #counts: Uint32Array;
  #offsets = new Uint32Array();
  #nodes = new Uint32Array();
  #edges = new Uint32Array();

  constructor(field: RelationField, snapshot: Snapshot) {
    const { base, size } = snapshot.table(field.owner);
    this.field = field;
    this.#snapshot = snapshot;
    this.#base = base;
    this.#counts = new Uint32Array(size);
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
    const length = end - start;
    if (length < 2) return;
    const nodes = this.#nodes.slice(start, end);
    const edges = this.#edges.slice(start, end);
    const byId = Float64Array.from(nodes, (node, place) => node * length + place).sort();
    const sorted = Array.from(byId, (packed) => packed % length);
    const keys = (this.field.order ?? []).map(({ property, direction, on }) => ({
      descending: direction === 'DESC',
      values: Array.from(nodes, (node, place) =>
        on === 'edge'
          ? this.#edgeValue(edges[place] as number, property)
          : this.#nodeValue(node, property),
      ),
    }));
    if (keys.length > 0)
      sorted.sort((left, right) => {
        for (const { values, descending } of keys) {
          const sign = compareKeys(values[left] ?? null, values[right] ?? null, descending);
          if (sign !== 0) return sign;
        }
        return 0;
      });
    for (const [at, place] of sorted.entries()) {
      this.#nodes[start + at] = nodes[place] as number;
      this.#edges[start + at] = edges[place] as number;
    }
  }

  #nodeValue(node: number, property: string): Scalar | null {
    const { base, columns } = this.#snapshot.tableOf(node);
    return (columns.get(property)?.[node - base] ?? null) as Scalar | null;
  }

  #edgeValue(edge: number, property: string): Scalar | null {
    const { base, columns } = this.#snapshot.edgeTable(this.field.relation);
    return (columns.get(property)?.[edge - base] ?? null) as Scalar | null;
  }
}
