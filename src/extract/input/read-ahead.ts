import { sha256 } from '../../util/sha256.js';
import { type InputBounds, readInput, readSource } from './read-input.js';
import type { TextOfRecord } from './text-of-record.js';

/** What comes of a file: its text, nothing where that is not needed, or why there is none. */
export type FileRead = { readonly path: string } & (
  | { readonly record: TextOfRecord }
  | { readonly isDone: true }
  | { readonly error: unknown }
);

/**
 * Reads files one after the other, the next while the one before is worked on. One that cannot be
 * read stops none; no more than two are in memory.
 *
 * @param isDone whether the text of a source of that checksum is not needed
 */
export async function* readAhead(
  paths: readonly string[],
  bounds: InputBounds,
  isDone: (sha256: string) => boolean,
): AsyncGenerator<FileRead> {
  const read = async (path: string): Promise<FileRead> => {
    try {
      const { bytes, name } = await readSource(path);
      if (isDone(sha256(bytes))) return { path, isDone: true };
      return { path, record: await readInput(bytes, name, bounds) };
    } catch (error) {
      return { path, error };
    }
  };
  let next = paths[0] === undefined ? undefined : read(paths[0]);
  for (let at = 1; next !== undefined; at++) {
    const own: FileRead = await next;
    const path = paths[at];
    next = path === undefined ? undefined : read(path);
    // What was made since it was read: a copy of the file before it.
    yield 'record' in own && isDone(own.record.source.sha256)
      ? { path: own.path, isDone: true }
      : own;
  }
}
