/** The `limit` greatest of many numbers, without sorting the rest: a heap whose root is the least of them. */
export class TopNumbers {
  readonly #limit: number;
  readonly #heap: number[] = [];
  /** What a number must exceed to be among them. */
  floor: number;

  constructor(limit: number) {
    this.#limit = limit;
    this.floor = limit > 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }

  offer(value: number): void {
    if (value <= this.floor) return;
    const heap = this.#heap;
    if (heap.length < this.#limit) {
      heap.push(value);
      this.#siftUp(value);
    } else this.#replaceLeast(value);
    if (heap.length === this.#limit) this.floor = heap[0] as number;
  }

  /** The numbers, greatest first. */
  descending(): number[] {
    return [...this.#heap].sort((left, right) => right - left);
  }

  #siftUp(value: number): void {
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

  #replaceLeast(value: number): void {
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
