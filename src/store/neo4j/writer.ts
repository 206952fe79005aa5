import neo4j, { type BookmarkManager, type Driver, type Session } from 'neo4j-driver';
import type { Dataset } from '../../model/graph.js';
import type { GraphWriter, LoadProgress, LoadReport } from '../store.js';
import { connect, type Neo4jSettings } from './connection.js';
import { load } from './load/load.js';
import { storeError } from './store-error.js';

export interface Neo4jWriterOptions {
  /** How long a load waits for another one to end before it gives up, in milliseconds. */
  readonly patience?: number;
}

/**
 * Loads a dataset beside the one that is served, then serves it (docs/adr/0002-atomic-load.md), or
 * where the two differ by little changes the one into the other (docs/adr/0009-incremental-load.md).
 */
export class Neo4jWriter implements GraphWriter {
  readonly #settings: Neo4jSettings;
  readonly #driver: Driver;
  readonly #patience: number;

  constructor(settings: Neo4jSettings, { patience = 10_000 }: Neo4jWriterOptions = {}) {
    this.#settings = settings;
    this.#driver = connect(settings);
    this.#patience = patience;
  }

  async load(
    dataset: Dataset,
    onProgress: (progress: LoadProgress) => void = () => {},
  ): Promise<LoadReport> {
    // In a cluster, each session reads what the others have written.
    const bookmarkManager = neo4j.bookmarkManager();
    const openSession = () => this.#session(bookmarkManager);
    try {
      return await load(dataset, openSession, { patience: this.#patience, onProgress });
    } catch (error) {
      throw storeError(error, this.#settings);
    }
  }

  async close(): Promise<void> {
    await this.#driver.close();
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
