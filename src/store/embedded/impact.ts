const tierBits = 2;
/** The part of a text that a hit takes is told apart down to this power of one half. */
const leastDensity = 24;

/**
 * Where an entry has a word, and how well, in one unsigned 32-bit number: the entry above, its impact
 * below. Lists of them ascend by entry; of impacts, which compare over all words, the greater is better.
 */
export class ImpactCode {
  /** Impacts are below this; an entry's numbers begin at its multiple. */
  readonly span: number;
  readonly shift: number;
  readonly mask: number;
  readonly #finest: number;
  /** What several hits add, by their number. */
  readonly #ofHits: Uint32Array;

  constructor(entries: number) {
    const entryBits = Math.max(1, Math.ceil(Math.log2(entries + 1)));
    this.shift = Math.min(16, 32 - entryBits);
    if (this.shift <= tierBits) throw new Error(`${entries} nodes are too many to be searched`);
    this.span = 2 ** this.shift;
    this.mask = this.span - 1;
    this.#finest = 2 ** (this.shift - tierBits) - 1;
    this.#ofHits = Uint32Array.from({ length: 256 }, (_, hits) =>
      Math.round((Math.log2(Math.max(1, hits)) / leastDensity) * this.#finest),
    );
  }

  /** What one hit in a text of a tier and length is worth. */
  ofOne(tier: number, length: number): number {
    const density = Math.max(0, 1 - Math.log2(length) / leastDensity);
    return tier * (this.#finest + 1) + Math.floor(density * this.#finest);
  }

  /** What so many hits are worth where one is worth this. */
  ofSeveral(one: number, hits: number): number {
    const best = one | this.#finest;
    return Math.min(best, one + (this.#ofHits[Math.min(hits, 255)] as number));
  }

  /** The impact as a number from 0 (the least hit in a text) to 4 (a name all in all). */
  scoreOf(impact: number): number {
    return impact / (this.#finest + 1);
  }
}
