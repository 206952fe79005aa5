import { setImmediate } from 'node:timers/promises';
import type { Budget } from '../../model/budget.js';
import { GraphError } from '../../model/errors.js';
import { amongIds } from '../../model/former-ids.js';
import type { Dataset } from '../../model/graph.js';
import { Meter } from '../../model/meter.js';
import type { Plan, PlanAnswer, Row } from '../../model/plan.js';
import { RevisionHash } from '../../model/revision.js';
import { giveWay } from '../../util/give-way.js';
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
import type { GraphInfo, GraphReader, GraphWriter, LoadProgress, LoadReport } from '../store.js';
import { NodeFinder } from './plan/node-finder.js';
import { PlanReader, type Rest } from './plan/plan-reader.js';
import { Aggregator } from './queries/aggregate.js';
import { EdgeReader } from './queries/edges.js';
import { Expander } from './queries/expand.js';
import { Incidences } from './queries/incidence.js';
import { NodeSummaryReader } from './queries/node-summaries.js';
import { RelationLister } from './queries/relations.js';
import { ShortestPathReader } from './queries/shortest-paths.js';
import { chunksOf, edgesOf, nodesOf } from './queries/stream.js';
import { Searcher } from './search/search.js';
import type { Snapshot } from './snapshot/snapshot.js';
import { SnapshotBuilder } from './snapshot/snapshot-builder.js';
import { Suggester } from './suggest/suggester.js';

/** A snapshot and what answers questions from it. */
interface LoadedGraph {
  readonly snapshot: Snapshot;
  /** Counts what answering a question takes. */
  readonly meter: Meter;
  readonly reader: PlanReader;
  readonly searcher: Searcher;
  readonly suggester: Suggester;
  readonly edges: EdgeReader;
  readonly expander: Expander;
  readonly relations: RelationLister;
  readonly paths: ShortestPathReader;
  readonly summaries: NodeSummaryReader;
  readonly aggregator: Aggregator;
}

function open(snapshot: Snapshot): LoadedGraph {
  const meter = new Meter();
  const finder = new NodeFinder(snapshot, meter);
  const incidences = new Incidences(snapshot);
  const edges = new EdgeReader(snapshot, incidences, meter);
  const summaries = new NodeSummaryReader(snapshot, incidences, meter);
  const reader = new PlanReader(snapshot, finder, meter, (node, type) =>
    incidences.degree(node, type),
  );
  return {
    snapshot,
    meter,
    reader,
    searcher: new Searcher(snapshot, reader, meter),
    suggester: new Suggester(snapshot, meter),
    edges,
    relations: new RelationLister(snapshot, { finder, reader }, meter),
    expander: new Expander(snapshot, incidences, { edges, summaries }, meter),
    paths: new ShortestPathReader(snapshot, incidences, meter),
    summaries,
    aggregator: new Aggregator(snapshot, finder, reader, meter),
  };
}

/** Rows of a plan that are read before others may have their turn: a row holds all that lies below it. */
const rowsAtOnce = 16;

/**
 * The graph in this process.
 *
 * Choose it where one process serves a graph that it can read at its start: the five documents in a
 * third of a second, 700 of them (240,000 nodes, 1.1 million relations) in ten, with some 400 MB. It
 * answers about five times as fast as a database, and needs none. Choose Neo4j (`src/store/neo4j`) where
 * several processes share a graph, where it outgrows a process, or where it is to be asked in Cypher.
 *
 * A load builds a snapshot beside the one that is read and then puts it in its place, so that every
 * read sees one revision. The dataset itself is not held.
 */
export class EmbeddedStore implements GraphReader, GraphWriter {
  #loaded: LoadedGraph | undefined;
  #loading: Promise<unknown> = Promise.resolve();

