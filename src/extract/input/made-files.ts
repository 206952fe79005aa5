import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readRegularFile, reasonOf } from '../../util/regular-file.js';
import { UserError } from '../../util/user-error.js';
import { unfinished } from '../../util/write-whole.js';

/** What a file of an earlier run was made of, and by what. */
export interface Making {
  /** Changes with the rules and with what was asked of them; undefined where it should be made again. */
  readonly version?: string | undefined;
}

/** A file beside what was made, which tells what it was made of. */
export interface Marker {
  readonly source: { readonly sha256: string };
  readonly made?: Making & { readonly sha256?: string };
}

/** What an earlier run left in a folder: by name without ending, the marker of all that is whole. */
export type MadeFiles = Map<string, Marker>;

/**
 * Reads what earlier runs left in a folder, and takes away what they did not finish. Makes the folder
 * where there is none.
 *
 * @param markerEnding of the file that tells what the others were made of
 * @param otherEndings of the files that have to be there, too
 * @throws {UserError} where the folder cannot be read or made
 */
export async function readMadeFiles(
  folder: string,
  markerEnding: string,
  otherEndings: readonly string[],
): Promise<MadeFiles> {
  let names: ReadonlySet<string>;
  try {
    await mkdir(folder, { recursive: true });
    names = new Set(await readdir(folder));
  } catch (error) {
    throw new UserError(`${folder} ${reasonOf(error)}.`);
  }
  const made: MadeFiles = new Map();
  for (const name of names) {
    if (name.endsWith(unfinished)) await rm(join(folder, name), { force: true });
    if (!name.endsWith(markerEnding)) continue;
    const stem = name.slice(0, -markerEnding.length);
    if (!otherEndings.every((ending) => names.has(`${stem}${ending}`))) continue;
    const marker = await markerAt(join(folder, name));
    if (marker) made.set(stem, marker);
  }
  return made;
}

/** Most bytes of a marker: a sheet of a long document has some megabytes. */
const maxBytes = 16 * 2 ** 20;

/** Only what is needed of it: of a thousand sheets nothing else is kept. */
async function markerAt(path: string): Promise<Marker | undefined> {
  try {
    const { source, made } = JSON.parse(
      (await readRegularFile(path, maxBytes)).toString('utf8'),
    ) as Marker;
    return typeof source?.sha256 === 'string'
      ? { source: { sha256: source.sha256 }, ...(made && { made }) }
      : undefined;
  } catch {
    return undefined;
  }
}

/** What is made already of a source, by that version. */
export function madeOf(
  files: MadeFiles,
  sha256: string,
  version: string | undefined,
): string | undefined {
  if (version === undefined) return undefined;
  for (const [stem, { source, made }] of files)
    if (source.sha256 === sha256 && made?.version === version) return stem;
  return undefined;
}
