/** A text with some passages left out, that knows where each of its code units stood. */
export interface TextView {
  readonly text: string;
  /** Code-unit offset in the original of a code-unit offset in the view. */
  original(offset: number): number;
  /** Offset in the original just after the code unit before `offset`: the end of a passage. */
  originalEnd(offset: number): number;
}

/** @param pattern what is left out: a global expression. */
export function leaveOut(text: string, pattern: RegExp): TextView {
  const offsets: number[] = [];
  let kept = '';
  let from = 0;
  const keep = (to: number): void => {
    for (let unit = from; unit < to; unit++) offsets.push(unit);
    kept += text.slice(from, to);
  };
  for (const match of text.matchAll(pattern)) {
    keep(match.index);
    from = match.index + match[0].length;
  }
  keep(text.length);
  return {
    text: kept,
    original: (offset) => offsets[offset] ?? text.length,
    originalEnd: (offset) => (offset === 0 ? 0 : (offsets[offset - 1] as number) + 1),
  };
}
