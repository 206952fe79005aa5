/** A list of whole numbers below 2³² that grows. */
export class Uint32List {
  #items: Uint32Array<ArrayBuffer>;
  #length = 0;

  constructor(capacity = 16) {
    this.#items = new Uint32Array(capacity);
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

  /** The items, as a view that is good until the next one is added. */
  view(): Uint32Array<ArrayBuffer> {
    return this.#items.subarray(0, this.#length);
  }
}
