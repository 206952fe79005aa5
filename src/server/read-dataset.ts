import { fileURLToPath } from 'node:url';
import type { ReadingProgress } from '../dataset/build-dataset.js';
import {
  readCompiledSeeds,
  readCompiledValues,
  writeCompiledSeeds,
  writeCompiledValues,
} from '../dataset/read/compiled-seeds.js';
import { readSeedFiles, type SeedFiles } from '../dataset/read/seed-files.js';
import type { KnownValues } from '../dataset/read/vocabulary.js';
import type { Dataset } from '../model/graph.js';
import { type GraphInParts, inParts } from '../model/graph-in-parts.js';
import { packageRoot } from './package-root.js';
import { rulesVersion } from './rules-version.js';

/** The seeds that come with the package. */
export const seedsFolder = fileURLToPath(new URL('seeds', packageRoot));

/** What the build made of them. */
const compiledSeeds = fileURLToPath(new URL('dist/seeds.json', packageRoot));

const compiledValues = fileURLToPath(new URL('dist/seeds-values.json', packageRoot));

/** What the YAML files hold, where the build found these very files right; else nothing. */
export const readSeedValues = (files: SeedFiles): Promise<KnownValues> =>
  readCompiledValues(compiledValues, files);

/** @throws {SeedsError} where the seeds have problems */
export const readDataset = async (folder?: string): Promise<Dataset> =>
  (await readInParts(folder)).whole();

/**
 * The same, for who needs but some parts: those that are what they were when the seeds were read last are
 * not made.
 *
 * @throws {SeedsError} where the seeds have problems
 */
export async function readInParts(
  folder = seedsFolder,
  onProgress?: ReadingProgress,
): Promise<GraphInParts> {
  const read = await readSeedFiles(folder);
  const compiled =
    read.problems.length === 0 && (await readCompiledSeeds(compiledSeeds, read.files));
  if (compiled) return inParts(compiled);
  // Loaded where it is needed: what proves seeds is not wanted by a start that finds them proven.
  const { seedsInParts } = await import('../dataset/read-seeds.js');
  const { graph, problems } = seedsInParts(read, folder, await rulesVersion(), onProgress);
  if (graph) return graph;
  const { SeedsError } = await import('./seeds-error.js');
  throw new SeedsError(problems);
}

/** Part of the build. Where the seeds have problems nothing is written: `validate` and `serve` report them. */
export async function compileSeeds(): Promise<void> {
  const { buildDataset } = await import('../dataset/build-dataset.js');
  const { files } = await readSeedFiles(seedsFolder);
  const { dataset } = buildDataset(files);
  if (!dataset) return;
  await writeCompiledSeeds(compiledSeeds, files, dataset);
  await writeCompiledValues(compiledValues, files);
}
