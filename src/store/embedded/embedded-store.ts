import { setImmediate } from 'node:timers/promises';
import { GraphError } from '../../model/errors.js';
import type { Dataset } from '../../model/graph.js';
import type { Plan, PlanAnswer } from '../../model/plan.js';
import { RevisionHash } from '../../model/revision.js';
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
import type { GraphInfo, GraphReader, GraphWriter, LoadProgress, LoadReport } from '../store.js';
import { Finder } from './plan/access-paths.js';
import { PlanReader } from './plan/plan-reader.js';
import { Aggregator } from './queries/aggregate.js';
import { DrawnRelations } from './queries/edges.js';
import { Searcher } from './search/search.js';
import { chunksOf, nodesOf } from './snapshot/chunks.js';
import type { Snapshot } from './snapshot/snapshot.js';
import { SnapshotBuilder } from './snapshot/snapshot-builder.js';

interface Held {
  readonly snapshot: Snapshot;
  readonly reader: PlanReader;
  readonly searcher: Searcher;
  readonly relations: DrawnRelations;
  readonly aggregator: Aggregator;
}

function hold(snapshot: Snapshot): Held {
  const finder = new Finder(snapshot);
  const reader = new PlanReader(snapshot, finder);
  return {
    snapshot,
    reader,
    searcher: new Searcher(snapshot, reader),
    relations: new DrawnRelations(snapshot),
    aggregator: new Aggregator(snapshot, finder, reader),
  };
}

/**
 * The graph in this process. A load builds a snapshot beside the one that is read and then puts it
 * in its place, so that every read sees one revision. The dataset itself is not kept.
 */
export class EmbeddedStore implements GraphReader, GraphWriter {
  #held: Held | undefined;
  #loading: Promise<unknown> = Promise.resolve();

  async read(plan: Plan, { budget }: ReadOptions = {}): Promise<PlanAnswer> {
    budget?.check();
    return this.#current().reader.read(plan);
  }

  async search(plan: SearchPlan, { budget }: ReadOptions = {}): Promise<SearchAnswer> {
    budget?.check();
    return this.#current().searcher.search(plan);
  }

  async edges(
    ids: readonly string[],
    which: Parameters<GraphQuestions['edges']>[1],
    { budget }: ReadOptions = {},
  ): Promise<Edges> {
    budget?.check();
    return this.#current().relations.edges(ids, which);
  }

  async nodeSummaries(
    ids: readonly string[],
    { budget }: ReadOptions = {},
  ): Promise<NodeSummaries> {
    budget?.check();
    const { snapshot, relations } = this.#current();
    return { revision: snapshot.revision, nodeSummaries: relations.nodeSummaries(ids) };
  }

  async aggregate(aggregation: Aggregation, { budget }: ReadOptions = {}): Promise<Aggregates> {
    budget?.check();
    const { snapshot, aggregator } = this.#current();
    return { revision: snapshot.revision, groups: aggregator.aggregate(aggregation) };
  }

  /** Does what the first search would else wait for: of a large graph, a second or more. */
  async prepareSearch(): Promise<void> {
    this.#current().searcher.prepare();
  }

  async currentRevision({ budget }: ReadOptions = {}): Promise<string> {
    budget?.check();
    return this.#current().snapshot.revision;
  }

  /** Ends what it began, whatever is loaded meanwhile. */
  async *stream({ budget }: ReadOptions = {}): AsyncGenerator<GraphChunk> {
    budget?.check();
    for (const chunk of chunksOf(this.#current().snapshot)) {
      yield chunk;
      budget?.check();
    }
  }

  async info({ budget }: ReadOptions = {}): Promise<GraphInfo> {
    budget?.check();
    return this.#current().snapshot.info;
  }

  async ping({ budget }: ReadOptions = {}): Promise<void> {
    budget?.check();
    this.#current();
  }

  /** Loads run one after the other; the last that was asked for is what stays. */
  load(dataset: Dataset, onProgress?: (progress: LoadProgress) => void): Promise<LoadReport> {
    return this.#afterOthers(() => this.#replace(dataset, onProgress));
  }

  /**
   * Like {@link load}, of a graph that comes in chunks, sorted as in a dataset, and is never held as
   * a whole in any other form than the store's own.
   *
   * @throws {Error} where the graph breaks the promises of a `Dataset`, its revision among them; what
   *   was held before stays
   */
  loadChunks(revision: string, chunks: AsyncIterable<GraphChunk>): Promise<void> {
    return this.#afterOthers(async () => {
      const builder = new SnapshotBuilder();
      const hash = new RevisionHash();
      for await (const chunk of chunks) {
        builder.add(chunk);
        // Relations are hashed before nodes, which come first: those wait until they are held.
        if ('edges' in chunk) for (const edge of chunk.edges) hash.addEdge(edge);
      }
      const snapshot = builder.finish(revision);
      for (const node of nodesOf(snapshot)) hash.addNode(node);
      const found = hash.digest();
      if (found !== revision)
        throw new Error(`The content has revision ${found}, and should have ${revision}`);
      this.#held = hold(snapshot);
    });
  }

  async close(): Promise<void> {
    await this.#loading;
    this.#held = undefined;
  }

  #afterOthers<Result>(load: () => Promise<Result>): Promise<Result> {
    const result = this.#loading.then(load);
    this.#loading = result.catch(() => undefined);
    return result;
  }

  #current(): Held {
    if (!this.#held) throw new GraphError('STORE_UNAVAILABLE', 'No graph has been loaded yet');
    return this.#held;
  }

  async #replace(
    dataset: Dataset,
    onProgress?: (progress: LoadProgress) => void,
  ): Promise<LoadReport> {
    const began = performance.now();
    const { revision, nodes, edges } = dataset;
    const old = this.#held?.snapshot;
    const changed = old?.revision !== revision;
    if (changed) {
      // Requests that wait are answered from the old snapshot before the new one takes the time.
      await setImmediate();
      const builder = new SnapshotBuilder();
      builder.add({ nodes });
      builder.add({ edges });
      const snapshot = builder.finish(revision);
      onProgress?.({ phase: 'nodes', done: nodes.length, total: nodes.length });
      onProgress?.({ phase: 'relations', done: edges.length, total: edges.length });
      this.#held = hold(snapshot);
      onProgress?.({ phase: 'publish', done: 1, total: 1 });
    }
    return {
      revision,
      changed,
      nodesWritten: changed ? nodes.length : 0,
      relationsWritten: changed ? edges.length : 0,
      nodesDeleted: changed && old ? old.ids.length : 0,
      seconds: (performance.now() - began) / 1000,
    };
  }
}