  async read(plan: Plan, { budget }: ReadOptions = {}): Promise<PlanAnswer> {
    const { snapshot, meter, reader } = await this.#inTurn(budget);
    const { nodes, readNode, total } = meter.during(budget, () => reader.open(plan));
    const rows: Row[] = [];
    const rests: Rest[] = [];
    /** Reads for a turn, once others that wait had theirs, where that is due. */
    const readOn = async (read: () => void): Promise<void> => {
      const turn = giveWay(budget);
      if (turn) {
        await turn;
        budget?.check();
      }
      for (const rest of meter.during(budget, () => reader.inTurn(read))) rests.push(rest);
    };
    for (let at = 0; at < nodes.length; at += rowsAtOnce) {
      await readOn(() => {
        for (const node of nodes.slice(at, at + rowsAtOnce)) {
          const row = readNode(node);
          if (row) rows.push(row);
        }
      });
      // Before other rows, so that little is unfinished at a time.
      for (let rest = rests.pop(); rest; rest = rests.pop()) await readOn(rest);
    }
    return { revision: snapshot.revision, rows, total };
  }

  async search(plan: SearchPlan, { budget }: ReadOptions = {}): Promise<SearchAnswer> {
    const { meter, searcher } = await this.#inTurn(budget);
    return meter.during(budget, () => searcher.search(plan));
  }

  async suggest(request: WhichSuggestions, { budget }: ReadOptions = {}): Promise<SuggestAnswer> {
    const { snapshot, meter, suggester, summaries } = await this.#inTurn(budget);
    const { revision } = snapshot;
    return meter.during(budget, () => {
      const suggestions = suggester.suggest(request);
      const ids = suggestions.map(({ id }) => id);
      const told = request.summaries && summaries.summaries(ids, request.summaries);
      return { revision, suggestions, ...told };
    });
  }

  async nearNames(text: string, limit: number, { budget }: ReadOptions = {}): Promise<NearNames> {
    const { snapshot, meter, suggester } = await this.#inTurn(budget);
    const names = meter.during(budget, () => suggester.nearNames(text, limit));
    return { revision: snapshot.revision, names };
  }

  async edges(
    ids: readonly string[],
    which: Parameters<GraphQuestions['edges']>[1],
    { budget }: ReadOptions = {},
  ): Promise<Edges> {
    const { meter, edges } = await this.#inTurn(budget);
    return meter.during(budget, () => edges.edges(ids, which));
  }

  async neighbors(
    ids: readonly string[],
    which: Parameters<GraphQuestions['neighbors']>[1],
    { budget }: ReadOptions = {},
  ): Promise<Neighbors> {
    const { meter, edges } = await this.#inTurn(budget);
    return meter.during(budget, () => edges.neighbors(ids, which));
  }

  async expand(
    id: string,
    which: WhichNeighbors,
    { budget }: ReadOptions = {},
  ): Promise<Expansion> {
    const { meter, expander } = await this.#inTurn(budget);
    return meter.during(budget, () => expander.expand(id, which));
  }

  async namesakes(
    id: string,
    which: Parameters<GraphQuestions['namesakes']>[1],
    { budget }: ReadOptions = {},
  ): Promise<Namesakes> {
    const { snapshot, meter, searcher, summaries } = await this.#inTurn(budget);
    const { revision } = snapshot;
    return meter.during(budget, () => ({
      revision,
      ...summaries.summaries([id, ...searcher.namesakes(id, which)], which.summaries),
    }));
  }

  async currentIds(ids: readonly string[], { budget }: ReadOptions = {}): Promise<KnownIds> {
    budget?.check();
    const { revision, currentIds } = this.#current().snapshot;
    return { revision, current: amongIds(currentIds, ids) };
  }

  async relations(which: WhichRelations, { budget }: ReadOptions = {}): Promise<PlanAnswer> {
    const { meter, relations } = await this.#inTurn(budget);
    return meter.during(budget, () => relations.list(which));
  }

  async shortestPaths(
    from: string,
    to: string,
    which: Parameters<GraphQuestions['shortestPaths']>[2],
    { budget }: ReadOptions = {},
  ): Promise<ShortestPaths> {
    const { meter, paths } = await this.#inTurn(budget);
    return meter.during(budget, () => paths.shortestPaths(from, to, which));
  }

