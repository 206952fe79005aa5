import { fileURLToPath } from 'node:url';
import { readSeeds } from '../dataset/read-seeds.js';
import type { Dataset } from '../model/graph.js';
import { SeedsError } from './seeds-error.js';

/** The seeds that come with the package. */
export const seedsFolder = fileURLToPath(new URL('../../seeds', import.meta.url));

/** @throws {SeedsError} where the seeds have problems */
export async function readDataset(folder = seedsFolder): Promise<Dataset> {
  const { dataset, problems } = await readSeeds(folder);
  if (!dataset) throw new SeedsError(problems);
  return dataset;
}
