/** A list of whole numbers below 2³² that grows. */
export class Uint32List {
  #items: Uint32Array;
  #length = 0;

  constructor(room = 1024) {
    this.#items = new Uint32Array(room);
  }

  get length(): number {
    return this.#length;
  }

  push(item: number): void {
    if (this.#length === this.#items.length) {
      const larger = new Uint32Array(this.#items.length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length++] = item;
  }

  /** The items, in an array of just their number. */
  toArray(): Uint32Array {
    return this.#items.slice(0, this.#length);
  }
}
