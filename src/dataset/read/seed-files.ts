import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError, readRegularFile, reasonOf } from '../../util/regular-file.js';
import type { Problem } from './problem.js';

/** Content of the seeds, by path below their folder (`annotations/….yaml`). */
export type SeedFiles = ReadonlyMap<string, Uint8Array>;

export const seedFolders = ['annotations', 'documents', 'vocabulary'] as const;

/** Most bytes of one file of the seeds: a document of some thousand pages, or its annotation. */
const maxFileBytes = 8 * 2 ** 20;

/** Reads the seeds folder. What is missing or unreadable is a problem; the rest is read all the same. */
export async function readSeedFiles(
  folder: string,
): Promise<{ readonly files: SeedFiles; readonly problems: readonly Problem[] }> {
  const files = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  const missing = (file: string, error: unknown): void => {
    problems.push({
      file,
      line: 1,
      code: 'FILE',
      message:
        error instanceof FileError ? error.message : `${join(folder, file)} ${reasonOf(error)}`,
      fix: 'Restore it, or name the folder that holds annotations, documents and vocabulary.',
    });
  };
  for (const name of seedFolders) {
    let entries: string[] = [];
    try {
      entries = (await readdir(join(folder, name))).sort();
    } catch (error) {
      missing(name, error);
    }
    for (const entry of entries.filter((file) => !file.startsWith('.'))) {
      const path = `${name}/${entry}`;
      try {
        files.set(path, await readRegularFile(join(folder, path), maxFileBytes));
      } catch (error) {
        missing(path, error);
      }
    }
  }
  return { files, problems };
}

/** A file as text, its line ends and byte-order mark as they are. */
export const textOf = (content: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
