import { type Budget, CancelledError, type Expense } from '../../../model/budget.js';
import { isGraphError } from '../../../model/errors.js';
import { Cache } from '../../../util/cache.js';
import type { Ticker } from '../../../util/ticker.js';
import { type BatchedQuery, isBatchedQuery } from './batched-query.js';
import type { HeldAnswers } from './held-answers.js';
import type { Marker } from './marker.js';
import { reading } from './reading.js';
import { StatementTurns } from './statement-turns.js';

/** Queries of one statement: they wait for each other. */
const maxBatchSize = 8;
/** Statements of one text that are under way: further queries gather until one of these ends. */
const maxConcurrent = 4;
/**
 * Queries that lately took longer, in milliseconds, are not batched: what a statement costs by itself,
 * under one millisecond, is nothing beside it, and another of Neo4j's processors may have time.
 */
const slowQuery = 100;
/**
 * Queries that may take long share statements nevertheless where those of the same text lately took less, in
 * milliseconds: of most nodes the neighbours are read in two, only of a few in a second.
 */
const briefQuery = 5;
/**
 * Statements that by themselves take as long, in milliseconds, or of which that is not known, take turns: see
 * {@link StatementTurns}.
 */
const slowStatement = 20;
/** Quick statements under way at once: of the driver's connections others want some, too. */
const quickAtOnce = { most: 50, more: 0 };
/** Slow statements under way beside the others, of requests that have had little. */
const moreSlow = 4;
/** Longer answers, in bytes, are not shared: whose they are could only be told when they are read. */
const maxSharedBytes = 4_000_000;
/** Texts of which it is known how long their queries take, and how many bytes they may take. */
const maxQueues = 1_000;

/** What one statement gave: the rows of each of its queries, in the order of these. */
export interface BatchResult {
  readonly marker: Marker;
  readonly rows: readonly unknown[][];
  /** How long the statement took in the database. */
  readonly milliseconds: number;
}

/** What ends a statement of several queries. */
export interface BatchBounds {
  /** Milliseconds until the last of those who ask has no time left. */
  readonly remaining: number;
  /** Throws once nobody waits for the statement any more. */
  check(): void;
  /** To be called with the bytes that arrive; throws where these are more than may be. */
  onBytes(bytes: number): void;
  /** False where the rest of the answer has to wait, as requests hold too much together. */
  hasRoom(): boolean;
}

export interface QueryBatcherOptions {
  /** Makes the checks whether somebody waits still. */
  readonly ticker: Ticker;
  /** Counts what is sent for all requests together. */
  readonly held: HeldAnswers;
  /** How many statements may be under way at once that are slow, or may be. */
  readonly slowAtOnce: number;
  /** Sends one statement. */
  readonly send: (
    queries: readonly BatchedQuery<unknown>[],
    bounds: BatchBounds,
  ) => Promise<BatchResult>;
  /** True for a failure that one of the queries may have caused, so that the others may do without it. */
  readonly isCausedByQuery: (error: unknown) => boolean;
}

/** The answer of a statement that several queries share is too long for that. */
class TooLongToShare extends Error {
  override readonly name = 'TooLongToShare';
}

/** Queries of one text and the same limits. */
interface Queue {
  readonly waiting: Waiting[];
  scheduled: boolean;
  /** Statements under way. */
  underWay: number;
  /** How long a query takes, in milliseconds: a moving average. */
  averageTime: number;
}

/**
 * Sends queries that differ in values only as one statement, whichever requests they are of: those that
 * come in one turn of the event loop, and those that come while {@link maxConcurrent} statements are
 * under way. What a statement costs beside what it reads is more than a short answer costs. See
 * docs/adr/0011-reads-share-statements.md.
 */
