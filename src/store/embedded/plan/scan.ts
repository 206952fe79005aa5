import type { Condition, Order, Page, Tests } from '../../../model/plan.js';
import { type Predicate, type PropertyCondition, testNames } from './conditions.js';
import { type Range, runsOf, type SortedList } from './indexes.js';
import { firstInOrder, firstWhere, type IsAfter, type Ordering } from './ordering.js';

/** A way through candidates that has a page full as early as it can. */
export interface Scan {
  readonly list: Uint32Array;
  /** The part of the list in which nodes may meet the condition. */
  readonly range: Range;
  /** Parts of the range, to be gone through one after the other until the page is full. */
  readonly runs: Iterable<Range>;
  /** True where each run has to be sorted; else the list is in the order asked for. */
  readonly sortsRuns: boolean;
  /** What each node has to be tested for. */
  readonly residual: readonly Condition[];
}

export interface ScanRequest {
  readonly order: Order;
  readonly residual: readonly Condition[];
  readonly page: Page | undefined;
  readonly isAfter: IsAfter | undefined;
}

/** Candidates in the order of their ids, from where the page begins. */
export function scanInOrder(
  candidates: Uint32Array,
  { order, residual, isAfter }: ScanRequest,
): Scan {
  const list = order[0]?.direction === 'DESC' ? candidates.slice().reverse() : candidates;
  const range = wholeOf(list);
  const start = isAfter ? firstWhere(0, list.length, (at) => isAfter(list[at] as number, 0)) : 0;
  return { list, range, runs: [{ ...range, start }], sortsRuns: false, residual };
}

/** Candidates that all have to be looked at and sorted. */
export function scanUnsorted(list: Uint32Array, { residual }: ScanRequest): Scan {
  const range = wholeOf(list);
  return { list, range, runs: [range], sortsRuns: true, residual };
}

/**
 * Candidates sorted by the first key of the order. Where the condition bounds this key, as in
 * `value >= 300` in the order of values, only the part of the list within the bounds is looked at.
 */
export function scanOfIndex(sorted: SortedList, { order, residual, page }: ScanRequest): Scan {
  const [first] = order as [Order[number]];
  const bounds = residual.find((term) => isBound(term, first.property));
  const range = bounds
    ? rangeWithin(sorted, (bounds as PropertyCondition).tests)
    : wholeOf(sorted.nodes);
  return {
    list: sorted.nodes,
    range,
    runs: runsOf(sorted, range, first.direction, page?.after?.[0]),
    sortsRuns: order.length > 1,
    residual: residual.filter((term) => term !== bounds),
  };
}

/** How many nodes of a scan meet its residual condition. */
export function countOf({ list, range }: Scan, holds: Predicate | undefined): number {
  const { start, end } = range;
  if (!holds) return end - start;
  let total = 0;
  for (let at = start; at < end; at++) if (holds(list[at] as number)) total++;
  return total;
}

interface PageOfScan {
  readonly limit: number;
  readonly isAfter: IsAfter | undefined;
  /** The residual condition. */
  readonly holds: Predicate | undefined;
  readonly ordering: Ordering;
}

/** The nodes of a page, in order. */
export function collect(scan: Scan, { limit, isAfter, holds, ordering }: PageOfScan): number[] {
  const { list, runs, sortsRuns } = scan;
  const nodes: number[] = [];
  for (const { start, end } of runs) {
    const wanted = limit - nodes.length;
    if (wanted <= 0) break;
    const taken: number[] = [];
    for (let at = start; at < end && (sortsRuns || taken.length < wanted); at++) {
      const node = list[at] as number;
      if ((!isAfter || isAfter(node, 0)) && (!holds || holds(node))) taken.push(node);
    }
    const inOrder = sortsRuns
      ? firstInOrder(taken, wanted, (left, right) => ordering.compare(left, 0, right, 0))
      : taken;
    for (const node of inOrder) nodes.push(node);
  }
  return nodes;
}

const wholeOf = ({ length }: Uint32Array): Range => ({ start: 0, end: length });

const boundTests: ReadonlySet<string> = new Set(['gt', 'gte', 'lt', 'lte']);

/** True where a condition says nothing but between what numbers the property lies. */
function isBound(term: Condition, property: string): boolean {
  if (!('property' in term) || term.property !== property) return false;
  const names = testNames(term.tests);
  return names.length > 0 && names.every((name) => boundTests.has(name));
}

/** The part of a sorted list whose values are numbers within the bounds. */
function rangeWithin({ present, valueAt }: SortedList, { gt, gte, lt, lte }: Tests): Range {
  const firstAt = (holds: (value: number) => boolean) =>
    firstWhere(0, present, (at) => holds(valueAt(at) as number));
  if (present > 0 && typeof valueAt(0) !== 'number') return { start: 0, end: 0 };
  const start = Math.max(
    gt === undefined ? 0 : firstAt((value) => value > gt),
    gte === undefined ? 0 : firstAt((value) => value >= gte),
  );
  const end = Math.min(
    lt === undefined ? present : firstAt((value) => value >= lt),
    lte === undefined ? present : firstAt((value) => value > lte),
  );
  return { start, end: Math.max(start, end) };
}
