import { firstWhere } from '../plan/ordering.js';

/**
 * A posting says that an entry has a word, and how well it matches: the entry in the upper bits, in the
 * two bits below the match tier that the word reaches there (see the model's `matchTierOfField`). Lists
 * of postings ascend by entry and have each entry once. An entry that meets a word by what it is of has
 * {@link unsaid} in place of a tier.
 */
const tierBits = 2;
const tierMask = 2 ** tierBits - 1;

/** In place of a tier, greater than each: the entry meets the word by what it is of, not by its texts. */
export const unsaid = tierMask;

export const postingOf = (entry: number, tier: number): number =>
  ((entry << tierBits) | tier) >>> 0;
export const entryOf = (posting: number): number => posting >>> tierBits;
export const tierOf = (posting: number): number => posting & tierMask;

/** From so many times the length on, the longer list is searched in growing steps rather than walked. */
const gallopRatio = 16;

/** The entries of both lists, the first the shorter one, each with the lesser of its two tiers. */
export function intersect(first: Uint32Array, second: Uint32Array): Uint32Array {
  const found = new Uint32Array(first.length);
  const gallops = second.length > first.length * gallopRatio;
  let size = 0;
  let at = 0;
  for (let from = 0; from < first.length; from++) {
    const posting = first[from] as number;
    const entry = entryOf(posting);
    if (gallops) at = seekEntry(second, entry, at);
    else while (at < second.length && entryOf(second[at] as number) < entry) at++;
    if (at === second.length) break;
    const other = second[at] as number;
    // Of one entry, the lesser posting has the lesser tier.
    if (entryOf(other) === entry) found[size++] = Math.min(posting, other);
  }
  return found.subarray(0, size);
}

/** The entries of either list, each with the greater of its tiers. */
export function unite(first: Uint32Array, second: Uint32Array): Uint32Array {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const found = new Uint32Array(first.length + second.length);
  let size = 0;
  let left = 0;
  let right = 0;
  while (left < first.length && right < second.length) {
    const one = first[left] as number;
    const other = second[right] as number;
    if (entryOf(one) <= entryOf(other)) left++;
    if (entryOf(other) <= entryOf(one)) right++;
    found[size++] =
      entryOf(one) === entryOf(other)
        ? Math.max(one, other)
        : entryOf(one) < entryOf(other)
          ? one
          : other;
  }
  for (; left < first.length; left++) found[size++] = first[left] as number;
  for (; right < second.length; right++) found[size++] = second[right] as number;
  return found.subarray(0, size);
}

/** The first index, from one on, whose entry is at least this one; found in growing steps. */
export function seekEntry(list: Uint32Array, entry: number, from = 0): number {
  const isBefore = (at: number) => entryOf(list[at] as number) < entry;
  let step = 1;
  let start = from;
  while (start + step <= list.length && isBefore(start + step - 1)) {
    start += step;
    step *= 2;
  }
  const end = Math.min(list.length, start + step);
  return firstWhere(start, end, (at) => !isBefore(at));
}

/** The postings whose entries are marked with 1. */
export function onlyMarked(list: Uint32Array, marks: Uint8Array): Uint32Array {
  const marked = new Uint32Array(list.length);
  let size = 0;
  for (let at = 0; at < list.length; at++) {
    const posting = list[at] as number;
    if (marks[entryOf(posting)] === 1) marked[size++] = posting;
  }
  return marked.subarray(0, size);
}
