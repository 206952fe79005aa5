import { appendFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { whyNotWritten } from '../../../../util/write-refusal.js';
import { WriteError } from '../../../../util/write-whole.js';

const prefix = 'minzheng-load-';
/** With the process that made it: `minzheng-load-4711-Xy3abc`. */
const workFolder = new RegExp(`^${prefix}(\\d+)-`);

/**
 * A new folder for what a load puts aside. Deletes those that loads left which were killed.
 *
 * @throws {WriteError}
 */
export async function makeWorkFolder(): Promise<string> {
  const parent = tmpdir();
  try {
    for (const name of await readdir(parent)) {
      const pid = workFolder.exec(name)?.[1];
      if (pid !== undefined && !isRunning(Number(pid)))
        await rm(join(parent, name), { recursive: true, force: true });
    }
    return await mkdtemp(join(parent, `${prefix}${process.pid}-`));
  } catch (error) {
    throw refused(parent, error);
  }
}

/**
 * Adds to a file of such a folder.
 *
 * @throws {WriteError}
 */
export function putAside(file: string, content: string | Uint8Array): void {
  try {
    appendFileSync(file, content);
  } catch (error) {
    throw refused(dirname(dirname(file)), error);
  }
}

const refused = (parent: string, error: unknown): WriteError =>
  new WriteError(
    `${parent}, where a load puts aside what comes later, cannot be written: ${whyNotWritten(error)}. TMPDIR names another folder; it takes about what the relations of the file do.`,
  );

function isRunning(pid: number): boolean {
  try {
    // Signal 0 is none: it only asks.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It may be somebody else's, which is not ours to delete for.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
