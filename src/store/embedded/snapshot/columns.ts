import type { PropertyValue } from '../../../model/graph.js';
import type { StringPool } from './string-pool.js';

/** Values of one property, one a row. */
export type Column = readonly PropertyValue[];

/** The columns of one type's table while its records come, one row a record. */
export class Columns {
  readonly #pool: StringPool;
  readonly #columns: ReadonlyMap<string, PropertyValue[]>;

  /** @param properties the type's properties by name, as the ontology has them */
  constructor(properties: object, pool: StringPool) {
    this.#pool = pool;
    this.#columns = new Map(Object.keys(properties).map((name) => [name, []]));
  }

  /** Adds a row. Only the type's own properties are taken; one that is missing is null. */
  add(properties: Readonly<Record<string, PropertyValue>>): void {
    for (const [name, column] of this.#columns)
      column.push(this.#pool.of(properties[name] ?? null));
  }

  /** @param order the rows as they are to follow one another; as they came where absent */
  finish(order?: Uint32Array): Map<string, Column> {
    const columns = new Map<string, Column>();
    // Copied in any case, as an array that has grown has room to spare.
    for (const [name, column] of this.#columns)
      columns.set(
        name,
        order ? Array.from(order, (row) => column[row] as PropertyValue) : column.slice(),
      );
    return columns;
  }
}
