import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What is on disk before the files are, and while they take their places. */
interface Staged {
  readonly path: string;
  readonly waiting: string;
  /** What the file was; undefined where there was none. */
  readonly before: Buffer | undefined;
}

async function writeThrough(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(content);
    // A rename may reach the disk before what is renamed does.
    await file.sync();
  } finally {
    await file.close();
  }
}

const ifThere = (path: string): Promise<Buffer | undefined> =>
  readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });

/**
 * Writes several files of a folder so that all of them are there, or none: each is written whole beside
 * its place, and takes it only when all are. Where one cannot, the others become what they were.
 *
 * @param files content by path below the folder
 */
export async function writeTogether(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const staged: Staged[] = [];
  const placed: Staged[] = [];
  const signals = new HeldSignals();
  try {
    for (const [name, content] of files) {
      const path = join(folder, name);
      const waiting = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
      await mkdir(dirname(path), { recursive: true });
      staged.push({ path, waiting, before: await ifThere(path) });
      await writeThrough(waiting, content);
    }
    for (const each of staged) {
      await rename(each.waiting, each.path);
      placed.push(each);
    }
  } catch (error) {
    for (const { path, before } of placed.reverse())
      if (before) await writeThrough(path, before);
      else await rm(path, { force: true });
    for (const { waiting } of staged) await rm(waiting, { force: true });
    throw error;
  } finally {
    signals.release();
  }
}

/** Whoever ends the program meanwhile (Ctrl-C) ends it when all files have their places. */
class HeldSignals {
  static readonly #names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  readonly #came = new Set<NodeJS.Signals>();
  readonly #hold = (signal: NodeJS.Signals): void => void this.#came.add(signal);

  constructor() {
    for (const signal of HeldSignals.#names) process.on(signal, this.#hold);
  }

  release(): void {
    for (const signal of HeldSignals.#names) process.off(signal, this.#hold);
    for (const signal of this.#came) process.kill(process.pid, signal);
  }
}
