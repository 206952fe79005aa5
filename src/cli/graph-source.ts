import { type Configuration, ConfigurationError } from '../server/configuration.js';
import { openReader } from '../server/open-reader.js';
import type { GraphReader } from '../store/store.js';

/**
 * The graph that a command is about: an export's where one is named, otherwise that of the configuration.
 *
 * @throws {ConfigurationError} where both are named
 */
export async function openGraphSource(
  configuration: Configuration,
  from: string | undefined,
): Promise<GraphReader> {
  if (from === undefined) return openReader(configuration);
  if (configuration.neo4j)
    throw new ConfigurationError([
      `NEO4J_URI is set, and --from takes the graph from ${from} without Neo4j: leave one of them out, or load the file into Neo4j with load --from.`,
    ]);
  // Imported when it is asked for, as a start with the seeds needs none of it.
  return (await import('./graph-file.js')).openGraphFile(from);
}
