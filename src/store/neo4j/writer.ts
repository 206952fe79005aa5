import neo4j, { type BookmarkManager, type Driver, type Session } from 'neo4j-driver';
import type { Dataset } from '../../model/graph.js';
import { within } from '../../util/within.js';
import type { GraphWriter, LoadProgress, LoadReport } from '../store.js';
import { connect, type Neo4jSettings } from './connection.js';
import { load } from './load/load.js';
import { LoadSessions } from './load/load-sessions.js';
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

  async load(
    dataset: Dataset,
    onProgress: (progress: LoadProgress) => void = () => {},
  ): Promise<LoadReport> {
    // In a cluster, each session reads what the others have written.
    const bookmarkManager = neo4j.bookmarkManager();
    const sessions = new LoadSessions(
      () => this.#session(bookmarkManager),
      this.#settings.uri,
      this.#deadline,
    );
    try {
      return await load(dataset, sessions.open, { patience: this.#patience, onProgress });
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
