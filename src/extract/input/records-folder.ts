import { basename, extname, join } from 'node:path';
import { writeWhole } from '../../util/write-whole.js';
import { type MadeFiles, madeOf, readMadeFiles } from './made-files.js';
import type { TextOfRecord } from './text-of-record.js';

/** A folder of texts of record: of each its `.txt`, and a `.source.json` that tells where it is from. */
export class RecordsFolder {
  readonly #folder: string;
  readonly #made: MadeFiles;
  readonly #version: string | undefined;

  private constructor(folder: string, made: MadeFiles, version: string | undefined) {
    this.#folder = folder;
    this.#made = made;
    this.#version = version;
  }

  /**
   * @param version of the converters; texts of another are made again
   * @throws {UserError} where the folder cannot be read or made
   */
  static async open(folder: string, version: string | undefined): Promise<RecordsFolder> {
    return new RecordsFolder(
      folder,
      await readMadeFiles(folder, '.source.json', ['.txt']),
      version,
    );
  }

  /** Whether the text of a source is there, made by this version. */
  has(sha256: string): boolean {
    return madeOf(this.#made, sha256, this.#version) !== undefined;
  }

  async write({ text, ...rest }: TextOfRecord): Promise<void> {
    const { name, sha256 } = rest.source;
    const stem = this.#stemOf(name, sha256);
    const made = { version: this.#version };
    await writeWhole(join(this.#folder, `${stem}.txt`), text);
    // Last: it says that the text is whole.
    await writeWhole(
      join(this.#folder, `${stem}.source.json`),
      `${JSON.stringify({ ...rest, made }, null, 2)}\n`,
    );
    this.#made.set(stem, { source: { sha256 }, made });
  }

  /** The name of a source without its ending, where no text of other words has it. */
  #stemOf(name: string, sha256: string): string {
    const isFree = (stem: string): boolean =>
      (this.#made.get(stem)?.source.sha256 ?? sha256) === sha256;
    const short = basename(name, extname(name));
    if (isFree(short)) return short;
    let stem = name;
    for (let number = 2; !isFree(stem); number++) stem = `${name}-${number}`;
    return stem;
  }
}
