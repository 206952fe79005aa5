import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { putAside } from './work-folder.js';

/** Bytes that are held before they are written. */
const mostHeld = 8 * 2 ** 20;

/** Lines, put aside by a key on disk, that are read back a key at a time. */
export class Spill {
  readonly #folder: string;
  readonly #name: string;
  /** As bytes, not as texts: a text that was cut out of another one keeps that in memory. */
  readonly #bytes = Buffer.allocUnsafe(mostHeld);
  #size = 0;
  /** Where in them each line of a key begins and ends. */
  #places = new Map<number, number[]>();

  /** @param folder one that nobody else writes to, with files that begin with `name` */
  constructor(folder: string, name: string) {
    this.#folder = folder;
    this.#name = name;
  }

  /** @param line without line breaks */
  add(key: number, line: string): void {
    const longest = line.length * 3 + 1;
    if (this.#size + longest > mostHeld) this.#flush();
    if (longest > mostHeld) {
      putAside(this.#file(key), `${line}\n`);
      return;
    }
    const begin = this.#size;
    this.#size += this.#bytes.write(line, begin);
    this.#bytes[this.#size++] = lineFeed;
    const places = this.#places.get(key);
    if (places) places.push(begin, this.#size);
    else this.#places.set(key, [begin, this.#size]);
  }

  /** The lines of a key, in the order of their coming, for the last time. */
  async take(key: number): Promise<string[]> {
    const file = this.#file(key);
    const written = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
    await rm(file, { force: true });
    const held = this.#heldOf(this.#places.get(key) ?? []);
    this.#places.delete(key);
    const lines = Buffer.concat([written, held]).toString('utf8').split('\n');
    lines.pop();
    return lines;
  }

  #flush(): void {
    for (const [key, places] of this.#places) putAside(this.#file(key), this.#heldOf(places));
    this.#places = new Map();
    this.#size = 0;
  }

  #heldOf(places: readonly number[]): Buffer {
    const parts: Buffer[] = [];
    for (let at = 0; at < places.length; at += 2)
      parts.push(this.#bytes.subarray(places[at], places[at + 1]));
    return Buffer.concat(parts);
  }

  #file(key: number): string {
    return join(this.#folder, `${this.#name}-${key}`);
  }
}

const lineFeed = 0x0a;
