import { TextHash } from './text-hash.js';

/** Bits for each text, and how many of them are set for it: one in some ten thousand absent texts is taken for present. */
const bitsPerText = 24;
const probes = 8;
/** Texts of the first part; each further part has twice as many. */
const firstSize = 1 << 17;

/**
 * A set of texts that only grows, in three bytes a text, whatever their length (a Bloom filter). A text
 * that was added is found; of others a few are found as well.
 */
export class TextFilter {
  readonly #hash = new TextHash();
  readonly #parts: Uint32Array[] = [];
  #room = 0;

  add(text: string): void {
    if (this.#room === 0) {
      this.#room = firstSize * 2 ** this.#parts.length;
      this.#parts.push(new Uint32Array((this.#room * bitsPerText) / 32));
    }
    this.#room--;
    const part = this.#parts.at(-1) as Uint32Array;
    const { high, low } = this.#hash.hash(text);
    for (let probe = 0; probe < probes; probe++) {
      const bit = bitAt(high, low, probe, part);
      part[bit >>> 5] = (part[bit >>> 5] as number) | (1 << (bit & 31));
    }
  }

  mayHave(text: string): boolean {
    const { high, low } = this.#hash.hash(text);
    return this.#parts.some((part) => {
      for (let probe = 0; probe < probes; probe++) {
        const bit = bitAt(high, low, probe, part);
        if (((part[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return false;
      }
      return true;
    });
  }
}

/** Both hashes together are as good as many (Kirsch and Mitzenmacher). */
const bitAt = (high: number, low: number, probe: number, part: Uint32Array): number =>
  ((low + Math.imul(probe, high | 1)) >>> 0) % (part.length * 32);
