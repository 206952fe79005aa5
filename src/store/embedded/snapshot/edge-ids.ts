import type { EdgeRecord } from '../../../model/graph.js';
import { edgeId, restOfEdgeId } from '../../../model/ids.js';

/** What an id says of a relation, and the store knows without it. */
type Ends = Pick<EdgeRecord, 'type' | 'from' | 'to'>;

/**
 * Ids of one type's relations, by row. An id begins with type and ends, such as
 * `serves/program:qufu:a/group:elderly`: only what follows is held, of most ids nothing. All of them
 * as text would take more memory than everything else about relations.
 */
export class EdgeIds {
  /** What follows type and ends, as far as any row has it. */
  readonly #suffixes: readonly string[];
  /** Whole ids that do not begin with type and ends. */
  readonly #others: ReadonlyMap<number, string>;

  constructor(suffixes: readonly string[], others: ReadonlyMap<number, string>) {
    this.#suffixes = suffixes;
    this.#others = others;
  }

  at(row: number, { type, from, to }: Ends): string {
    return this.#others.get(row) ?? edgeId(type, from, to) + (this.#suffixes[row] ?? '');
  }
}

/** The same while relations come, one row a relation. */
export class EdgeIdRows {
  readonly #suffixes: string[] = [];
  readonly #others = new Map<number, string>();

  /** @param intern gives equal texts as one and the same */
  add(row: number, { type, id, from, to }: EdgeRecord, intern: (text: string) => string): void {
    const suffix = restOfEdgeId(id, type, from, to);
    if (suffix === undefined) this.#others.set(row, id);
    else if (suffix !== '') {
      while (this.#suffixes.length < row) this.#suffixes.push('');
      this.#suffixes.push(intern(suffix));
    }
  }

  /** @param order the rows as they are to follow one another; as they came where absent */
  finish(order?: Uint32Array): EdgeIds {
    if (!order) return new EdgeIds(this.#suffixes.slice(), this.#others);
    const others = new Map<number, string>();
    for (const [row, from] of order.entries()) {
      const id = this.#others.get(from);
      if (id !== undefined) others.set(row, id);
    }
    if (this.#suffixes.length === 0) return new EdgeIds([], others);
    return new EdgeIds(
      Array.from(order, (row) => this.#suffixes[row] ?? ''),
      others,
    );
  }
}
