import { buildDataset, type SeedsReading } from './build-dataset.js';
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
  const { files, problems } = await readSeedFiles(folder);
  const compiled = version === undefined ? undefined : new CompiledFolder(folder, version);
  const reading = buildDataset(files, problems.length === 0 ? compiled : undefined);
  if (reading.dataset) compiled?.prune();
  if (problems.length === 0) return reading;
  return {
    dataset: null,
    problems: [...problems, ...reading.problems].sort(byPlace),
    ledger: reading.ledger,
  };
}
