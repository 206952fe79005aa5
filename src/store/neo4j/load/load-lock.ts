import type { Session, Transaction } from 'neo4j-driver';
import { GraphError } from '../../../model/errors.js';
import { lockLabel } from '../schema/names.js';
import { type Manifest, writeManifest } from '../served/manifest.js';
import { type Marker, writeMarker } from '../served/marker.js';
import { isTimeout } from '../store-error.js';
import type { StatementRunner } from './statement-runner.js';

const createLock = `MERGE (:${lockLabel} {name: 'load'})`;
const holdLock = `MATCH (l:${lockLabel} {name: 'load'}) SET l.lockedAt = datetime() RETURN l.name`;

/**
 * Lets one load write at a time: an open transaction that holds a write lock on one node. The server
 * ends the transaction, and so gives the lock back, when the process that holds it is gone. To publish
 * a slot is the commit of this transaction, so who lost the lock cannot publish.
 */
export class LoadLock {
  readonly #statements: StatementRunner;
  readonly #session: Session;
  readonly #patience: number;
  #transaction: Transaction | undefined;

  /** @param patience how long to wait for another load to end, in milliseconds */
  constructor(statements: StatementRunner, session: Session, patience: number) {
    this.#statements = statements;
    this.#session = session;
    this.#patience = patience;
  }

  /** @throws {GraphError} STORE_UNAVAILABLE where another load has not ended in time */
  async take(): Promise<void> {
    await this.#statements.first(createLock);
    try {
      // By a statement with a deadline first: the transaction that holds the lock must have none.
      await this.#session.run(holdLock, {}, { timeout: this.#patience });
    } catch (error) {
      if (!isTimeout(error)) throw error;
      throw new GraphError(
        'STORE_UNAVAILABLE',
        'Another load is writing to this Neo4j: wait until it has ended, then load again',
        { cause: error },
      );
    }
    this.#transaction = await this.#session.beginTransaction();
    await this.#transaction.run(holdLock);
  }

  /** Rejects where the lock was lost; keeps the connection that holds it in use. */
  async assertHeld(): Promise<void> {
    await this.#held().run('RETURN 1');
  }

  /** Makes readers go to the slot of this marker, and gives the lock back. */
  async publish(marker: Marker, manifest: Manifest): Promise<void> {
    const transaction = this.#held();
    await transaction.run(writeManifest, { slot: marker.slot, ...manifest });
    await writeMarker(transaction, marker);
    await transaction.commit();
  }

  async release(): Promise<void> {
    if (this.#transaction?.isOpen()) await this.#transaction.rollback();
  }

  #held(): Transaction {
    if (!this.#transaction) throw new Error('The lock of loads was not taken');
    return this.#transaction;
  }
}
