import { type Command, InvalidArgumentError } from 'commander';
import { formatProblems } from '../dataset/read/format-problems.js';
import { acceptanceOf, blocking } from '../extract/review/acceptance.js';
import { titleOf } from '../extract/review/format-question.js';
import { formatDifference } from '../extract/review/graph-difference.js';
import { Review } from '../extract/review/review.js';
import { draftNamed, openReviewSeeds, readDraft } from '../extract/review/review-folder.js';
import { seedsFolder } from '../server/read-dataset.js';
import { printable } from '../util/printable.js';
import { UserError } from '../util/user-error.js';
import { whyNotWritten } from '../util/write-refusal.js';
import { writeTogether } from '../util/write-together.js';

export interface AcceptOptions {
  readonly seeds?: string;
  /** Facts at least as sure as this enter without having been looked at. */
  readonly above?: number;
  /** Shows what would become of the graph, and writes nothing. */
  readonly dryRun?: boolean;
}

/** Most questions that are told one by one. */
const maxTold = 8;

/**
 * `accept`: takes a reviewed draft into a seeds folder, all of it or nothing, and says what the graph
 * gains, changes and loses by it.
 *
 * @throws {UserError} where something is undecided, or the seeds would refuse it
 */
export async function accept(
  path: string,
  { seeds: folderOfSeeds = seedsFolder, above, dryRun = false }: AcceptOptions,
): Promise<void> {
  const { folder, key } = draftNamed(path);
  const { draft } = await readDraft(folder, key);
  const review = new Review(draft, await openReviewSeeds(folderOfSeeds));
  const left = blocking(review, above);
  if (left.length > 0)
    throw new UserError(
      [
        `${left.length} of ${review.questions.length} questions are undecided:`,
        ...left
          .slice(0, maxTold)
          .map(
            (question) =>
              `  ${question.line > 0 ? `line ${question.line}, ` : ''}${titleOf(question)}: ${question.about.words.replaceAll('\n', '⏎')}`,
          ),
        ...(left.length > maxTold ? [`  … ${left.length - maxTold} more`] : []),
        `Decide them with: minzheng-graph review ${path}`,
        ...(above === undefined
          ? ['or let facts enter that are sure enough: --above 0.9. What is open must be decided.']
          : []),
      ].join('\n'),
    );
  const acceptance = acceptanceOf(review);
  if (!acceptance.files) {
    console.error(printable(formatProblems(acceptance.problems)));
    throw new UserError('Nothing was written: the seeds would not be accepted with this draft.');
  }
  const { files, difference, revision } = acceptance;
  console.log(
    printable(
      `${key}: ${draft.annotation.document.title}\n${formatDifference(difference)}\n  revision ${revision}`,
    ),
  );
  if (dryRun) {
    console.log('Nothing was written. Without --dry-run it enters the seeds.');
    return;
  }
  try {
    await writeTogether(folderOfSeeds, files);
  } catch (error) {
    throw new UserError(
      `Nothing was written: ${folderOfSeeds} cannot be written: ${whyNotWritten(error)}.`,
    );
  }
  console.log(printable([...files.keys()].map((file) => `wrote ${file}`).join('\n')));
  console.log(
    folderOfSeeds === seedsFolder
      ? 'Next: npm run validate; npm start serves it, npm run load brings it to Neo4j.'
      : printable(
          `Next: minzheng-graph validate --seeds ${folderOfSeeds}; minzheng-graph load --seeds ${folderOfSeeds} brings it to Neo4j.`,
        ),
  );
}

function shareOf(words: string): number {
  const share = Number(words);
  if (!(share >= 0 && share <= 1)) throw new InvalidArgumentError('Give a number from 0 to 1.');
  return share;
}

/** Tells the command line of the command. */
export function register(program: Command): void {
  program
    .command('accept')
    .description('take a reviewed draft into the seeds, and say what the graph gains by it')
    .argument('<draft>', 'a draft: drafts/<key>.yaml')
    .option('--above <confidence>', 'facts this sure enter without having been looked at', shareOf)
    .option('--dry-run', 'show what would become of the graph, and write nothing')
    .option('--seeds <folder>', 'folder of documents/, annotations/ and vocabulary/')
    .action((path, options) => accept(path, options));
}
