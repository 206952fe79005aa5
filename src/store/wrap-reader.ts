import type { Budget } from '../model/budget.js';
import type { Plan, PlanAnswer } from '../model/plan.js';
import type {
  Aggregates,
  Aggregation,
  Edges,
  Expansion,
  GraphChunk,
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
} from './questions.js';
import type { GraphInfo, GraphReader } from './store.js';

/** The questions that have one answer each: all but `stream`, whose answer comes in chunks. */
export type Question = Exclude<keyof GraphReader, 'stream' | 'connections' | 'close'>;

/** What is done in the place of a reader's own methods. What is absent is left to the reader. */
export interface Around {
  /**
   * Called for each question; calls `ask` to have it answered.
   *
   * @param ask asks the wrapped reader, with other options where they are given
   */
  answer?<Answer>(
    ask: (options?: ReadOptions) => Promise<Answer>,
    question: Question,
    options: ReadOptions | undefined,
  ): Promise<Answer>;
  /** The same for `stream`. */
  stream?(
    ask: (options?: StreamOptions) => AsyncIterable<GraphChunk>,
    options: StreamOptions | undefined,
  ): AsyncIterable<GraphChunk>;
  close?(): Promise<void>;
}

/**
 * A reader that does something around each question: notes the revision of its answer, measures how
 * long it takes, gives it a budget. What a question is does not matter then, and is not spelled out.
 *
 * @example
 * wrapReader(reader, {
 *   async answer(ask, question, options) {
 *     const began = performance.now();
 *     const answer = await ask(options);
 *     log(question, performance.now() - began);
 *     return answer;
 *   },
 * });
 */
export const wrapReader = (reader: GraphReader, around: Around): GraphReader =>
  new WrappedReader(reader, around);

/** A reader for one request, which is not the request's to close: all its questions carry a budget. */
export const withBudget = (reader: GraphReader, budget: Budget): GraphReader => {
  const options: ReadOptions = { budget };
  return wrapReader(reader, {
    answer: (ask) => ask(options),
    stream: (ask, given) => ask({ ...given, ...options }),
    close: async () => {},
  });
};

class WrappedReader implements GraphReader {
  readonly #reader: GraphReader;
  readonly #around: Around;

  constructor(reader: GraphReader, around: Around) {
    this.#reader = reader;
    this.#around = around;
  }

  read(plan: Plan, options?: ReadOptions): Promise<PlanAnswer> {
    return this.#answer((given) => this.#reader.read(plan, given), 'read', options);
  }

  search(plan: SearchPlan, options?: ReadOptions): Promise<SearchAnswer> {
    return this.#answer((given) => this.#reader.search(plan, given), 'search', options);
  }

  suggest(request: WhichSuggestions, options?: ReadOptions): Promise<SuggestAnswer> {
    return this.#answer((given) => this.#reader.suggest(request, given), 'suggest', options);
  }

  nearNames(text: string, limit: number, options?: ReadOptions): Promise<NearNames> {
    const ask = (given?: ReadOptions) => this.#reader.nearNames(text, limit, given);
    return this.#answer(ask, 'nearNames', options);
  }

  edges(
    ids: readonly string[],
    which: Parameters<GraphReader['edges']>[1],
    options?: ReadOptions,
  ): Promise<Edges> {
    return this.#answer((given) => this.#reader.edges(ids, which, given), 'edges', options);
  }

  neighbors(
    ids: readonly string[],
    which: Parameters<GraphReader['neighbors']>[1],
    options?: ReadOptions,
  ): Promise<Neighbors> {
    const ask = (given?: ReadOptions) => this.#reader.neighbors(ids, which, given);
    return this.#answer(ask, 'neighbors', options);
  }

  expand(id: string, which: WhichNeighbors, options?: ReadOptions): Promise<Expansion> {
    const ask = (given?: ReadOptions) => this.#reader.expand(id, which, given);
    return this.#answer(ask, 'expand', options);
  }

  namesakes(
    id: string,
    which: Parameters<GraphReader['namesakes']>[1],
    options?: ReadOptions,
  ): Promise<Namesakes> {
    const ask = (given?: ReadOptions) => this.#reader.namesakes(id, which, given);
    return this.#answer(ask, 'namesakes', options);
  }

  currentIds(ids: readonly string[], options?: ReadOptions): Promise<KnownIds> {
    const ask = (given?: ReadOptions) => this.#reader.currentIds(ids, given);
    return this.#answer(ask, 'currentIds', options);
  }

  relations(which: WhichRelations, options?: ReadOptions): Promise<PlanAnswer> {
    return this.#answer((given) => this.#reader.relations(which, given), 'relations', options);
  }

  shortestPaths(
    from: string,
    to: string,
    which: Parameters<GraphReader['shortestPaths']>[2],
    options?: ReadOptions,
  ): Promise<ShortestPaths> {
    const ask = (given?: ReadOptions) => this.#reader.shortestPaths(from, to, which, given);
    return this.#answer(ask, 'shortestPaths', options);
  }

  nodeSummaries(ids: readonly string[], options?: ReadOptions): Promise<NodeSummaries> {
    const ask = (given?: ReadOptions) => this.#reader.nodeSummaries(ids, given);
    return this.#answer(ask, 'nodeSummaries', options);
  }

  subgraph(
    ids: readonly string[],
    which: Parameters<GraphReader['subgraph']>[1],
    options?: ReadOptions,
  ): Promise<Subgraph> {
    const ask = (given?: ReadOptions) => this.#reader.subgraph(ids, which, given);
    return this.#answer(ask, 'subgraph', options);
  }

  aggregate(aggregation: Aggregation, options?: ReadOptions): Promise<Aggregates> {
    const ask = (given?: ReadOptions) => this.#reader.aggregate(aggregation, given);
    return this.#answer(ask, 'aggregate', options);
  }

  info(options?: ReadOptions): Promise<GraphInfo> {
    return this.#answer((given) => this.#reader.info(given), 'info', options);
  }

  currentRevision(options?: ReadOptions): Promise<string> {
    const ask = (given?: ReadOptions) => this.#reader.currentRevision(given);
    return this.#answer(ask, 'currentRevision', options);
  }

  ping(options?: ReadOptions): Promise<void> {
    return this.#answer((given) => this.#reader.ping(given), 'ping', options);
  }

  stream(options?: StreamOptions): AsyncIterable<GraphChunk> {
    const ask = (given?: StreamOptions) => this.#reader.stream(given);
    return this.#around.stream ? this.#around.stream(ask, options) : ask(options);
  }

  close(): Promise<void> {
    return this.#around.close ? this.#around.close() : this.#reader.close();
  }

  #answer<Answer>(
    ask: (options?: ReadOptions) => Promise<Answer>,
    question: Question,
    options: ReadOptions | undefined,
  ): Promise<Answer> {
    return this.#around.answer ? this.#around.answer(ask, question, options) : ask(options);
  }
}
