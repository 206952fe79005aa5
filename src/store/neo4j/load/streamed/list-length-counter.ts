import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EdgeRecord } from '../../../../model/graph.js';
import {
  type ListTotals,
  listFieldsOf,
  type TotalsByField,
} from '../../../../model/list-lengths.js';
import type { RelationField } from '../../../../model/ontology.js';
import { TextHash } from '../../../../util/text-hash.js';
import { putAside } from './work-folder.js';

const partitions = 64;
/** Entries of one partition that are held: each has two numbers. */
const heldEntries = 4_096;

/**
 * Counts how long the lists of a graph are, of relations in a dataset's order, in memory that does not grow.
 * Of a list that relations lead from, the entries are neighbours. Of one that they lead to, each entry is
 * put aside on disk, by a hash of its owner, and counted at the end, a part at a time.
 */
export class ListLengthCounter {
  readonly #folder: string;
  readonly #hash = new TextHash();
  readonly #fields: RelationField[] = [];
  readonly #numbers = new Map<RelationField, number>();
  readonly #totals = new Map<RelationField, ListTotals>();
  readonly #held = Array.from({ length: partitions }, () => new Float64Array(2 * heldEntries));
  readonly #sizes = new Uint32Array(partitions);
  #from = '';
  #type = '';
  /** Entries of the lists of the node that relations begin at. */
  readonly #entries = new Map<RelationField, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  add(edge: EdgeRecord): void {
    const { type, from, to } = edge;
    if (from !== this.#from || type !== this.#type) {
      this.#endLists();
      this.#from = from;
      this.#type = type;
    }
    const [forward, reverse] = listFieldsOf(edge);
    if (forward) this.#entries.set(forward, (this.#entries.get(forward) ?? 0) + 1);
    if (reverse) this.#putAside(reverse, to);
  }

  finish(): TotalsByField {
    this.#endLists();
    for (let partition = 0; partition < partitions; partition++) {
      const lengths = new Map<number, Map<number, number>>();
      for (const entries of this.#entriesOf(partition))
        for (let at = 0; at < entries.length; at += 2) {
          const [field, owner] = [entries[at] as number, entries[at + 1] as number];
          const owners = lengths.get(field) ?? new Map<number, number>();
          lengths.set(field, owners);
          owners.set(owner, (owners.get(owner) ?? 0) + 1);
        }
      for (const [field, owners] of lengths)
        for (const length of owners.values())
          this.#addList(this.#fields[field] as RelationField, length);
    }
    return this.#totals;
  }

  #endLists(): void {
    for (const [field, length] of this.#entries) this.#addList(field, length);
    this.#entries.clear();
  }

  #addList(field: RelationField, length: number): void {
    const { entries, squares } = this.#totals.get(field) ?? { entries: 0, squares: 0 };
    this.#totals.set(field, { entries: entries + length, squares: squares + length * length });
  }

  #putAside(field: RelationField, owner: string): void {
    let number = this.#numbers.get(field);
    if (number === undefined) {
      number = this.#fields.push(field) - 1;
      this.#numbers.set(field, number);
    }
    const hash = this.#hash.hash(owner).number;
    const partition = hash % partitions;
    const held = this.#held[partition] as Float64Array;
    const size = this.#sizes[partition] as number;
    held[size] = number;
    held[size + 1] = hash;
    this.#sizes[partition] = size + 2;
    if (size + 2 < held.length) return;
    putAside(this.#file(partition), bytesOf(held));
    this.#sizes[partition] = 0;
  }

  *#entriesOf(partition: number): Generator<Float64Array> {
    const file = this.#file(partition);
    if (existsSync(file)) {
      const { buffer, byteOffset, byteLength } = readFileSync(file);
      yield new Float64Array(buffer.slice(byteOffset, byteOffset + byteLength));
    }
    yield (this.#held[partition] as Float64Array).subarray(0, this.#sizes[partition]);
  }

  #file(partition: number): string {
    return join(this.#folder, `lists-${partition}`);
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
