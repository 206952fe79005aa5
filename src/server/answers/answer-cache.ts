import { LRUCache } from 'lru-cache';

/** A response as it was sent. */
export interface CachedAnswer {
  /** Of the graph that it answers from. */
  readonly revision: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What an entry takes beside its texts, in bytes. */
const overhead = 500;

/**
 * Answers by request. Between loads the graph does not change, so an answer is exact for as long as
 * its revision is served; the caller asks for it with the revision that is served now.
 */
export class AnswerCache {
  private readonly answers: LRUCache<string, CachedAnswer>;

  /** @param bytes how much to keep; the answers that were not asked for longest go first */
  constructor(bytes: number) {
    this.answers = new LRUCache({
      maxSize: bytes,
      maxEntrySize: Math.ceil(bytes / 10),
      sizeCalculation: ({ body }, key) => body.length + 2 * key.length + overhead,
    });
  }

  /** An answer that may be of a revision that is past: compare it before it is sent. */
  find(request: string): CachedAnswer | undefined {
    return this.answers.get(request);
  }

  keep(request: string, answer: CachedAnswer): void {
    this.answers.set(request, answer);
  }
}