export class QueryBatcher {
  readonly #queues = new Cache<Queue>('statementQueues', {
    most: maxQueues,
    sizeOf: (_, key) => 500 + 2 * key.length,
  });
  /**
   * How long a query takes by itself, in milliseconds, by its text: a moving average of its statements' time, of
   * which each query had its part, and each statement that was under way with it.
   */
  readonly #ownTimes = new Cache<number>('statementTimes', {
    most: maxQueues,
    sizeOf: (_, text) => 100 + 2 * text.length,
  });
  readonly #options: QueryBatcherOptions;
  readonly #slow: StatementTurns;
  readonly #quick = new StatementTurns(quickAtOnce);
  /** Statements. */
  #underWay = 0;

  constructor(options: QueryBatcherOptions) {
    this.#options = options;
    this.#slow = new StatementTurns({ most: options.slowAtOnce, more: moreSlow });
  }

  /**
   * @param budget of the request that asks
   * @throws what the budget does, as soon as it has run out or the client has gone
   */
  async ask<Answer>(query: BatchedQuery<Answer>, budget?: Budget): Promise<Answer> {
    budget?.check();
    const one = new Waiting(query, budget, this.#options.ticker);
    if (query.alone && !this.#isBrief(query)) {
      void this.#send([one]);
    } else {
      const queue = this.#queueOf(query);
      queue.waiting.push(one);
      this.#schedule(queue);
    }
    const answered = (await one.answer) as Answer | BatchedQuery<Answer>;
    return isBatchedQuery(answered) ? this.ask(answered, budget) : answered;
  }

  #queueOf({ text, limits }: BatchedQuery<unknown>): Queue {
    const key = `${Object.values(limits).join()} ${text}`;
    let queue = this.#queues.get(key);
    if (!queue) {
      queue = { waiting: [], scheduled: false, underWay: 0, averageTime: 0 };
      this.#queues.set(key, queue);
    }
    return queue;
  }

  #schedule(queue: Queue): void {
    if (queue.scheduled) return;
    queue.scheduled = true;
    setImmediate(() => {
      queue.scheduled = false;
      const isSlow = queue.averageTime > slowQuery;
      while (queue.waiting.length > 0 && (isSlow || queue.underWay < maxConcurrent))
        void this.#sendNext(queue, queue.waiting.splice(0, isSlow ? 1 : maxBatchSize));
    });
  }

  async #sendNext(queue: Queue, batch: readonly Waiting[]): Promise<void> {
    queue.underWay++;
    const failure = await this.#send(batch, queue);
    queue.underWay--;
    // Those who wait have waited as long already, and would find it no better.
    if (isAway(failure)) for (const one of queue.waiting.splice(0)) one.reject(failure);
    if (queue.waiting.length > 0) this.#schedule(queue);
  }

  /** @returns why the statement failed, where it did */
  async #send(asked: readonly Waiting[], queue?: Queue): Promise<unknown> {
    const turns = this.#isQuick(asked) ? this.#quick : this.#slow;
    const turn = {
      budgets: asked.map(({ budget }) => budget),
      isWanted: () => asked.some(({ isSettled }) => !isSettled),
    };
    try {
      if (!(await turns.take(turn))) return undefined;
    } catch (failure) {
      for (const one of asked) one.reject(failure);
      return failure;
    }
    const batch = asked.filter((one) => !one.isSettled);
    const sent = batch.length > 0 ? await this.#sendNow(batch, queue) : undefined;
    const failure = sent && 'failure' in sent ? sent.failure : undefined;
    if (isAway(failure)) for (const others of [this.#slow, this.#quick]) others.giveUp(failure);
    turns.leave(turn);
    if (!sent) return undefined;
    if ('result' in sent) {
      answerFrom(batch, sent);
      return undefined;
    }
    if (
      batch.length > 1 &&
      (failure instanceof TooLongToShare || this.#options.isCausedByQuery(failure))
    )
      await Promise.all(batch.map((one) => this.#send([one], queue)));
    else for (const one of batch) one.reject(failure);
    return failure;
  }

  async #sendNow(batch: readonly Waiting[], queue: Queue | undefined): Promise<Sent> {
    const work = new BatchWork(batch, this.#options.held);
    const sentAt = performance.now();
    this.#underWay++;
    try {
      const queries = batch.map(({ query }) => query);
      return { result: await this.#options.send(queries, work), work };
    } catch (failure) {
      const milliseconds = performance.now() - sentAt;
      for (const one of batch) one.spend('statementMilliseconds', milliseconds / batch.length);
      return { failure };
    } finally {
      const time = performance.now() - sentAt;
      if (queue) queue.averageTime += (time / batch.length - queue.averageTime) / 4;
      this.#learnTime(batch, time / this.#underWay / batch.length);
      this.#underWay--;
    }
  }

  #isQuick(asked: readonly Waiting[]): boolean {
    const [one] = asked;
    const time = one && this.#ownTimes.get(one.query.text);
    return time !== undefined && time * asked.length < slowStatement;
  }

  #isBrief({ text }: BatchedQuery<unknown>): boolean {
    const time = this.#ownTimes.get(text);
    return time !== undefined && time < briefQuery;
  }

  #learnTime([one]: readonly Waiting[], time: number): void {
    if (!one) return;
    const { text } = one.query;
    const before = this.#ownTimes.get(text) ?? time;
    this.#ownTimes.set(text, before + (time - before) / 4);
  }
}

/** What became of a statement. */
type Sent =
  | { readonly result: BatchResult; readonly work: BatchWork }
  | { readonly failure: unknown };

function answerFrom(
  batch: readonly Waiting[],
  { result, work }: { readonly result: BatchResult; readonly work: BatchWork },
): void {
  const { rows, marker, milliseconds } = result;
  const count = rows.reduce((sum, { length }) => sum + length, 0);
  for (const [index, one] of batch.entries()) {
    const own = rows[index] as unknown[];
    one.spend('statementMilliseconds', milliseconds / batch.length);
    if (work.shared > 0) one.spend('storeBytes', (work.shared * own.length) / Math.max(1, count));
    one.read(own, marker);
  }
}

/** True where the database cannot answer anybody. */
const isAway = (failure: unknown): boolean =>
  isGraphError(failure) && failure.kind === 'STORE_UNAVAILABLE';

/** One who asks, and waits. */
class Waiting {
  readonly query: BatchedQuery<unknown>;
  readonly budget: Budget | undefined;
  /** What the query makes of its rows. */
  readonly answer: Promise<unknown>;
  isSettled = false;
  #resolve: (answer: unknown) => void = () => {};
  #reject: (error: unknown) => void = () => {};
  readonly #stopChecks: (() => void) | undefined;

  constructor(query: BatchedQuery<unknown>, budget: Budget | undefined, ticker: Ticker) {
    this.query = query;
    this.budget = budget;
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#stopChecks =
      budget &&
      ticker.add(() => {
        try {
          budget.check();
        } catch (error) {
          this.reject(error);
        }
      });
  }

  read(rows: unknown[], marker: Marker): void {
    if (this.isSettled) return;
    try {
      const answered = reading.during(this.budget, () => {
        reading.addRows(rows.length);
        return this.query.answer(rows, marker);
      });
      this.#stop();
      this.#resolve(answered);
    } catch (error) {
      this.reject(error);
    }
  }

  /** With the budget's own reason, where it has run out: a statement fails because of that, too. */
  reject(error: unknown): void {
    if (this.isSettled) return;
    this.#stop();
    try {
      this.budget?.check();
      this.#reject(error);
    } catch (reason) {
      this.#reject(reason);
    }
  }

  spend(expense: Expense, amount: number): void {
    if (!this.isSettled && this.budget?.trySpend(expense, amount) === false)
      this.reject(this.budget.exceeded);
  }

  #stop(): void {
    this.isSettled = true;
    this.#stopChecks?.();
  }
}

