import type { Command } from 'commander';
import { formatLedger } from '../dataset/ledger/format-ledger.js';
import { contradictionsIn, formatContradictions } from '../dataset/read/contradictions.js';
import { formatProblems } from '../dataset/read/format-problems.js';
import { readSeedFiles } from '../dataset/read/seed-files.js';
import { readSeeds } from '../dataset/read-seeds.js';
import { checkDraft } from '../extract/draft/check-draft.js';
import { readDrafts } from '../extract/draft/drafts-folder.js';
import { formatTwins, possibleTwins } from '../extract/review/possible-twins.js';
import { seedsFolder } from '../server/read-dataset.js';
import { rulesVersion } from '../server/rules-version.js';
import { printable } from '../util/printable.js';
import { UserError } from '../util/user-error.js';

export interface ValidateOptions {
  readonly seeds?: string;
  /** Folder of drafts that are checked as if they were in the seeds. */
  readonly drafts?: string;
}

/**
 * `validate`: prints the ledger and the revision, or every problem, which also sets the exit code.
 * Figures that two documents state otherwise are warnings, as the seeds say what the documents say; so are
 * things that may be one, which a person has to decide.
 */
export async function validate({ seeds = seedsFolder, drafts }: ValidateOptions): Promise<void> {
  if (drafts !== undefined) {
    await validateDrafts(seeds, drafts);
    return;
  }
  const { dataset, problems, ledger, toldApart } = await readSeeds(seeds, await rulesVersion());
  console.log(printable(formatLedger(ledger)));
  if (dataset) {
    const { nodes, edges, revision } = dataset;
    const contradictions = contradictionsIn(dataset);
    if (contradictions.length > 0) console.error(printable(formatContradictions(contradictions)));
    const twins = possibleTwins(dataset, toldApart);
    if (twins.length > 0) console.error(printable(formatTwins(twins)));
    console.log(`${nodes.length} nodes, ${edges.length} relations, revision ${revision}`);
    return;
  }
  console.error(printable(formatProblems(problems)));
  process.exitCode = 1;
}

/** Each draft beside the seeds: what is still open in it is counted, anything else is a problem. */
async function validateDrafts(seeds: string, folder: string): Promise<void> {
  const { files } = await readSeedFiles(seeds);
  const drafts = await readDrafts(folder);
  if (drafts.length === 0) throw new UserError(`There is no draft in ${folder}.`);
  for (const draft of drafts) {
    const { open, gaps, faults } = checkDraft(files, draft);
    console.log(
      printable(
        `${draft.key}: ${faults.length === 0 ? 'accepted' : 'refused'}, ${open.length} mentions and ${gaps.length} words of concepts and duties open`,
      ),
    );
    if (faults.length === 0) continue;
    console.error(printable(formatProblems(faults)));
    process.exitCode = 1;
  }
}

/** Tells the command line of the command. */
export function register(program: Command): void {
  program
    .command('validate')
    .description('check the seeds and print every problem, or the ledger')
    .option('--seeds <folder>', 'folder of documents/, annotations/ and vocabulary/')
    .option('--drafts <folder>', 'check the drafts of this folder beside the seeds')
    .action(validate);
}
