import { type Command, Option } from 'commander';
import { ConfigurationError, readConfiguration } from '../server/configuration.js';
import { readInParts } from '../server/read-dataset.js';
import { UnsoundGraph } from '../store/graph-source.js';
import { Neo4jWriter } from '../store/neo4j/writer.js';
import type { LoadReport } from '../store/store.js';
import { FileError } from '../util/regular-file.js';
import { openInPieces, readGraphFile } from './graph-file.js';
import { type Progress, showProgress } from './progress.js';

/**
 * `load`: makes Neo4j hold what the seeds or a JSON Lines export say, all of it or, where it fails,
 * what it held before.
 */
export async function load({ seeds, from }: { seeds?: string; from?: string }): Promise<void> {
  const { neo4j } = readConfiguration(process.env);
  if (!neo4j)
    throw new ConfigurationError([
      'NEO4J_URI is not set: give the address of the Neo4j to load into, for example bolt://localhost:7687. The embedded store needs no load.',
    ]);
  const progress = showProgress();
  const writer = new Neo4jWriter(neo4j);
  try {
    const report =
      from === undefined
        ? await writer.loadInParts(await readInParts(seeds, progress.show), progress.show)
        : await loadFile(from, writer, progress.show);
    progress.stop();
    console.log(
      report.changed
        ? `Loaded revision ${report.revision}: ${report.nodesWritten} nodes and ${report.relationsWritten} relations written, ${report.nodesDeleted} nodes deleted, in ${report.seconds.toFixed(1)} s.`
        : `Neo4j holds revision ${report.revision} already: nothing was written${
            report.nodesDeleted > 0
              ? `, and ${report.nodesDeleted} nodes that an unfinished load had left were cleared`
              : ''
          }.`,
    );
  } finally {
    progress.stop();
    await writer.close();
    // Connections of a Neo4j that does not answer would keep the process for longer.
    setTimeout(() => process.exit(), lingering).unref();
  }
}

/** Bytes of a file up to which its graph is held in memory, so that it can be compared with what is served. */
const mostInMemory = 2 ** 30;

/**
 * Loads a file in pieces where it is large, or where there is nothing to compare it with. What is wrong with
 * one, or in another order than exports are written in, is read as a whole: then every problem is named.
 */
async function loadFile(
  file: string,
  writer: Neo4jWriter,
  onProgress: Progress['show'],
): Promise<LoadReport> {
  const opened = await openInPieces(file);
  try {
    if (opened && (opened.size > mostInMemory || (await writer.isEmpty())))
      return await writer.loadStreamed(opened.source, onProgress);
  } catch (error) {
    if (!(error instanceof UnsoundGraph)) throw error;
    if (error.cause instanceof FileError) throw error.cause;
  } finally {
    await opened?.close();
  }
  const dataset = await readGraphFile(file, (done, total) =>
    onProgress({ phase: 'read', done, total }),
  );
  return writer.load(dataset, onProgress);
}

/** How long the process may go on after the load has ended, in milliseconds. */
const lingering = 1_000;

/** Tells the command line of the command. */
export function register(program: Command): void {
  program
    .command('load')
    .description(
      'write the seeds into Neo4j (NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE)',
    )
    .option('--seeds <folder>', 'folder of documents/, annotations/ and vocabulary/')
    .addOption(
      new Option('--from <file>', 'a whole export in JSON Lines, instead of seeds').conflicts(
        'seeds',
      ),
    )
    .action(load);
}
