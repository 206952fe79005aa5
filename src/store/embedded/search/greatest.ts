/** Keeps the greatest of many numbers, without sorting the rest: a heap whose root is the least kept. */
export class Greatest {
  readonly #most: number;
  readonly #heap: number[] = [];
  /** What a number must exceed to be kept. */
  floor: number;

  constructor(most: number) {
    this.#most = most;
    this.floor = most > 0 ? -Infinity : Infinity;
  }

  offer(value: number): void {
    if (value <= this.floor) return;
    const heap = this.#heap;
    if (heap.length < this.#most) {
      heap.push(value);
      this.#rise(value);
    } else this.#sink(value);
    if (heap.length === this.#most) this.floor = heap[0] as number;
  }

  /** What was kept, greatest first. */
  descending(): number[] {
    return [...this.#heap].sort((left, right) => right - left);
  }

  #rise(value: number): void {
    const heap = this.#heap;
    let at = heap.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((heap[parent] as number) <= value) break;
      heap[at] = heap[parent] as number;
      at = parent;
    }
    heap[at] = value;
  }

  /** Puts a value in the place of the least. */
  #sink(value: number): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child + 1 < heap.length && (heap[child + 1] as number) < (heap[child] as number)) child++;
      if (child >= heap.length || (heap[child] as number) >= value) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = value;
  }
}
