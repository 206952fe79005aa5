import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'minzheng-load-';
/** With the process that made it: `minzheng-load-4711-Xy3abc`. */
const workFolder = new RegExp(`^${prefix}(\\d+)-`);

/** A new folder for what a load puts aside. Deletes those that loads left which were killed. */
export async function makeWorkFolder(): Promise<string> {
  const parent = tmpdir();
  for (const name of await readdir(parent)) {
    const pid = workFolder.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(join(parent, name), { recursive: true, force: true });
  }
  return mkdtemp(join(parent, `${prefix}${process.pid}-`));
}

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
