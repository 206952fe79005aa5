import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readRegularFile, reasonOf } from '../../util/regular-file.js';
import { sha256 } from '../../util/sha256.js';
import { UserError } from '../../util/user-error.js';
import { writeWhole } from '../../util/write-whole.js';
import { type MadeFiles, madeOf, readMadeFiles } from '../input/made-files.js';
import type { KeptDraft } from './check-draft.js';
import type { Sheet } from './sheet.js';

const maxBytes = 16 * 2 ** 20;

/**
 * A folder that drafts are written into: of each `<key>.yaml` as the seeds have it, `<key>.txt` its
 * text, `<key>.sheet.json` what is known of it. Whenever a run is ended, what has a `.yaml` is whole.
 */
export class DraftsFolder {
  readonly #folder: string;
  readonly #made: MadeFiles;
  readonly #version: string | undefined;

  private constructor(folder: string, made: MadeFiles, version: string | undefined) {
    this.#folder = folder;
    this.#made = made;
    this.#version = version;
  }

  /**
   * @param version of the rules and of what is asked of them; drafts of another are made again
   * @throws {UserError} where the folder cannot be read or made
   */
  static async open(folder: string, version: string | undefined): Promise<DraftsFolder> {
    return new DraftsFolder(
      folder,
      await readMadeFiles(folder, '.sheet.json', ['.yaml', '.txt']),
      version,
    );
  }

  /** Whether the draft of a source is there, made by this version. */
  has(sha256: string): boolean {
    return madeOf(this.#made, sha256, this.#version) !== undefined;
  }

  /** Keys that the draft of a source must not have: those of other sources. */
  keysBeside(sha256: string): ReadonlySet<string> {
    return new Set(
      [...this.#made].flatMap(([key, { source }]) => (source.sha256 === sha256 ? [] : [key])),
    );
  }

  /**
   * @param isWhole false where it should be made again by the next run
   * @throws {UserError} where a person has changed the draft that is there
   */
  async write({ key, yaml, text }: KeptDraft, sheet: Sheet, isWhole = true): Promise<void> {
    const path = (ending: string): string => join(this.#folder, `${key}${ending}`);
    const before = this.#made.get(key)?.made?.sha256;
    if (before !== undefined && before !== sha256(await readRegularFile(path('.yaml'), maxBytes)))
      throw new UserError(
        `${path('.yaml')} was changed since it was drafted: move it elsewhere, and the document is drafted anew.`,
      );
    const made = { version: isWhole ? this.#version : undefined, sha256: sha256(yaml) };
    // The annotation goes first and comes last: it says that all of the draft is there.
    await rm(path('.yaml'), { force: true });
    await writeWhole(path('.txt'), text);
    await writeWhole(path('.sheet.json'), `${JSON.stringify({ ...sheet, made }, null, 2)}\n`);
    await writeWhole(path('.yaml'), yaml);
    this.#made.set(key, { source: sheet.source, made });
  }
}

/**
 * The drafts of a folder, by their keys.
 *
 * @throws {UserError} where the folder cannot be read, or lacks a part of a draft
 */
export async function readDrafts(folder: string): Promise<readonly KeptDraft[]> {
  let names: readonly string[];
  try {
    names = (await readdir(folder)).sort();
  } catch (error) {
    throw new UserError(`${folder} ${reasonOf(error)}.`);
  }
  const keys = names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length));
  const read = async (name: string): Promise<string> =>
    (await readRegularFile(join(folder, name), maxBytes)).toString('utf8');
  return Promise.all(
    keys.map(async (key) => ({
      key,
      yaml: await read(`${key}.yaml`),
      text: await read(`${key}.txt`),
      proposed: proposedIn(await read(`${key}.sheet.json`), `${key}.sheet.json`),
    })),
  );
}

function proposedIn(json: string, name: string): KeptDraft['proposed'] {
  try {
    return (JSON.parse(json) as Sheet).proposed;
  } catch {
    throw new UserError(`${name} is no JSON: extract the document again.`);
  }
}
