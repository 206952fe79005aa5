import { EmbeddedStore } from '../store/embedded/embedded-store.js';
import type { GraphReader } from '../store/store.js';
import type { Configuration } from './configuration.js';
import { readDataset } from './read-dataset.js';

/**
 * The store that the configuration asks for: Neo4j as it is, or the seeds in this process.
 *
 * @throws {SeedsError} where the seeds have problems
 */
export async function openReader({ neo4j, api }: Configuration): Promise<GraphReader> {
  if (neo4j) {
    // Loaded where it is needed: the driver takes a good part of the time of a start.
    const { Neo4jReader } = await import('../store/neo4j/reader.js');
    return new Neo4jReader(neo4j, {
      heldBytes: api.atOnce.heldBytes,
      slowAtOnce: api.atOnce.slowStatements,
    });
  }
  const store = new EmbeddedStore();
  await store.load(await readDataset());
  return store;
}
