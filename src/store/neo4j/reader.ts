import { LRUCache } from 'lru-cache';
import neo4j, {
  type Driver,
  type Record as Neo4jRecord,
  type Session,
  type SessionConfig,
} from 'neo4j-driver';
import { GraphError, isGraphError } from '../../model/errors.js';
import type { Plan, PlanAnswer } from '../../model/plan.js';
import type {
  Aggregates,
  Aggregation,
  Edges,
  GraphChunk,
  GraphQuestions,
  Neighbors,
  NodeSummaries,
  ReadOptions,
  SearchAnswer,
  SearchPlan,
  ShortestPaths,
} from '../questions.js';
import type { GraphInfo, GraphReader } from '../store.js';
import { connect, type Neo4jSettings } from './connection.js';
import { shapeOf } from './cypher/plan-shape.js';
import { type CompiledPlan, compilePlan, planAnswer } from './plan/compile-plan.js';
import { compileAggregate } from './queries/aggregate.js';
import { compileEdges, compileNeighbors } from './queries/edges.js';
import { compileNodeSummaries } from './queries/node-summaries.js';
import { compileShortestPaths } from './queries/shortest-paths.js';
import { chunksOf } from './queries/stream.js';
import { compileSearch, type SearchStarts } from './search/search.js';
import { type BatchedQuery, publicationIndex, type Statement } from './served/batched-query.js';
import { readMarker } from './served/marker.js';
import { type BatchResult, QueryBatcher } from './served/query-batcher.js';
import { ServedMarker } from './served/served-marker.js';
import { settle } from './served/settle.js';
import {
  isEntityGone,
  isStatementError,
  isTimeout,
  isTransient,
  storeError,
} from './store-error.js';

export type { Statement };

export interface Neo4jReaderOptions {
  /** How long one statement may run, in milliseconds. */
  readonly timeout?: number;
  /** For how many shapes of plans the statement is cached. */
  readonly compiledPlans?: number;
  /** Sees every statement before it is sent. */
  readonly onStatement?: (statement: Statement) => void;
}

/** Pauses before another try, in milliseconds: a lost connection or a change of leader heals within these. */
const retryPauses = [20, 100, 400];
/** How often a load may publish while a read is under way before the read gives up. */
const maxSuperseded = 20;
/** Records of a stream that are under way at once. */
const streamFetchSize = 1_000;
/** How long one statement of a stream may run, in milliseconds: whoever takes its records sets the pace. */
const streamTimeout = 600_000;
/** Searches of which it is remembered where to begin. */
const maxKnownSearches = 1_000;

/**
 * Reads the graph that a Neo4j serves: every call with one statement where it can, whose answer counts
 * only if nothing else was published meanwhile. README.md tells how.
 */
