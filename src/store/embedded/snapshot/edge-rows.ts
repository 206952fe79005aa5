import type { EdgeRecord } from '../../../model/graph.js';
import { type RelationType, relationDefinitionOf } from '../../../model/ontology.js';
import { compareText } from '../../order.js';
import { Columns } from './columns.js';
import { EdgeIdRows, type EdgeIds } from './edge-ids.js';
import { NearbyNumbers, type NodeNumbers } from './node-numbers.js';
import type { StringPool } from './string-pool.js';
import type { EdgeTable } from './tables.js';
import { Uint32List } from './uint32-list.js';

/** What a snapshot holds of all relations, one element a relation, and their proof behind one another. */
export interface EdgeArrays {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly proofOffsets: Uint32Array;
  readonly proof: Uint32Array;
}

/** The relations of one type while they come, in any order, one row a relation. */
export class EdgeRows {
  readonly #type: RelationType;
  readonly #pool: StringPool;
  readonly #nodes: NodeNumbers;
  readonly #columns: Columns;
  readonly #ids = new EdgeIdRows();
  readonly #from = new Uint32List();
  readonly #to = new Uint32List();
  readonly #proof = new Uint32List();
  readonly #proofEnds = new Uint32List();
  /** Relations that follow each other often lead to the same node, or to the next one. */
  readonly #nearby: { readonly from: NearbyNumbers; to: NearbyNumbers; proof: NearbyNumbers };
  #lastId: string | undefined;
  #isSorted = true;

  constructor(type: RelationType, pool: StringPool, nodes: NodeNumbers) {
    this.#type = type;
    this.#pool = pool;
    this.#nodes = nodes;
    this.#columns = new Columns(relationDefinitionOf(type).properties, pool);
    this.#nearby = {
      from: new NearbyNumbers(nodes),
      to: new NearbyNumbers(nodes),
      proof: new NearbyNumbers(nodes),
    };
  }

  /** Number of rows. */
  get size(): number {
    return this.#from.length;
  }

  /** How many pieces of evidence the relations have, all together. */
  get proofSize(): number {
    return this.#proof.length;
  }

  /** True where the relations came in ascending order of their ids. */
  get isSorted(): boolean {
    return this.#isSorted;
  }

  add(record: EdgeRecord): void {
    const { id, from, to, properties, evidence } = record;
    if (this.#lastId !== undefined && compareText(this.#lastId, id) >= 0) this.#isSorted = false;
    this.#lastId = id;
    this.#ids.add(this.size, record, (text) => this.#pool.text(text));
    this.#from.push(this.#nearby.from.numberOf(from));
    this.#to.push(this.#nearby.to.numberOf(to));
    for (const proof of evidence) this.#proof.push(this.#nearby.proof.numberOf(proof));
    this.#proofEnds.push(this.#proof.length);
    this.#columns.add(properties);
  }

  /** Id of the first relation that leads to a node, or is proven by it. */
  idOfUserOf(node: number): string | undefined {
    const ids = this.#ids.finish();
    const proofRow = () => {
      const at = this.#proof.view().indexOf(node);
      return at < 0 ? -1 : this.#proofEnds.view().findIndex((end) => end > at);
    };
    const rows = [this.#from.view().indexOf(node), this.#to.view().indexOf(node), proofRow()];
    const row = rows.find((found) => found >= 0);
    return row === undefined ? undefined : this.#idAt(ids, row);
  }

  /**
   * Writes the relations in the order of their ids behind those that are there already.
   *
   * @param base number of relations that are there
   * @param numbers the snapshot's numbers of nodes, by those that they have here
   * @throws {Error} where an id comes twice
   */
  finish(arrays: EdgeArrays, base: number, numbers: Uint32Array): EdgeTable {
    const order = this.#isSorted ? undefined : this.#order();
    const [from, to, proof] = [this.#from.view(), this.#to.view(), this.#proof.view()];
    const ends = this.#proofEnds.view();
    let proofEnd = arrays.proofOffsets[base] as number;
    for (let at = 0; at < this.size; at++) {
      const row = order ? (order[at] as number) : at;
      arrays.from[base + at] = numbers[from[row] as number] as number;
      arrays.to[base + at] = numbers[to[row] as number] as number;
      const last = ends[row] as number;
      for (let next = row > 0 ? (ends[row - 1] as number) : 0; next < last; next++)
        arrays.proof[proofEnd++] = numbers[proof[next] as number] as number;
      arrays.proofOffsets[base + at + 1] = proofEnd;
    }
    return {
      base,
      size: this.size,
      columns: this.#columns.finish(order),
      ids: this.#ids.finish(order),
    };
  }

  #order(): Uint32Array {
    const known = this.#ids.finish();
    const ids = Array.from({ length: this.size }, (_, row) => this.#idAt(known, row));
    const idAt = (row: number) => ids[row] as string;
    const order = Uint32Array.from(ids.keys()).sort((a, b) => compareText(idAt(a), idAt(b)));
    for (let at = 1; at < order.length; at++)
      if (idAt(order[at] as number) === idAt(order[at - 1] as number))
        throw new Error(`The graph has relation ${idAt(order[at] as number)} twice`);
    return order;
  }

  #idAt(ids: EdgeIds, row: number): string {
    const idOf = (list: Uint32List) => this.#nodes.idOf(list.view()[row] as number);
    return ids.at(row, { type: this.#type, from: idOf(this.#from), to: idOf(this.#to) });
  }
}