  async nodeSummaries(
    ids: readonly string[],
    { budget }: ReadOptions = {},
  ): Promise<NodeSummaries> {
    const { snapshot, meter, summaries } = await this.#inTurn(budget);
    const found = meter.during(budget, () => summaries.summaries(ids, { degrees: true }));
    return { revision: snapshot.revision, ...found };
  }

  async subgraph(
    ids: readonly string[],
    which: Parameters<GraphQuestions['subgraph']>[1],
    { budget }: ReadOptions = {},
  ): Promise<Subgraph> {
    const { meter, edges, summaries } = await this.#inTurn(budget);
    return meter.during(budget, () => ({
      ...summaries.summaries(ids, which.summaries),
      ...edges.edges(ids, { ...which, within: true }),
    }));
  }

  async aggregate(aggregation: Aggregation, { budget }: ReadOptions = {}): Promise<Aggregates> {
    const { snapshot, meter, aggregator } = await this.#inTurn(budget);
    const groups = meter.during(budget, () => aggregator.aggregate(aggregation));
    return { revision: snapshot.revision, groups };
  }

  /**
   * Makes the indexes of searches and suggestions, for which the first of these would else wait: a second
   * or more each on a large graph.
   */
  async prepareSearch(): Promise<void> {
    const { searcher, suggester } = this.#current();
    searcher.prepare();
    suggester.prepare();
  }

  async currentRevision({ budget }: ReadOptions = {}): Promise<string> {
    budget?.check();
    return this.#current().snapshot.revision;
  }

  /** Ends with the graph that it began with, whatever is loaded meanwhile. */
  async *stream({ budget, only }: StreamOptions = {}): AsyncGenerator<GraphChunk> {
    budget?.check();
    for (const chunk of chunksOf(this.#current().snapshot, only)) {
      yield chunk;
      const turn = giveWay(budget);
      if (turn) await turn;
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
   * Like {@link load}, of a graph that comes in chunks, in any order, and is never held as a whole in
   * any other form than the store's own.
   *
   * @throws {Error} where the graph breaks the promises of a `Dataset` other than its order, its
   *   revision among them; what was held before stays
   */
  loadChunks(revision: string, chunks: AsyncIterable<GraphChunk>): Promise<void> {
    return this.#afterOthers(async () => {
      const builder = new SnapshotBuilder();
      // Relations are hashed as they come where that is in order, or else when all are there.
      let hash = new RevisionHash();
      for await (const chunk of chunks) {
        builder.add(chunk);
        if ('edges' in chunk && builder.relationsAreSorted)
          for (const edge of chunk.edges) hash.addEdge(edge);
      }
      const snapshot = builder.finish(revision);
      if (!builder.relationsAreSorted) {
        hash = new RevisionHash();
        for (const edge of edgesOf(snapshot)) hash.addEdge(edge);
      }
      for (const node of nodesOf(snapshot)) hash.addNode(node);
      const { revision: found } = hash.digest();
      if (found !== revision)
        throw new Error(`The content has revision ${found}, and should have ${revision}`);
      this.#loaded = open(snapshot);
    });
  }

  async close(): Promise<void> {
    await this.#loading;
    this.#loaded = undefined;
  }

  #afterOthers<Result>(load: () => Promise<Result>): Promise<Result> {
    const result = this.#loading.then(load);
    this.#loading = result.catch(() => undefined);
    return result;
  }

  /** The graph to answer from, once others that wait had their turn, where that is due. */
  async #inTurn(budget: Budget | undefined): Promise<LoadedGraph> {
    budget?.check();
    const turn = giveWay(budget);
    if (turn) {
      await turn;
      budget?.check();
    }
    return this.#current();
  }

  #current(): LoadedGraph {
    if (!this.#loaded) throw new GraphError('STORE_UNAVAILABLE', 'No graph has been loaded yet');
    return this.#loaded;
  }

  async #replace(
    dataset: Dataset,
    onProgress?: (progress: LoadProgress) => void,
  ): Promise<LoadReport> {
    const began = performance.now();
    const { revision, nodes, edges } = dataset;
    const old = this.#loaded?.snapshot;
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
      this.#loaded = open(snapshot);
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
