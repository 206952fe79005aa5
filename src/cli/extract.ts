import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ReadSeeds } from '../dataset/check-document.js';
import { readAnnotations } from '../dataset/read/read-annotations.js';
import { readTexts } from '../dataset/read/read-texts.js';
import { readSeedFiles, type SeedFiles } from '../dataset/read/seed-files.js';
import { readVocabulary } from '../dataset/read/vocabulary.js';
import { checkDraft, keptDraft } from '../extract/draft/check-draft.js';
import { draftOf, type Known } from '../extract/draft/draft.js';
import { DraftsFolder } from '../extract/draft/drafts-folder.js';
import { formatDraft } from '../extract/draft/format-draft.js';
import type { GivenHeader } from '../extract/draft/header.js';
import { knownEntities } from '../extract/draft/known-entities.js';
import { knownPrograms } from '../extract/draft/known-programs.js';
import { sheetOf } from '../extract/draft/sheet.js';
import { formatRecord } from '../extract/input/format-record.js';
import { InputError } from '../extract/input/input-error.js';
import { readAhead } from '../extract/input/read-ahead.js';
import { inputBounds, inputFiles } from '../extract/input/read-input.js';
import { RecordsFolder } from '../extract/input/records-folder.js';
import type { TextOfRecord } from '../extract/input/text-of-record.js';
import { ReaderStopped } from '../extract/second-reader/chat-endpoint.js';
import { documentKinds, documentPeriods } from '../model/ontology.js';
import { readSeedValues, seedsFolder } from '../server/read-dataset.js';
import { rulesVersion } from '../server/rules-version.js';
import { printable } from '../util/printable.js';
import { sha256 } from '../util/sha256.js';
import { UserError } from '../util/user-error.js';
import { WriteError } from '../util/write-whole.js';
import { showProgress } from './progress.js';
import {
  type ReaderOptions,
  type SecondReader,
  secondReaderOf,
  withReaderOptions,
} from './second-reader.js';
import { isOutputLost } from './unread-output.js';

export interface ExtractOptions extends GivenHeader, ReaderOptions {
  /** The texts of record alone. */
  readonly text?: boolean;
  /** Folder for what is made; standard output without it. */
  readonly output?: string;
  readonly seeds?: string;
  readonly deadline?: number;
}

/** Of so many files each is told on the terminal; of more, what went wrong at the end. */
const mostTold = 10;

/**
 * `extract`: a draft annotation of each file, or with `--text` its text of record, to standard output
 * or into a folder. What is there already of an unchanged file is left as it is. A file that gives
 * none is told on standard error and sets the exit code; the others are read all the same.
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
  if (output !== undefined && paths.some((path) => resolve(path) === resolve(output)))
    throw new UserError(`${output} is read: give another folder by --output.`);
  const files = await inputFiles(paths, output);
  if (files.length === 0) throw new UserError(`There is no file in ${paths.join(', ')}.`);
  const second = await secondReaderOf(given, output);
  if (text && second) throw new UserError('--text has no second reader: leave one of them out.');
  if (second) console.error(printable(second.notice));
  const hand = text ? await textHand(output) : await draftHand(seeds, given, output, second);
  const isBatch = files.length > mostTold;
  const progress = isBatch ? showProgress() : undefined;
  const phase = text ? 'Reading files' : 'Drafting files';
  const counts = { made: 0, unchanged: 0, problems: 0 };
  const problems: string[] = [];
  const fails = (problem: string): void => {
    counts.problems++;
    process.exitCode = 1;
    // Told at the end, where the bar would be in their way.
    if (isBatch) problems.push(problem);
    else console.error(printable(problem));
  };
  try {
    progress?.show({ phase, done: 0, total: files.length });
    let done = 0;
    for await (const file of readAhead(files, { ...inputBounds, seconds: deadline }, hand.isDone)) {
      // Whoever reads the drafts has seen enough.
      if (output === undefined && (await isOutputLost())) break;
      try {
        if ('error' in file) throw file.error;
        if ('isDone' in file) {
          counts.unchanged++;
          if (!isBatch) console.error(printable(`${file.path}: is there already, and unchanged.`));
        } else {
          const { told, faults } = await hand.take(file.record);
          counts.made++;
          if (!isBatch) console.error(printable(told));
          for (const fault of faults) fails(`${file.path} FAULT ${fault}`);
        }
      } catch (error) {
        if (error instanceof ReaderStopped || error instanceof WriteError) throw error;
        fails(problemOf(file.path, error, files.length > 1));
      }
      progress?.show({ phase, done: ++done, total: files.length });
    }
  } finally {
    progress?.stop();
    for (const problem of problems) console.error(printable(problem));
    if (files.length > 1)
      console.error(
        `${counts.made} made, ${counts.unchanged} there already, ${counts.problems} problems.`,
      );
    if (second && files.length > 1 && !second.isDryRun) console.error(printable(second.told));
  }
}

/**
 * Why a file gave nothing, with its path.
 *
 * @throws the error where it is the program's own and no other file waits
 */
