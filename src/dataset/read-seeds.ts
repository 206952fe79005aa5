import { buildDataset, type SeedsReading } from './build-dataset.js';
import { byPlace } from './read/problem.js';
import { readSeedFiles } from './read/seed-files.js';

/**
 * Reads a seeds folder (`documents/`, `annotations/`, `vocabulary/`), checks all of it and builds
 * the graph. Never rejects for what the folder holds or lacks: that is a problem like any other.
 */
export async function readSeeds(folder: string): Promise<SeedsReading> {
  const { files, problems } = await readSeedFiles(folder);
  const reading = buildDataset(files);
  if (problems.length === 0) return reading;
  return {
    dataset: null,
    problems: [...problems, ...reading.problems].sort(byPlace),
    ledger: reading.ledger,
  };
}
