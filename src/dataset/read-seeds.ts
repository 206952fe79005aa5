import {
  buildInParts,
  type ReadingProgress,
  type SeedsInPartsReading,
  type SeedsReading,
} from './build-dataset.js';
import { CompiledFolder } from './compiled-folder.js';
import { byPlace } from './read/problem.js';
import { readSeedFiles } from './read/seed-files.js';

/**
 * Reads a seeds folder (`documents/`, `annotations/`, `vocabulary/`), checks all of it and builds
 * the graph. Never rejects for what the folder holds or lacks: that is a problem like any other.
 *
 * @param version of the rules; where one is given, what was found right is kept in the folder, and only
 *   what is new is read and checked the next time
 */
export async function readSeeds(folder: string, version?: string): Promise<SeedsReading> {
  const { graph, problems, ledger, toldApart } = await readSeedsInParts(folder, version);
  return graph
    ? { dataset: graph.whole(), problems: [], ledger: ledger(), toldApart }
    : { dataset: null, problems, ledger: ledger(), toldApart };
}

/** The same; parts of the graph that are what they were are made only where they are asked for. */
export const readSeedsInParts = async (
  folder: string,
  version?: string,
  onProgress?: ReadingProgress,
): Promise<SeedsInPartsReading> =>
  seedsInParts(await readSeedFiles(folder), folder, version, onProgress);

/** The same of a folder whose files were read. */
export function seedsInParts(
  { files, problems }: Awaited<ReturnType<typeof readSeedFiles>>,
  folder: string,
  version?: string,
  onProgress?: ReadingProgress,
): SeedsInPartsReading {
  const compiled = version === undefined ? undefined : new CompiledFolder(folder, version);
  const reading = buildInParts(files, problems.length === 0 ? compiled : undefined, onProgress);
  if (problems.length > 0) {
    const all = [...problems, ...reading.problems].sort(byPlace);
    return { ...reading, graph: null, problems: all };
  }
  if (reading.graph) compiled?.prune();
  return reading;
}
