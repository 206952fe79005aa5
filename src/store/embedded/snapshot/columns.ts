import type { PropertyValue } from '../../../model/graph.js';
import type { Column, Table } from './snapshot.js';
import type { StringPool } from './string-pool.js';

/** The columns of one type's table while its records come. */
export class Columns {
  readonly #pool: StringPool;
  readonly #columns: ReadonlyMap<string, PropertyValue[]>;
  #size = 0;

  constructor(properties: object, pool: StringPool) {
    this.#pool = pool;
    this.#columns = new Map(Object.keys(properties).map((name) => [name, []]));
  }

  get size(): number {
    return this.#size;
  }

  /** Only the table's own columns are taken; one that is missing is null. */
  add(properties: Readonly<Record<string, PropertyValue>>): void {
    this.#size++;
    for (const [name, column] of this.#columns)
      column.push(this.#pool.of(properties[name] ?? null));
  }

  /** @param ids a column of them, where the table has one */
  table(base: number, ids?: readonly string[]): Table {
    const columns = new Map<string, Column>();
    if (ids) columns.set('id', ids);
    // Copied, as an array that has grown has room to spare.
    for (const [name, column] of this.#columns) columns.set(name, column.slice());
    return { base, size: this.#size, columns };
  }
}
