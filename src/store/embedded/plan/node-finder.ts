import type { Meter } from '../../../model/meter.js';
import type { NodeType } from '../../../model/ontology.js';
import type { Condition, Order, Page } from '../../../model/plan.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { type AccessPath, AccessPaths } from './access-paths.js';
import { Ordering } from './ordering.js';
import {
  collect,
  countOf,
  type Scan,
  type ScanRequest,
  scanInOrder,
  scanOfIndex,
  scanUnsorted,
} from './scan.js';

/** The nodes of a type that meet a condition, in an order. */
export interface NodeQuery {
  readonly type: NodeType;
  readonly where?: Condition;
  readonly order?: Order;
  readonly page?: Page;
  /** Also count all that meet the condition. */
  readonly count?: boolean;
}

export interface FoundNodes {
  readonly nodes: readonly number[];
  /** Null where not asked for. */
  readonly total: number | null;
}

/** Finds the nodes of a type that meet a condition: by an access path, then a scan of its candidates. */
export class NodeFinder {
  readonly #snapshot: Snapshot;
  readonly #paths: AccessPaths;

  constructor(snapshot: Snapshot, meter: Meter) {
    this.#snapshot = snapshot;
    this.#paths = new AccessPaths(snapshot, meter);
  }

  /** @throws {GraphError} BAD_USER_INPUT where the page's position does not fit the order. */
  find({ type, where, order = [], page, count = false }: NodeQuery): FoundNodes {
    const ordering = new Ordering(this.#snapshot, { types: [type] }, order);
    const isAfter = page?.after && ordering.after(page.after);
    const { path, residual } = this.#paths.choose(type, where);
    const scan = this.#scan(type, path, { order, residual, page, isAfter });
    const holds = this.#paths.predicate(type, scan.residual);
    const total = count ? countOf(scan, holds) : null;
    const limit = page?.limit ?? Number.POSITIVE_INFINITY;
    return { nodes: collect(scan, { limit, isAfter, holds, ordering }), total };
  }

  /** All nodes of the type that meet the condition, ascending. Shared: not to be changed. */
  all(type: NodeType, where?: Condition): Uint32Array {
    const { path, residual } = this.#paths.choose(type, where);
    const holds = this.#paths.predicate(type, residual);
    return holds ? path.candidates().filter(holds) : path.candidates();
  }

  #scan(type: NodeType, { candidates, isIndexList }: AccessPath, request: ScanRequest): Scan {
    const [first] = request.order;
    if (!first || first.property === 'id') return scanInOrder(candidates(), request);
    if (!isIndexList) return scanUnsorted(candidates(), request);
    const sorted = this.#paths.indexesOf(type).sorted(candidates(), first.property);
    return scanOfIndex(sorted, request);
  }
}
