import { LRUCache } from 'lru-cache';
import { foldText, isCaseInvariant, matchTiers, nameKey, sortKey } from '../../../model/search.js';
import { firstWhere } from '../plan/ordering.js';
import { offsetsOf } from '../snapshot/lists.js';
import { BigramNumbers } from './bigram-numbers.js';
import type { SearchedTexts } from './searched-texts.js';

/** Stands after the last character of a text, so that every character begins a pair. */
const textEnd = 0;
/** Most places of found words that are kept: 8 MB. */
const keptPlaces = 2 ** 21;
/** Fewer candidates than this are looked at rather than narrowed further. */
const fewCandidates = 16;

/**
 * A place of a list: the entry that has a word and, in the two bits below, what the word finds there
 * (see `matchTierOfField`). Lists ascend by entry.
 */
const findBits = 2;
const findMask = 2 ** findBits - 1;
const placeOf = (entry: number, find: number): number => ((entry << findBits) | find) >>> 0;
export const entryAt = (place: number): number => place >>> findBits;
export const findAt = (place: number): number => place & findMask;

/**
 * Finds where a word occurs literally: lists of all entries that have two characters side by side,
 * one a pair, in one typed array. A word of two characters is answered by its
 * list; longer ones by what several lists share, looked at one by one; a single character by the lists
 * of all pairs that it begins. What took work is kept for a while.
 */
export class SearchIndex {
  /** Each entry's `searchRank`. */
  readonly ranks: Float64Array;
  readonly #orderOfCaptions: EntryOrder;
  readonly #orderOfTexts: EntryOrder;
  readonly #texts: SearchedTexts;
  /** The pairs, ascending: first character above, second below. */
  readonly #keys: Uint32Array;
  readonly #offsets: Uint32Array;
  readonly #places: Uint32Array;
  readonly #called: ReadonlyMap<string, number | number[]>;
  readonly #found = new LRUCache<string, Uint32Array>({
    maxSize: keptPlaces,
    sizeCalculation: ({ length }) => length + 16,
  });

  constructor(texts: SearchedTexts) {
    this.#texts = texts;
    this.ranks = texts.ranks();
    this.#orderOfCaptions = orderFor(matchTiers.inCaptions, this.ranks);
    this.#orderOfTexts = orderFor(matchTiers.inTexts, this.ranks);
    const counted = countPairs(texts);
    this.#keys = counted.keys;
    this.#offsets = offsetsOf(counted.counts);
    this.#places = this.#fill(counted);
    this.#called = namesOf(texts);
  }

  orderOf(find: number): EntryOrder {
    return find === matchTiers.inTexts ? this.#orderOfTexts : this.#orderOfCaptions;
  }

  /** Every entry that has the (folded) word, ascending. Shared: not to be changed. */
  find(word: string): Uint32Array {
    if (word.length === 2 && word.charCodeAt(1) !== textEnd) return this.#listOf(pairAt(word, 0));
    let found = this.#found.get(word);
    if (!found) {
      found = word.length === 1 ? this.#beginningWith(word) : this.#containing(word);
      this.#found.set(word, found);
    }
    return found;
  }

  /** The entries that are called so: by name, and (once more) by alias. */
  called(key: string): readonly { readonly entry: number; readonly byName: boolean }[] {
    const slots = this.#called.get(key) ?? [];
    return (typeof slots === 'number' ? [slots] : slots).map((slot) => ({
      entry: slot >>> 1,
      byName: (slot & 1) === 0,
    }));
  }

  /** Writes the lists; what is known of a pair lies together, in the order in which pairs were met. */
  #fill({ numbers, ranks }: PairCounts): Uint32Array {
    const places = new Uint32Array(this.#offsets.at(-1) ?? 0);
    const pairStates = new Uint32Array(ranks.length * stateSize);
    for (let number = 0; number < ranks.length; number++)
      pairStates[number * stateSize] = this.#offsets[ranks[number] as number] as number;
    eachTextOfPairs(this.#texts, (pairs, length, entry, find) => {
      const place = placeOf(entry, find);
      for (let at = 0; at < length; at++) {
        const state = numbers.numberOf(pairs[at] as number) * stateSize;
        const end = pairStates[state] as number;
        if (pairStates[state + lastEntry] !== entry + 1) {
          pairStates[state + lastEntry] = entry + 1;
          places[end] = place;
          pairStates[state] = end + 1;
        } else if (place > (places[end - 1] as number)) places[end - 1] = place;
      }
    });
    return places;
  }

  #listOf(pair: number): Uint32Array {
    const at = this.#firstFrom(pair);
    if (this.#keys[at] !== pair) return nothing;
    return this.#places.subarray(this.#offsets[at], this.#offsets[at + 1]);
  }

  #firstFrom(pair: number): number {
    return firstWhere(0, this.#keys.length, (at) => (this.#keys[at] as number) >= pair);
  }

  #beginningWith(character: string): Uint32Array {
    const unit = character.charCodeAt(0);
    const start = this.#offsets[this.#firstFrom(unit * 0x10000)] as number;
    const end = this.#offsets[this.#firstFrom((unit + 1) * 0x10000)] as number;
    // One more than what it finds; 0 where it is not.
    const best = new Uint8Array(this.#texts.size);
    let size = 0;
    for (let at = start; at < end; at++) {
      const place = this.#places[at] as number;
      const known = best[entryAt(place)] as number;
      if (known === 0) size++;
      if (findAt(place) >= known) best[entryAt(place)] = findAt(place) + 1;
    }
    const found = new Uint32Array(size);
    let next = 0;
    for (let entry = 0; entry < best.length; entry++)
      if (best[entry] !== 0) found[next++] = placeOf(entry, (best[entry] as number) - 1);
    return found;
  }

  #containing(word: string): Uint32Array {
    const pairs = new Set<number>();
    for (let at = 0; at + 1 < word.length; at++) pairs.add(pairAt(word, at));
    const lists = [...pairs].map((pair) => this.#listOf(pair));
    lists.sort((left, right) => left.length - right.length);
    let candidates = lists[0] as Uint32Array;
    for (const list of lists.slice(1))
      if (candidates.length > fewCandidates) candidates = shared(candidates, list);
    const found = new Uint32Array(candidates.length);
    let size = 0;
    const asItIs = isCaseInvariant(word);
    for (const place of candidates) {
      const find = this.#findOf(word, entryAt(place), asItIs);
      if (find >= 0) found[size++] = placeOf(entryAt(place), find);
    }
    return found.slice(0, size);
  }

  /** What the word finds in the best text that has it, or -1 where none has. */
  #findOf(word: string, entry: number, asItIs: boolean): number {
    let best = -1;
    this.#texts.eachOf(entry, (text, find) => {
      if (find > best && (asItIs ? text : foldText(text)).includes(word)) best = find;
    });
    return best;
  }
}

