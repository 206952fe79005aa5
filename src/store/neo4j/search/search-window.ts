import { matchTiers } from '../../../model/search.js';

/**
 * Hits are ordered by match tier, then by the length of the caption, then by a hash of the id (see the
 * model's search.ts). A **bucket** is the hits of one tier and length; where only texts have the words no
 * length counts, and the tier is one bucket.
 *
 * A **window** is a part of all hits that is certain to hold the first ones: every hit of better buckets,
 * and of one bucket those of a sample level or more, which come first in it. A window of the programmes
 * called 养老 with a page of 20 in mind:
 *
 * ```
 *  calledByName          all ▮▮
 *  inName   length 4     all ▮▮▮▮▮▮
 *  inName   length 5     level ≥ 3: one in 8, the first ones ▮▮▮▮▮▮▮▮▮▮▮▮▮▮▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯…
 *  inName   length 6     none ▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯…
 *  inTexts               none ▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯…
 * ```
 *
 * So of a word that thousands of nodes have, no more are read than of a rare one.
 */
export interface SearchWindow {
  readonly kind: 'window';
  /** One of `matchTiers`. */
  readonly tier: number;
  /** The length of the bucket's captions; absent where the bucket is the whole tier. */
  readonly length?: number;
  /** 0 for the whole bucket; see the model's `sampleLevelOf`. */
  readonly sampleLevel: number;
}

/** Every hit: where the words are rare, these are few. */
export const wholeWindow: SearchWindow = {
  kind: 'window',
  tier: matchTiers.inTexts,
  sampleLevel: 0,
};

/** The same where a node can be a hit by what it is of alone. */
export const wholeReadWindow: SearchWindow = { ...wholeWindow, tier: matchTiers.byWhatItIsOf };

/** True where there is no hit outside the window, which is of a search that begins with `whole`. */
export const isWhole = ({ tier, sampleLevel }: SearchWindow, whole: SearchWindow): boolean =>
  tier === whole.tier && sampleLevel === 0;

/** How many hits of a sample are in a bucket. */
export interface BucketCount {
  readonly tier: number;
  readonly length: number;
  readonly count: number;
}

/** A window is meant to have this many times the hits that are wanted, and some more, as samples are chance. */
const margin = 1.2;
const extra = 8;

/**
 * The window that most likely has so many hits, and not many more.
 *
 * @param buckets of a sample, the best first
 * @param sampleLevel of the sample
 * @returns undefined where the sample has too few hits to tell
 */
export function windowFor(
  wanted: number,
  buckets: readonly BucketCount[],
  sampleLevel: number,
): SearchWindow | undefined {
  let before = 0;
  for (const { tier, length, count } of buckets) {
    const expected = count * 2 ** sampleLevel;
    if (before + expected >= wanted) {
      const enough = (wanted - before) * margin + extra;
      return {
        kind: 'window',
        tier,
        // What is called exactly so mostly has one length, and where texts have the words none counts.
        ...((tier === matchTiers.inName || tier === matchTiers.inCaptions) && { length }),
        sampleLevel: Math.max(0, Math.floor(Math.log2(expected / enough))),
      };
    }
    before += expected;
  }
  return undefined;
}
