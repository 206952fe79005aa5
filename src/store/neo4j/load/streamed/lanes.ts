import neo4j from 'neo4j-driver';
import { laneLabel } from '../../schema/names.js';
import { storageFormat } from '../../served/marker.js';
import { batchCharacters, batchRows } from '../batches.js';
import type { LoadLock } from '../load-lock.js';
import type { StatementRunner } from '../statement-runner.js';
import type { CreateParameters } from '../write-statements.js';

/** Transactions that are under way at a time. More than these wait for each other's locks. */
const laneCount = 2;

/**
 * What a load writes in which batch: where two of them have the same plan, each batch of the one is that of
 * the other, and the one can go on with what the other has left.
 */
const planOf = (revision: string): string =>
  [storageFormat, revision, laneCount, batchRows, batchCharacters].join(' ');

/** A load that was begun, and has not been published. */
export interface BegunLoad {
  readonly slot: string;
  /** Batches that each lane has committed. */
  readonly done: readonly number[];
}

/** A statement, and what it takes beside the slot: made when it is sent. */
export interface LaneStatement {
  readonly text: string;
  readonly parameters: () => CreateParameters;
}

/** What is written in one transaction. */
export interface LaneBatch {
  readonly rows: number;
  /** Returns how many rows it wrote, and what else the load wants to know of them. */
  readonly write: LaneStatement;
  /** Returns the same of rows that an ended load has written; absent where nothing else is wanted. */
  readonly find?: LaneStatement;
}

/** What was returned of a batch, and whether it was written now: not where an ended load had done that. */
export type OnWritten = (wasNow: boolean, known: unknown) => void;

/** Waits for what an ended load has still under way in the server. */
const findLanes = `MATCH (l:${laneLabel} {plan: $plan}) SET l.lockedAt = datetime()
WITH l ORDER BY l.slot, l.lane
RETURN l.slot AS slot, l.done AS done`;

const createLanes = `UNWIND range(0, $lanes - 1) AS lane
CREATE (l:${laneLabel} {slot: $slot, lane: lane, plan: $plan, done: 0})
RETURN count(l) AS lanes`;

/** Deletes those of all slots but one. */
export const deleteLanes = `MATCH (l:${laneLabel}) WHERE l.slot <> $kept DELETE l`;

/**
 * Begins a statement that writes a batch: notes in the same transaction that the lane has committed it. It
 * finds nothing to write for where another one has written meanwhile, which it knows by the lane's lock.
 */
const take = `MATCH (l:${laneLabel} {slot: $slot, lane: $lane}) SET l.lockedAt = datetime()
WITH l WHERE l.done = $done - 1
SET l.done = $done
WITH l
`;

/** The load of this revision that was begun and not published; undefined where there is none. */
export async function begunLoad(
  revision: string,
  statements: StatementRunner,
): Promise<BegunLoad | undefined> {
  const lanes = await statements.all(findLanes, { plan: planOf(revision) });
  const slot = lanes[0]?.slot as string;
  const isWhole = lanes.length === laneCount && lanes.every((lane) => lane.slot === slot);
  return isWhole ? { slot, done: lanes.map(({ done }) => Number(done)) } : undefined;
}

/**
 * Writes batches, several at a time. They are numbered, and batch by batch go to the lanes in turn; each
 * lane is a node that says how many of its batches are committed, and is changed in the batch's own
 * transaction. So an ended load knows exactly what it has written.
 */
export class Lanes {
  readonly #slot: string;
  readonly #done: readonly number[];
  readonly #statements: StatementRunner;
  readonly #lock: LoadLock;
  readonly #running: Promise<void>[] = Array.from({ length: laneCount }, async () => {});
  #next = 0;
  #failure: { readonly error: unknown } | undefined;

  constructor({ slot, done }: BegunLoad, statements: StatementRunner, lock: LoadLock) {
    this.#slot = slot;
    this.#done = done;
    this.#statements = statements;
    this.#lock = lock;
  }

  static async begin(
    slot: string,
    revision: string,
    statements: StatementRunner,
  ): Promise<BegunLoad> {
    const lanes = neo4j.int(laneCount);
    await statements.first(createLanes, { slot, lanes, plan: planOf(revision) });
    return { slot, done: Array.from({ length: laneCount }, () => 0) };
  }

  /** Waits until the batch is sent, not until it is written. Rejects where an earlier one was not. */
  async write({ rows, write, find }: LaneBatch, onWritten: OnWritten): Promise<void> {
    const lane = this.#next % laneCount;
    const done = Math.floor(this.#next / laneCount) + 1;
    this.#next++;
    await this.#running[lane];
    if (this.#failure) throw this.#failure.error;
    const isWritten = done <= (this.#done[lane] as number);
    if (isWritten && !find) {
      onWritten(false, undefined);
      return;
    }
    const sent =
      isWritten && find
        ? this.#send(find, rows)
        : this.#send({ ...write, text: take + write.text }, rows, {
            lane: neo4j.int(lane),
            done: neo4j.int(done),
          });
    this.#running[lane] = sent
      .then((known) => onWritten(!isWritten, known))
      .catch((error) => {
        this.#failure ??= { error };
      });
  }

  /** Waits until all that was sent is written. */
  async finish(): Promise<void> {
    await Promise.all(this.#running);
    if (this.#failure) throw this.#failure.error;
  }

  async #send(
    { text, parameters }: LaneStatement,
    count: number,
    place: CreateParameters = {},
  ): Promise<unknown> {
    const [[written, known]] = await Promise.all([
      this.#statements.first(text, { ...parameters(), ...place, slot: this.#slot }),
      // Ends the load early where the lock was lost.
      this.#lock.assertHeld(),
    ]);
    if (written !== count)
      throw new Error(
        `Of ${count} rows, ${written} were written: their ends are gone, or another load writes`,
      );
    return known;
  }
}
