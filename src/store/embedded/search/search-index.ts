import { foldText, isCaseInvariant } from '../../../model/search.js';
import { Cache } from '../../../util/cache.js';
import { firstWhere } from '../plan/ordering.js';
import { offsetsOf } from '../snapshot/lists.js';
import {
  type BigramCounts,
  bigramAt,
  bigramOf,
  countBigrams,
  eachTextInBigrams,
  textEnd,
} from './bigrams.js';
import { entryOf, intersect, postingOf, tierOf } from './postings.js';
import type { SearchedTexts } from './searched-texts.js';

/** What an entry of the cache takes beside its postings and its word. */
const bytesOfEntry = 200;
/** So few candidates are verified rather than narrowed further. */
const fewCandidates = 16;

const nothing = new Uint32Array();

/**
 * An inverted index of bigrams (two neighbouring characters), which finds where a word occurs
 * literally: for each bigram the list of the entries that have it, all lists in one typed array. A word
 * of two characters is answered by its list; a longer one by what the lists of its bigrams share, each
 * candidate verified in its texts; a single character by the lists of all bigrams that it begins. What
 * took work is cached.
 */
export class SearchIndex {
  readonly #texts: SearchedTexts;
  /** The bigrams, ascending. */
  readonly #keys: Uint32Array;
  readonly #offsets: Uint32Array;
  readonly #postings: Uint32Array;
  readonly #cache = new Cache<Uint32Array>('words', {
    sizeOf: ({ byteLength }, word) => byteLength + 2 * word.length + bytesOfEntry,
    // Those of a word that nearly every entry has.
    largest: 1,
  });

  constructor(texts: SearchedTexts) {
    this.#texts = texts;
    const counted = countBigrams(texts);
    this.#keys = counted.keys;
    this.#offsets = offsetsOf(counted.counts);
    this.#postings = this.#write(counted);
  }

  /** The postings of every entry that has the (folded) word. Shared: not to be changed. */
  find(word: string): Uint32Array {
    if (word.length === 2 && word.charCodeAt(1) !== textEnd) return this.#listOf(bigramAt(word, 0));
    let found = this.#cache.get(word);
    if (!found) {
      found = word.length === 1 ? this.#beginningWith(word) : this.#containing(word);
      this.#cache.set(word, found);
    }
    return found;
  }

  /** Writes the lists; what is known of a bigram lies together, in the order in which they were met. */
  #write({ numbers, indexes }: BigramCounts): Uint32Array {
    const postings = new Uint32Array(this.#offsets.at(-1) ?? 0);
    const states = new Uint32Array(indexes.length * stateSize);
    for (let number = 0; number < indexes.length; number++)
      states[number * stateSize] = this.#offsets[indexes[number] as number] as number;
    eachTextInBigrams(this.#texts, (bigrams, length, entry, tier) => {
      const posting = postingOf(entry, tier);
      for (let at = 0; at < length; at++) {
        const state = numbers.numberOf(bigrams[at] as number) * stateSize;
        const end = states[state] as number;
        if (states[state + lastEntry] !== entry + 1) {
          states[state + lastEntry] = entry + 1;
          postings[end] = posting;
          states[state] = end + 1;
        } else if (posting > (postings[end - 1] as number)) postings[end - 1] = posting;
      }
    });
    return postings;
  }

  #listOf(bigram: number): Uint32Array {
    const at = this.#firstFrom(bigram);
    if (this.#keys[at] !== bigram) return nothing;
    return this.#postings.subarray(this.#offsets[at], this.#offsets[at + 1]);
  }

  #firstFrom(bigram: number): number {
    return firstWhere(0, this.#keys.length, (at) => (this.#keys[at] as number) >= bigram);
  }

  #beginningWith(character: string): Uint32Array {
    const unit = character.charCodeAt(0);
    const start = this.#offsets[this.#firstFrom(bigramOf(unit, 0))] as number;
    const end = this.#offsets[this.#firstFrom(bigramOf(unit + 1, 0))] as number;
    // By entry: one more than the best tier; 0 where it does not have the character.
    const best = new Uint8Array(this.#texts.size);
    let size = 0;
    for (let at = start; at < end; at++) {
      const posting = this.#postings[at] as number;
      const known = best[entryOf(posting)] as number;
      if (known === 0) size++;
      if (tierOf(posting) >= known) best[entryOf(posting)] = tierOf(posting) + 1;
    }
    const found = new Uint32Array(size);
    let next = 0;
    for (let entry = 0; entry < best.length; entry++)
      if (best[entry] !== 0) found[next++] = postingOf(entry, (best[entry] as number) - 1);
    return found;
  }

  #containing(word: string): Uint32Array {
    const bigrams = new Set<number>();
    for (let at = 0; at + 1 < word.length; at++) bigrams.add(bigramAt(word, at));
    const lists = [...bigrams].map((bigram) => this.#listOf(bigram));
    lists.sort((left, right) => left.length - right.length);
    let candidates = lists[0] as Uint32Array;
    for (const list of lists.slice(1))
      if (candidates.length > fewCandidates) candidates = intersect(candidates, list);
    const found = new Uint32Array(candidates.length);
    let size = 0;
    const asItIs = isCaseInvariant(word);
    for (const posting of candidates) {
      const tier = this.#verify(word, entryOf(posting), asItIs);
      if (tier >= 0) found[size++] = postingOf(entryOf(posting), tier);
    }
    return found.slice(0, size);
  }

  /** The tier of the best of an entry's texts that has the word, or -1 where none has. */
  #verify(word: string, entry: number, asItIs: boolean): number {
    let best = -1;
    this.#texts.eachOf(entry, (text, tier) => {
      if (tier > best && (asItIs ? text : foldText(text)).includes(word)) best = tier;
    });
    return best;
  }
}

/** What is known of a bigram while lists are written: where its list ends and, from 1, the last entry. */
const stateSize = 2;
const lastEntry = 1;
