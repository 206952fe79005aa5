import { LimitError } from './limit-error.js';

/** What a request uses up while it is answered, with what one of each is. */
const expenses = {
  /** One is one row that a store reads, or one object of the answer that is made of it. */
  rows: 'rows',
  bytes: 'bytes of answer',
  /** One is one condition, tested on one node. */
  conditions: 'tests of conditions',
  /** Computing time in this process. */
  milliseconds: 'milliseconds of computing',
  /** Time that statements took in a database; of one that several requests share, each has a part. */
  statementMilliseconds: 'milliseconds of statements',
  /** What a database sent for the request, as it was sent. */
  storeBytes: 'bytes from the database',
} as const;

export type Expense = keyof typeof expenses;

export interface BudgetOptions {
  /** How long the request may take, in milliseconds; without it, for ever. */
  readonly deadline?: number;
  /** How much of each it may use up; of what is not named, any amount. */
  readonly allowed?: Readonly<Partial<Record<Expense, number>>>;
}

/** Nobody waits for the answer any more: the client has gone away. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';

  constructor() {
    super('The client has gone away');
  }
}

/**
 * What one request may use of time and work. It is made where a request comes in, handed down to the
 * store with every question, and ended with the answer. Code that works for the request counts what it
 * uses ({@link spend}) or asks whether to go on ({@link check}); code that waits listens to {@link signal}.
 */
export class Budget {
  /** How many rows it was estimated to read, before it read any. */
  expectedRows = 0;
  readonly #began = performance.now();
  readonly #deadline: number;
  readonly #allowed: Readonly<Partial<Record<Expense, number>>>;
  readonly #spent: Record<Expense, number> = {
    rows: 0,
    bytes: 0,
    conditions: 0,
    milliseconds: 0,
    statementMilliseconds: 0,
    storeBytes: 0,
  };
  #exceeded: LimitError | undefined;
  #onExceeded: ((error: LimitError) => void) | undefined;
  #isCancelled = false;
  #isEnded = false;
  readonly #onEnd: (() => void)[] = [];
  /** Made when it is asked for, as signal and timer cost more than a small answer does. */
  #controller: AbortController | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor({ deadline = Number.POSITIVE_INFINITY, allowed = {} }: BudgetOptions = {}) {
    this.#deadline = deadline;
    this.#allowed = allowed;
  }

  /**
   * About how long was computed for it, in milliseconds, for whose turn it is. The processor's time is that of
   * all threads, so that a small request may be counted as much more where others have much done: then it
   * goes by how little it read. One that read much holds much in memory, and counts as long work however fast
   * it was.
   */
  get weight(): number {
    const { rows, bytes, conditions, milliseconds } = this.#spent;
    const isSmall = rows <= small.rows && bytes <= small.bytes && conditions <= small.conditions;
    if (isSmall) return milliseconds / small.overcounted;
    return rows > much.rows || bytes > much.bytes
      ? Math.max(milliseconds, much.milliseconds)
      : milliseconds;
  }

  /** Milliseconds since the request came in. */
  get elapsed(): number {
    return performance.now() - this.#began;
  }

  /** True once the client has gone away. */
  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  /** True once all that work for it has to do is to end: {@link check} throws. Asked often, so no error is made. */
  get isOver(): boolean {
    return this.#isCancelled || this.#exceeded !== undefined || this.elapsed >= this.#deadline;
  }

  /** Milliseconds until the deadline, not below 0; infinite where there is none. */
  get remaining(): number {
    return Math.max(0, this.#deadline - this.elapsed);
  }

  /**
   * Fires when the client goes away or the deadline passes, with the error that {@link check} throws
   * from then on as its reason.
   */
  get signal(): AbortSignal {
    if (!this.#controller) {
      this.#controller = new AbortController();
      const reason = this.#exhausted();
      if (reason) this.#controller.abort(reason);
      else if (this.#deadline !== Number.POSITIVE_INFINITY) this.#fireAtDeadline();
    }
    return this.#controller.signal;
  }

  /** The error that ended the request's work because an allowance was used up; undefined where none was. */
  get exceeded(): LimitError | undefined {
    return this.#exceeded;
  }

  /** How much of it may be used; infinite where that is not limited. */
  allowed(expense: Expense): number {
    return this.#allowed[expense] ?? Number.POSITIVE_INFINITY;
  }

  /** How much of it was used up until now. */
  spent(expense: Expense): number {
    return this.#spent[expense];
  }

  /**
   * Uses something up.
   *
   * @throws {LimitError} where that is more than is allowed, or more of anything was used before
   */
  spend(expense: Expense, amount: number): void {
    if (!this.trySpend(expense, amount)) throw this.#exceeded;
  }

  /** Like {@link spend}, where nothing may be thrown: false where the work has to end. */
  trySpend(expense: Expense, amount: number): boolean {
    this.#spent[expense] += amount;
    const actual = this.#spent[expense];
    const allowed = this.#allowed[expense];
    if (allowed !== undefined && actual > allowed && !this.#exceeded) {
      this.#exceeded = exceeded(expense, Math.ceil(actual), allowed, expenses[expense]);
      this.#onExceeded?.(this.#exceeded);
    }
    return this.#exceeded === undefined;
  }

  /** Waits for an allowance to be used up, maybe for ever. At most one can wait. */
  untilExceeded(): Promise<LimitError> {
    return new Promise((resolve) => {
      if (this.#exceeded) resolve(this.#exceeded);
      else this.#onExceeded = resolve;
    });
  }

  /**
   * To be called before work begins, and between its parts.
   *
   * @throws {LimitError} where the deadline has passed or an allowance was used up
   * @throws {CancelledError} where the client has gone away
   */
  check(): void {
    const reason = this.#exhausted();
    if (reason) throw reason;
  }

  /** The client has gone away. Has no effect once the request was answered. */
  cancel(): void {
    if (this.#isEnded) return;
    this.#isCancelled = true;
    this.end();
    this.#controller?.abort(new CancelledError());
  }

  /** The request was answered: nothing fires any more. */
  end(): void {
    this.#isEnded = true;
    clearTimeout(this.#timer);
    for (const release of this.#onEnd.splice(0)) release();
  }

  /** @param release called once the request has ended, at once where it has; must not throw */
  onEnd(release: () => void): void {
    if (this.#isEnded) release();
    else this.#onEnd.push(release);
  }

  #exhausted(): Error | undefined {
    return this.#isCancelled ? new CancelledError() : (this.#exceeded ?? this.#overdue());
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

/** What is read and tested in a millisecond or less, and how much of the time may be that of others. */
const small = { rows: 200, bytes: 65_536, conditions: 10_000, overcounted: 10 };

/** Of many requests at once each may have read so much, and no more; then it counts for at least so long. */
const much = { rows: 2_000, bytes: 1_000_000, milliseconds: 10 };

const longestTimer = 2 ** 31 - 1;

const exceeded = (limit: string, actual: number, allowed: number, unit: string): LimitError =>
  new LimitError(
    `The request used ${actual} ${unit}, more than the ${allowed} allowed. Ask for less at once.`,
    limit,
    actual,
    allowed,
  );
