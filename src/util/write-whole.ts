import { rename, rm, writeFile } from 'node:fs/promises';
import { UserError } from './user-error.js';
import { whyNotWritten } from './write-refusal.js';

/** What a file is called while it is written. */
export const unfinished = '.part';

/** A file cannot be written: nothing that would be written beside it can. */
export class WriteError extends UserError {
  override readonly name = 'WriteError';
}

/**
 * Writes a file so that it is found whole or not at all, whenever the program is ended.
 *
 * @throws {WriteError}
 */
export async function writeWhole(path: string, words: string): Promise<void> {
  const part = `${path}${unfinished}`;
  try {
    // A new file, and never what a link of that name leads to.
    await rm(part, { force: true });
    await writeFile(part, words, { flag: 'wx' });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw new WriteError(`${path} cannot be written: ${whyNotWritten(error)}.`);
  }
}
