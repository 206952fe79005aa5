import { constants, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { type ByName, byName } from './by-name.js';
import { UserError } from './user-error.js';

/** A path is no file that can be read; the message says why, and what to give instead. */
export class FileError extends UserError {
  override readonly name = 'FileError';
}

/** Of what can be opened: a socket cannot. */
const kindOf = (stats: Stats): string =>
  stats.isDirectory() ? 'a directory' : stats.isFIFO() ? 'a pipe' : 'a device';

const reasons: Readonly<ByName<string>> = byName({
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist: a part of the path is no directory',
  EACCES: 'may not be read: give this user the right to',
  EPERM: 'may not be read: give this user the right to',
  ELOOP: 'is a symbolic link that leads to itself: give the file that is meant',
  ENAMETOOLONG: 'has a name that is too long: correct the path',
  EEXIST: 'is a file: give a folder',
  EISDIR: 'is a directory: give a file',
  ENXIO: 'is a socket: give a file',
});

/** Why the system refused a path, in words. */
export const reasonOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? `cannot be read: ${message}`;
};

/**
 * Opens a file for reading, through symbolic links. Pipes and devices are refused and not waited for:
 * they may have no end, and cannot be read a second time.
 *
 * @throws {FileError}
 */
export async function openRegularFile(path: string): Promise<FileHandle> {
  let handle: FileHandle;
  try {
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    throw new FileError(`${path} ${reasonOf(error)}.`);
  }
  const stats = await handle.stat();
  if (stats.isFile()) return handle;
  await handle.close();
  throw new FileError(`${path} is ${kindOf(stats)}: give a file, which can be read twice.`);
}

/**
 * Reads to the end, and not by the size alone: it is 0 of files that the system makes while they are read, and
 * grows where somebody writes.
 */
async function readAtMost(
  handle: FileHandle,
  path: string,
  size: number,
  maxBytes: number,
): Promise<Buffer> {
  const blocks: Buffer[] = [];
  let length = 0;
  // One byte more than it has tells that it has ended.
  for (let block = Buffer.allocUnsafe(size + 1); ; block = Buffer.allocUnsafe(blockSize)) {
    const { bytesRead } = await handle.read(block, 0, block.length);
    if (bytesRead === 0) return Buffer.concat(blocks, length);
    blocks.push(block.subarray(0, bytesRead));
    length += bytesRead;
    if (length > maxBytes)
      throw new FileError(`${path} grew beyond ${maxBytes} bytes while it was read: divide it.`);
  }
}

/** Bytes that are read at once of what is longer than the system said. */
const blockSize = 1 << 16;

/**
 * A whole file of at most so many bytes.
 *
 * @throws {FileError}
 */
export async function readRegularFile(path: string, maxBytes: number): Promise<Buffer> {
  const handle = await openRegularFile(path);
  try {
    const { size } = await handle.stat();
    if (size > maxBytes)
      throw new FileError(`${path} has ${size} bytes, more than ${maxBytes}: divide it.`);
    return await readAtMost(handle, path, size, maxBytes);
  } catch (error) {
    throw error instanceof FileError ? error : new FileError(`${path} ${reasonOf(error)}.`);
  } finally {
    await handle.close();
  }
}