const nothing = new Uint32Array();

/** What is known of a pair while lists are written: where its list ends and, from 1, the last entry. */
const stateSize = 2;
const lastEntry = 1;

/** Entries as hits with an equal find are ordered, and where each stands among these. */
export interface EntryOrder {
  readonly entries: Uint32Array;
  readonly places: Uint32Array;
}

function orderFor(find: number, ranks: Float64Array): EntryOrder {
  const standings = ranks.map((rank) => sortKey(find, rank));
  const at = (entry: number) => standings[entry] as number;
  const entries = Uint32Array.from(ranks.keys()).sort((a, b) => at(a) - at(b) || a - b);
  const places = new Uint32Array(entries.length);
  for (const [place, entry] of entries.entries()) places[entry] = place;
  return { entries, places };
}

/** The character at a place and the next as one key; the end of the text counts as a character. */
function pairAt(text: string, at: number): number {
  const second = at + 1 < text.length ? text.charCodeAt(at + 1) : textEnd;
  return text.charCodeAt(at) * 0x10000 + second;
}

/** Every text as the pairs that its characters begin, folded; the array is the next text's as well. */
function eachTextOfPairs(
  texts: SearchedTexts,
  visit: (pairs: Uint32Array, length: number, entry: number, find: number) => void,
): void {
  // Each unit folds alone, and looking it up is several times faster than foldText.
  const folded = Uint16Array.from({ length: 0x10000 }, (_, unit) =>
    foldText(String.fromCharCode(unit)).charCodeAt(0),
  );
  let room = 1 << 12;
  let bytes = Buffer.alloc(room * 2);
  let units = new Uint16Array(bytes.buffer, bytes.byteOffset, room);
  let pairs = new Uint32Array(room);
  texts.each((text, entry, find) => {
    const { length } = text;
    if (length > room) {
      room = length * 2;
      bytes = Buffer.alloc(room * 2);
      units = new Uint16Array(bytes.buffer, bytes.byteOffset, room);
      pairs = new Uint32Array(room);
    }
    // Copied at once: asking a string for each of its units costs more than all the rest.
    bytes.write(text, 'utf16le');
    pairUp(units, length, folded, pairs);
    visit(pairs, length, entry, find);
  });
}