/** What a statement may do for those who share it. */
class BatchWork implements BatchBounds {
  /** It may take as long as the most patient one lets it: none cuts another short. */
  readonly remaining: number;
  /** Bytes of an answer to several, which are not counted yet for anyone. */
  shared = 0;
  readonly #batch: readonly Waiting[];
  readonly #held: HeldAnswers;
  /** For whom what is sent is counted as held: one for all who share it. */
  readonly #holder: Budget | undefined;

  constructor(batch: readonly Waiting[], held: HeldAnswers) {
    this.#batch = batch;
    this.#held = held;
    this.#holder = batch.find(({ budget }) => budget)?.budget;
    this.remaining = Math.max(...batch.map(({ budget }) => remainingOf(budget)));
  }

  check(): void {
    if (this.#batch.every(({ isSettled }) => isSettled)) throw new CancelledError();
  }

  onBytes(bytes: number): void {
    if (this.#holder) this.#held.add(this.#holder, bytes);
    if (this.#batch.length === 1) {
      this.#batch[0]?.budget?.spend('storeBytes', bytes);
      return;
    }
    this.shared += bytes;
    if (this.shared > maxSharedBytes) throw new TooLongToShare();
  }

  hasRoom(): boolean {
    return !this.#holder || this.#held.hasRoomFor(this.#holder);
  }
}

/** Milliseconds that a statement may take for a request. */
function remainingOf(budget: Budget | undefined): number {
  if (!budget) return Number.POSITIVE_INFINITY;
  const left = budget.allowed('statementMilliseconds') - budget.spent('statementMilliseconds');
  return Math.min(budget.remaining, left);
}
