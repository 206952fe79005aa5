import type { StringPool } from './string-pool.js';

/**
 * Numbers nodes in the order in which their ids are first met, be it as a node or as the end of a
 * relation. When all are there, {@link renumber} gives the numbers of the snapshot.
 */
export class NodeNumbers {
  readonly #pool: StringPool;
  readonly #numbers = new Map<string, number>();
  readonly #ids: string[] = [];

  constructor(pool: StringPool) {
    this.#pool = pool;
  }

  get size(): number {
    return this.#ids.length;
  }

  idOf(number: number): string {
    return this.#ids[number] as string;
  }

  numberOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const own = this.#pool.text(id);
    const number = this.#ids.push(own) - 1;
    this.#numbers.set(own, number);
    return number;
  }

  /** The numbers by id, each replaced by another one. Nothing more is numbered after it. */
  renumber(replacements: Uint32Array): ReadonlyMap<string, number> {
    for (const [id, number] of this.#numbers) this.#numbers.set(id, replacements[number] as number);
    return this.#numbers;
  }
}

/** The same for ids of which the next is often the last one again, or the one after it. */
export class NearbyNumbers {
  readonly #numbers: NodeNumbers;
  #id: string | undefined;
  #number = -1;

  constructor(numbers: NodeNumbers) {
    this.#numbers = numbers;
  }

  numberOf(id: string): number {
    if (id !== this.#id) {
      const next = this.#number + 1;
      this.#number = this.#numbers.idOf(next) === id ? next : this.#numbers.numberOf(id);
      this.#id = id;
    }
    return this.#number;
  }
}
