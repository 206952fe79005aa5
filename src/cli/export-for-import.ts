import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Dataset } from '../model/graph.js';
import { ConfigurationError, readConfiguration } from '../server/configuration.js';
import { readDataset } from '../server/read-dataset.js';
import { UnsoundGraph } from '../store/graph-source.js';
import {
  argumentsFile,
  type ImportFiles,
  publishFile,
  writeImportFiles,
  writeImportFilesOf,
} from '../store/neo4j/offline-import/import-files.js';
import { printable } from '../util/printable.js';
import { FileError } from '../util/regular-file.js';
import { writeRefusal } from '../util/write-refusal.js';
import { type GraphFile, openInPieces, readGraphFile } from './graph-file.js';
import { OutputError } from './output-error.js';
import { type Progress, showProgress } from './progress.js';

interface ImportOptions {
  readonly format: string;
  /** A whole export in JSON Lines; the seeds where absent. */
  readonly from: string | undefined;
  readonly output: string | undefined;
  readonly force: boolean;
  /** What other formats take, and this one does not. */
  readonly [other: string]: unknown;
}

/**
 * `export --format neo4j-admin`: writes the seeds or a JSON Lines export as a folder that
 * `neo4j-admin database import full` makes a database of, and says how.
 */
export async function writeForImport({
  from,
  output,
  force,
  format,
  ...others
}: ImportOptions): Promise<void> {
  const given = Object.entries(others).filter(([, value]) => value);
  if (given.length > 0)
    throw new OutputError(
      `${given.map(([name]) => `--${name}`).join(', ')}: a database is imported whole, so leave it out with --format ${format}.`,
    );
  if (output === '-')
    throw new OutputError(
      `--output -: ${format} is a folder of files, so name one, or leave it out.`,
    );
  if (from === undefined && readConfiguration(process.env).neo4j)
    throw new ConfigurationError([
      `NEO4J_URI is set, and ${format} is made from the seeds or a file: export that graph with --format jsonl and give the file with --from, or unset NEO4J_URI to take the seeds.`,
    ]);
  const progress = showProgress();
  const opened = from === undefined ? undefined : await openInPieces(from);
  try {
    const dataset = opened ? undefined : await readWhole(from, progress.show);
    const { revision } = opened?.source ?? (dataset as Dataset);
    const folder =
      output ??
      `minzheng-graph-${revision.slice(0, 12)}-${new Date().toISOString().slice(0, 10)}.neo4j-admin`;
    await demandPlace(folder, force);
    const part = join(dirname(folder), `.${basename(folder)}.${process.pid}.part`);
    try {
      const { nodes, relations } = opened
        ? await writeFile(opened, from as string, part, progress.show)
        : await writeImportFiles(dataset as Dataset, part);
      if (force) await rm(folder, { recursive: true, force: true });
      await rename(part, folder);
      progress.stop();
      console.error(
        printable(
          `Wrote ${folder}, of revision ${revision}: ${nodes} nodes and ${relations} relations.`,
        ),
      );
    } catch (error) {
      await rm(part, { recursive: true, force: true });
      const refusal = writeRefusal(error);
      throw refusal === undefined
        ? error
        : new OutputError(`${folder} cannot be written: ${refusal}.`);
    }
    console.log(instructions(resolve(folder)));
  } finally {
    progress.stop();
    await opened?.close();
  }
}

const readWhole = (from: string | undefined, onProgress: Progress['show']): Promise<Dataset> =>
  from === undefined
    ? readDataset()
    : readGraphFile(from, (done, total) => onProgress({ phase: 'read', done, total }));

/** In pieces, or where something is wrong with the file as a whole: then every problem is named. */
async function writeFile(
  { source }: GraphFile,
  file: string,
  folder: string,
  onProgress: Progress['show'],
): Promise<ImportFiles> {
  try {
    return await writeImportFilesOf(source, folder, (done, total) =>
      onProgress({ phase: 'check', done, total }),
    );
  } catch (error) {
    if (!(error instanceof UnsoundGraph)) throw error;
    if (error.cause instanceof FileError) throw error.cause;
    return writeImportFiles(await readWhole(file, onProgress), folder);
  }
}

/** A folder that is there is replaced only where it is such an export. */
async function demandPlace(folder: string, force: boolean): Promise<void> {
  if (!existsSync(folder)) return;
  const names = await readdir(folder).catch(() => undefined);
  if (names?.length === 0) return;
  if (!names?.includes(argumentsFile))
    throw new OutputError(`${folder} is there already, and is no export: name another folder.`);
  if (!force)
    throw new OutputError(
      `${folder} is there already: name another folder with --output, or replace it with --force.`,
    );
}

const instructions = (folder: string): string => `
Import it into a Neo4j 5.26 that is stopped, and whose database neo4j holds nothing:

  cd ${folder}
  neo4j-admin database import full neo4j @${argumentsFile}

Then start Neo4j, and publish what was imported. It is served from that moment on:

  cypher-shell -u neo4j -f ${publishFile}
`;
