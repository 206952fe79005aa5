import type { Budget } from '../../../model/budget.js';

/** Bytes up to which a request holds so little that it never waits: a small answer, and its beginning. */
const little = 65_536;

/**
 * What the database has sent for requests that are not answered yet. Neo4j sends as fast as the driver
 * reads, so that many large requests at once would hold all their rows in this process. Where these are
 * more bytes than may be, nothing more is taken in but for the request that has held some for longest,
 * until others have ended.
 */
export class HeldAnswers {
  readonly #most: number;
  /** In the order in which they were sent something first. */
  readonly #held = new Map<Budget, number>();
  #bytes = 0;

  /** @param most bytes, as they are sent */
  constructor(most: number) {
    this.#most = most;
  }

  /** Counts what was sent for a request, until that has ended. */
  add(budget: Budget, bytes: number): void {
    const before = this.#held.get(budget);
    this.#held.set(budget, (before ?? 0) + bytes);
    this.#bytes += bytes;
    if (before === undefined) budget.onEnd(() => this.#release(budget));
  }

  /** False where what the database sends for the request has to wait. */
  hasRoomFor(budget: Budget): boolean {
    if (this.#bytes <= this.#most || (this.#held.get(budget) ?? 0) <= little) return true;
    const [first] = this.#held.keys();
    return budget === first;
  }

  #release(budget: Budget): void {
    this.#bytes -= this.#held.get(budget) ?? 0;
    this.#held.delete(budget);
  }
}