export class Neo4jReader implements GraphReader {
  readonly #settings: Neo4jSettings;
  readonly #driver: Driver;
  readonly #compiled: LRUCache<string, CompiledPlan>;
  readonly #searchStarts: SearchStarts = new LRUCache({ max: maxKnownSearches });
  readonly #timeout: number;
  readonly #batcher = new QueryBatcher({
    send: (queries, remaining) => this.#send(queries, remaining),
    isCausedByQuery: (error) => isStatementError((error as Error).cause),
  });
  readonly #onStatement: ((statement: Statement) => void) | undefined;
  /** Every answer is checked against it. */
  readonly #served: ServedMarker;

  /** Connects when first asked. */
  constructor(
    settings: Neo4jSettings,
    { timeout = 15_000, compiledPlans = 1_000, onStatement }: Neo4jReaderOptions = {},
  ) {
    this.#settings = settings;
    this.#driver = connect(settings);
    this.#compiled = new LRUCache({ max: compiledPlans });
    this.#timeout = timeout;
    this.#onStatement = onStatement;
    this.#served = new ServedMarker({
      uri: settings.uri,
      patience: timeout,
      read: async () => (await this.#run({ text: readMarker, parameters: {} }))[0]?.get(0),
      settle: (state) => this.#settle(state),
    });
  }

  async read(plan: Plan, { budget }: ReadOptions = {}): Promise<PlanAnswer> {
    const { key, values, limits } = shapeOf(plan);
    let compiled = this.#compiled.get(key);
    if (!compiled) {
      compiled = compilePlan(plan);
      this.#compiled.set(key, compiled);
    }
    const known = compiled;
    return this.#batcher.ask(
      {
        text: known.text,
        limits,
        valuesFor: () => values,
        alone: known.isDeep,
        answer: (rows, marker) => planAnswer(known, rows, marker),
      },
      budget,
    );
  }

  async search(plan: SearchPlan, { budget }: ReadOptions = {}): Promise<SearchAnswer> {
    return this.#batcher.ask(compileSearch(plan, this.#searchStarts), budget);
  }

  async edges(
    ids: readonly string[],
    which: Parameters<GraphQuestions['edges']>[1],
    { budget }: ReadOptions = {},
  ): Promise<Edges> {
    return this.#batcher.ask(compileEdges(ids, which), budget);
  }

  async neighbors(
    ids: readonly string[],
    which: Parameters<GraphQuestions['neighbors']>[1],
    { budget }: ReadOptions = {},
  ): Promise<Neighbors> {
    return this.#batcher.ask(compileNeighbors(ids, which), budget);
  }

  async shortestPaths(
    from: string,
    to: string,
    which: Parameters<GraphQuestions['shortestPaths']>[2],
    { budget }: ReadOptions = {},
  ): Promise<ShortestPaths> {
    return this.#batcher.ask(compileShortestPaths(from, to, which), budget);
  }

  async nodeSummaries(
    ids: readonly string[],
    { budget }: ReadOptions = {},
  ): Promise<NodeSummaries> {
    return this.#batcher.ask(compileNodeSummaries(ids), budget);
  }

  async aggregate(aggregation: Aggregation, { budget }: ReadOptions = {}): Promise<Aggregates> {
    return this.#batcher.ask(compileAggregate(aggregation), budget);
  }

  async currentRevision({ budget }: ReadOptions = {}): Promise<string> {
    budget?.check();
    return (await this.#served.current()).revision;
  }

  async *stream({ budget }: ReadOptions = {}): AsyncGenerator<GraphChunk> {
    budget?.check();
    const marker = await this.#served.refresh();
    const chunks = chunksOf(marker, (statement) =>
      this.#runSlowly(statement, budget?.remaining ?? Number.POSITIVE_INFINITY),
    );
    for await (const chunk of chunks) {
      yield chunk;
      budget?.check();
    }
  }

  async info({ budget }: ReadOptions = {}): Promise<GraphInfo> {
    budget?.check();
    return (await this.#served.current()).info;
  }

  async ping({ budget }: ReadOptions = {}): Promise<void> {
    budget?.check();
    await this.#served.refresh();
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  /** Sends one statement for all queries, again where another graph was published meanwhile. */
  async #send(queries: readonly BatchedQuery<unknown>[], remaining: number): Promise<BatchResult> {
    const timeout = Math.min(this.#timeout, remaining);
    const { text, limits } = queries[0] as BatchedQuery<unknown>;
    for (let turn = 0; turn < maxSuperseded; turn++) {
      const marker = this.#served.known ?? (await this.#served.refresh());
      const { slot, publication } = marker;
      const sentAt = performance.now();
      const records = await this.#runUnlessDeleted(
        {
          text,
          parameters: { ...limits, slot, questions: queries.map((query) => query.valuesFor(slot)) },
        },
        timeout,
      );
      const rows: unknown[][] = queries.map(() => []);
      let found: unknown;
      for (const record of records ?? []) {
        const index = record.get(0) as number;
        if (index === publicationIndex) found = record.get(1);
        else rows[index] = record.get(1) as unknown[];
      }
      // The publication was read last: still the same one, so nothing of it can have been deleted yet.
      if (found === publication) {
        this.#served.confirm(marker, sentAt);
        return { marker, rows };
      }
      this.#served.forget(marker);
    }
    throw new GraphError('STORE_UNAVAILABLE', 'The graph is being loaded over and over: try again');
  }

  async #settle(state: string): Promise<void> {
    const session = this.#session({ defaultAccessMode: neo4j.session.WRITE });
    try {
      await settle(session, state, this.#timeout);
    } finally {
      await session.close();
    }
  }

  /** Undefined where what was read was deleted meanwhile. */
  async #runUnlessDeleted(
    statement: Statement,
    timeout: number,
  ): Promise<Neo4jRecord[] | undefined> {
    try {
      return await this.#run(statement, timeout);
    } catch (error) {
      if (!isGraphError(error) && isEntityGone((error as Error).cause)) return undefined;
      throw error;
    }
  }

  /** One round trip; tried again after errors that may pass. */
  async #run(statement: Statement, timeout = this.#timeout): Promise<Neo4jRecord[]> {
    for (let turn = 0; ; turn++) {
      try {
        return await this.#runOnce(statement, timeout);
      } catch (error) {
        const pause = retryPauses[turn];
        if (pause === undefined || !isTransient(error) || isTimeout(error))
          throw storeError(error, this.#settings);
        await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
      }
    }
  }

  async #runOnce(statement: Statement, timeout: number): Promise<Neo4jRecord[]> {
    this.#onStatement?.(statement);
    const session = this.#session();
    try {
      const { records } = await untraced(() =>
        session.run(statement.text, statement.parameters, { timeout: wholeMilliseconds(timeout) }),
      );
      // The driver holds a closed session for a while, and with it all records that are not taken out:
      // of a long answer, to collect that garbage later cost as much as all else in this process.
      return records.splice(0);
    } finally {
      await session.close();
    }
  }

  /** The only field of every record, as they are taken; ends early where what is read was deleted meanwhile. */
  async *#runSlowly(statement: Statement, remaining: number): AsyncGenerator<unknown> {
    this.#onStatement?.(statement);
    const session = this.#session({ fetchSize: streamFetchSize });
    try {
      const { text, parameters } = statement;
      const timeout = wholeMilliseconds(Math.min(streamTimeout, remaining));
      for await (const record of session.run(text, parameters, { timeout })) yield record.get(0);
    } catch (error) {
      if (!isEntityGone(error)) throw storeError(error, this.#settings);
    } finally {
      await session.close();
    }
  }

  #session(options: SessionConfig = {}): Session {
    const { database } = this.#settings;
    return this.#driver.session({
      defaultAccessMode: neo4j.session.READ,
      ...(database === undefined ? {} : { database }),
      ...options,
    });
  }
}

/** A timeout as Neo4j takes it, where 0 is none at all. */
const wholeMilliseconds = (timeout: number): number => Math.max(1, Math.ceil(timeout));

/**
 * Without a stack trace: the driver takes one for each statement, for an error that it may lead to, which
 * in deep asynchronous calls costs more than all else it does. Errors of this store name their cause.
 */
function untraced<Result>(send: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return send();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
