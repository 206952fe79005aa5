import type { Session } from 'neo4j-driver';
import type { GraphInParts } from '../../../model/graph-in-parts.js';
import type { LoadProgress, LoadReport } from '../../store.js';
import { schemaPrefix } from '../schema/names.js';
import { constraintStatements, type SchemaStatement, schemaStatements } from '../schema/schema.js';
import { readMarker, storageFormat } from '../served/marker.js';
import { deleteSlots, slotsOtherThan } from './cleanup.js';
import { createSchema } from './create-schema.js';
import { inPlace } from './in-place/in-place.js';
import { LoadLock } from './load-lock.js';
import type { LoadContext, LoadResult, LoadStrategy, LoadTask } from './load-strategy.js';
import { replaceWhole } from './replace-whole.js';
import { readServed } from './settle.js';
import { StatementRunner } from './statement-runner.js';
import { begunLoad, deleteLanes } from './streamed/lanes.js';
import type { StreamedGraph } from './streamed/streamed-graph.js';
import { writeStreamed } from './streamed/write-streamed.js';

export interface LoadOptions {
  /** How long to wait for another load to end, in milliseconds. */
  readonly patience: number;
  readonly onProgress: (progress: LoadProgress) => void;
}

/** Ways to load a graph, the cheapest first: the first that answers for it is the one. */
const strategies: readonly LoadStrategy[] = [inPlace, replaceWhole];

const nothingWritten: LoadResult = { nodesWritten: 0, relationsWritten: 0, nodesDeleted: 0 };

/** What is loaded, and how. */
interface Loading {
  readonly revision: string;
  /** Made and filled before anything is written, where nothing is served; the others afterwards. */
  readonly schemaOfFirst: readonly SchemaStatement[];
  /** The slot that an ended load has left, and that this one goes on with. */
  begunSlot(context: LoadContext): Promise<string | undefined>;
  write(context: LoadContext): Promise<LoadResult>;
}

/**
 * Loads a graph, from the lock to the last node deleted: see docs/adr/0002-atomic-load.md.
 *
 * @param openSession opens one that may write, and that reads what the others of this load have written
 * @throws {GraphError} STORE_UNAVAILABLE where another load does not end in time
 */
export const load = (
  graph: GraphInParts,
  openSession: () => Session,
  options: LoadOptions,
): Promise<LoadReport> =>
  perform(
    {
      revision: graph.revision,
      schemaOfFirst: schemaStatements,
      begunSlot: async () => undefined,
      write: (context) => firstResult({ ...context, graph }),
    },
    openSession,
    options,
  );

/**
 * Loads a graph that is read as it is written, whatever its size: see docs/adr/0033-large-loads.md. Where a
 * load of the same revision was ended, goes on where that was.
 */
export const loadStreamed = (
  graph: StreamedGraph,
  openSession: () => Session,
  options: LoadOptions,
): Promise<LoadReport> =>
  perform(
    {
      revision: graph.revision,
      schemaOfFirst: constraintStatements,
      begunSlot: async ({ statements }) => (await begunLoad(graph.revision, statements))?.slot,
      write: (context) => writeStreamed(graph, context),
    },
    openSession,
    options,
  );

async function perform(
  { revision, schemaOfFirst, begunSlot, write }: Loading,
  openSession: () => Session,
  { patience, onProgress }: LoadOptions,
): Promise<LoadReport> {
  const began = performance.now();
  const statements = new StatementRunner(openSession);
  const [work, guard] = [openSession(), openSession()];
  const lock = new LoadLock(statements, guard, patience);
  try {
    const [state] = await statements.first(readMarker);
    await createSchema(
      state === undefined ? schemaOfFirst : schemaStatements,
      work,
      statements,
      onProgress,
    );
    await lock.take();
    const served = await readServed(work, patience);
    const context: LoadContext = { served, lock, statements, openSession, onProgress };
    const changed = !(
      served?.marker.storageFormat === storageFormat && served.marker.revision === revision
    );
    const begun = changed ? await begunSlot(context) : undefined;
    await statements.first(deleteLanes, { kept: begun ?? '' });
    const unserved = (await slotsOtherThan(served?.marker.slot, statements)).filter(
      (slot) => slot !== begun,
    );
    const cleared = await deleteSlots(unserved, statements, onProgress);
    const written = changed ? await write(context) : nothingWritten;
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
  throw new Error('No way to load this graph into Neo4j');
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
