import { randomBytes } from 'node:crypto';
import neo4j, { type Driver, type Session, type Transaction } from 'neo4j-driver';
import { GraphError, isGraphError } from '../../model/errors.js';
import type { Dataset } from '../../model/graph.js';
import { nodeTypeNames, relationTypeNames } from '../../model/ontology.js';
import type { GraphWriter, LoadProgress, LoadReport } from '../store.js';
import { batchesOf } from './batches.js';
import { countSlot, deleteNodes, deleteRelations, nextSlot } from './cleanup.js';
import { connect, type Neo4jSettings } from './connection.js';
import {
  layout,
  type Marker,
  markerOf,
  markerProperties,
  parseMarker,
  readMarker,
  writeMarker,
} from './marker.js';
import { lockLabel } from './names.js';
import { createTokens, schemaStatements, tokens } from './schema.js';
import { SearchKeys } from './search-keys.js';
import { isRolledBack, isTimeout, storeError } from './store-error.js';
import { nodeWriter, type RecordWriter, relationWriter } from './write-statements.js';

export interface Neo4jWriterOptions {
  /** How long a load waits for another one to end before it gives up, in milliseconds. */
  readonly patience?: number;
}

const tries = 5;

/** Loads a dataset beside the one that is served, then serves it: see docs/adr/0002-atomic-load.md. */
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
    const work = this.#session();
    const guard = this.#session();
    try {
      return await new Load(work, guard, dataset, onProgress).run(this.#patience);
    } catch (error) {
      throw storeError(error, this.#settings);
    } finally {
      await Promise.allSettled([work.close(), guard.close()]);
    }
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  #session(): Session {
    const { database } = this.#settings;
    return this.#driver.session({
      defaultAccessMode: neo4j.session.WRITE,
      ...(database === undefined ? {} : { database }),
    });
  }
}

/** One load, from the lock to the last node deleted. */
class Load {
  readonly #work: Session;
  readonly #guard: Session;
  readonly #dataset: Dataset;
  readonly #onProgress: (progress: LoadProgress) => void;

  constructor(
    work: Session,
    guard: Session,
    dataset: Dataset,
    onProgress: (progress: LoadProgress) => void,
  ) {
    this.#work = work;
    this.#guard = guard;
    this.#dataset = dataset;
    this.#onProgress = onProgress;
  }

  async run(patience: number): Promise<LoadReport> {
    const began = performance.now();
    await this.#prepareSchema();
    const lock = await this.#lock(patience);
    const current = await this.#marker();
    let nodesDeleted = await this.#deleteSlots(await this.#slotsOtherThan(current?.slot));
    const { revision, nodes, edges } = this.#dataset;
    const report = (changed: boolean): LoadReport => ({
      revision,
      changed,
      nodesWritten: changed ? nodes.length : 0,
      relationsWritten: changed ? edges.length : 0,
      nodesDeleted,
      seconds: (performance.now() - began) / 1_000,
    });
    if (current?.revision === revision && current.layout === layout) {
      await lock.rollback();
      return report(false);
    }
    // A name that no other load has: what another one writes late can never be mixed into this one.
    const generation = (current?.generation ?? 0) + 1;
    const slot = `${generation}-${randomBytes(4).toString('hex')}`;
    await this.#write(slot, lock);
    await this.#publish(markerOf(this.#dataset, slot, generation), lock);
    if (current) nodesDeleted += await this.#deleteReplaced(current.slot, patience);
    return report(true);
  }

