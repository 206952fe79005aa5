import { FormerIds } from '../../../model/former-ids.js';
import type { EdgeRecord, NodeRecord } from '../../../model/graph.js';
import {
  definitionOf,
  type NodeType,
  nodeTypeNames,
  type RelationType,
  relationTypeNames,
} from '../../../model/ontology.js';
import { compareText } from '../../order.js';
import type { GraphChunk } from '../../questions.js';
import { adjacencyOf } from './adjacency.js';
import { Columns } from './columns.js';
import { type EdgeArrays, EdgeRows } from './edge-rows.js';
import { NodeNumbers } from './node-numbers.js';
import { partsOfDocuments } from './section-texts.js';
import { Snapshot } from './snapshot.js';
import { StringPool } from './string-pool.js';
import type { EdgeTable, Table } from './tables.js';
import { Uint32List } from './uint32-list.js';

/** The types by the first part of their ids, so that a node's number is its rank by id. */
const typesById = [...nodeTypeNames].sort((left, right) =>
  compareText(`${definitionOf(left).idPrefix}:`, `${definitionOf(right).idPrefix}:`),
);

/** The nodes of one type while they come: a row each, and by row the number that it got. */
interface NodeRows {
  readonly numbers: Uint32List;
  readonly columns: Columns;
}

/** No node's number. */
const absent = 2 ** 32 - 1;

/**
 * Makes a snapshot of a graph that comes in chunks, its records in any order; those of a dataset or of
 * an export come in the snapshot's own, and nothing has to be sorted. No record is held, so a graph
 * takes little more memory while it comes than when it is there.
 */
export class SnapshotBuilder {
  readonly #pool = new StringPool();
  readonly #numbers = new NodeNumbers(this.#pool);
  readonly #nodes: ReadonlyMap<NodeType, NodeRows>;
  readonly #edges: ReadonlyMap<RelationType, EdgeRows>;
  readonly #formerIds = new FormerIds();
  #lastRelation = 0;
  #typesAreSorted = true;

  constructor() {
    this.#nodes = new Map(
      nodeTypeNames.map((type) => [
        type,
        {
          numbers: new Uint32List(),
          columns: new Columns(definitionOf(type).properties, this.#pool),
        },
      ]),
    );
    this.#edges = new Map(
      relationTypeNames.map((type) => [type, new EdgeRows(type, this.#pool, this.#numbers)]),
    );
  }

  /** True where the relations came in a dataset's order so far: by type, and then by id. */
  get relationsAreSorted(): boolean {
    return this.#typesAreSorted && [...this.#edges.values()].every(({ isSorted }) => isSorted);
  }

  /** @throws {Error} where the ontology has no such type */
  add(chunk: GraphChunk): void {
    if ('nodes' in chunk) for (const node of chunk.nodes) this.#addNode(node);
    else for (const edge of chunk.edges) this.#addEdge(edge);
  }

  /**
   * @throws {Error} where an id comes twice, or a relation leads to a node that did not come, or to one
   *   of a type that the ontology does not let it lead to
   */
  finish(revision: string): Snapshot {
    const replacements = new Uint32Array(this.#numbers.size).fill(absent);
    const ids: string[] = [];
    const nodes = new Map<NodeType, Table>();
    for (const type of typesById) nodes.set(type, this.#finishNodes(type, ids, replacements));
    this.#expectAll(replacements);
    const numbers = this.#numbers.renumber(replacements);
    const typeOf = new Uint8Array(ids.length);
    for (const [type, { base, size }] of nodes)
      typeOf.fill(nodeTypeNames.indexOf(type), base, base + size);
    const graph = { ids, typeOf, nodes, ...this.#finishEdges(replacements) };
    return new Snapshot({
      ...graph,
      revision,
      numbers,
      currentIds: this.#formerIds.current((id) => numbers.has(id)),
      nodes: withSharedTexts(nodes, numbers),
      adjacency: adjacencyOf(graph),
    });
  }

  #addNode(node: NodeRecord): void {
    const { type, id, properties } = node;
    const rows = this.#nodes.get(type);
    if (!rows) throw new Error(`The ontology has no nodes of type ${type}`);
    rows.numbers.push(this.#numbers.numberOf(id));
    rows.columns.add(properties);
    this.#formerIds.add(node);
  }

  #addEdge(record: EdgeRecord): void {
    const rows = this.#edges.get(record.type);
    if (!rows) throw new Error(`The ontology has no ${record.type} as in ${record.id}`);
    const relation = relationTypeNames.indexOf(record.type);
    if (relation < this.#lastRelation) this.#typesAreSorted = false;
    this.#lastRelation = relation;
    rows.add(record);
  }

  /** Puts the ids of a type behind those that are there, and notes what numbers they have by that. */
  #finishNodes(type: NodeType, ids: string[], replacements: Uint32Array): Table {
    const { numbers, columns } = this.#nodes.get(type) as NodeRows;
    const base = ids.length;
    const known = numbers.view();
    const own = Array.from(known, (number) => this.#numbers.idOf(number));
    const order = orderById(own);
    for (let at = 0; at < known.length; at++) {
      const row = order ? (order[at] as number) : at;
      const number = known[row] as number;
      if (replacements[number] !== absent) throw new Error(`The graph has node ${own[row]} twice`);
      replacements[number] = base + at;
      ids.push(own[row] as string);
    }
    const table = columns.finish(order);
    table.set('id', ids.slice(base));
    return { base, size: known.length, columns: table };
  }

  #finishEdges(replacements: Uint32Array) {
    const rows = [...this.#edges.values()];
    const count = rows.reduce((sum, { size }) => sum + size, 0);
    const arrays: EdgeArrays = {
      from: new Uint32Array(count),
      to: new Uint32Array(count),
      proofOffsets: new Uint32Array(count + 1),
      proof: new Uint32Array(rows.reduce((sum, { proofSize }) => sum + proofSize, 0)),
    };
    const edges = new Map<RelationType, EdgeTable>();
    let base = 0;
    for (const [type, own] of this.#edges) {
      edges.set(type, own.finish(arrays, base, replacements));
      base += own.size;
    }
    const { from, to, proofOffsets: offsets, proof: members } = arrays;
    return { edges, from, to, evidence: { offsets, members } };
  }

  #expectAll(replacements: Uint32Array): void {
    const number = replacements.indexOf(absent);
    if (number < 0) return;
    for (const rows of this.#edges.values()) {
      const edge = rows.idOfUserOf(number);
      if (edge === undefined) continue;
      throw new Error(`Relation ${edge} leads to ${this.#numbers.idOf(number)}, which is absent`);
    }
  }
}

/** The rows of some ids in ascending order; undefined where they are in it already. */
function orderById(ids: readonly string[]): Uint32Array | undefined {
  const idAt = (row: number) => ids[row] as string;
  let at = 1;
  while (at < ids.length && compareText(idAt(at - 1), idAt(at)) < 0) at++;
  if (at >= ids.length) return undefined;
  return Uint32Array.from(ids.keys()).sort((a, b) => compareText(idAt(a), idAt(b)));
}

function withSharedTexts(
  tables: ReadonlyMap<NodeType, Table>,
  numbers: ReadonlyMap<string, number>,
): ReadonlyMap<NodeType, Table> {
  const sections = tables.get('SECTION') as Table;
  const documents = tables.get('DOCUMENT') as Table;
  const text = partsOfDocuments(sections, documents, (id) => {
    const number = numbers.get(id);
    return number === undefined ? undefined : number - documents.base;
  });
  const columns = new Map(sections.columns).set('text', text);
  return new Map(tables).set('SECTION', { ...sections, columns });
}