function problemOf(path: string, error: unknown, areOthers: boolean): string {
  if (error instanceof InputError) return `${path} ${error.message}`;
  if (error instanceof UserError)
    return path === '-' || error.message.startsWith(path)
      ? error.message
      : `${path} ${error.message}`;
  if (!areOthers) throw error;
  return `${path} UNEXPECTED: ${error instanceof Error ? error.message : String(error)} Give it alone to see where.`;
}

/** What is done with each text of record. */
interface Hand {
  /** Whether there is nothing to do of a source of that checksum. */
  isDone(sha256: string): boolean;
  /** What is told of it, and what is wrong with what was made. */
  take(
    record: TextOfRecord,
  ): Promise<{ readonly told: string; readonly faults: readonly string[] }>;
}

async function textHand(output: string | undefined): Promise<Hand> {
  const folder =
    output === undefined ? undefined : await RecordsFolder.open(output, await rulesVersion());
  return {
    isDone: (sum) => folder?.has(sum) ?? false,
    take: async (record) => {
      if (folder) await folder.write(record);
      else process.stdout.write(`${record.text.replace(/\n*$/, '')}\n`);
      return { told: formatRecord(record), faults: [] };
    },
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
  const folder =
    output === undefined || second?.isDryRun
      ? undefined
      : await DraftsFolder.open(output, await draftsVersion(files, given, second));
  const take: Hand['take'] = async (record) => {
    const taken = new Set([...keys, ...(folder?.keysBeside(record.source.sha256) ?? [])]);
    const making = { record, known, given, taken, seeds: read };
    const byRules = draftOf(record, known, given, new Set(taken));
    if (second?.isDryRun) {
      const { requests, told } = second.rehearse(making, byRules);
      for (const request of requests) process.stdout.write(`${JSON.stringify(request, null, 2)}\n`);
      return { told: `${formatRecord(record)}\n${told}`, faults: [] };
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
    if (folder) await folder.write(kept, sheet, twice?.isWhole);
    else {
      process.stdout.write(kept.yaml);
      keys.add(kept.key);
    }
    const told = [
      formatRecord(record),
      formatDraft(draft, sheet, checked),
      ...(twice ? [twice.told] : []),
    ].join('\n');
    return { told, faults: checked.faults.map(({ code, message }) => `${code} ${message}`) };
  };
  return { isDone: (sum) => folder?.has(sum) ?? false, take };
}

/** Changes with all that decides a draft beside its text: rules, vocabulary, what is said of it, its readers. */
async function draftsVersion(
  files: SeedFiles,
  given: GivenHeader,
  second: SecondReader | undefined,
): Promise<string | undefined> {
  const rules = await rulesVersion();
  const { title, city, year, kind, period, issuer, issuedOn } = given;
  return rules === undefined
    ? undefined
    : sha256(
        JSON.stringify([
          rules,
          [...files]
            .filter(([path]) => path.startsWith('vocabulary/'))
            .map(([path, bytes]) => [path, sha256(bytes)]),
          [title, city, year, kind, period, issuer, issuedOn],
          second?.version,
        ]),
      );
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
