import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Characters that are held before they are written. */
const mostHeld = 8 * 2 ** 20;

/** Lines, put aside by a key on disk, that are read back a key at a time. */
export class Spill {
  readonly #folder: string;
  readonly #name: string;
  #held = new Map<number, string>();
  #size = 0;

  /** @param folder one that nobody else writes to, with files that begin with `name` */
  constructor(folder: string, name: string) {
    this.#folder = folder;
    this.#name = name;
  }

  /** @param line without line breaks */
  add(key: number, line: string): void {
    this.#held.set(key, `${this.#held.get(key) ?? ''}${line}\n`);
    this.#size += line.length + 1;
    if (this.#size >= mostHeld) this.#flush();
  }

  /** The lines of a key, in the order of their coming, for the last time. */
  async take(key: number): Promise<string[]> {
    const file = this.#file(key);
    const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
    await rm(file, { force: true });
    const held = this.#held.get(key) ?? '';
    this.#held.delete(key);
    this.#size -= held.length;
    const lines = (written + held).split('\n');
    lines.pop();
    return lines;
  }

  #flush(): void {
    for (const [key, text] of this.#held) appendFileSync(this.#file(key), text);
    this.#held = new Map();
    this.#size = 0;
  }

  #file(key: number): string {
    return join(this.#folder, `${this.#name}-${key}`);
  }
}
