import { randomBytes } from 'node:crypto';
import neo4j, {
  type BookmarkManager,
  type Driver,
  type Record as Neo4jRecord,
  type Session,
  type Transaction,
} from 'neo4j-driver';
import { GraphError, isGraphError } from '../../model/errors.js';
import type { Dataset } from '../../model/graph.js';
import { nodeTypeNames, relationTypeNames } from '../../model/ontology.js';
import type { GraphWriter, LoadProgress, LoadReport } from '../store.js';
import { connect, type Neo4jSettings } from './connection.js';
import { batchesOf } from './load/batches.js';
import { countSlot, deleteNodes, deleteRelations, nextSlot } from './load/cleanup.js';
import { changeInPlace } from './load/in-place/change-in-place.js';
import { type Difference, differenceOf } from './load/in-place/difference.js';
import { cutParts, Parts } from './load/in-place/parts.js';
import { nodeWriter, relationWriter } from './load/write-statements.js';
import { lockLabel } from './schema/names.js';
import { createTokens, schemaStatements, tokens } from './schema/schema.js';
import { DerivedProperties } from './schema/stored-properties.js';
import { deleteManifest, type Manifest, readManifest, writeManifest } from './served/manifest.js';
import {
  isChange,
  layout,
  type Marker,
  markerOf,
  parseMarker,
  readMarker,
  writeMarker,
} from './served/marker.js';
import { settle } from './served/settle.js';
import { isRolledBack, isTimeout, storeError } from './store-error.js';

export interface Neo4jWriterOptions {
  /** How long a load waits for another one to end before it gives up, in milliseconds. */
  readonly patience?: number;
}

