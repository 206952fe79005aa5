import type { Plan, PlanAnswer } from '../../model/plan.js';
import type {
  Aggregates,
  Aggregation,
  Edges,
  GraphChunk,
  NodeSummaries,
  SearchAnswer,
  SearchPlan,
} from '../../store/questions.js';
import type { GraphInfo, GraphReader } from '../../store/store.js';

/**
 * A reader for one request. Each answer of a store is of one revision; a request that takes several
 * may meet a load between two of them. This tells, so that the request can be answered again.
 */
export class OneRevision implements GraphReader {
  #revision: string | undefined;
  #mixed = false;

  constructor(private readonly reader: GraphReader) {}

  /** The revision of every answer so far; undefined where there is none, or where they differ. */
  get revision(): string | undefined {
    return this.#mixed ? undefined : this.#revision;
  }

  /** True where two answers were of different revisions. */
  get mixed(): boolean {
    return this.#mixed;
  }

  read(plan: Plan): Promise<PlanAnswer> {
    return this.#note(this.reader.read(plan));
  }

  info(): Promise<GraphInfo> {
    return this.#note(this.reader.info());
  }

  search(plan: SearchPlan): Promise<SearchAnswer> {
    return this.#note(this.reader.search(plan));
  }

  edges(...question: Parameters<GraphReader['edges']>): Promise<Edges> {
    return this.#note(this.reader.edges(...question));
  }

  nodeSummaries(ids: readonly string[]): Promise<NodeSummaries> {
    return this.#note(this.reader.nodeSummaries(ids));
  }

  aggregate(aggregation: Aggregation): Promise<Aggregates> {
    return this.#note(this.reader.aggregate(aggregation));
  }

  stream(): AsyncIterable<GraphChunk> {
    return this.reader.stream();
  }

  currentRevision(): Promise<string> {
    return this.reader.currentRevision();
  }

  ping(): Promise<void> {
    return this.reader.ping();
  }

  /** The store is not this request's to close. */
  async close(): Promise<void> {}

  async #note<Answer extends { readonly revision: string }>(
    asked: Promise<Answer>,
  ): Promise<Answer> {
    const answer = await asked;
    this.#mixed ||= this.#revision !== undefined && this.#revision !== answer.revision;
    this.#revision = answer.revision;
    return answer;
  }
}
