import { printable } from '../util/printable.js';
import { whyNotWritten } from '../util/write-refusal.js';

/**
 * Keeps a command whole where what it prints cannot be written. A program that reads the output and has seen
 * enough (head, less) is no error, and ends nothing that is under way: what is printed from then on is dropped.
 * Any other reason, such as a full disk, is told once and sets the exit code.
 */
export function outliveOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (isLost) return;
    isLost = true;
    if (error.code === 'EPIPE') return;
    process.exitCode = 1;
    console.error(printable(`The output cannot be written: ${whyNotWritten(error)}.`));
  });
  // Of this nobody can be told.
  process.stderr.on('error', () => {});
}

let isLost = false;

/** Whether what is printed reaches nobody any more. A failure is known a moment after the write. */
export async function isOutputLost(): Promise<boolean> {
  await new Promise(setImmediate);
  return isLost;
}
