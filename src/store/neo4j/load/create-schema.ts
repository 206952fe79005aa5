import { setTimeout as wait } from 'node:timers/promises';
import type { Session } from 'neo4j-driver';
import { GraphError } from '../../../model/errors.js';
import type { LoadProgress } from '../../store.js';
import { schemaPrefix } from '../schema/names.js';
import { createTokens, type SchemaStatement, tokens } from '../schema/schema.js';
import type { StatementRunner } from './statement-runner.js';

/** How often it is looked how far the filling of indexes is, in milliseconds. */
const interval = 250;
/** How long no index may be filled any further, in milliseconds. */
const standstill = 300_000;

const readIndexes = `SHOW INDEXES YIELD name, state, populationPercent WHERE name STARTS WITH $prefix
RETURN name, state, populationPercent`;

/** Creates those constraints and indexes that are missing, and waits until all of ours can be used. */
export async function createSchema(
  wanted: readonly SchemaStatement[],
  session: Session,
  statements: StatementRunner,
  onProgress: (progress: LoadProgress) => void,
): Promise<void> {
  const found = await statements.all('SHOW INDEXES YIELD name');
  const known = new Set(found.map(({ name }) => name));
  const missing = wanted.filter(({ name }) => !known.has(name));
  const total = missing.length + 1;
  await session.executeWrite(async (transaction) => {
    for (const [done, { text }] of missing.entries()) {
      onProgress({ phase: 'schema', done, total });
      await transaction.run(text);
    }
  });
  await statements.first(createTokens, tokens);
  await awaitIndexes(statements, onProgress);
  onProgress({ phase: 'schema', done: total, total });
}

/** @throws {GraphError} STORE_UNAVAILABLE where an index cannot be filled, or is no longer */
async function awaitIndexes(
  statements: StatementRunner,
  onProgress: (progress: LoadProgress) => void,
): Promise<void> {
  let filled = -1;
  for (let moved = performance.now(); ; await wait(interval)) {
    const indexes = await statements.all(readIndexes, { prefix: `${schemaPrefix}_` });
    const failed = indexes.find(({ state }) => state === 'FAILED');
    if (failed)
      throw new GraphError(
        'STORE_UNAVAILABLE',
        `Neo4j could not fill the index ${failed.name}: its log says why; drop the index, and load again`,
      );
    const sum = indexes.reduce((all, { populationPercent }) => all + Number(populationPercent), 0);
    if (indexes.every(({ state }) => state === 'ONLINE')) return;
    onProgress({ phase: 'indexes', done: Math.floor(sum / indexes.length), total: 100 });
    if (sum !== filled) {
      filled = sum;
      moved = performance.now();
    } else if (performance.now() - moved > standstill)
      throw new GraphError(
        'STORE_UNAVAILABLE',
        'Neo4j no longer fills its indexes: look whether its disk is full, then load again',
      );
  }
}
