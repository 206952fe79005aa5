import type { EdgeRecord, NodeRecord } from '../../../model/graph.js';
import {
  definitionOf,
  type NodeType,
  nodeTypeNames,
  type RelationType,
  relationDefinitionOf,
  relationTypeNames,
} from '../../../model/ontology.js';
import { compareText } from '../../order.js';
import type { GraphChunk } from '../../questions.js';
import { Columns } from './columns.js';
import { EdgeIds } from './edge-ids.js';
import { Snapshot, type Table } from './snapshot.js';
import { StringPool } from './string-pool.js';
import { Uint32List } from './uint32-list.js';

/** The types by the first part of their ids, so that a node's number is its rank by id. */
const typesById = [...nodeTypeNames].sort((left, right) =>
  compareText(`${definitionOf(left).idPrefix}:`, `${definitionOf(right).idPrefix}:`),
);

interface NodeDraft {
  readonly ids: string[];
  readonly columns: Columns;
}

/** A node that was looked up last. */
interface Place {
  id: string | undefined;
  node: number;
}

interface Numbering {
  readonly ids: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
}

/**
 * Makes a snapshot of a graph that comes in chunks: nodes before relations, sorted as in a dataset.
 * No record is kept, so a graph that comes takes little more memory than one that is held.
 */
export class SnapshotBuilder {
  readonly #pool = new StringPool();
  readonly #intern = (text: string): string => this.#pool.text(text);
  readonly #nodes = new Map<NodeType, NodeDraft>();
  readonly #edges = new Map<RelationType, Columns>();
  readonly #edgeIds = new EdgeIds();
  readonly #from = new Uint32List();
  readonly #to = new Uint32List();
  readonly #evidence = new Uint32List();
  readonly #evidenceOffsets = new Uint32List();
  /** Where the relation before began and ended, and what proves it. */
  readonly #begin: Place = { id: undefined, node: -1 };
  readonly #end: Place = { id: undefined, node: -1 };
  readonly #proof: Place = { id: undefined, node: -1 };
  #lastEdge: EdgeRecord | undefined;
  /** Known when all nodes are there. */
  #numbering: Numbering | undefined;

  constructor() {
    for (const type of nodeTypeNames) {
      const columns = new Columns(definitionOf(type).properties, this.#pool);
      this.#nodes.set(type, { ids: [], columns });
    }
    for (const type of relationTypeNames)
      this.#edges.set(type, new Columns(relationDefinitionOf(type).properties, this.#pool));
    this.#evidenceOffsets.push(0);
  }

  /** @throws {Error} where the graph breaks the promises of a `Dataset` */
  add(chunk: GraphChunk): void {
    if ('nodes' in chunk) for (const node of chunk.nodes) this.#addNode(node);
    else for (const edge of chunk.edges) this.#addEdge(edge);
  }

  /** @throws {Error} where the graph breaks the promises of a `Dataset` */
  finish(revision: string): Snapshot {
    const { ids, numbers } = this.#numbered();
    const nodes = new Map<NodeType, Table>();
    let base = 0;
    for (const type of typesById) {
      const { ids: own, columns } = this.#draftOf(type);
      nodes.set(type, columns.table(base, own.slice()));
      base += own.length;
    }
    const edges = new Map<RelationType, Table>();
    base = 0;
    for (const [type, columns] of this.#edges) {
      edges.set(type, columns.table(base));
      base += columns.size;
    }
    return new Snapshot({
      revision,
      ids,
      numbers,
      nodes,
      edges,
      edgeIds: this.#edgeIds,
      from: this.#from.toArray(),
      to: this.#to.toArray(),
      evidence: {
        offsets: this.#evidenceOffsets.toArray(),
        members: this.#evidence.toArray(),
      },
    });
  }

  #addNode({ type, id, properties }: NodeRecord): void {
    const { ids, columns } = this.#draftOf(type);
    const last = ids.at(-1);
    if (this.#numbering || (last !== undefined && compareText(last, id) >= 0))
      throw new Error(`The dataset's nodes are not sorted by id, without repetition: ${id}`);
    ids.push(this.#intern(id));
    columns.add(properties);
  }

  #addEdge(record: EdgeRecord): void {
    const { type, id, from, to, properties, evidence } = record;
    const columns = this.#edges.get(type);
    if (!columns) throw new Error(`The ontology has no ${type} as in ${id}`);
    this.#expectInOrder(record);
    this.#edgeIds.add(this.#from.length, record, this.#intern);
    this.#from.push(this.#numberNear(this.#begin, from, id));
    this.#to.push(this.#numberNear(this.#end, to, id));
    for (const proof of evidence) this.#evidence.push(this.#numberNear(this.#proof, proof, id));
    this.#evidenceOffsets.push(this.#evidence.length);
    columns.add(properties);
  }

  #expectInOrder(edge: EdgeRecord): void {
    const last = this.#lastEdge;
    this.#lastEdge = edge;
    if (!last) return;
    if (last.type === edge.type) {
      if (compareText(last.id, edge.id) >= 0)
        throw new Error(
          `The dataset's relations are not sorted by id, without repetition: ${edge.id}`,
        );
    } else if (relationTypeNames.indexOf(last.type) > relationTypeNames.indexOf(edge.type))
      throw new Error('The dataset is not sorted by type, in the order of the ontology');
  }

  #draftOf(type: NodeType): NodeDraft {
    const draft = this.#nodes.get(type);
    if (!draft) throw new Error(`The ontology has no nodes of type ${type}`);
    return draft;
  }

  /** Relations that follow each other often lead to the same node, or to the next one. */
  #numberNear(last: Place, id: string, edge: string): number {
    if (last.id !== id) {
      const next = last.node + 1;
      last.node = this.#numbered().ids[next] === id ? next : this.#numberOf(id, edge);
      last.id = id;
    }
    return last.node;
  }

  #numberOf(id: string, edge: string): number {
    const node = this.#numbered().numbers.get(id);
    if (node === undefined) throw new Error(`Relation ${edge} leads to ${id}, which is absent`);
    return node;
  }

  #numbered(): Numbering {
    if (!this.#numbering) {
      const ids = typesById.flatMap((type) => this.#draftOf(type).ids);
      const numbers = new Map<string, number>();
      for (const [node, id] of ids.entries()) numbers.set(id, node);
      this.#numbering = { ids, numbers };
    }
    return this.#numbering;
  }
}
