import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readRegularFile } from '../../util/regular-file.js';
import { maxSourceBytes } from './convert.js';
import type { WorkerAnswer } from './convert-worker.js';
import { InputError } from './input-error.js';
import type { TextOfRecord } from './text-of-record.js';

/** What reading one file may cost. */
export interface InputBounds {
  readonly seconds: number;
  readonly megabytes: number;
}

export const inputBounds: InputBounds = { seconds: 30, megabytes: 768 };

/**
 * The text of record of a file's bytes, read in a thread of its own that is ended at the deadline
 * or when it has used up its memory: whatever a file holds, the program goes on.
 *
 * @throws {InputError} where the file gives no Chinese text within the bounds
 */
export function readInput(
  bytes: Uint8Array,
  name: string,
  bounds: InputBounds = inputBounds,
): Promise<TextOfRecord> {
  return new Promise((settle, reject) => {
    const worker = new Worker(new URL('./convert-worker.js', import.meta.url), {
      workerData: { bytes, name },
      resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes },
      // What libraries say of a broken file is no message of this program's.
      stdout: true,
      stderr: true,
    });
    const tooCostly = (what: string): InputError =>
      new InputError(
        'TOO_COSTLY',
        `Reading the file took more than ${what}.`,
        'Copy its text into a .txt file.',
      );
    const deadline = setTimeout(
      () => end(() => reject(tooCostly(`${bounds.seconds} seconds`))),
      bounds.seconds * 1000,
    );
    let isEnded = false;
    const end = (then: () => void): void => {
      if (isEnded) return;
      isEnded = true;
      clearTimeout(deadline);
      void worker.terminate();
      then();
    };
    worker.on('message', (answer: WorkerAnswer) =>
      end(() => {
        if ('record' in answer) settle(answer.record);
        else if ('fault' in answer) reject(InputError.of(answer.fault, answer.message));
        else reject(broken(answer.crash));
      }),
    );
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end(() =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? tooCostly(`${bounds.megabytes} MB of memory`)
            : broken(error.message),
        ),
      ),
    );
    worker.on('exit', (code) => end(() => reject(broken(`its reader ended with ${code}`))));
  });
}

const broken = (why: string): InputError =>
  new InputError(
    'UNREADABLE',
    `The file cannot be read (${why.slice(0, 200)}).`,
    'Open it in the program that made it, and save it anew as .docx or .txt.',
  );

/**
 * Files that are asked for: a folder stands for the files in it and in the folders in it, in the order
 * of their names. Names that begin with a dot are left out.
 *
 * @param except a folder whose files are none of them: that of what is made
 */
export async function inputFiles(
  paths: readonly string[],
  except?: string,
): Promise<readonly string[]> {
  const files: string[] = [];
  const inside = async (folder: string): Promise<void> => {
    if (except !== undefined && resolve(folder) === resolve(except)) return;
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) await inside(path);
      else if (entry.isFile()) files.push(path);
    }
  };
  for (const path of paths) {
    const isFolder = path !== '-' && (await stat(path).catch(() => undefined))?.isDirectory();
    if (isFolder) await inside(path);
    else files.push(path);
  }
  return files;
}

/** A file's bytes; `-` is standard input. */
export async function readSource(path: string): Promise<{ bytes: Uint8Array; name: string }> {
  if (path !== '-')
    return { bytes: await readRegularFile(path, maxSourceBytes), name: basename(path) };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += (chunk as Buffer).length;
    if (size > maxSourceBytes)
      throw new InputError(
        'TOO_LARGE',
        `Standard input has more than ${maxSourceBytes} bytes.`,
        'Divide it.',
      );
    chunks.push(chunk as Buffer);
  }
  return { bytes: Buffer.concat(chunks), name: 'standard-input' };
}
