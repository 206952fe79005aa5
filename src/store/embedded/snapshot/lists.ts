/** Lists of numbers behind one another: that of `i` is `members` from `offsets[i]` to `offsets[i + 1]`. */
export interface Lists {
  readonly offsets: Uint32Array;
  readonly members: Uint32Array;
}

/** The offsets of lists of these lengths: where each begins, and at the end where the last one ends. */
export function offsetsOf(lengths: Uint32Array): Uint32Array<ArrayBuffer> {
  const offsets = new Uint32Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at++)
    offsets[at + 1] = (offsets[at] as number) + (lengths[at] as number);
  return offsets;
}