  /** Publishing gave the lock back. Who took it meanwhile deletes what is no longer served. */
  async #deleteReplaced(slot: string, patience: number): Promise<number> {
    try {
      const lock = await this.#lock(patience);
      const deleted = await this.#deleteSlots([slot]);
      await lock.rollback();
      return deleted;
    } catch (error) {
      if (isGraphError(error)) return 0;
      throw error;
    }
  }

  async #prepareSchema(): Promise<void> {
    const { records } = await this.#work.run('SHOW INDEXES YIELD name');
    const known = new Set(records.map((record) => record.get('name')));
    const missing = schemaStatements.filter(({ name }) => !known.has(name));
    const total = missing.length + 1;
    await this.#work.executeWrite(async (transaction) => {
      for (const [done, { text }] of missing.entries()) {
        this.#onProgress({ phase: 'schema', done, total });
        await transaction.run(text);
      }
    });
    await this.#run(createTokens, tokens);
    await this.#run('CALL db.awaitIndexes(300)');
    this.#onProgress({ phase: 'schema', done: total, total });
  }

  /**
   * A transaction that holds the load's lock. The server ends it, and so gives the lock back, when
   * the process that holds it is gone. Publishing is part of it: who lost the lock cannot publish.
   */
  async #lock(patience: number): Promise<Transaction> {
    await this.#run(`MERGE (:${lockLabel} {name: 'load'})`);
    const takeLock = `MATCH (l:${lockLabel} {name: 'load'}) SET l.lockedAt = datetime() RETURN l.name`;
    try {
      await this.#guard.run(takeLock, {}, { timeout: patience });
    } catch (error) {
      if (!isTimeout(error)) throw error;
      throw new GraphError(
        'STORE_UNAVAILABLE',
        'Another load is writing to this Neo4j: wait until it has ended, then load again',
        { cause: error },
      );
    }
    const lock = await this.#guard.beginTransaction();
    await lock.run(takeLock);
    return lock;
  }

  async #marker(): Promise<Marker | undefined> {
    const [state] = await this.#run(readMarker);
    return typeof state === 'string' ? parseMarker(state) : undefined;
  }

  async #slotsOtherThan(current: string | undefined): Promise<string[]> {
    const slots: string[] = [];
    for (let after = ''; ; ) {
      const [slot] = await this.#run(nextSlot, { after });
      if (typeof slot !== 'string') return slots;
      if (slot !== current) slots.push(slot);
      after = slot;
    }
  }

  async #deleteSlots(slots: readonly string[]): Promise<number> {
    let deleted = 0;
    for (const slot of slots) {
      const [nodes] = (await this.#run(countSlot, { slot })) as [number];
      const total = 2 * nodes;
      let done = 0;
      for (const statement of [deleteRelations, deleteNodes]) {
        for (let after: string | null = ''; after !== null; ) {
          const [count, last] = (await this.#run(statement, { slot, after })) as [
            number,
            string | null,
          ];
          done += count;
          after = last;
          this.#onProgress({ phase: 'cleanup', done: Math.min(done, total), total });
        }
      }
      deleted += nodes;
    }
    return deleted;
  }

  async #write(slot: string, lock: Transaction): Promise<void> {
    const { nodes, edges } = this.#dataset;
    let done = 0;
    const write = async <Item>(
      phase: 'nodes' | 'relations',
      total: number,
      items: readonly Item[],
      { text, toRow }: RecordWriter<Item>,
    ): Promise<void> => {
      for (const rows of batchesOf(items, toRow)) {
        // Ends the load early where the lock was lost, and keeps the lock's connection in use.
        const [[written]] = await Promise.all([
          this.#run(text, { slot, rows }),
          lock.run('RETURN 1'),
        ]);
        if (written !== rows.length)
          throw new Error(
            `Of ${rows.length} ${phase}, ${written} were written: their ends are gone`,
          );
        done += rows.length;
        this.#onProgress({ phase, done, total });
      }
    };
    const keys = new SearchKeys(nodes, slot);
    for (const type of nodeTypeNames) {
      const own = nodes.filter((node) => node.type === type);
      await write('nodes', nodes.length, own, nodeWriter(type, keys));
    }
    done = 0;
    for (const type of relationTypeNames) {
      const own = edges.filter((edge) => edge.type === type);
      await write('relations', edges.length, own, relationWriter(type));
    }
  }

  async #publish(marker: Marker, lock: Transaction): Promise<void> {
    this.#onProgress({ phase: 'publish', done: 0, total: 1 });
    const properties = markerProperties(marker);
    await lock.run(writeMarker, {
      marker: { ...properties, generation: neo4j.int(marker.generation) },
    });
    await lock.commit();
    this.#onProgress({ phase: 'publish', done: 1, total: 1 });
  }

  /**
   * The first record's fields. Tried again only where the server says that it kept nothing: after a
   * lost connection nobody knows, and a batch must not be written twice.
   */
  async #run(text: string, parameters: Record<string, unknown> = {}): Promise<unknown[]> {
    for (let turn = 1; ; turn++) {
      try {
        const { records } = await this.#work.run(text, parameters);
        return records[0] ? [...records[0].values()] : [];
      } catch (error) {
        if (turn === tries || !isRolledBack(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 2 ** turn * 20 * (0.5 + Math.random())));
      }
    }
  }
}
