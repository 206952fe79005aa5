import type { Budget } from '../../model/budget.js';
import { GraphError, isGraphError } from '../../model/errors.js';
import { amongIds, type CurrentIds } from '../../model/former-ids.js';
import { LimitError } from '../../model/limit-error.js';
import type { Plan, PlanAnswer } from '../../model/plan.js';
import { Cache } from '../../util/cache.js';
import { Ticker } from '../../util/ticker.js';
import type {
  Aggregates,
  Aggregation,
  Edges,
  Expansion,
  GraphChunk,
  GraphQuestions,
  KnownIds,
  Namesakes,
  NearNames,
  Neighbors,
  NodeSummaries,
  ReadOptions,
  SearchAnswer,
  SearchPlan,
  ShortestPaths,
  StreamOptions,
  Subgraph,
  SuggestAnswer,
  WhichNeighbors,
  WhichRelations,
  WhichSuggestions,
} from '../questions.js';
import type { GraphInfo, GraphReader } from '../store.js';
import type { Neo4jSettings } from './connection.js';
import { shapeOf } from './cypher/plan-shape.js';
import {
  Database,
  type StatementBounds,
  type StatementResult,
  StatementTimeoutError,
} from './database.js';
import { type CompiledPlan, compilePlan, planAnswer } from './plan/compile-plan.js';
import { compileAggregate } from './queries/aggregate.js';
import { compileCurrentIds } from './queries/current-ids.js';
import { compileEdges, compileNeighbors } from './queries/edges.js';
import { compileExpand } from './queries/expand.js';
import { compileNamesakes } from './queries/namesakes.js';
import { compileNodeSummaries } from './queries/node-summaries.js';
import { compileRelations } from './queries/relations.js';
import { compileShortestPaths } from './queries/shortest-paths.js';
import { chunksOf, graphChanged } from './queries/stream.js';
import { compileSubgraph } from './queries/subgraph.js';
import { compileSearch, type SearchStarts } from './search/search.js';
import { type BatchedQuery, publicationIndex, type Statement } from './served/batched-query.js';
import { HeldAnswers } from './served/held-answers.js';
import { readPublicationOf } from './served/manifest.js';
import { readMarker } from './served/marker.js';
import { type BatchBounds, type BatchResult, QueryBatcher } from './served/query-batcher.js';
import { type ServedGraph, ServedMarker, type SlotPublication } from './served/served-marker.js';
import {
  isEntityGone,
  isOutOfMemory,
  isStatementError,
  isTimeout,
  isTransient,
  storeError,
} from './store-error.js';
import { compileNearNames } from './suggest/near-names.js';
import { compileSuggest, type SuggestStarts } from './suggest/suggest.js';

export type { Statement };

export interface Neo4jReaderOptions {
  /** How long one statement may run, in milliseconds. */
  readonly timeout?: number;
  /** How long the server, or who reads a stream, may take for the next of its records, in milliseconds. */
  readonly streamIdle?: number;
  /** How many bytes of answers requests may hold together; any number where absent. See `HeldAnswers`. */
  readonly heldBytes?: number;
  /** How many slow statements may be under way at once; any number where absent. See `StatementTurns`. */
  readonly slowAtOnce?: number;
  /** Sees every statement before it is sent. */
  readonly onStatement?: (statement: Statement) => void;
}

/** Pauses before another try, in milliseconds: a lost connection or a change of leader heals within these. */
const retryPauses = [20, 100, 400];
/** How often a load may publish while a read is under way before the read gives up. */
const maxSuperseded = 20;
/** How long one statement of a stream may run, in milliseconds: whoever takes its records sets the pace. */
const streamTimeout = 600_000;
/** How long it may take to read which load is served, in milliseconds: a node of its own, found at once. */
const markerTimeout = 3_000;
/** How long Neo4j may take to say that it is there, in milliseconds. */
const pingPatience = 1_900;
/**
 * Longest text of a statement, in characters. Neo4j takes some 0.3 ms to plan each of them, and keeps
 * the plans of its last thousand statements.
 */
const maxStatementLength = 64_000;
/** Searches, and suggestions, of which it is remembered where to begin, and how many bytes they may take. */
const maxKnownSearches = 1_000;

