import type { Session, Transaction } from 'neo4j-driver';
import { GraphError } from '../../../../model/errors.js';
import type { NodeRecord } from '../../../../model/graph.js';
import { nodeTypeNames, relationTypeNames } from '../../../../model/ontology.js';
import type { LoadProgress } from '../../../store.js';
import {
  lockManifest,
  type Manifest,
  readPublicationOf,
  writeManifest,
} from '../../served/manifest.js';
import { type Change, type Marker, storageFormat } from '../../served/marker.js';
import { isRolledBack, isTimeout } from '../../store-error.js';
import { batchesOf } from '../batches.js';
import { announce, settle } from '../settle.js';
import {
  type CreateParameters,
  nodeWriter,
  relationWriter,
  removeNodes,
} from '../write-statements.js';
import type { Difference } from './difference.js';

/**
 * How long the transaction may take, in milliseconds: no longer than this does a load that hangs between
 * its announcement and its commit keep readers waiting.
 */
const transactionTimeout = 120_000;

/** What is served, and what is to be served in its place. */
export interface PlannedChange {
  /** The marker as it is stored, and what it says. */
  readonly state: string;
  readonly from: Marker;
  readonly to: Marker;
  /** That of the slot as it is. */
  readonly manifest: Manifest;
  /** That of the slot as it is to be. */
  readonly next: Manifest;
  readonly difference: Difference;
}

/** The slot does not hold what its manifest says, so the difference is not to be trusted. */
class Contradiction extends Error {}

/**
 * Makes the served slot hold what `to` says: writes the difference in one transaction, announces the
 * change by the marker, commits, and settles. See docs/adr/0009-incremental-load.md.
 *
 * @param writing session for the transaction with the change
 * @param marking session for the marker, which changes meanwhile
 * @param assertLocked rejects where the load's lock was lost
 * @returns false where the change was undone because the server or the slot contradicted: the dataset can
 *   still be written anew
 */
export async function changeInPlace(
  writing: Session,
  marking: Session,
  planned: PlannedChange,
  assertLocked: () => Promise<unknown>,
  onProgress: (progress: LoadProgress) => void,
): Promise<boolean> {
  const { state, from, to } = planned;
  const change: Change = { storageFormat, publication: `until ${to.publication}`, from, to };
  const settled = () => settle(marking, JSON.stringify(change), transactionTimeout);
  const published = (done: number) => onProgress({ phase: 'publish', done, total: 3 });
  const transaction = await writing.beginTransaction({ timeout: transactionTimeout });
  try {
    await write(transaction, planned, onProgress);
    published(0);
    await assertLocked();
    if (!(await announce(marking, state, change, transactionTimeout))) throw superseded();
  } catch (error) {
    await transaction.close().catch(() => {});
    // Where the answer to the announcement was lost, it may have been made.
    await settled().catch(() => {});
    if (error instanceof Contradiction || isRolledBack(error) || isTimeout(error)) return false;
    throw error;
  }
  published(1);
  const failure = await transaction.commit().then(
    () => undefined,
    (error: Error) => error,
  );
  published(2);
  // What the slot holds decides, not what is known here of the commit: its answer may have been lost.
  if ((await settled()) !== JSON.stringify(to)) throw failure ?? superseded();
  published(3);
  return true;
}

const superseded = (): GraphError =>
  new GraphError('STORE_UNAVAILABLE', 'Another load wrote to this Neo4j meanwhile: load again');

async function write(
  transaction: Transaction,
  { from, manifest, next, difference }: PlannedChange,
  onProgress: (progress: LoadProgress) => void,
): Promise<void> {
  const { slot } = from;
  const { nodes, edges, derived } = difference;
  await transaction.run(lockManifest, { slot });
  const { records } = await transaction.run(readPublicationOf, { slot });
  if (records[0]?.get('publication') !== manifest.publication) throw superseded();

  const counter = (phase: 'nodes' | 'relations', changes: Difference['nodes' | 'edges']) => {
    const total = changes.created.length + changes.updated.length + changes.removed.length;
    let done = 0;
    onProgress({ phase, done, total });
    return async <Item>(
      items: readonly Item[],
      text: string,
      toRow: (item: Item) => unknown[],
      parametersOf: (rows: unknown[][]) => CreateParameters = (rows) => ({ rows }),
    ): Promise<void> => {
      for (const rows of batchesOf(items, toRow)) {
        const answer = await transaction.run(text, { slot, ...parametersOf(rows) });
        const found = answer.records[0]?.get('written');
        if (found !== rows.length)
          throw new Contradiction(`Of ${rows.length} ${phase}, ${found} were there`);
        done += rows.length;
        onProgress({ phase, done, total });
      }
    };
  };
  const writeNodes = counter('nodes', nodes);
  const writeEdges = counter('relations', edges);
  for (const type of relationTypeNames) {
    const { remove, toRow } = relationWriter(type);
    await writeEdges(ofType(edges.removed, type), remove, toRow);
  }
  await writeNodes(nodes.removed, removeNodes, ({ id }) => [id]);
  for (const type of nodeTypeNames) {
    const { create, update, toRow } = nodeWriter(type);
    const rowOf = (node: NodeRecord) => toRow({ node, derived: derived.of(node) });
    await writeNodes(ofType(nodes.created, type), create, rowOf);
    await writeNodes(ofType(nodes.updated, type), update, rowOf);
  }
  for (const type of relationTypeNames) {
    const { create, forCreate, update, toRow } = relationWriter(type);
    await writeEdges(ofType(edges.created, type), create, toRow, forCreate);
    await writeEdges(ofType(edges.updated, type), update, toRow);
  }
  await transaction.run(writeManifest, { slot, ...next });
}

const ofType = <Item extends { readonly type: string }>(
  items: readonly Item[],
  type: Item['type'],
): Item[] => items.filter((item) => item.type === type);
