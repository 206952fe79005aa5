/** A text with some passages left out, which maps its offsets back to those of the original. */
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
  let shown = '';
  let from = 0;
  const show = (to: number): void => {
    for (let unit = from; unit < to; unit++) offsets.push(unit);
    shown += text.slice(from, to);
  };
  for (const match of text.matchAll(pattern)) {
    show(match.index);
    from = match.index + match[0].length;
  }
  show(text.length);
  return {
    text: shown,
    original: (offset) => offsets[offset] ?? text.length,
    originalEnd: (offset) => (offset === 0 ? 0 : (offsets[offset - 1] as number) + 1),
  };
}
