import {
  type BucketCount,
  isWhole,
  type SearchWindow,
  wholeWindow,
  windowFor,
} from './search-window.js';

/** A sample of all hits, or of those in better buckets than a window's, which tells which window to take. */
export interface Sample {
  readonly kind: 'sample';
  readonly sampleLevel: number;
  readonly betterThan?: SearchWindow;
}

/** Every hit, one by one: slow, and always right. */
export interface Everything {
  readonly kind: 'everything';
}

/** What one statement of a search reads. */
export type SearchStep = SearchWindow | Sample | Everything;

/** What the statement of a window found. Where one of its queries reached its limit, no hits are given. */
export interface WindowResult {
  readonly kind: 'window';
  /** True where more hits than the limit are in better buckets, or in the window's own. */
  readonly isFull: { readonly better: boolean; readonly own: boolean };
  /** Hits in the window. */
  readonly found: number;
}

/** What the statement of a sample found. */
export interface SampleResult {
  readonly kind: 'sample';
  /** Buckets with hits, the best first. */
  readonly buckets: readonly BucketCount[];
  /** True where a query reached its limit, so that nothing is known of its tier and of lesser ones. */
  readonly isFull: boolean;
}

export type StepResult = WindowResult | SampleResult;

/** The level of the first sample, one hit in 32; others have four times as many hits, or as few. */
const firstSample: Sample = { kind: 'sample', sampleLevel: 5 };
const levelsBetweenSamples = 2;
/** Steps of one search before every hit is read: more than a word of every second node takes. */
const maxSteps = 12;
const everything: Everything = { kind: 'everything' };

/**
 * Finds the window that has as many hits as a search wants, without reading many more. It begins with
 * all hits, which of most words are few. Where these are too many, a sample tells which window will do:
 *
 * ```
 *  whole window ── enough hits, or no more ──▶ done
 *     │ too many
 *     ▼
 *  sample ──────▶ window ── enough hits ──▶ done
 *     ▲            │  ▲
 *     │            └──┘ too few: the same with more of its bucket; too many: with less of it
 *     └─ too many in better buckets
 * ```
 *
 * A window is an answer only if it is proven to have enough hits, so neither chance in a sample nor a
 * step that was remembered of another revision can make an answer wrong, only slow.
 */
export class SearchSteps {
  readonly #wanted: number;
  readonly #whole: SearchWindow;
  #taken = 0;
  #sampled: (SampleResult & { readonly by: Sample }) | undefined;
  /** The last bucket that is known to have too few hits, together with all better ones. */
  #exhausted = { tier: Number.POSITIVE_INFINITY, length: 0, found: 0 };

  /**
   * @param wanted hits, those that a page passes over included
   * @param whole the window of every hit
   */
  constructor(wanted: number, whole = wholeWindow) {
    this.#wanted = wanted;
    this.#whole = whole;
  }

  /** The step itself, or every hit where the search has had too many steps. */
  take(step: SearchStep): SearchStep {
    return this.#taken++ === maxSteps ? everything : step;
  }

  /** What to read after a step; undefined where the step was enough. */
  after(step: SearchStep, result: StepResult | undefined): SearchStep | undefined {
    if (step.kind === 'sample' && result?.kind === 'sample') {
      this.#sampled = { ...result, by: step };
      return this.#windowBySample();
    }
    if (step.kind === 'window' && result?.kind === 'window') return this.#afterWindow(step, result);
    return undefined;
  }

  #afterWindow(window: SearchWindow, { isFull, found }: WindowResult): SearchStep | undefined {
    if (!isFull.better && !isFull.own) {
      if (found >= this.#wanted || isWhole(window, this.#whole)) return undefined;
      if (window.sampleLevel > 0) return { ...window, sampleLevel: window.sampleLevel - 1 };
      const { tier, length = Number.POSITIVE_INFINITY } = window;
      this.#exhausted = { tier, length, found };
      return this.#windowBySample();
    }
    if (!this.#sampled && isWhole(window, this.#whole)) return firstSample;
    // There are more hits than the sample told of.
    return isFull.better
      ? { ...firstSample, betterThan: window }
      : { ...window, sampleLevel: window.sampleLevel + 1 };
  }

  /** The window at a bucket that will have what the exhausted ones have not, by what the sample tells. */
  #windowBySample(): SearchStep {
    if (!this.#sampled) return firstSample;
    const { by, buckets, isFull } = this.#sampled;
    const { tier, length, found } = this.#exhausted;
    const left = buckets.filter(
      (bucket) => bucket.tier < tier || (bucket.tier === tier && bucket.length > length),
    );
    const window = windowFor(this.#wanted - found, left, by.sampleLevel);
    if (window) return window;
    if (isFull) return { ...by, sampleLevel: by.sampleLevel + levelsBetweenSamples };
    if (by.sampleLevel === 0) return everything;
    return { ...by, sampleLevel: Math.max(0, by.sampleLevel - levelsBetweenSamples) };
  }
}
