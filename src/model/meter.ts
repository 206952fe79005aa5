import type { Budget } from './budget.js';

const rowsAtOnce = 256;
const bytesAtOnce = 65_536;
const conditionsAtOnce = 1_024;
/** Milliseconds from which on a piece of work is long. */
const longPiece = 2;
/** Milliseconds up to which the clock alone is asked, which costs less than to ask the processor. */
const briefPiece = 0.5;

/**
 * Counts work while it is done, and draws it from a budget in batches: a row, a few bytes or a test cost
 * less than it does to ask the budget. What counts together must not wait for anything, so that one meter
 * can serve one request after the other.
 *
 * @example
 * meter.during(budget, () => {
 *   for (const node of nodes) {
 *     meter.addRows(1);
 *     rows.push(read(node));
 *   }
 * });
 */
export class Meter {
  #budget: Budget | undefined;
  #rows = 0;
  #bytes = 0;
  #conditions = 0;
  #markedAt = 0;
  #isLong = false;
  /** When time was last counted, by the clock and, in microseconds, of the processor. */
  #timedAt = 0;
  #processorAt = 0;

  /** True where the work that is being done takes so long that others should have their turn. */
  get isLong(): boolean {
    return this.#isLong;
  }

  /**
   * Does some work on a budget.
   *
   * @throws {LimitError} in the middle of it, where it uses more than the budget allows
   */
  during<Result>(budget: Budget | undefined, work: () => Result): Result {
    this.#budget = budget;
    this.#markedAt = this.#timedAt = performance.now();
    if (budget) this.#processorAt = processorTime();
    this.#isLong = false;
    try {
      const result = work();
      this.#settle(true);
      return result;
    } finally {
      this.#budget = undefined;
      this.#rows = this.#bytes = this.#conditions = 0;
    }
  }

  addRows(count: number): void {
    this.#rows += count;
    if (this.#rows >= rowsAtOnce) this.#settle();
  }

  /** An object of the answer was made, of so many bytes. */
  addObject(bytes: number): void {
    this.#bytes += bytes;
    if (++this.#rows >= rowsAtOnce || this.#bytes >= bytesAtOnce) this.#settle();
  }

  addConditions(count: number): void {
    this.#conditions += count;
    if (this.#conditions >= conditionsAtOnce) this.#settle();
  }

  #settle(isEnd = false): void {
    const budget = this.#budget;
    const rows = this.#rows;
    const bytes = this.#bytes;
    const conditions = this.#conditions;
    this.#rows = this.#bytes = this.#conditions = 0;
    const now = performance.now();
    this.#isLong ||= now - this.#markedAt > longPiece;
    if (!budget) return;
    if (rows > 0) budget.spend('rows', rows);
    if (bytes > 0) budget.spend('bytes', bytes);
    if (conditions > 0) budget.spend('conditions', conditions);
    this.#settleTime(budget, now, isEnd);
  }

  /**
   * The less of two: by the clock it may be that others had the processor meanwhile, and the processor's time
   * is that of all threads, of which some compress what others were answered.
   */
  #settleTime(budget: Budget, now: number, isEnd: boolean): void {
    const taken = now - this.#timedAt;
    if (taken < briefPiece) {
      if (isEnd) budget.spend('milliseconds', taken);
      return;
    }
    const processor = processorTime();
    budget.spend('milliseconds', Math.min(taken, (processor - this.#processorAt) / 1000));
    this.#timedAt = now;
    this.#processorAt = processor;
  }
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