/**
 * Reads the graph that a Neo4j serves: every call with one statement where it can, whose answer counts
 * only if nothing else was published meanwhile. README.md tells how.
 */
export class Neo4jReader implements GraphReader {
  readonly #settings: Neo4jSettings;
  readonly #ticker = new Ticker();
  readonly #database: Database;
  readonly #compiled = new Cache<CompiledPlan>('planStatements', {
    sizeOf: ({ text }, key) => bytesOf(key) + bytesOf(text),
  });
  readonly #searchStarts: SearchStarts = new Cache('searchStarts', {
    most: maxKnownSearches,
    sizeOf: (_, key) => bytesOf(key),
  });
  readonly #suggestStarts: SuggestStarts = new Cache('suggestStarts', {
    most: maxKnownSearches,
    sizeOf: (_, key) => bytesOf(key),
  });
  /** Of what is served, by publication. */
  readonly #currentIds: Cache<CurrentIds> = new Cache('formerIds', {
    ...{ most: 1, largest: 1 },
    sizeOf: (current) => [...current].reduce((sum, ids) => sum + bytesOf(ids.join()), 0),
  });
  readonly #timeout: number;
  readonly #streamIdle: number;
  readonly #batcher: QueryBatcher;
  readonly #onStatement: ((statement: Statement) => void) | undefined;
  /** Every answer is checked against it. */
  readonly #served: ServedMarker;

  /** Connects when first asked. */
  constructor(
    settings: Neo4jSettings,
    {
      timeout = 8_000,
      streamIdle = 60_000,
      heldBytes = Number.POSITIVE_INFINITY,
      slowAtOnce = Number.POSITIVE_INFINITY,
      onStatement,
    }: Neo4jReaderOptions = {},
  ) {
    this.#settings = settings;
    this.#database = new Database(settings, this.#ticker);
    this.#timeout = timeout;
    this.#streamIdle = streamIdle;
    this.#onStatement = onStatement;
    this.#batcher = new QueryBatcher({
      ticker: this.#ticker,
      held: new HeldAnswers(heldBytes),
      slowAtOnce,
      send: (queries, bounds) => this.#send(queries, bounds),
      isCausedByQuery: (error) =>
        error instanceof LimitError || isStatementError((error as Error).cause),
    });
    this.#served = new ServedMarker({
      uri: settings.uri,
      readState: (within) => this.#readMarker(within),
      readPublication: (slot, within) => this.#readPublication(slot, { patience: within }),
    });
  }

  async read(plan: Plan, { budget }: ReadOptions = {}): Promise<PlanAnswer> {
    const { key, values, limits } = shapeOf(plan);
    const compiled = this.#compiled.getOrMake(key, () => compilePlan(plan));
    return this.#batcher.ask(
      {
        text: compiled.text,
        limits,
        valuesFor: () => values,
        alone: compiled.isDeep,
        answer: (rows, marker) => planAnswer(compiled, rows, marker),
      },
      budget,
    );
  }

  async search(plan: SearchPlan, { budget }: ReadOptions = {}): Promise<SearchAnswer> {
    return this.#batcher.ask(compileSearch(plan, this.#searchStarts), budget);
  }

  async suggest(request: WhichSuggestions, { budget }: ReadOptions = {}): Promise<SuggestAnswer> {
    return this.#batcher.ask(compileSuggest(request, this.#suggestStarts), budget);
  }

  async nearNames(text: string, limit: number, { budget }: ReadOptions = {}): Promise<NearNames> {
    return this.#batcher.ask(compileNearNames(text, limit), budget);
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

  async expand(
    id: string,
    which: WhichNeighbors,
    { budget }: ReadOptions = {},
  ): Promise<Expansion> {
    return this.#batcher.ask(compileExpand(id, which), budget);
  }

  async namesakes(
    id: string,
    which: Parameters<GraphQuestions['namesakes']>[1],
    { budget }: ReadOptions = {},
  ): Promise<Namesakes> {
    return this.#batcher.ask(compileNamesakes(id, which), budget);
  }

  async currentIds(ids: readonly string[], { budget }: ReadOptions = {}): Promise<KnownIds> {
    budget?.check();
    const { marker } = this.#served.known ?? (await this.#served.refresh());
    const { revision, publication, formerIds } = marker;
    if (formerIds === 0) return { revision, current: new Map() };
    const known = this.#currentIds.get(publication);
    if (known) return { revision, current: amongIds(known, ids) };
    const read = await this.#batcher.ask(compileCurrentIds(), budget);
    this.#currentIds.set(read.publication, read.current);
    return { revision: read.revision, current: amongIds(read.current, ids) };
  }

  async relations(which: WhichRelations, { budget }: ReadOptions = {}): Promise<PlanAnswer> {
    return this.#batcher.ask(compileRelations(which), budget);
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

  async subgraph(
    ids: readonly string[],
    which: Parameters<GraphQuestions['subgraph']>[1],
    { budget }: ReadOptions = {},
  ): Promise<Subgraph> {
    return this.#batcher.ask(compileSubgraph(ids, which), budget);
  }

  async aggregate(aggregation: Aggregation, { budget }: ReadOptions = {}): Promise<Aggregates> {
    return this.#batcher.ask(compileAggregate(aggregation), budget);
  }

  async currentRevision({ budget }: ReadOptions = {}): Promise<string> {
    budget?.check();
    return (await this.#served.current()).revision;
  }

  async *stream({ budget, only }: StreamOptions = {}): AsyncGenerator<GraphChunk> {
    budget?.check();
    const graph = await this.#served.refresh();
    const chunks = chunksOf(graph, (statement) => this.#stream(statement, graph, budget), only);
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
    await this.#served.refresh(pingPatience);
  }

  connections(): { readonly inUse: number; readonly most: number } {
    return this.#database.connections;
  }

  async close(): Promise<void> {
    await this.#database.close();
  }

  /** Sends one statement for all queries, again where another graph was published meanwhile. */
  async #send(
    queries: readonly BatchedQuery<unknown>[],
    bounds: BatchBounds,
  ): Promise<BatchResult> {
    const began = performance.now();
    const { text, limits } = queries[0] as BatchedQuery<unknown>;
    if (text.length > maxStatementLength) throw tooLong(text.length);
    let milliseconds = 0;
    for (let turn = 0; turn < maxSuperseded; turn++) {
      const graph = this.#served.known ?? (await this.#served.refresh());
      const { marker, publication, bookmarks } = graph;
      const { slot } = marker;
      const sentAt = performance.now();
      const timeout = Math.min(this.#timeout, bounds.remaining - (sentAt - began));
      const result = await this.#runUnlessDeleted(
        {
          text,
          parameters: {
            ...{ ...limits, slot },
            batch: { questions: queries.map((query) => query.valuesFor(slot)) },
          },
        },
        {
          timeout,
          bookmarks,
          check: () => bounds.check(),
          onBytes: (bytes) => bounds.onBytes(bytes),
          hasRoom: () => bounds.hasRoom(),
        },
      ).catch((error: unknown) => {
        // A database that was put back from a copy may never come as far as it was.
        if (bookmarks.length > 0) this.#served.forget(graph);
        throw error;
      });
      milliseconds += result?.milliseconds ?? 0;
      const rows: unknown[][] = queries.map(() => []);
      let found: unknown;
      for (const record of result?.records ?? []) {
        const index = record.get(0) as number;
        if (index === publicationIndex) found = record.get(1);
        else rows[index] = record.get(1) as unknown[];
      }
      // The publication was read last: still the same one, so nothing of it can have been deleted yet.
      if (found === publication && (await this.#isUnchanged(graph, result?.bookmarks))) {
        this.#served.confirm(graph, sentAt);
        return { marker, rows, milliseconds };
      }
      this.#served.forget(graph);
    }
    throw new GraphError('STORE_UNAVAILABLE', 'The graph is being loaded over and over: try again');
  }

  async #readMarker(patience?: number): Promise<unknown> {
    const bounds = { timeout: patience ?? markerTimeout, patience };
    const { records } = await this.#run({ text: readMarker, parameters: {} }, bounds);
    return records[0]?.get(0);
  }

  async #readPublication(
    slot: string,
    { patience, after }: { patience?: number | undefined; after?: readonly string[] | undefined },
  ): Promise<SlotPublication> {
    const bounds = { timeout: patience ?? this.#timeout, patience, bookmarks: after };
    const statement = { text: readPublicationOf, parameters: { slot } };
    const { records, bookmarks } = await this.#run(statement, bounds);
    return { publication: records[0]?.get(0), bookmarks };
  }

  /**
   * Whether what was read is that of a graph, and not in part that of a change which was committed
   * meanwhile. Neo4j shows a commit bit by bit, and the manifest's publication at any moment of that. But
   * the bookmarks of a statement name the last commit of which it can have seen a part, and a statement
   * that begins with them sees all of it.
   */
  async #isUnchanged(
    { isOpen, marker }: ServedGraph,
    after: readonly string[] | undefined,
  ): Promise<boolean> {
    if (!isOpen) return true;
    const { publication } = await this.#readPublication(marker.slot, { after });
    return publication === marker.publication;
  }

  /**
   * Undefined where what was read was deleted meanwhile.
   *
   * @throws {LimitError} where the statement takes longer, or more memory, than it may
   */
  async #runUnlessDeleted(
    statement: Statement,
    bounds: StatementBounds,
  ): Promise<StatementResult | undefined> {
    const began = performance.now();
    try {
      return await this.#run(statement, bounds);
    } catch (error) {
      const { cause } = error as Error;
      if (!isGraphError(error) && isEntityGone(cause)) return undefined;
      // A database that starts, or cannot, keeps every statement waiting in a server that is there.
      if (cause instanceof StatementTimeoutError) await this.#readMarker(pingPatience);
      if (cause instanceof StatementTimeoutError || isTimeout(cause))
        throw tookTooLong(performance.now() - began, bounds.timeout);
      if (isOutOfMemory(cause)) throw tookTooMuch();
      throw error;
    }
  }

  /** One round trip; tried again after errors that may pass, for as long as the statement may take. */
  async #run(statement: Statement, bounds: StatementBounds): Promise<StatementResult> {
    const began = performance.now();
    for (let turn = 0; ; turn++) {
      const waited = performance.now() - began;
      const timeout = bounds.timeout - waited;
      const patience = bounds.patience && bounds.patience - waited;
      try {
        this.#onStatement?.(statement);
        return await this.#database.run(statement, { ...bounds, timeout, patience });
      } catch (error) {
        const pause = retryPauses[turn];
        if (pause === undefined || pause > timeout || !isTransient(error) || isTimeout(error))
          throw storeError(error, this.#settings);
        await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
      }
    }
  }

  /** The only field of every record, as they are taken; ends early where what is read was deleted meanwhile. */
  async *#stream(
    statement: Statement,
    graph: ServedGraph,
    budget: Budget | undefined,
  ): AsyncGenerator<unknown> {
    this.#onStatement?.(statement);
    try {
      const after = yield* this.#database.stream(statement, {
        timeout: Math.min(streamTimeout, budget?.remaining ?? streamTimeout),
        idle: this.#streamIdle,
        bookmarks: graph.bookmarks,
        check: budget && (() => budget.check()),
      });
      if (!(await this.#isUnchanged(graph, after))) throw graphChanged();
    } catch (error) {
      if (!isEntityGone(error)) throw storeError(error, this.#settings);
    }
  }
}

/** About how many bytes a text takes in memory: those of this store are ASCII but for a few. */
const bytesOf = (text: string): number => 200 + 2 * text.length;

const tookTooLong = (taken: number, allowed: number): LimitError =>
  new LimitError(
    `A statement took ${Math.ceil(taken)} milliseconds in the database, more than the ${Math.ceil(allowed)} allowed. Ask for less at once.`,
    'statementMilliseconds',
    Math.ceil(taken),
    Math.ceil(allowed),
  );

const tooLong = (length: number): LimitError =>
  new LimitError(
    `A statement for the database would have ${length} characters, more than the ${maxStatementLength} allowed. Ask for fewer fields, or with fewer conditions, at once.`,
    'statementLength',
    length,
    maxStatementLength,
  );

const tookTooMuch = (): GraphError =>
  new GraphError(
    'LIMIT_EXCEEDED',
    'A statement needed more memory in the database than it may take. Ask for less at once.',
  );
