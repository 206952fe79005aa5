import type { Scalar } from '../../order.js';
import type { Column } from '../snapshot/columns.js';

/** Finds the nodes, or relations, of one table by one property's value. */
export interface Postings {
  /** The numbers of those that have the value (or have it in their list), ascending; the same array each time. */
  readonly listOf: (value: Scalar) => Uint32Array;
}

const nothing = new Uint32Array();

/** Lists of all values behind one another in one array; views are made when they are asked for. */
export function postingsOf(column: Column, base: number): Postings {
  const numberOf = new Map<Scalar, number>();
  const counts: number[] = [];
  const eachValue = (visit: (value: Scalar, row: number) => void) => {
    column.forEach((value, row) => {
      if (value === null) return;
      if (typeof value !== 'object') visit(value, row);
      else for (const element of new Set<Scalar>(value)) visit(element, row);
    });
  };
  eachValue((value) => {
    const known = numberOf.get(value);
    if (known === undefined) numberOf.set(value, counts.push(1) - 1);
    else counts[known] = (counts[known] as number) + 1;
  });
  let total = 0;
  const starts = counts.map((count) => {
    total += count;
    return total - count;
  });
  const ends = [...starts];
  const members = new Uint32Array(total);
  eachValue((value, row) => {
    const list = numberOf.get(value) as number;
    const end = ends[list] as number;
    members[end] = base + row;
    ends[list] = end + 1;
  });
  const views = new Map<number, Uint32Array>();
  return {
    listOf: (value) => {
      const list = numberOf.get(value);
      if (list === undefined) return nothing;
      const view = views.get(list) ?? members.subarray(starts[list], ends[list]);
      views.set(list, view);
      return view;
    },
  };
}

/** All that is in any of some lists (which may be in any order), ascending, once. */
export function union(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const list of lists) {
    all.set(list, end);
    end += list.length;
  }
  all.sort();
  let size = 0;
  for (let at = 0; at < all.length; at++)
    if (at === 0 || all[at] !== all[at - 1]) all[size++] = all[at] as number;
  return all.subarray(0, size);
}
