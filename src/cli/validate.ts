import type { Command } from 'commander';
import { formatLedger } from '../dataset/ledger/format-ledger.js';
import { formatProblems } from '../dataset/read/format-problems.js';
import { readSeeds } from '../dataset/read-seeds.js';
import { seedsFolder } from '../server/read-dataset.js';
import { printable } from '../util/printable.js';

/** `validate`: prints the ledger and the revision, or every problem, which also sets the exit code. */
export async function validate({ seeds = seedsFolder }: { seeds?: string }): Promise<void> {
  const { dataset, problems, ledger } = await readSeeds(seeds);
  console.log(printable(formatLedger(ledger)));
  if (dataset) {
    const { nodes, edges, revision } = dataset;
    console.log(`${nodes.length} nodes, ${edges.length} relations, revision ${revision}`);
    return;
  }
  console.error(printable(formatProblems(problems)));
  process.exitCode = 1;
}

/** Tells the command line of the command. */
export function register(program: Command): void {
  program
    .command('validate')
    .description('check the seeds and print every problem, or the ledger')
    .option('--seeds <folder>', 'folder of documents/, annotations/ and vocabulary/')
    .action(validate);
}
