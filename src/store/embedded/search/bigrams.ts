import { foldText } from '../../../model/search.js';
import { BigramNumbers } from './bigram-numbers.js';
import type { SearchedTexts } from './searched-texts.js';

/** Stands after the last character of a text, so that every character begins a bigram. */
export const textEnd = 0;

/** The UTF-16 unit at an index and the next one as a key; the end of the text counts as a unit. */
export function bigramAt(text: string, at: number): number {
  const second = at + 1 < text.length ? text.charCodeAt(at + 1) : textEnd;
  return bigramOf(text.charCodeAt(at), second);
}

/** Bigrams that begin alike are neighbours, the least of them that with `textEnd`. */
export const bigramOf = (first: number, second: number): number => first * 0x10000 + second;

/** Visits every text as the bigrams that its units begin, folded; the array is the next text's as well. */
export function eachTextInBigrams(
  texts: SearchedTexts,
  visit: (bigrams: Uint32Array, length: number, entry: number, tier: number) => void,
): void {
  // Each unit folds alone, and looking it up is several times faster than foldText.
  const folded = Uint16Array.from({ length: 0x10000 }, (_, unit) =>
    foldText(String.fromCharCode(unit)).charCodeAt(0),
  );
  let capacity = 0;
  let bytes = Buffer.alloc(0);
  let units = new Uint16Array();
  let bigrams = new Uint32Array();
  texts.each((text, entry, tier) => {
    const { length } = text;
    if (length > capacity) {
      capacity = Math.max(length * 2, 1 << 12);
      bytes = Buffer.alloc(capacity * 2);
      units = new Uint16Array(bytes.buffer, bytes.byteOffset, capacity);
      bigrams = new Uint32Array(capacity);
    }
    // Copied at once: asking a string for each of its units costs more than all the rest.
    bytes.write(text, 'utf16le');
    divide(units, length, folded, bigrams);
    visit(bigrams, length, entry, tier);
  });
}

function divide(
  units: Uint16Array,
  length: number,
  folded: Uint16Array,
  bigrams: Uint32Array,
): void {
  let second = textEnd;
  for (let at = length - 1; at >= 0; at--) {
    const first = folded[units[at] as number] as number;
    bigrams[at] = bigramOf(first, second);
    second = first;
  }
}

/** The bigrams of all texts, and how many entries have each. */
export interface BigramCounts {
  /** Ascending. */
  readonly keys: Uint32Array;
  /** Number of entries that have the bigram, by its index among the keys. */
  readonly counts: Uint32Array;
  /** The bigrams numbered in the order in which they were met. */
  readonly numbers: BigramNumbers;
  /** Their indexes among the keys, by number. */
  readonly indexes: Uint32Array;
}

export function countBigrams(texts: SearchedTexts): BigramCounts {
  const numbers = new BigramNumbers();
  let countsMet = new Uint32Array(1 << 15);
  /** One more than the last entry that has the bigram: an entry counts once. */
  let lastMet = new Uint32Array(1 << 15);
  eachTextInBigrams(texts, (bigrams, length, entry) => {
    for (let at = 0; at < length; at++) {
      const number = numbers.numberOf(bigrams[at] as number);
      if (number >= countsMet.length) {
        countsMet = doubled(countsMet);
        lastMet = doubled(lastMet);
      }
      if (lastMet[number] === entry + 1) continue;
      lastMet[number] = entry + 1;
      countsMet[number] = (countsMet[number] as number) + 1;
    }
  });
  const keys = numbers.keys.slice().sort();
  const indexes = new Uint32Array(keys.length);
  const counts = new Uint32Array(keys.length);
  for (let index = 0; index < keys.length; index++) {
    const number = numbers.numberOf(keys[index] as number);
    indexes[number] = index;
    counts[index] = countsMet[number] as number;
  }
  return { keys, counts, numbers, indexes };
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
