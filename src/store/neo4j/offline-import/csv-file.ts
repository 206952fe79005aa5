import { type FileHandle, open } from 'node:fs/promises';
import type { PropertyKind } from '../../../model/ontology.js';
import { UserError } from '../../../util/user-error.js';

/** A graph cannot be written in the form of an import. */
export class ImportFormError extends UserError {
  override readonly name = 'ImportFormError';
}

/** Stands between the entries of a list: a control character that no text should have. */
export const listDelimiter = '\u001f';

/** How the header of a file names the kinds of the ontology. */
export const columnTypes: Readonly<Record<PropertyKind, string>> = {
  string: 'string',
  int: 'long',
  float: 'double',
  boolean: 'boolean',
  strings: 'string[]',
  ints: 'long[]',
};

export type CsvCell = string | number | boolean | null | readonly (string | number)[];

/** Characters that are written at once. */
const blockLength = 1 << 20;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * A file in the CSV of `neo4j-admin database import`: texts in quotes, so that an empty text is not taken for
 * an absent value, which is nothing at all. An empty list cannot be told from an absent one.
 */
export class CsvFile {
  readonly name: string;
  /** Whether a text has a line break in it, which the import has to be told. */
  hasLineBreaks = false;
  /** Bytes of the longest cell, at most: the import has to hold it. */
  longestCell = 0;
  readonly #handle: FileHandle;
  #block: string;

  private constructor(name: string, handle: FileHandle, header: readonly string[]) {
    this.name = name;
    this.#handle = handle;
    this.#block = `${header.join(',')}\n`;
  }

  /** @param path of a file that is not there yet */
  static async create(path: string, name: string, header: readonly string[]): Promise<CsvFile> {
    return new CsvFile(name, await open(path, 'wx'), header);
  }

  /** To be waited for, where it gives a promise. */
  add(cells: readonly CsvCell[]): Promise<void> | undefined {
    let row = '';
    for (let at = 0; at < cells.length; at++) {
      if (at > 0) row += ',';
      row += this.#cell(cells[at] as CsvCell);
    }
    this.#block += `${row}\n`;
    return this.#block.length >= blockLength ? this.#flush() : undefined;
  }

  async close(): Promise<void> {
    try {
      await this.#flush();
    } finally {
      await this.#handle.close();
    }
  }

  #cell(value: CsvCell): string {
    if (value === null) return '';
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    const text = typeof value === 'string' ? value : listText(value);
    if (!this.hasLineBreaks && /[\n\r]/.test(text)) this.hasLineBreaks = true;
    // A character has three bytes at most, and a pair of them four.
    if (text.length * 3 > this.longestCell) this.longestCell = text.length * 3;
    return text === '' && typeof value !== 'string' ? '' : quoted(text);
  }

  async #flush(): Promise<void> {
    const block = this.#block;
    this.#block = '';
    await this.#handle.appendFile(block);
  }
}

function listText(values: readonly (string | number)[]): string {
  const text = values.join(listDelimiter);
  const isLost =
    values.length === 1
      ? text === '' || text.includes(listDelimiter)
      : values.some((value) => typeof value === 'string' && value.includes(listDelimiter));
  if (isLost)
    throw new ImportFormError(
      `A list has the text ${JSON.stringify(text.slice(0, 80))}, which neo4j-admin cannot import: it is empty, or has the control character U+001F. Correct the source, or use load, which can store it.`,
    );
  return text;
}
