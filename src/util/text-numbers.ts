import { TextHash } from './text-hash.js';

/** Room for each text: so much more than one that a text is found within a few steps. */
const roomPerText = 1.4;

/**
 * A number for each of many texts, in some 22 bytes a text, whatever their length: of a text its hash is
 * held. So it is to be asked for texts that were added. Of others, one in 2^64 for each text that is there
 * is taken for that.
 */
export class TextNumbers {
  readonly #hash: Pick<TextHash, 'hash'>;
  readonly #most: number;
  #size = 0;
  readonly #highs: Uint32Array;
  readonly #lows: Uint32Array;
  /** One more than the number; 0 where there is no text. */
  readonly #numbers: Float64Array;
  /** Those whose hash another text had before them. */
  readonly #clashing = new Map<string, number>();

  /** @param most texts that are going to be added */
  constructor(most: number, hash: Pick<TextHash, 'hash'> = new TextHash()) {
    const room = Math.ceil(most * roomPerText) + 1;
    this.#hash = hash;
    this.#most = most;
    this.#highs = new Uint32Array(room);
    this.#lows = new Uint32Array(room);
    this.#numbers = new Float64Array(room);
  }

  /**
   * @param text that was not added before
   * @param number a whole one, not below 0
   */
  add(text: string, number: number): void {
    if (this.#size === this.#most)
      throw new RangeError(`There are more texts than the ${this.#most} that were announced`);
    this.#size++;
    const { high, low } = this.#hash.hash(text);
    const place = this.#placeOf(high, low);
    if (this.#numbers[place] !== 0) {
      this.#clashing.set(text, number);
      return;
    }
    this.#highs[place] = high;
    this.#lows[place] = low;
    this.#numbers[place] = number + 1;
  }

  /** Undefined where the text was not added. */
  numberOf(text: string): number | undefined {
    const clashing = this.#clashing.size > 0 ? this.#clashing.get(text) : undefined;
    if (clashing !== undefined) return clashing;
    const { high, low } = this.#hash.hash(text);
    const number = this.#numbers[this.#placeOf(high, low)] as number;
    return number === 0 ? undefined : number - 1;
  }

  /** Where a hash is, or would be. */
  #placeOf(high: number, low: number): number {
    const room = this.#numbers.length;
    let place = low % room;
    while (this.#numbers[place] !== 0 && (this.#lows[place] !== low || this.#highs[place] !== high))
      place = place + 1 === room ? 0 : place + 1;
    return place;
  }
}
