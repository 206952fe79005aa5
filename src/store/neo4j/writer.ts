import neo4j, { type BookmarkManager, type Driver, type Session } from 'neo4j-driver';
import type { Dataset } from '../../model/graph.js';
import { type GraphInParts, inParts } from '../../model/graph-in-parts.js';
import { within } from '../../util/within.js';
import type { GraphSource } from '../graph-source.js';
import type { GraphWriter, LoadProgress, LoadReport } from '../store.js';
import { connect, type Neo4jSettings } from './connection.js';
import { type LoadOptions, load, loadStreamed } from './load/load.js';
import { LoadSessions } from './load/load-sessions.js';
import { StreamedGraph } from './load/streamed/streamed-graph.js';
import { readMarker } from './served/marker.js';
import { storeError } from './store-error.js';

export interface Neo4jWriterOptions {
  /** How long a load waits for another one to end before it gives up, in milliseconds. */
  readonly patience?: number;
  /**
   * How long Neo4j may take for one part of a load, in milliseconds: a statement for 5,000 rows, or a
   * commit. A second or two is usual; the slowest machines and the largest commits take some tens.
   */
  readonly deadline?: number;
}

/** How long the connections of a load may take to close once nothing is asked by them, in milliseconds. */
const closing = 5_000;

/**
 * Loads a dataset beside the one that is served, then serves it (docs/adr/0002-atomic-load.md), or
 * where the two differ by little changes the one into the other (docs/adr/0009-incremental-load.md).
 */
export class Neo4jWriter implements GraphWriter {
  readonly #settings: Neo4jSettings;
  readonly #driver: Driver;
  readonly #patience: number;
  readonly #deadline: number;

  constructor(
    settings: Neo4jSettings,
    { patience = 10_000, deadline = 120_000 }: Neo4jWriterOptions = {},
  ) {
    this.#settings = settings;
    this.#driver = connect(settings);
    this.#patience = patience;
    this.#deadline = deadline;
  }

  load(dataset: Dataset, onProgress?: (progress: LoadProgress) => void): Promise<LoadReport> {
    return this.loadInParts(inParts(dataset), onProgress);
  }

  /** The same of a graph whose parts are made where they are asked for: those that differ, mostly. */
  loadInParts(
    graph: GraphInParts,
    onProgress: (progress: LoadProgress) => void = () => {},
  ): Promise<LoadReport> {
    return this.#run((openSession, options) => load(graph, openSession, options), onProgress);
  }

  /**
   * Loads a graph as it is read, in memory that hardly grows with it, and goes on where an ended load of the
   * same revision was (docs/adr/0033-large-loads.md). Nothing is written before all of it was checked.
   *
   * @throws {UnsoundGraph} where the source holds no whole and sound graph
   */
  async loadStreamed(
    source: GraphSource,
    onProgress: (progress: LoadProgress) => void = () => {},
  ): Promise<LoadReport> {
    const graph = await StreamedGraph.read(source, (done, total) =>
      onProgress({ phase: 'check', done, total }),
    );
    try {
      return await this.#run(
        (openSession, options) => loadStreamed(graph, openSession, options),
        onProgress,
      );
    } finally {
      await graph.close();
    }
  }

  /** Whether anything was ever loaded. */
  async isEmpty(): Promise<boolean> {
    const session = this.#session(neo4j.bookmarkManager());
    try {
      const { records } = await session.run(readMarker, {}, { timeout: this.#deadline });
      return records.length === 0;
    } catch (error) {
      throw storeError(error, this.#settings);
    } finally {
      await within(closing, session.close()).catch(() => {});
    }
  }

  async #run(
    work: (openSession: () => Session, options: LoadOptions) => Promise<LoadReport>,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<LoadReport> {
    // In a cluster, each session reads what the others have written.
    const bookmarkManager = neo4j.bookmarkManager();
    const sessions = new LoadSessions(
      () => this.#session(bookmarkManager),
      this.#settings.uri,
      this.#deadline,
    );
    try {
      return await work(sessions.open, { patience: this.#patience, onProgress });
    } catch (error) {
      throw storeError(error, this.#settings);
    }
  }

  async close(): Promise<void> {
    await within(closing, this.#driver.close()).catch(() => {});
  }

  #session(bookmarkManager: BookmarkManager): Session {
    const { database } = this.#settings;
    return this.#driver.session({
      defaultAccessMode: neo4j.session.WRITE,
      bookmarkManager,
      ...(database === undefined ? {} : { database }),
    });
  }
}
