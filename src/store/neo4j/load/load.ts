import type { Session } from 'neo4j-driver';
import type { Dataset } from '../../../model/graph.js';
import type { LoadProgress, LoadReport } from '../../store.js';
import { schemaPrefix } from '../schema/names.js';
import { createTokens, schemaStatements, tokens } from '../schema/schema.js';
import { storageFormat } from '../served/marker.js';
import { readServed } from '../served/settle.js';
import { deleteSlots, slotsOtherThan } from './cleanup.js';
import { inPlace } from './in-place/in-place.js';
import { LoadLock } from './load-lock.js';
import type { LoadResult, LoadStrategy, LoadTask } from './load-strategy.js';
import { replaceWhole } from './replace-whole.js';
import { StatementRunner } from './statement-runner.js';

export interface LoadOptions {
  /** How long to wait for another load to end, in milliseconds. */
  readonly patience: number;
  readonly onProgress: (progress: LoadProgress) => void;
}

/** How long indexes may take that fill in what the database holds already, in seconds. */
const indexSeconds = 300;

/** Ways to load, the cheapest first: the first that answers for a dataset is the one. */
const strategies: readonly LoadStrategy[] = [inPlace, replaceWhole];

const nothingWritten: LoadResult = { nodesWritten: 0, relationsWritten: 0, nodesDeleted: 0 };

/**
 * Loads a dataset, from the lock to the last node deleted: see docs/adr/0002-atomic-load.md.
 *
 * @param openSession opens one that may write, and that reads what the others of this load have written
 * @throws {GraphError} STORE_UNAVAILABLE where another load does not end in time
 */
export async function load(
  dataset: Dataset,
  openSession: () => Session,
  { patience, onProgress }: LoadOptions,
): Promise<LoadReport> {
  const began = performance.now();
  const statements = new StatementRunner(openSession);
  const [work, guard] = [openSession(), openSession()];
  const lock = new LoadLock(statements, guard, patience);
  try {
    await prepareSchema(work, statements, onProgress);
    await lock.take();
    const served = await readServed(work, patience);
    const unserved = await slotsOtherThan(served?.marker.slot, statements);
    const cleared = await deleteSlots(unserved, statements, onProgress);
    const { revision } = dataset;
    const changed = !(
      served?.marker.storageFormat === storageFormat && served.marker.revision === revision
    );
    const task: LoadTask = { dataset, served, lock, statements, openSession, onProgress };
    const written = changed ? await firstResult(task) : nothingWritten;
    await lock.release();
    await dropUnusedSchema(statements);
    return {
      revision,
      changed,
      ...written,
      nodesDeleted: cleared + written.nodesDeleted,
      seconds: (performance.now() - began) / 1_000,
    };
  } finally {
    await Promise.allSettled([work.close(), guard.close()]);
  }
}

async function firstResult(task: LoadTask): Promise<LoadResult> {
  for (const strategy of strategies) {
    const written = await strategy.load(task);
    if (written) return written;
  }
  throw new Error('No way to load this dataset into Neo4j');
}

/** Creates the constraints and indexes that are missing, and waits until all of them can be used. */
async function prepareSchema(
  session: Session,
  statements: StatementRunner,
  onProgress: LoadOptions['onProgress'],
): Promise<void> {
  const found = await statements.all('SHOW INDEXES YIELD name');
  const known = new Set(found.map(({ name }) => name));
  const missing = schemaStatements.filter(({ name }) => !known.has(name));
  const total = missing.length + 1;
  await session.executeWrite(async (transaction) => {
    for (const [done, { text }] of missing.entries()) {
      onProgress({ phase: 'schema', done, total });
      await transaction.run(text);
    }
  });
  await statements.first(createTokens, tokens);
  await statements.first(`CALL db.awaitIndexes(${indexSeconds})`, {}, indexSeconds * 1_000);
  onProgress({ phase: 'schema', done: total, total });
}

/**
 * Drops what an older storage format had, once the older graph is no longer served: every index is
 * written with every node.
 */
async function dropUnusedSchema(statements: StatementRunner): Promise<void> {
  const used = new Set(schemaStatements.map(({ name }) => name));
  const ours = await statements.all(
    'SHOW INDEXES YIELD name, owningConstraint WHERE name STARTS WITH $prefix RETURN *',
    { prefix: `${schemaPrefix}_` },
  );
  for (const { name, owningConstraint } of ours)
    if (!used.has(name as string))
      await statements.first(
        `DROP ${owningConstraint === null ? 'INDEX' : 'CONSTRAINT'} \`${name}\` IF EXISTS`,
      );
}
