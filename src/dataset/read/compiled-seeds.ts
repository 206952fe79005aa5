import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Dataset } from '../../model/graph.js';
import { nodeTypes, relationTypes } from '../../model/ontology.js';
import { deepFreeze } from '../../util/deep-freeze.js';
import { writeWhole } from '../../util/write-whole.js';
import { type SeedFiles, textOf } from './seed-files.js';
import type { KnownValues } from './vocabulary.js';
import { YamlFile } from './yaml-file.js';

/**
 * A dataset stored beside the build, so that a start need not check again what the build has checked.
 * It is valid for exactly the seed files and the ontology that it was made from, and ignored with any
 * others: the seeds are read anew then.
 */
interface CompiledSeeds {
  readonly fingerprint: string;
  readonly dataset: Dataset;
}

/** The form of the graph, so that a dataset of an older one is not taken for one of this. */
const ontology = JSON.stringify([nodeTypes, relationTypes]);

function fingerprintOf(files: SeedFiles): string {
  const hash = createHash('sha256').update(ontology);
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${path}\0${content.length}\0`).update(content);
  return hash.digest('hex');
}

/** Writes the file whole or not at all. */
export async function writeCompiledSeeds(
  file: string,
  files: SeedFiles,
  dataset: Dataset,
): Promise<void> {
  const compiled: CompiledSeeds = { fingerprint: fingerprintOf(files), dataset };
  await writeWhole(file, JSON.stringify(compiled));
}

/** The stored dataset of these files; undefined where there is none, or it was made from other files. */
export async function readCompiledSeeds(
  file: string,
  files: SeedFiles,
): Promise<Dataset | undefined> {
  try {
    const { fingerprint, dataset } = JSON.parse(await readFile(file, 'utf8')) as CompiledSeeds;
    return fingerprint === fingerprintOf(files) ? deepFreeze(dataset) : undefined;
  } catch {
    return undefined;
  }
}

/** What the YAML files of the seeds hold, for those who need a part of it: to parse them takes a second. */
interface CompiledValues {
  readonly fingerprint: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Writes what the files hold, whole or not at all. They must be without problems. */
export async function writeCompiledValues(file: string, files: SeedFiles): Promise<void> {
  const values = Object.fromEntries(
    [...files]
      .filter(([path]) => /\.ya?ml$/.test(path))
      .map(([path, content]) => [path, new YamlFile(path, textOf(content)).value]),
  );
  const compiled: CompiledValues = { fingerprint: fingerprintOf(files), values };
  await writeWhole(file, JSON.stringify(compiled));
}

/** What was written of these very files; nothing where there is none. */
export async function readCompiledValues(file: string, files: SeedFiles): Promise<KnownValues> {
  try {
    const { fingerprint, values } = JSON.parse(await readFile(file, 'utf8')) as CompiledValues;
    return new Map(fingerprint === fingerprintOf(files) ? Object.entries(values) : []);
  } catch {
    return new Map();
  }
}
