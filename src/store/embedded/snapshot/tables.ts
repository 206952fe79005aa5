import type { Column } from './columns.js';
import type { EdgeIds } from './edge-ids.js';

/**
 * The nodes or relations of one type: numbered without a gap from `base` on, in the order of their
 * ids; row `number - base` of each column is theirs.
 */
export interface Table {
  readonly base: number;
  readonly size: number;
  /** One a property; those of nodes have one of ids as well. */
  readonly columns: ReadonlyMap<string, Column>;
}

export interface EdgeTable extends Table {
  readonly ids: EdgeIds;
}
