import { unzipSync } from 'fflate';
import { InputError, unreadable } from '../input-error.js';

/** What the parts of a document may come to, unpacked. */
const maxUnpackedBytes = 96 * 2 ** 20;

/**
 * The parts of an archive that are asked for. What an archive says that a part comes to bounds what is
 * unpacked of it, so that a small file cannot fill the memory.
 *
 * @throws {InputError} where they come to more than is read, or the archive is broken
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Readonly<Record<string, Uint8Array>> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false;
        total += originalSize;
        if (total > maxUnpackedBytes)
          throw new InputError(
            'TOO_LARGE',
            `The document comes to more than ${maxUnpackedBytes / 2 ** 20} MB when it is unpacked.`,
            'Copy its text into a .txt file.',
          );
        return true;
      },
    });
  } catch (error) {
    throw error instanceof InputError ? error : unreadable('a .docx', error);
  }
}
