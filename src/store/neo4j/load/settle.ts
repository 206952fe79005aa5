import type { Session, Transaction } from 'neo4j-driver';
import { lockManifest, readPublicationOf } from '../served/manifest.js';
import {
  type Change,
  isChange,
  lockMarker,
  type Marker,
  parseMarker,
  readMarker,
  writeMarker,
} from '../served/marker.js';

/** The marker of what is served, and the text in which it is stored. */
export interface Served {
  readonly state: string;
  readonly marker: Marker;
}

/**
 * Reads what is served. Where a load was killed in the midst of a change, ends that first.
 *
 * @param timeout how long to wait for the end of such a change, in milliseconds
 * @returns undefined where nothing is served: nothing was ever loaded, or a change cannot be ended
 *   because the manifest is gone
 */
export async function readServed(session: Session, timeout: number): Promise<Served | undefined> {
  // As a write, so that it reads what the leader of a cluster has.
  let state: unknown = await session.executeWrite(async (transaction) => {
    const { records } = await transaction.run(readMarker);
    return records[0]?.get('state');
  });
  if (typeof state !== 'string') return undefined;
  if (isChange(parseMarker(state))) state = await settle(session, state, timeout);
  const marker = parseMarker(state as string);
  return isChange(marker) ? undefined : { state: state as string, marker };
}

/**
 * Makes the marker say that its slot is being changed, unless it is not what the caller knows any more.
 *
 * @param known the marker's state, as the caller read it
 * @param timeout how long to wait for the marker, in milliseconds
 * @returns true where the marker says so now
 */
export async function announce(
  session: Session,
  known: string,
  change: Change,
  timeout: number,
): Promise<boolean> {
  return inTransaction(session, timeout, async (transaction) => {
    const state = await lockedMarker(transaction);
    if (state === known) await writeMarker(transaction, change);
    return state === known || state === JSON.stringify(change);
  });
}

/**
 * Ends a change of the served slot, whether the load that began it lives or not: waits until its
 * transaction is committed or undone, and publishes what the slot then holds. Does nothing where that
 * was done already, so anybody may call it at any time.
 *
 * @param known the marker's state, a {@link Change}
 * @param timeout how long to wait, in milliseconds
 * @returns the marker's state afterwards
 */
export async function settle(session: Session, known: string, timeout: number): Promise<string> {
  const { from, to } = parseMarker(known) as Change;
  return inTransaction(session, timeout, async (transaction) => {
    const { slot } = from;
    await transaction.run(lockManifest, { slot });
    const { records } = await transaction.run(readPublicationOf, { slot });
    const state = await lockedMarker(transaction);
    const settled = settledBy(records[0]?.get('publication'), from, to);
    if (state !== known || !settled) return state;
    await writeMarker(transaction, settled);
    return JSON.stringify(settled);
  });
}

/** Undefined where the slot's manifest is gone: then only a whole load helps. */
const settledBy = (publication: unknown, ...markers: readonly Marker[]): Marker | undefined =>
  markers.find((marker) => marker.publication === publication);

async function lockedMarker(transaction: Transaction): Promise<string> {
  await transaction.run(lockMarker);
  const { records } = await transaction.run(readMarker);
  return String(records[0]?.get('state'));
}

async function inTransaction<Result>(
  session: Session,
  timeout: number,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const transaction = await session.beginTransaction({ timeout });
  try {
    const result = await work(transaction);
    await transaction.commit();
    return result;
  } finally {
    await transaction.close();
  }
}