const tries = 5;

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
    const open = () => this.#session(bookmarkManager);
    const held = { work: open(), guard: open(), change: open() };
    try {
      return await new Load({ ...held, open }, dataset, onProgress).run(this.#patience);
    } catch (error) {
      throw storeError(error, this.#settings);
    } finally {
      await Promise.allSettled(Object.values(held).map((session) => session.close()));
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

/** One connection each, as they hold transactions at the same time. */
interface Sessions {
  readonly work: Session;
  /** Holds the load's lock. */
  readonly guard: Session;
  /** Changes the served slot in place. */
  readonly change: Session;
  /** Another one, for one statement: a session keeps all that it was given until it is closed. */
  readonly open: () => Session;
}

/** What is served, and the marker as it is stored. */
interface Served {
  readonly state: string;
  readonly marker: Marker;
}

/** What a load wrote and deleted. */
type Written = Pick<LoadReport, 'nodesWritten' | 'relationsWritten' | 'nodesDeleted'>;

/** One load, from the lock to the last node deleted. */
class Load {
  readonly #work: Session;
  readonly #guard: Session;
  readonly #change: Session;
  readonly #open: () => Session;
  readonly #dataset: Dataset;
  readonly #onProgress: (progress: LoadProgress) => void;

  constructor(
    { work, guard, change, open }: Sessions,
    dataset: Dataset,
    onProgress: (progress: LoadProgress) => void,
  ) {
    this.#work = work;
    this.#guard = guard;
    this.#change = change;
    this.#open = open;
    this.#dataset = dataset;
    this.#onProgress = onProgress;
  }

  async run(patience: number): Promise<LoadReport> {
    const began = performance.now();
    await this.#prepareSchema();
    const lock = await this.#lock(patience);
    const served = await this.#served(patience);
    const cleared = await this.#deleteSlots(await this.#slotsOtherThan(served?.marker.slot));
    const { revision } = this.#dataset;
    const isSameForm = served?.marker.layout === layout;
    const changed = !(isSameForm && served.marker.revision === revision);
    let written: Written = { nodesWritten: 0, relationsWritten: 0, nodesDeleted: 0 };
    if (changed)
      written =
        (isSameForm && (await this.#changeServed(served, lock))) ||
        (await this.#replaceServed(served?.marker, lock, patience));
    if (lock.isOpen()) await lock.rollback();
    return {
      revision,
      changed,
      ...written,
      nodesDeleted: cleared + written.nodesDeleted,
      seconds: (performance.now() - began) / 1_000,
    };
  }

  /** Undefined where that cannot be, or would be dearer than to write all anew. */
  async #changeServed(
    { state, marker: from }: Served,
    lock: Transaction,
  ): Promise<Written | undefined> {
    const { slot, generation } = from;
    const manifest = await this.#manifest(slot);
    if (manifest?.publication !== from.publication) return undefined;
    const derived = new DerivedProperties(this.#dataset, slot);
    const difference = await this.#difference(manifest, slot, derived);
    if (!difference) return undefined;
    const to = markerOf(this.#dataset, { slot, ...nextName(generation) });
    const wasChanged = await changeInPlace(
      this.#change,
      this.#work,
      { state, from, to, manifest, difference, derived },
      () => lock.run('RETURN 1'),
      this.#onProgress,
    );
    const { nodes, edges } = difference;
    if (!wasChanged) return undefined;
    return {
      nodesWritten: nodes.created.length + nodes.updated.length,
      relationsWritten: edges.created.length + edges.updated.length,
      nodesDeleted: nodes.removed.length,
    };
  }

  async #manifest(slot: string): Promise<Manifest | undefined> {
    const [record] = await this.#runOnce(readManifest, { slot });
    return record?.toObject() as Manifest | undefined;
  }

  #difference(
    manifest: Manifest,
    slot: string,
    derived: DerivedProperties,
  ): Promise<Difference | undefined> {
    return differenceOf(
      new Parts(this.#dataset, manifest.starts, derived),
      manifest,
      slot,
      derived,
      async (text, parameters) =>
        (await this.#runOnce(text, parameters)).map((record) => record.toObject()),
      (done, total) => this.#onProgress({ phase: 'compare', done, total }),
    );
  }

  /** Writes the dataset into a slot of its own, publishes it and deletes the one that was served. */
  async #replaceServed(
    served: Marker | undefined,
    lock: Transaction,
    patience: number,
  ): Promise<Written> {
    const name = nextName(served?.generation ?? 0);
    const slot = name.publication;
    const { nodes, edges } = this.#dataset;
    const derived = new DerivedProperties(this.#dataset, slot);
    const starts = cutParts(nodes);
    const parts = new Parts(this.#dataset, starts, derived);
    // Digests are made while the server writes.
    const [digests] = await Promise.all([parts.digests(), this.#write(slot, derived, lock)]);
    await lock.run(writeManifest, { slot, publication: slot, starts, digests });
    await this.#publish(markerOf(this.#dataset, { slot, ...name }), lock);
    return {
      nodesWritten: nodes.length,
      relationsWritten: edges.length,
      nodesDeleted: served ? await this.#deleteReplaced(served.slot, patience) : 0,
    };
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
    const records = await this.#runOnce('SHOW INDEXES YIELD name', {});
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

  /** Ends what a load left in the middle of a change. */
  async #served(patience: number): Promise<Served | undefined> {
    let [state] = await this.#run(readMarker);
    if (typeof state !== 'string') return undefined;
    if (isChange(parseMarker(state))) state = await settle(this.#work, state, patience);
    const marker = parseMarker(state as string);
    // Still in the middle of it: what it would be settled by is gone, and so is what was served.
    return isChange(marker) ? undefined : { state: state as string, marker };
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
      await this.#run(deleteManifest, { slot });
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

  async #write(slot: string, derived: DerivedProperties, lock: Transaction): Promise<void> {
    const { nodes, edges } = this.#dataset;
    let done = 0;
    const write = async <Item>(
      phase: 'nodes' | 'relations',
      total: number,
      items: readonly Item[],
      text: string,
      toRow: (item: Item) => unknown[],
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
    for (const type of nodeTypeNames) {
      const own = nodes.filter((node) => node.type === type);
      const { create, toRow } = nodeWriter(type, derived);
      await write('nodes', nodes.length, own, create, toRow);
    }
    done = 0;
    for (const type of relationTypeNames) {
      const own = edges.filter((edge) => edge.type === type);
      const { create, toRow } = relationWriter(type);
      await write('relations', edges.length, own, create, toRow);
    }
  }

  async #publish(marker: Marker, lock: Transaction): Promise<void> {
    this.#onProgress({ phase: 'publish', done: 0, total: 1 });
    await writeMarker(lock, marker);
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
        const [record] = await this.#runOnce(text, parameters);
        return record ? [...record.values()] : [];
      } catch (error) {
        if (turn === tries || !isRolledBack(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 2 ** turn * 20 * (0.5 + Math.random())));
      }
    }
  }

  async #runOnce(text: string, parameters: Record<string, unknown>): Promise<Neo4jRecord[]> {
    const session = this.#open();
    try {
      return (await session.run(text, parameters)).records;
    } finally {
      await session.close();
    }
  }
}

/** A name that no other load has: what another one writes late can never be mixed into this one. */
function nextName(generation: number): Pick<Marker, 'publication' | 'generation'> {
  const next = generation + 1;
  return { generation: next, publication: `${next}-${randomBytes(4).toString('hex')}` };
}
