/**
 * Which part of all that matches a text is read, so that the first suggestions are certain to be in it.
 *
 * Suggestions are ordered by tier, then by the length of the caption, then by a hash of the id (see the
 * model's suggestions.ts). A **bucket** is what matches in one tier and length; a **window** is all of
 * better buckets and, of one bucket, what has a sample level or more, which comes first in it (see
 * `sampleLevelOf` of the model).
 */
export interface SuggestWindow {
  readonly kind: 'window';
  readonly tier: number;
  readonly length: number;
  /** 0 for the whole bucket. */
  readonly sampleLevel: number;
}

/** Everything that matches, as long as that is not too much. */
export interface Whole {
  readonly kind: 'whole';
  /** True where nothing is too much. */
  readonly isUnlimited: boolean;
}

/** A sample of everything, which tells how much is in which bucket. */
export interface Sample {
  readonly kind: 'sample';
  readonly sampleLevel: number;
}

export type SuggestStep = Whole | SuggestWindow | Sample;

export const whole: Whole = { kind: 'whole', isUnlimited: false };
const unlimited: Whole = { kind: 'whole', isUnlimited: true };

/** What the statement of a whole or of a window found. Where a query reached its limit, nothing is given. */
export interface ReadResult {
  readonly kind: 'read';
  /** True where more than the limit is in better buckets, or in the window's own. */
  readonly isFull: { readonly better: boolean; readonly own: boolean };
  /** Nodes that were found, up to those that are wanted. */
  readonly found: number;
}

/** How much of a sample is in a bucket. */
export interface BucketCount {
  readonly tier: number;
  readonly length: number;
  readonly count: number;
}

/** What the statement of a sample found. */
export interface SampleResult {
  readonly kind: 'sample';
  /** The best first. */
  readonly buckets: readonly BucketCount[];
  /** The first tier whose query reached its limit: nothing is known of it, and of those after it. */
  readonly fullTier?: number;
}

/** The level of the first sample, one node in 32. */
const firstLevel = 5;
const levelsBetweenSamples = 2;
/** A window is meant to have this many times the nodes that are wanted, and some more, as samples are chance. */
const margin = 1.2;
const extra = 8;
/** Steps for one text before everything is read. */
const maxSteps = 12;

const nothingExhausted = { tier: -1, length: 0, found: 0 };

/**
 * Finds the window that has as many nodes as are wanted, without reading many more: everything at first,
 * which of most texts is little; where it is too much, a sample, and the window that it tells of.
 *
 * A window is an answer only if it is proven to have enough, so neither chance in a sample nor a window
 * that was remembered of another revision can make an answer wrong, only slow.
 */
export class SuggestSteps {
  readonly #wanted: number;
  #taken = 0;
  /** How much is in which bucket, by the lowest sample levels that told; the best first. */
  #estimates: readonly (Omit<BucketCount, 'count'> & { readonly expected: number })[] = [];
  /** The lowest and the last level that was sampled. */
  #lowest = firstLevel + levelsBetweenSamples;
  #last = firstLevel;
  #fullTier: number | undefined;
  /** The last bucket that is known to have too few, together with all better ones. */
  #exhausted = nothingExhausted;

  constructor(wanted: number) {
    this.#wanted = wanted;
  }

  /** The step itself, or everything where there were too many steps. */
  take(step: SuggestStep): SuggestStep {
    return this.#taken++ === maxSteps ? unlimited : step;
  }

  /** What to read after a step; undefined where the step was enough. */
  after(step: SuggestStep, result: ReadResult | SampleResult): SuggestStep | undefined {
    if (step.kind === 'sample') {
      if (result.kind === 'sample') this.#learn(step.sampleLevel, result);
      return this.#windowByEstimates();
    }
    const { isFull, found } = result as ReadResult;
    if (step.kind === 'whole') return isFull.better ? this.#largerSample() : undefined;
    if (isFull.better) {
      // There is more than the samples told of, or than there was when the window was remembered.
      this.#exhausted = nothingExhausted;
      return this.#largerSample();
    }
    if (isFull.own) return { ...step, sampleLevel: step.sampleLevel + 1 };
    if (found >= this.#wanted) return undefined;
    if (step.sampleLevel > 0) return { ...step, sampleLevel: step.sampleLevel - 1 };
    this.#exhausted = { tier: step.tier, length: step.length, found };
    return this.#windowByEstimates();
  }

  /** What a sample tells of a tier is better than what one of a higher level told. */
  #learn(level: number, { buckets, fullTier = Number.POSITIVE_INFINITY }: SampleResult): void {
    const known = this.#estimates.filter(({ tier }) => tier >= fullTier);
    const learnt = buckets.map(({ tier, length, count }) => ({
      ...{ tier, length },
      expected: count * 2 ** level,
    }));
    this.#estimates = [...learnt, ...known];
    this.#fullTier = fullTier;
    this.#lowest = Math.min(this.#lowest, level);
    this.#last = level;
  }

  /** One that tells of buckets that those before it had nothing of. */
  #largerSample(): SuggestStep {
    if (this.#lowest === 0) return unlimited;
    const sampleLevel = Math.max(0, this.#lowest - levelsBetweenSamples);
    return { kind: 'sample', sampleLevel };
  }

  /** The window at a bucket that will have what the exhausted ones have not, by what samples told. */
  #windowByEstimates(): SuggestStep {
    const { tier, length, found } = this.#exhausted;
    let before = found;
    for (const bucket of this.#estimates) {
      if (bucket.tier < tier || (bucket.tier === tier && bucket.length <= length)) continue;
      if (before + bucket.expected >= this.#wanted) {
        const enough = (this.#wanted - before) * margin + extra;
        const sampleLevel = Math.max(0, Math.floor(Math.log2(bucket.expected / enough)));
        return { kind: 'window', tier: bucket.tier, length: bucket.length, sampleLevel };
      }
      before += bucket.expected;
    }
    const isUnknown = !this.#estimates.some((each) => each.tier === this.#fullTier);
    if (this.#fullTier !== undefined && Number.isFinite(this.#fullTier) && isUnknown)
      return { kind: 'sample', sampleLevel: this.#last + levelsBetweenSamples };
    return this.#largerSample();
  }
}
