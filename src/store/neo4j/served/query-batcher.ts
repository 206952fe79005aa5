import { LRUCache } from 'lru-cache';
import type { Budget } from '../../../model/budget.js';
import { type BatchedQuery, isBatchedQuery } from './batched-query.js';
import type { Marker } from './marker.js';

/** Queries of one statement: they wait for each other. */
const maxBatchSize = 8;
/** Statements of one text that are under way: further queries gather until one of these ends. */
const maxConcurrent = 4;
/**
 * Queries that lately took longer, in milliseconds, are not batched: what a statement costs by itself,
 * under one millisecond, is nothing beside it, and another of Neo4j's processors may have time.
 */
const slowQuery = 100;
/** Texts of which it is known how long their queries take. */
const maxQueues = 1_000;

/** What one statement gave: the rows of each of its queries, in the order of these. */
export interface BatchResult {
  readonly marker: Marker;
  readonly rows: readonly unknown[][];
}

export interface QueryBatcherOptions {
  /**
   * Sends one statement.
   *
   * @param remaining milliseconds until the last of those who ask has no time left
   */
  readonly send: (
    queries: readonly BatchedQuery<unknown>[],
    remaining: number,
  ) => Promise<BatchResult>;
  /** True for a failure that one of the queries may have caused, so that the others may do without it. */
  readonly isCausedByQuery: (error: unknown) => boolean;
}

interface Waiting {
  readonly query: BatchedQuery<unknown>;
  readonly budget: Budget | undefined;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
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
  readonly #queues = new LRUCache<string, Queue>({ max: maxQueues });
  readonly #options: QueryBatcherOptions;

  constructor(options: QueryBatcherOptions) {
    this.#options = options;
  }

  /**
   * @param budget of the request that asks
   * @throws what the budget does, where it has run out before anything is sent
   */
  ask<Answer>(query: BatchedQuery<Answer>, budget?: Budget): Promise<Answer> {
    return new Promise<unknown>((resolve, reject) => {
      budget?.check();
      const one = { query, budget, resolve, reject };
      if (query.alone) {
        void this.#send([one]);
        return;
      }
      const queue = this.#queueOf(query);
      queue.waiting.push(one);
      this.#schedule(queue);
    }) as Promise<Answer>;
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
    const sentAt = performance.now();
    queue.underWay++;
    await this.#send(batch);
    queue.underWay--;
    const time = (performance.now() - sentAt) / batch.length;
    queue.averageTime += (time - queue.averageTime) / 4;
    if (queue.waiting.length > 0) this.#schedule(queue);
  }

  async #send(batch: readonly Waiting[]): Promise<void> {
    let result: BatchResult;
    try {
      result = await this.#options.send(
        batch.map(({ query }) => query),
        longestRemaining(batch),
      );
    } catch (error) {
      if (batch.length > 1 && this.#options.isCausedByQuery(error))
        await Promise.all(batch.map((one) => this.#send([one])));
      else for (const { reject } of batch) reject(error);
      return;
    }
    for (const [index, { query, budget, resolve, reject }] of batch.entries()) {
      try {
        const answered = query.answer(result.rows[index] as unknown[], result.marker);
        resolve(isBatchedQuery(answered) ? this.ask(answered, budget) : answered);
      } catch (error) {
        reject(error);
      }
    }
  }
}

/** A statement may take as long as the most patient of those who share it: none cuts another short. */
const longestRemaining = (batch: readonly Waiting[]): number =>
  Math.max(...batch.map(({ budget }) => budget?.remaining ?? Number.POSITIVE_INFINITY));
