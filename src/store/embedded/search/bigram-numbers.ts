const multiplier = 0x9e3779b1;

/**
 * Numbers bigrams in the order in which they are first seen. Open addressing in typed arrays: a map of
 * half a million keys beyond 31 bits would take ten times the memory.
 */
export class BigramNumbers {
  /** One more than the number of the key that hashes there; 0 where none does. */
  #slots = new Uint32Array(1 << 16);
  #mask = this.#slots.length - 1;
  #keys = new Uint32Array(1 << 15);
  size = 0;

  /** The keys by their numbers. */
  get keys(): Uint32Array {
    return this.#keys.subarray(0, this.size);
  }

  numberOf(key: number): number {
    let at = hash(key) & this.#mask;
    for (;;) {
      const slot = this.#slots[at] as number;
      if (slot === 0) return this.#add(key, at);
      if (this.#keys[slot - 1] === key) return slot - 1;
      at = (at + 1) & this.#mask;
    }
  }

  #add(key: number, at: number): number {
    const number = this.size++;
    this.#keys[number] = key;
    this.#slots[at] = number + 1;
    if (this.size === this.#keys.length) this.#grow();
    return number;
  }

  #grow(): void {
    const keys = new Uint32Array(this.#keys.length * 2);
    keys.set(this.#keys);
    this.#keys = keys;
    this.#slots = new Uint32Array(keys.length * 2);
    this.#mask = this.#slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let at = hash(keys[number] as number) & this.#mask;
      while (this.#slots[at] !== 0) at = (at + 1) & this.#mask;
      this.#slots[at] = number + 1;
    }
  }
}

const hash = (key: number): number => {
  const product = Math.imul(key, multiplier);
  return product ^ (product >>> 15);
};
