import { LRUCache } from 'lru-cache';

/**
 * Everything that the process caches, each with its part of the memory for caches, in hundredths. A new
 * cache takes its part from the others here, so that the sum stays what the setting says.
 */
export const cacheShares = {
  /** Answers as they were sent. */
  answers: 28,
  /** Parsed and validated documents, with what is prepared of them. */
  documents: 13,
  /** Operations that were answered before, by the words of the question. */
  operations: 13,
  /** Selections that are compiled into plans and completions. */
  selections: 13,
  /** Texts of queries that are within the limits. */
  acceptedQueries: 2,
  /** Of the embedded store: which entries have a word that was searched for. */
  words: 4,
  /** Of the store on Neo4j: statements of plans, searches, aggregates and lists of relations. */
  planStatements: 8,
  searchStatements: 4,
  aggregateStatements: 2,
  relationStatements: 1,
  /** The texts of statements that are under way, or were lately. */
  statementQueues: 3,
  /** How long statements take, by their texts. */
  statementTimes: 1,
  /** Where a search like this one is best begun. */
  searchStarts: 1,
  /** The same of suggestions. */
  suggestStarts: 1,
  /** Names of cities and policy areas, by which words of a query are read. */
  knownNames: 5,
  /** Of the store on Neo4j: former ids, of things that were merged, and where they lead. */
  formerIds: 1,
} as const satisfies Readonly<Record<string, number>>;

export type CacheName = keyof typeof cacheShares;

/** What all caches may take unless it is set, in bytes. */
export const defaultCacheBytes = 184_000_000;

let bytesOfAll = defaultCacheBytes;

/**
 * Sets what all caches of the process may take, in bytes. To be called before they are used: what they
 * hold is dropped where it is another number than before.
 */
export function setCacheBytes(bytes: number): void {
  bytesOfAll = bytes;
}

/** How much of the memory for all caches one may take, in bytes. */
export const cacheBytesOf = (name: CacheName, all = bytesOfAll): number =>
  Math.floor((all * cacheShares[name]) / 100);

/** Largest part of a cache that one entry may take, unless it is said. */
const largestPart = 1 / 4;

export interface CacheOptions<Value> {
  /** About how many bytes an entry takes, its key included. */
  readonly sizeOf: (value: Value, key: string) => number;
  /** Largest part of the cache that one entry may take: what is larger is not cached. */
  readonly largest?: number;
  /** Most entries. */
  readonly most?: number;
}

/** What is known of a cache. */
export interface CacheStatistics {
  /** Memory that is taken, in bytes. */
  readonly bytes: number;
  /** How often something was asked for that it had. */
  readonly hits: number;
  readonly misses: number;
}

/** What counts itself; weakly, as caches come and go with their owners. */
const counted: { readonly name: CacheName; readonly cache: WeakRef<CacheStatistics> }[] = [];

/** Has a cache be told of by {@link cacheStatistics} for as long as it is there. */
export function countCache(name: CacheName, cache: CacheStatistics): void {
  counted.push({ name, cache: new WeakRef(cache) });
}

/** Of all caches of the process, those of one name together. */
export function cacheStatistics(): ReadonlyMap<CacheName, CacheStatistics> {
  const all = new Map<CacheName, CacheStatistics>();
  for (let at = counted.length - 1; at >= 0; at--) {
    const { name, cache } = counted[at] as (typeof counted)[number];
    const own = cache.deref();
    if (!own) {
      counted.splice(at, 1);
      continue;
    }
    const { bytes, hits, misses } = all.get(name) ?? { bytes: 0, hits: 0, misses: 0 };
    all.set(name, {
      bytes: bytes + own.bytes,
      hits: hits + own.hits,
      misses: misses + own.misses,
    });
  }
  return all;
}

/** What was used last, within a share of the memory for caches. */
export class Cache<Value extends NonNullable<unknown>> implements CacheStatistics {
  readonly #name: CacheName;
  readonly #options: CacheOptions<Value>;
  #entries: LRUCache<string, Value> | undefined;
  #bytesOfAll = 0;
  #hits = 0;
  #misses = 0;

  constructor(name: CacheName, options: CacheOptions<Value>) {
    this.#name = name;
    this.#options = options;
    countCache(name, this);
  }

  get hits(): number {
    return this.#hits;
  }

  get misses(): number {
    return this.#misses;
  }

  /** Memory that is taken now, in bytes. */
  get bytes(): number {
    return this.#cached().calculatedSize;
  }

  get(key: string): Value | undefined {
    const value = this.#cached().get(key);
    if (value === undefined) this.#misses++;
    else this.#hits++;
    return value;
  }

  /** What is cached, or what is made now, and cached. */
  getOrMake(key: string, make: () => Value): Value {
    const known = this.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.set(key, made);
    return made;
  }

  has(key: string): boolean {
    return this.#cached().has(key);
  }

  set(key: string, value: Value): void {
    this.#cached().set(key, value);
  }

  delete(key: string): boolean {
    return this.#cached().delete(key);
  }

  #cached(): LRUCache<string, Value> {
    if (this.#entries && this.#bytesOfAll === bytesOfAll) return this.#entries;
    const { sizeOf, largest = largestPart, most } = this.#options;
    const maxSize = cacheBytesOf(this.#name);
    this.#bytesOfAll = bytesOfAll;
    this.#entries = new LRUCache({
      maxSize,
      maxEntrySize: Math.ceil(maxSize * largest),
      sizeCalculation: (value, key) => Math.ceil(sizeOf(value, key)),
      ...(most !== undefined && { max: most }),
    });
    return this.#entries;
  }
}
