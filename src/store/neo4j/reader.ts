import { LRUCache } from 'lru-cache';
import neo4j, {
  type Driver,
  type Record as Neo4jRecord,
  type Session,
  type SessionConfig,
} from 'neo4j-driver';
import { GraphError, isGraphError } from '../../model/errors.js';
import type { Plan, PlanAnswer, Row } from '../../model/plan.js';
import type {
  Aggregates,
  Aggregation,
  Edges,
  GraphChunk,
  GraphQuestions,
  NodeSummaries,
  ReadOptions,
  SearchAnswer,
  SearchPlan,
} from '../questions.js';
import type { GraphInfo, GraphReader } from '../store.js';
import { connect, type Neo4jSettings } from './connection.js';
import { shapeOf } from './cypher/plan-shape.js';
import { type CompiledPlan, compilePlan } from './plan/compile-plan.js';
import { compileAggregate } from './queries/aggregate.js';
import { compileEdges } from './queries/edges.js';
import { compileNodeSummaries } from './queries/node-summaries.js';
import { chunksOf } from './queries/stream.js';
import { compileSearch } from './search/search.js';
import { placeOfPublication, type Question, type Statement } from './served/batched-query.js';
import { type Marker, readMarker } from './served/marker.js';
import { type Brought, SharedStatements } from './served/query-batcher.js';
import { ServedMarker } from './served/served-marker.js';
import { settle } from './served/settle.js';
import { isOfStatement, isPassing, isTimeout, isVanished, storeError } from './store-error.js';

export type { Statement };

export interface Neo4jReaderOptions {
  /** How long one statement may run, in milliseconds. */
  readonly timeout?: number;
  /** How many shapes of plans are kept compiled. */
  readonly compiledPlans?: number;
  /** Sees every statement before it is sent. */
  readonly onStatement?: (statement: Statement) => void;
}

/** Waits before another try, in milliseconds: a lost connection or a change of leader heals within these. */
const pauses = [20, 100, 400];
/** How often one read may be overtaken by loads before it gives up. */
const overtakings = 20;
/** Records of a stream that are underway at once. */
const streamedAtOnce = 1_000;
/** How long one statement of a stream may run, in milliseconds: its reader sets the pace. */
const streamTimeout = 600_000;

export class Neo4jReader implements GraphReader {
  readonly #settings: Neo4jSettings;
  readonly #driver: Driver;
  readonly #compiled: LRUCache<string, CompiledPlan>;
  readonly #timeout: number;
  readonly #statements = new SharedStatements({
    send: (questions, remaining) => this.#send(questions, remaining),
    isOfOne: (error) => isOfStatement((error as Error).cause),
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
    return this.#statements.ask(
      {
        text: known.text,
        limits,
        valuesFor: () => values,
        alone: known.deep,
        answer: (rows, marker) => answerOf(known, rows, marker),
      },
      budget,
    );
  }

  async search(plan: SearchPlan, { budget }: ReadOptions = {}): Promise<SearchAnswer> {
    return this.#statements.ask(compileSearch(plan), budget);
  }

  async edges(
    ids: readonly string[],
    which: Parameters<GraphQuestions['edges']>[1],
    { budget }: ReadOptions = {},
  ): Promise<Edges> {
    return this.#statements.ask(compileEdges(ids, which), budget);
  }

  async nodeSummaries(
    ids: readonly string[],
    { budget }: ReadOptions = {},
  ): Promise<NodeSummaries> {
    return this.#statements.ask(compileNodeSummaries(ids), budget);
  }

  async aggregate(aggregation: Aggregation, { budget }: ReadOptions = {}): Promise<Aggregates> {
    return this.#statements.ask(compileAggregate(aggregation), budget);
  }

  async currentRevision({ budget }: ReadOptions = {}): Promise<string> {
    budget?.check();
    return (await this.#served.current()).revision;
  }

  async *stream({ budget }: ReadOptions = {}): AsyncGenerator<GraphChunk> {
    budget?.check();
    const marker = await this.#served.learn();
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
    return (await this.#served.learn()).info;
  }

  async ping({ budget }: ReadOptions = {}): Promise<void> {
    budget?.check();
    await this.#served.learn();
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  /** Sends one statement for all, until nothing was published meanwhile. */
  async #send(questions: readonly Question<unknown>[], remaining: number): Promise<Brought> {
    const timeout = Math.min(this.#timeout, remaining);
    const { text, limits } = questions[0] as Question<unknown>;
    for (let turn = 0; turn < overtakings; turn++) {
      const marker = this.#served.known ?? (await this.#served.learn());
      const { slot, publication } = marker;
      const sentAt = performance.now();
      const records = await this.#runUnlessOvertaken(
        {
          text,
          parameters: { ...limits, slot, questions: questions.map((each) => each.valuesFor(slot)) },
        },
        timeout,
      );
      const rows: unknown[][] = questions.map(() => []);
      let found: unknown;
      for (const record of records ?? []) {
        const place = record.get(0) as number;
        if (place === placeOfPublication) found = record.get(1);
        else rows[place] = record.get(1) as unknown[];
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
  async #runUnlessOvertaken(
    statement: Statement,
    timeout: number,
  ): Promise<Neo4jRecord[] | undefined> {
    try {
      return await this.#run(statement, timeout);
    } catch (error) {
      if (!isGraphError(error) && isVanished((error as Error).cause)) return undefined;
      throw error;
    }
  }

  /** One round trip; passing errors are tried again. */
  async #run(statement: Statement, timeout = this.#timeout): Promise<Neo4jRecord[]> {
    for (let turn = 0; ; turn++) {
      try {
        return await this.#runOnce(statement, timeout);
      } catch (error) {
        const pause = pauses[turn];
        if (pause === undefined || !isPassing(error) || isTimeout(error))
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
      // A closed session lives on in the driver for a while, and all that it brought with it: collecting
      // that garbage took a long answer as much time as all else in this process.
      return records.splice(0);
    } finally {
      await session.close();
    }
  }

  /** The only field of every record, as they are taken; ends early where what is read was deleted meanwhile. */
  async *#runSlowly(statement: Statement, remaining: number): AsyncGenerator<unknown> {
    this.#onStatement?.(statement);
    const session = this.#session({ fetchSize: streamedAtOnce });
    try {
      const { text, parameters } = statement;
      const timeout = wholeMilliseconds(Math.min(streamTimeout, remaining));
      for await (const record of session.run(text, parameters, { timeout })) yield record.get(0);
    } catch (error) {
      if (!isVanished(error)) throw storeError(error, this.#settings);
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
 * The driver writes down where each statement was sent from, for an error that may come of it; in
 * deep asynchronous calls that is dearer than all else it does. Errors here name their cause instead.
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

function answerOf(
  { total, decode }: CompiledPlan,
  found: unknown[],
  { revision, counts }: Marker,
): PlanAnswer {
  const counted = total === 'counted' ? (found.pop() as number) : null;
  const rows = found as unknown[][];
  if (decode) for (const row of rows) decode(row);
  return { revision, rows: rows as readonly unknown[] as readonly Row[], total: totalFor() };

  function totalFor(): number | null {
    if (total === 'none') return null;
    if (total === 'counted') return counted;
    return total === 'rows' ? rows.length : counts[total];
  }
}
