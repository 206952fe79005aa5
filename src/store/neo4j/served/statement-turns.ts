import type { Budget } from '../../../model/budget.js';

/** Statements that are sent as one. */
export interface Turn {
  /** Of the requests that share it. */
  readonly budgets: readonly (Budget | undefined)[];
  /** False once nobody waits for its answer any more. */
  isWanted(): boolean;
}

interface Waiting extends Turn {
  /** With false where there is nothing to be done any more. */
  readonly goOn: (hasTurn: boolean) => void;
  readonly giveUp: (reason: unknown) => void;
}

/** What a statement that is under way counts for its request, in milliseconds, until it is known. */
const underWayCounts = 50;
/** How many rows of its estimated cost count a millisecond, until it has had that much. */
const rowsInMillisecond = 20;
/** Requests that have had less than so much, in milliseconds, are never kept waiting by long ones alone. */
const little = 50;
/** Every so many turns the statement that has waited for longest goes on, however much its request had. */
const turnsToOldest = 4;

export interface TurnsOptions {
  /** Statements under way at once. */
  readonly most: number;
  /** How many more may be under way of requests that have had little. */
  readonly more: number;
}

/**
 * Lets some statements at once be under way in the database, which answers on as many threads as are asked
 * of it: a small question beside three hundred others would have the three-hundredth part of its
 * processors. The others wait here, and of these goes on first whose request has had least of the
 * database's time, and is estimated to need least.
 *
 * For example, while four statements of a request with 25 lists are under way, its other lists wait, and a
 * request that comes now goes before them.
 */
export class StatementTurns {
  readonly #options: TurnsOptions;
  /** In the order in which they came. */
  readonly #waiting = new Set<Waiting>();
  /** Statements under way, of each request. */
  readonly #underWay = new Map<Budget, number>();
  #taken = 0;
  #given = 0;

  constructor(options: TurnsOptions) {
    this.#options = options;
  }

  /**
   * To be waited for before a statement is sent.
   *
   * @returns false where nobody wants it any more; where true, {@link leave} has to be called for it
   * @throws what {@link giveUp} is called with
   */
  async take(turn: Turn): Promise<boolean> {
    if (!this.#hasRoomFor(turn))
      return new Promise((goOn, giveUp) => this.#waiting.add({ ...turn, goOn, giveUp }));
    this.#begin(turn);
    return true;
  }

  /** The statement has ended: those that wait go on, as far as there is room. */
  leave({ budgets }: Turn): void {
    this.#taken--;
    this.#count(budgets, -1);
    for (let next = this.#next(); next && this.#hasRoomFor(next); next = this.#next()) {
      this.#waiting.delete(next);
      this.#begin(next);
      next.goOn(true);
    }
  }

  /** Nothing that waits would be answered: the database is away. */
  giveUp(reason: unknown): void {
    for (const { giveUp } of this.#waiting) giveUp(reason);
    this.#waiting.clear();
  }

  #hasRoomFor(turn: Turn): boolean {
    const { most, more } = this.#options;
    return this.#taken < most || (this.#taken < most + more && this.#hadBy(turn) < little);
  }

  #begin({ budgets }: Turn): void {
    this.#taken++;
    this.#count(budgets, 1);
  }

  #next(): Waiting | undefined {
    let next: Waiting | undefined;
    let least = Number.POSITIVE_INFINITY;
    let oldest: Waiting | undefined;
    for (const one of this.#waiting) {
      if (!one.isWanted()) {
        this.#waiting.delete(one);
        one.goOn(false);
        continue;
      }
      oldest ??= one;
      const had = this.#hadBy(one);
      if (had < least) [next, least] = [one, had];
    }
    const isOldestDue = this.#taken < this.#options.most && ++this.#given % turnsToOldest === 0;
    return isOldestDue ? oldest : next;
  }

  /** Milliseconds of the database that the request has had which has had least of those that share it. */
  #hadBy({ budgets }: Turn): number {
    let least = Number.POSITIVE_INFINITY;
    for (const budget of budgets) {
      if (!budget) return 0;
      const had =
        budget.spent('statementMilliseconds') +
        underWayCounts * (this.#underWay.get(budget) ?? 0) +
        budget.expectedRows / rowsInMillisecond;
      if (had < least) least = had;
    }
    return least;
  }

  #count(budgets: readonly (Budget | undefined)[], more: number): void {
    for (const budget of budgets) {
      if (!budget) continue;
      const count = (this.#underWay.get(budget) ?? 0) + more;
      if (count > 0) this.#underWay.set(budget, count);
      else this.#underWay.delete(budget);
    }
  }
}
