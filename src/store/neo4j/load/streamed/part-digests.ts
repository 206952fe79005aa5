import { createHash, type Hash } from 'node:crypto';
import { partOf } from '../in-place/parts.js';

/** Characters that are hashed at once. */
const maxHashed = 32_000;

/**
 * The digests of a manifest, of records that come in a dataset's order and not by part: a hash is open for
 * each part until all are there, a few hundred bytes for 64 nodes.
 */
export class PartDigests {
  readonly #starts: readonly string[];
  readonly #hashes: Hash[];
  #part = 0;
  #text = '';

  constructor(starts: readonly string[]) {
    this.#starts = starts;
    this.#hashes = starts.map(() => createHash('sha256'));
  }

  /** @param id of the node, or of the one that the relation begins at */
  add(id: string, text: string): void {
    const part = partOf(id, this.#starts, this.#part);
    if (part !== this.#part || this.#text.length > maxHashed) {
      this.#flush();
      this.#part = part;
    }
    this.#text += text;
  }

  digests(): string[] {
    this.#flush();
    return this.#hashes.map((hash) => hash.digest('base64').slice(0, 16));
  }

  #flush(): void {
    this.#hashes[this.#part]?.update(this.#text);
    this.#text = '';
  }
}
