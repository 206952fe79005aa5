import type { CurrentIds } from '../../../model/former-ids.js';
import { listLengthsBy } from '../../../model/list-lengths.js';
import {
  definitionOf,
  graphRelationTypes,
  type NodeType,
  nodeTypeNames,
  type RelationField,
  type RelationType,
} from '../../../model/ontology.js';
import type { GraphInfo } from '../../store.js';
import type { Adjacency } from './adjacency.js';
import { inverseOf, type Lists } from './lists.js';
import type { EdgeTable, Table } from './tables.js';

/** What a snapshot is made of. */
export interface SnapshotParts {
  readonly revision: string;
  /** Ids of the nodes, by number. */
  readonly ids: readonly string[];
  /** Numbers of the nodes, by id. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Ids that things had before, and those that lead to them now. */
  readonly currentIds: CurrentIds;
  readonly typeOf: Uint8Array;
  readonly nodes: ReadonlyMap<NodeType, Table>;
  readonly edges: ReadonlyMap<RelationType, EdgeTable>;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly evidence: Lists;
  readonly adjacency: ReadonlyMap<RelationField, Adjacency>;
}

/**
 * A whole graph in columns and typed arrays, immutable. Nodes and relations are numbers; comparing
 * the numbers of two nodes, or of two relations of one type, compares their ids.
 */
export class Snapshot {
  readonly info: GraphInfo;
  /** Node ids, ascending. */
  readonly ids: readonly string[];
  /** Ids that things had before, and those that lead to them now. */
  readonly currentIds: CurrentIds;
  /** Type of every node, as its index in `nodeTypeNames`. */
  readonly typeOf: Uint8Array;
  /** Where every relation begins and where it ends, as node numbers. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Proof of every relation, as node numbers, as it was loaded. */
  readonly evidence: Lists;
  /** By node number, the relations that it proves, ascending: only passages of evidence have any. */
  readonly proven: Lists;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #nodes: ReadonlyMap<NodeType, Table>;
  readonly #edges: ReadonlyMap<RelationType, EdgeTable>;
  readonly #adjacency: ReadonlyMap<RelationField, Adjacency>;

  /** See `SnapshotBuilder`, which makes the parts. */
  constructor(parts: SnapshotParts) {
    this.ids = parts.ids;
    this.from = parts.from;
    this.to = parts.to;
    this.evidence = parts.evidence;
    this.proven = inverseOf(parts.evidence, parts.ids.length);
    this.#numbers = parts.numbers;
    this.#nodes = parts.nodes;
    this.#edges = parts.edges;
    this.currentIds = parts.currentIds;
    this.typeOf = parts.typeOf;
    this.#adjacency = parts.adjacency;
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

  edgeTable(type: RelationType): EdgeTable {
    return this.#edges.get(type) as EdgeTable;
  }

  edgeTypeOf(edge: number): RelationType {
    for (const [type, { base, size }] of this.#edges) if (edge < base + size) return type;
    throw new Error(`There is no relation ${edge}`);
  }

  edgeId(edge: number): string {
    const type = this.edgeTypeOf(edge);
    const { base, ids } = this.edgeTable(type);
    const idOf = (node: number | undefined) => this.ids[node as number] as string;
    return ids.at(edge - base, { type, from: idOf(this.from[edge]), to: idOf(this.to[edge]) });
  }

  /** Ids of a relation's proof, as it was loaded. */
  evidenceIds(edge: number): string[] {
    const { offsets, members } = this.evidence;
    const proof = members.subarray(offsets[edge], offsets[edge + 1]);
    return Array.from(proof, (node) => this.ids[node] as string);
  }

  adjacency(field: RelationField): Adjacency {
    return this.#adjacency.get(field) as Adjacency;
  }

  #infoOf(revision: string): GraphInfo {
    const sizes = nodeTypeNames.map((type) => [
      type,
      definitionOf(type).layer === 'graph' ? this.table(type).size : 0,
    ]);
    const counts = Object.fromEntries(sizes) as Record<NodeType, number>;
    return Object.freeze({
      revision,
      counts: Object.freeze(counts),
      nodeCount: Object.values(counts).reduce((sum, count) => sum + count, 0),
      edgeCount: graphRelationTypes.reduce((sum, type) => sum + this.edgeTable(type).size, 0),
      listLengths: listLengthsBy((field) => lengthsIn(this.adjacency(field).offsets)),
    });
  }
}

/** The lengths of lists that lie behind one another. */
function* lengthsIn(offsets: Uint32Array): Generator<number> {
  for (let at = 1; at < offsets.length; at++)
    yield (offsets[at] as number) - (offsets[at - 1] as number);
}
