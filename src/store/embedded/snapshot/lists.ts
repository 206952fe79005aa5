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

/**
 * The lists the other way round: that of a member has, ascending and each once, the numbers of the lists
 * that it is in.
 *
 * @param count members are below it
 */
export function inverseOf({ offsets, members }: Lists, count: number): Lists {
  const lengths = new Uint32Array(count);
  const lastIn = new Uint32Array(count);
  const eachOnce = (visit: (list: number, member: number) => void): void => {
    lastIn.fill(nowhere);
    for (let list = 0; list + 1 < offsets.length; list++)
      for (let at = offsets[list] as number; at < (offsets[list + 1] as number); at++) {
        const member = members[at] as number;
        if (lastIn[member] === list) continue;
        lastIn[member] = list;
        visit(list, member);
      }
  };
  eachOnce((_, member) => {
    lengths[member] = (lengths[member] as number) + 1;
  });
  const begins = offsetsOf(lengths);
  const lists = new Uint32Array(begins[count] as number);
  const next = begins.slice();
  eachOnce((list, member) => {
    lists[next[member] as number] = list;
    next[member] = (next[member] as number) + 1;
  });
  return { offsets: begins, members: lists };
}

/** No list's number. */
const nowhere = 2 ** 32 - 1;
