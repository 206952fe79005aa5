/** Who waits for a place. */
interface Waiting {
  readonly since: number;
  readonly goOn: (failure?: Error) => void;
}

/**
 * Places for work of which only so much is to be under way at once. Whose request is the oldest goes first,
 * so that what was begun ends before more is begun.
 *
 * @example
 * const failure = await semaphore.acquire(since);
 * if (failure) throw failure;
 * await work();
 * semaphore.release();
 */
export class Semaphore {
  #free: number;
  readonly #waiting: Waiting[] = [];

  constructor(places: number) {
    this.#free = places;
  }

  /**
   * Resolves when there is a place, which is to be given back.
   *
   * @param since when the request came, as `performance.now()` counts
   * @returns why there will be none, where it is so
   */
  async acquire(since: number): Promise<Error | undefined> {
    if (this.#free === 0) return new Promise((goOn) => this.#waiting.push({ since, goOn }));
    this.#free--;
    return undefined;
  }

  /** Gives a place back, to the next who waits. */
  release(): void {
    const next = this.#takeOldest();
    if (next) next.goOn();
    else this.#free++;
  }

  /** Lets nobody wait any longer. */
  rejectWaiting(reason: Error): void {
    for (const { goOn } of this.#waiting.splice(0)) goOn(reason);
  }

  #takeOldest(): Waiting | undefined {
    let oldest = 0;
    for (const [at, { since }] of this.#waiting.entries())
      if (since < (this.#waiting[oldest] as Waiting).since) oldest = at;
    return this.#waiting.splice(oldest, 1)[0];
  }
}
