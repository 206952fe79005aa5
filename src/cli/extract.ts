import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ReadSeeds } from '../dataset/check-document.js';
import { readAnnotations } from '../dataset/read/read-annotations.js';
import { readTexts } from '../dataset/read/read-texts.js';
import { readSeedFiles, type SeedFiles } from '../dataset/read/seed-files.js';
import { readVocabulary } from '../dataset/read/vocabulary.js';
import { checkDraft, keptDraft } from '../extract/draft/check-draft.js';
import { draftOf, type Known } from '../extract/draft/draft.js';
import { writeDraft } from '../extract/draft/drafts-folder.js';
import { formatDraft } from '../extract/draft/format-draft.js';
import type { GivenHeader } from '../extract/draft/header.js';
import { knownEntities } from '../extract/draft/known-entities.js';
import { knownPrograms } from '../extract/draft/known-programs.js';
import { sheetOf } from '../extract/draft/sheet.js';
import { formatRecord } from '../extract/input/format-record.js';
import { InputError } from '../extract/input/input-error.js';
import { inputBounds, inputFiles, readInput, readSource } from '../extract/input/read-input.js';
import type { TextOfRecord } from '../extract/input/text-of-record.js';
import { ReaderStopped } from '../extract/second-reader/chat-endpoint.js';
import { documentKinds, documentPeriods } from '../model/ontology.js';
import { readSeedValues, seedsFolder } from '../server/read-dataset.js';
import { printable } from '../util/printable.js';
import { UserError } from '../util/user-error.js';
import {
  type ReaderOptions,
  type SecondReader,
  secondReaderOf,
  withReaderOptions,
} from './second-reader.js';

export interface ExtractOptions extends GivenHeader, ReaderOptions {
  /** The texts of record alone. */
  readonly text?: boolean;
  /** Folder for what is made; standard output without it. */
  readonly output?: string;
  readonly seeds?: string;
  readonly deadline?: number;
}

/**
 * `extract`: a draft annotation of each file, or with `--text` its text of record, to standard output
 * or into a folder. A file that gives none is told on standard error and sets the exit code; the
 * others are read all the same.
 */
export async function extract(
  paths: readonly string[],
  {
    text = false,
    output,
    seeds = seedsFolder,
    deadline = inputBounds.seconds,
    ...given
  }: ExtractOptions,
): Promise<void> {
  const files = await inputFiles(paths);
  if (files.length === 0) throw new UserError(`There is no file in ${paths.join(', ')}.`);
  const second = await secondReaderOf(given, output);
  if (text && second) throw new UserError('--text has no second reader: leave one of them out.');
  if (second) console.error(printable(second.notice));
  const hand = text ? textHand(output) : await draftHand(seeds, given, output, second);
  for (const path of files) {
    try {
      const { bytes, name } = await readSource(path);
      const record = await readInput(bytes, name, { ...inputBounds, seconds: deadline });
      await hand(record);
    } catch (error) {
      if (!(error instanceof UserError) || error instanceof ReaderStopped) throw error;
      const told =
        path === '-' || error.message.startsWith(path) ? error.message : `${path} ${error.message}`;
      console.error(printable(error instanceof InputError ? `${path} ${error.message}` : told));
      process.exitCode = 1;
    }
  }
}

/** What is done with each text of record. */
type Hand = (record: TextOfRecord) => Promise<void>;

function textHand(output: string | undefined): Hand {
  const stems = new Set<string>();
  return async (record) => {
    if (output === undefined) process.stdout.write(`${record.text.replace(/\n*$/, '')}\n`);
    else await writeRecord(output, stemOf(record.source.name, stems), record);
    console.error(printable(formatRecord(record)));
  };
}

async function draftHand(
  seeds: string,
  given: GivenHeader,
  output: string | undefined,
  second: SecondReader | undefined,
): Promise<Hand> {
  const { files, problems } = await readSeedFiles(seeds);
  if (problems.length > 0)
    throw new UserError(`The seeds cannot be read: ${problems[0]?.message}.`);
  const read = await readSeedsOnce(files);
  const known = knownOf(read);
  const keys = new Set(
    [...files.keys()].map((path) => path.replace(/^annotations\/|\.yaml$/g, '')),
  );
  return async (record) => {
    const making = { record, known, given, taken: new Set(keys), seeds: read };
    const byRules = draftOf(record, known, given, keys);
    if (second?.isDryRun) {
      const { requests, told } = second.rehearse(making, byRules);
      for (const request of requests) process.stdout.write(`${JSON.stringify(request, null, 2)}\n`);
      console.error(printable(`${formatRecord(record)}\n${told}`));
      return;
    }
    const own = keptDraft(record.text, byRules);
    const ownCheck = checkDraft(read, own);
    const twice = await second?.read(making, byRules, ownCheck);
    const { draft, kept, checked, sheet } = twice ?? {
      draft: byRules,
      kept: own,
      checked: ownCheck,
      sheet: sheetOf(record, byRules, ownCheck),
    };
    if (output === undefined) process.stdout.write(kept.yaml);
    else await writeDraft(output, kept, sheet);
    console.error(
      printable(
        [
          formatRecord(record),
          formatDraft(draft, sheet, checked),
          ...(twice ? [twice.told] : []),
        ].join('\n'),
      ),
    );
    if (checked.faults.length > 0) process.exitCode = 1;
  };
}

/** The seeds as far as drafts need them; those that the build has read are not read again. */
async function readSeedsOnce(files: SeedFiles): Promise<ReadSeeds> {
  const values = await readSeedValues(files);
  return {
    vocabulary: readVocabulary(files, [], values),
    annotations: readAnnotations(files, readTexts(files, []), [], values),
  };
}

/** What the seeds know: their vocabulary, and the undertakings that their documents name. */
function knownOf({ vocabulary, annotations }: ReadSeeds): Known {
  const read = annotations.documents.map(({ annotation }) => annotation);
  return { vocabulary, programs: knownPrograms(read), entities: knownEntities(read) };
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
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${stem}.txt`), text);
  await writeFile(join(folder, `${stem}.source.json`), `${JSON.stringify(rest, null, 2)}\n`);
}

function secondsOf(words: string): number {
  const seconds = Number(words);
  if (!(seconds > 0 && seconds <= 3600))
    throw new InvalidArgumentError('Give a number of seconds up to 3600.');
  return seconds;
}

function yearOf(words: string): number {
  if (!/^(?:19|20)\d{2}$/.test(words)) throw new InvalidArgumentError('Give a year: 2025.');
  return Number(words);
}

/** Tells the command line of the command. */
export function register(program: Command): void {
  const command = program
    .command('extract')
    .description('make draft annotations of documents (.txt, .html, .docx, .doc, .wps, .pdf)')
    .argument('<files...>', 'files or folders, - for standard input')
    .option('--output <folder>', 'folder for the drafts (default: standard output)')
    .option('--text', 'the texts of record alone')
    .option('--title <title>', 'title of the document, where its text does not show it')
    .option('--city <city>', 'its city, by name or key')
    .option('--year <year>', 'its year', yearOf)
    .addOption(new Option('--kind <kind>', 'what it is').choices(documentKinds))
    .addOption(new Option('--period <period>', 'what it speaks of').choices(documentPeriods))
    .option('--issuer <body>', 'the body that issued it, by name')
    .option('--issued-on <date>', 'year, month or day of its issue: 2025-03-04')
    .option('--seeds <folder>', 'folder of the vocabulary and of what is known already')
    .option('--deadline <seconds>', 'most seconds to read one file (default: 30)', secondsOf);
  withReaderOptions(command).action(extract);
}