function pairUp(units: Uint16Array, length: number, folded: Uint16Array, pairs: Uint32Array): void {
  let second = textEnd;
  for (let at = length - 1; at >= 0; at--) {
    const first = folded[units[at] as number] as number;
    pairs[at] = first * 0x10000 + second;
    second = first;
  }
}

interface PairCounts {
  readonly keys: Uint32Array;
  /** Entries that have the pair, by its place among the keys. */
  readonly counts: Uint32Array;
  readonly numbers: BigramNumbers;
  /** The places among the keys, by number. */
  readonly ranks: Uint32Array;
}

function countPairs(texts: SearchedTexts): PairCounts {
  const numbers = new BigramNumbers();
  let counts = new Uint32Array(1 << 15);
  let last = new Uint32Array(1 << 15);
  eachTextOfPairs(texts, (pairs, length, entry) => {
    for (let at = 0; at < length; at++) {
      const number = numbers.numberOf(pairs[at] as number);
      if (number >= counts.length) {
        counts = doubled(counts);
        last = doubled(last);
      }
      if (last[number] === entry + 1) continue;
      last[number] = entry + 1;
      (counts[number] as number)++;
    }
  });
  const keys = numbers.keys.slice().sort();
  const ranks = new Uint32Array(keys.length);
  const sorted = new Uint32Array(keys.length);
  for (let rank = 0; rank < keys.length; rank++) {
    const number = numbers.numberOf(keys[rank] as number);
    ranks[number] = rank;
    sorted[rank] = counts[number] as number;
  }
  return { keys, counts: sorted, numbers, ranks };
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Entries by what they are called; an even number is an entry called so by name, an odd one by alias. */
function namesOf(texts: SearchedTexts): Map<string, number | number[]> {
  const called = new Map<string, number | number[]>();
  texts.each((text, entry, _, field) => {
    if (field !== 'name' && field !== 'aliases') return;
    const slot = entry * 2 + (field === 'name' ? 0 : 1);
    const key = nameKey(text);
    const known = called.get(key);
    if (known === undefined) called.set(key, slot);
    else if (typeof known === 'number') called.set(key, [known, slot]);
    else known.push(slot);
  });
  return called;
}

/** From so many times the length on, a list is leapt through rather than walked. */
const muchLonger = 16;

/** The entries of both lists, the first the shorter one, each with the lesser of its two finds. */
export function shared(first: Uint32Array, second: Uint32Array): Uint32Array {
  const found = new Uint32Array(first.length);
  const leaps = second.length > first.length * muchLonger;
  let size = 0;
  let at = 0;
  for (let from = 0; from < first.length; from++) {
    const place = first[from] as number;
    const entry = entryAt(place);
    if (leaps) at = placeOfEntry(second, at, entry);
    else while (at < second.length && entryAt(second[at] as number) < entry) at++;
    if (at === second.length) break;
    const other = second[at] as number;
    // Of one entry, the lesser place has the lesser find.
    if (entryAt(other) === entry) found[size++] = Math.min(place, other);
  }
  return found.subarray(0, size);
}

/** The first place at or after another whose entry is at least this one, found in growing steps. */
export function placeOfEntry(list: Uint32Array, from: number, entry: number): number {
  const isBefore = (at: number) => entryAt(list[at] as number) < entry;
  let step = 1;
  let start = from;
  while (start + step <= list.length && isBefore(start + step - 1)) {
    start += step;
    step *= 2;
  }
  const end = Math.min(list.length, start + step);
  return firstWhere(start, end, (at) => !isBefore(at));
}
