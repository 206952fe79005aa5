import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Command } from 'commander';
import { formatRecord } from '../extract/input/format-record.js';
import { InputError } from '../extract/input/input-error.js';
import { inputBounds, inputFiles, readInput, readSource } from '../extract/input/read-input.js';
import type { TextOfRecord } from '../extract/input/text-of-record.js';
import { printable } from '../util/printable.js';
import { UserError } from '../util/user-error.js';

export interface ExtractOptions {
  readonly text?: boolean;
  /** Folder for the texts of record and what is said of each. */
  readonly output?: string;
  readonly deadline?: number;
}

/**
 * `extract --text`: the text of record of each file, to standard output or into a folder. A file that
 * gives none is told on standard error and sets the exit code; the others are read all the same.
 */
export async function extract(
  paths: readonly string[],
  { text = false, output, deadline = inputBounds.seconds }: ExtractOptions,
): Promise<void> {
  if (!text) throw new UserError('Say --text: the text of record is what can be extracted.');
  const files = await inputFiles(paths);
  if (files.length === 0) throw new UserError(`There is no file in ${paths.join(', ')}.`);
  if (output !== undefined) await mkdir(output, { recursive: true });
  const stems = new Set<string>();
  for (const path of files) {
    try {
      const { bytes, name } = await readSource(path);
      const record = await readInput(bytes, name, { ...inputBounds, seconds: deadline });
      if (output === undefined) process.stdout.write(`${record.text.replace(/\n*$/, '')}\n`);
      else await writeRecord(output, stemOf(record.source.name, stems), record);
      console.error(printable(formatRecord(record)));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      console.error(
        printable(error instanceof InputError ? `${path} ${error.message}` : error.message),
      );
      process.exitCode = 1;
    }
  }
}

/** What the files of a source are called: its name without its ending, where no other has that. */
function stemOf(name: string, taken: Set<string>): string {
  let stem = basename(name, extname(name));
  if (taken.has(stem)) stem = name;
  taken.add(stem);
  return stem;
}

/** The text, and beside it where it comes from and what was repaired. */
async function writeRecord(
  folder: string,
  stem: string,
  { text, ...rest }: TextOfRecord,
): Promise<void> {
  await writeFile(join(folder, `${stem}.txt`), text);
  await writeFile(join(folder, `${stem}.source.json`), `${JSON.stringify(rest, null, 2)}\n`);
}

function secondsOf(words: string): number {
  const seconds = Number(words);
  if (!(seconds > 0 && seconds <= 3600))
    throw new UserError(`--deadline ${words} is no number of seconds: give one up to 3600.`);
  return seconds;
}

/** Tells the command line of the command. */
export function register(program: Command): void {
  program
    .command('extract')
    .description('read the text of documents (.txt, .html, .docx, .doc, .wps, .pdf)')
    .argument('<files...>', 'files or folders, - for standard input')
    .option('--text', 'the text of record alone')
    .option('--output <folder>', 'folder for the texts (default: standard output)')
    .option('--deadline <seconds>', 'most seconds to read one file (default: 30)', secondsOf)
    .action(extract);
}
