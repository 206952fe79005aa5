import { LRUCache } from 'lru-cache';
import { type CacheStatistics, countCache } from '../../util/cache.js';
import type { ReportedReply } from '../request/reply.js';

/** A response as it was sent, and is sent again. */
export interface CachedAnswer extends ReportedReply {
  readonly body: Buffer;
  /** Of the graph that it answers from. */
  readonly revision: string;
}

/** Bytes of an entry in addition to those of its key and its body: headers, objects and a buffer of its own. */
const overhead = 1_000;

/**
 * Answers by request. Between loads the graph does not change, so an answer is exact for as long as
 * its revision is served; the caller asks for it with the revision that is served now.
 */
export class AnswerCache implements CacheStatistics {
  /** How often an answer was found, also where it was of a revision that is past. */
  hits = 0;
  misses = 0;
  private readonly answers: LRUCache<string, CachedAnswer>;

  /**
   * @param bytes how much memory the answers may take, their keys included. The least recently used go
   *   first. An answer that would take more than a tenth of it is not cached.
   */
  constructor(bytes: number) {
    countCache('answers', this);
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
    const answer = this.answers.get(key);
    if (answer) this.hits++;
    else this.misses++;
    return answer;
  }

  add(key: string, answer: CachedAnswer): void {
    this.answers.set(key, answer);
  }
}
