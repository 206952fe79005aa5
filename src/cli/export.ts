import { createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { tableNames } from '../export/csv/tables.js';
import { readExportRequest } from '../export/export-request.js';
import { exportFormats } from '../export/formats.js';
import { type Export, openExport } from '../export/open-export.js';
import { readConfiguration } from '../server/configuration.js';
import { printable } from '../util/printable.js';
import { writeRefusal } from '../util/write-refusal.js';
import { openGraphSource } from './graph-source.js';
import { OutputError } from './output-error.js';
import { isOutputLost } from './unread-output.js';

interface ExportOptions {
  readonly format: string;
  readonly table?: string;
  readonly types?: string;
  readonly cities?: string;
  readonly years?: string;
  readonly ids?: string;
  readonly spreadsheet?: boolean;
  /** A file, or `-` for standard output; named after revision and date where absent. */
  readonly output?: string;
  readonly force?: boolean;
  /** A whole export in JSON Lines, in place of the store that is configured. */
  readonly from?: string;
}

/** The format of a folder for `neo4j-admin database import`, which the command alone can write. */
const importFormat = 'neo4j-admin';

/** `export`: writes the graph of the configured store, or a part of it, to a file. */
export async function exportGraph({
  output,
  force = false,
  spreadsheet = false,
  from,
  ...parameters
}: ExportOptions): Promise<void> {
  if (parameters.format === importFormat) {
    const { writeForImport } = await import('./export-for-import.js');
    return writeForImport({ ...parameters, spreadsheet, from, output, force });
  }
  const request = readExportRequest({ ...parameters, ...(spreadsheet && { spreadsheet: 'true' }) });
  const reader = await openGraphSource(readConfiguration(process.env), from);
  try {
    const opened = await openExport(reader, request);
    if (output === '-') await writeToOutput(opened);
    else await writeToFile(opened, output ?? opened.fileName(new Date()), force);
  } finally {
    await reader.close();
  }
}

async function writeToOutput(opened: Export): Promise<void> {
  try {
    await pipeline(Readable.from(opened.chunks()), process.stdout, { end: false });
  } catch (error) {
    // Nobody takes the rest, which is told already where it is an error.
    if (!(await isOutputLost())) throw error;
  }
}

/** Writes a temporary file beside it, and renames that when it is whole. */
async function writeToFile(opened: Export, file: string, force: boolean): Promise<void> {
  if (!force && (await exists(file)))
    throw new OutputError(
      `${file} is there already: name another file with --output, or replace it with --force.`,
    );
  const part = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  const interrupted = new AbortController();
  const interrupt = (): void => interrupted.abort(new Error('The export was interrupted.'));
  for (const signal of signals) process.once(signal, interrupt);
  try {
    await pipeline(Readable.from(opened.chunks()), createWriteStream(part, { flags: 'wx' }), {
      signal: interrupted.signal,
    });
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    if (interrupted.signal.aborted) throw new OutputError('The export was interrupted.');
    const refusal = writeRefusal(error);
    throw refusal === undefined ? error : new OutputError(`${file} cannot be written: ${refusal}.`);
  } finally {
    for (const signal of signals) process.off(signal, interrupt);
  }
  console.error(printable(`Wrote ${file}, of revision ${opened.revision}.`));
}

const signals = ['SIGINT', 'SIGTERM'] as const;

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Tells the command line of the command. */
export function register(program: Command): void {
  program
    .command('export')
    .description('write the graph or a part of it to a file (from NEO4J_URI, or from the seeds)')
    .requiredOption('--format <format>', [...Object.keys(exportFormats), importFormat].join(', '))
    .option('--from <file>', 'a whole export in JSON Lines, instead of the store')
    .option('--table <table>', `of csv: ${tableNames.join(', ')} (default: measurements)`)
    .option('--types <types>', 'only nodes of these types: TARGET,RESULT')
    .option('--cities <ids>', 'only what is of these cities: city:qufu,city:qingdao')
    .option('--years <years>', 'only what is of these years: 2020,2023')
    .option(
      '--ids <ids>',
      'only these nodes and their proof: target:qufu-2020-plan:elderly-care-beds,evidence:…',
    )
    .option(
      '--spreadsheet',
      'of csv: keep Excel and WPS from turning 2023-11 into a date, 1.10 into a figure',
    )
    .option(
      '--output <file>',
      'file (of neo4j-admin: folder) to write, - for standard output (default: named after revision and date)',
    )
    .option('--force', 'replace the file where it is there')
    .action(exportGraph);
}
