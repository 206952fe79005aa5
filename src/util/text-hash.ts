/**
 * Hashes texts to 64 bits, as two numbers of 32: for sets and sums that have to be small, of texts that
 * nobody chose to collide, as the seed is another one in each process. No checksum: use SHA-256 for that.
 */
export class TextHash {
  /** Of the text that was hashed last. */
  high = 0;
  low = 0;
  readonly #seed: number;

  constructor(seed = Math.floor(Math.random() * 2 ** 32)) {
    this.#seed = seed;
  }

  hash(text: string): this {
    let a = 0xdeadbeef ^ this.#seed;
    let b = 0x41c6ce57 ^ this.#seed;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      a = Math.imul(a ^ unit, 2_654_435_761);
      b = Math.imul(b ^ unit, 1_597_334_677);
    }
    a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
    b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
    this.high = b >>> 0;
    this.low = a >>> 0;
    return this;
  }

  /** 53 bits of the text that was hashed last, as one number. */
  get number(): number {
    return (this.high & 0x1f_ffff) * 2 ** 32 + this.low;
  }
}
