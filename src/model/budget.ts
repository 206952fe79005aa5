import { LimitError } from './limit-error.js';

/** What a request uses up while it is answered, with what one of each is. */
const expenses = {
  rows: 'rows',
  bytes: 'bytes of answer',
  /** One is one condition, tested on one node. */
  conditions: 'tests of conditions',
  /** Computing time in this process. */
  milliseconds: 'milliseconds of computing',
  /** Time that statements took in a store beside this process. */
  statementMilliseconds: 'milliseconds of statements',
} as const;

export type Expense = keyof typeof expenses;

export interface BudgetOptions {
  /** How long the request may take, in milliseconds; without it, for ever. */
  readonly deadline?: number;
  /** How much of each it may use up; of what is not named, any amount. */
  readonly allowed?: Readonly<Partial<Record<Expense, number>>>;
}

/** Nobody waits for the answer any more: whoever asked has gone away. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';

  constructor() {
    super('Whoever asked has gone away');
  }
}

/**
 * What one request may take of time and work. It is made where a request comes in, handed down to the
 * store with every question, and ended with the answer. Whoever works for the request says what it used
 * ({@link spend}), or only asks whether to go on ({@link check}); what waits listens to {@link signal}.
 */
export class Budget {
  readonly #began = performance.now();
  readonly #deadline: number;
  readonly #allowed: Readonly<Partial<Record<Expense, number>>>;
  readonly #spent: Record<Expense, number> = {
    rows: 0,
    bytes: 0,
    conditions: 0,
    milliseconds: 0,
    statementMilliseconds: 0,
  };
  #cancelled: CancelledError | undefined;
  /** Made when asked for: few wait by it, and a signal and a timer cost more than a small answer. */
  #controller: AbortController | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor({ deadline = Number.POSITIVE_INFINITY, allowed = {} }: BudgetOptions = {}) {
    this.#deadline = deadline;
    this.#allowed = allowed;
  }

  /** Milliseconds since the request came in. */
  get elapsed(): number {
    return performance.now() - this.#began;
  }

  /** True once whoever asked has gone away. */
  get isCancelled(): boolean {
    return this.#cancelled !== undefined;
  }

  /** Milliseconds until the deadline, not below 0; infinite where there is none. */
  get remaining(): number {
    return Math.max(0, this.#deadline - this.elapsed);
  }

  /**
   * Fires when whoever asked goes away or the deadline passes, with the error that {@link check} throws
   * from then on as its reason.
   */
  get signal(): AbortSignal {
    if (!this.#controller) {
      this.#controller = new AbortController();
      const reason = this.#cancelled ?? this.#overdue();
      if (reason) this.#controller.abort(reason);
      else if (this.#deadline !== Number.POSITIVE_INFINITY) this.#fireAtDeadline();
    }
    return this.#controller.signal;
  }

  /** How much of it was used up until now. */
  spent(expense: Expense): number {
    return this.#spent[expense];
  }

  /**
   * Uses something up.
   *
   * @throws {LimitError} where that is more than is allowed
   */
  spend(expense: Expense, amount: number): void {
    this.#spent[expense] += amount;
    const actual = this.#spent[expense];
    const allowed = this.#allowed[expense];
    if (allowed !== undefined && actual > allowed)
      throw exceeded(expense, actual, allowed, expenses[expense]);
  }

  /**
   * To be called before work begins, and between its parts.
   *
   * @throws {LimitError} where the deadline has passed
   * @throws {CancelledError} where whoever asked has gone away
   */
  check(): void {
    const reason = this.#cancelled ?? this.#overdue();
    if (reason) throw reason;
  }

  /** Whoever asked has gone away. */
  cancel(): void {
    if (this.#cancelled) return;
    this.#cancelled = new CancelledError();
    this.#controller?.abort(this.#cancelled);
    this.end();
  }

  /** The request was answered: the deadline is not waited for. */
  end(): void {
    clearTimeout(this.#timer);
  }

  #overdue(): LimitError | undefined {
    const taken = this.elapsed;
    return taken < this.#deadline
      ? undefined
      : exceeded('deadline', Math.ceil(taken), this.#deadline, 'milliseconds');
  }

  #fireAtDeadline(): void {
    this.#timer = setTimeout(
      () => {
        // Timers may fire a moment early, and wait no longer than about 24 days.
        const reason = this.#overdue();
        if (reason) this.#controller?.abort(reason);
        else this.#fireAtDeadline();
      },
      Math.min(Math.ceil(this.remaining), longestTimer),
    );
    this.#timer.unref();
  }
}

const longestTimer = 2 ** 31 - 1;

const exceeded = (limit: string, actual: number, allowed: number, unit: string): LimitError =>
  new LimitError(
    `The request used ${actual} ${unit}, more than the ${allowed} allowed. Ask for less at once.`,
    limit,
    actual,
    allowed,
  );
