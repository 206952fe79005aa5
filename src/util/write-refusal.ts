import { type ByName, byName } from './by-name.js';

const reasons: Readonly<ByName<string>> = byName({
  EACCES: 'this user has no right to',
  EISDIR: 'it is a folder: name a file',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'a part of the path is no folder',
  EPERM: 'this user has no right to',
  ENOSPC: 'the disk is full: make room, then try again',
  EDQUOT: 'this user may have no more on this disk: make room, then try again',
  EFBIG: 'no file may be so large here (ulimit -f): allow more, or give another disk',
  EROFS: 'this disk is not to be written to: give another one',
});

/** Why the system refused to write something, in words; undefined for errors of another kind. */
export function writeRefusal(error: unknown): string | undefined {
  const { code = '', path, message } = error as NodeJS.ErrnoException;
  // What is refused when a file is opened has a path, what is refused later has none.
  return reasons[code] ?? (path === undefined ? undefined : message);
}

/** The same of an error that can only be such a refusal. */
export const whyNotWritten = (error: unknown): string =>
  writeRefusal(error) ?? (error as Error).message;
