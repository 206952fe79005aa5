import { LRUCache } from 'lru-cache';

/** A response as it was sent. */
export interface CachedAnswer {
  /** Of the graph that it answers from. */
  readonly revision: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Name and cost of the operation, for the reports of requests that are answered with it. */
  readonly operation: string | undefined;
  readonly cost: number | undefined;
}

/** What an entry takes beside its texts, in bytes. */
const overhead = 500;

/**
 * Answers by request. Between loads the graph does not change, so an answer is exact for as long as
 * its revision is served; the caller asks for it with the revision that is served now.
 */
export class AnswerCache {
  private readonly answers: LRUCache<string, CachedAnswer>;

  /**
   * @param bytes how much memory answers may take, their keys included: those that were not asked for
   *   longest go first. What takes more than a tenth of it alone is not cached.
   */
  constructor(bytes: number) {
    this.answers = new LRUCache({
      maxSize: bytes,
      maxEntrySize: Math.ceil(bytes / 10),
      sizeCalculation: ({ body }, key) => body.length + 2 * key.length + overhead,
    });
  }

  /** Memory that is taken now, in bytes. */
  get bytes(): number {
    return this.answers.calculatedSize;
  }

  /** An answer that may be of a revision that is past: compare it before it is sent. */
  find(key: string): CachedAnswer | undefined {
    return this.answers.get(key);
  }

  add(key: string, answer: CachedAnswer): void {
    this.answers.set(key, answer);
  }
}
