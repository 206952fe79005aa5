/** A line that is not empty. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its line end; undefined where it is not UTF-8. */
  readonly text: string | undefined;
}

const lineFeed = 0x0a;

/** The lines of a file, one at a time, without a byte-order mark and without empty lines. */
export async function* linesOf(
  content: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<Line, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const encoder = new TextEncoder();
  let rest: Uint8Array[] = [];
  let number = 0;
  const end = (bytes: Uint8Array): Line | undefined => {
    const line = rest.length === 0 ? bytes : Buffer.concat([...rest, bytes]);
    rest = [];
    number++;
    try {
      const text = decoder.decode(line).trim();
      return text === '' ? undefined : { number, text };
    } catch {
      return { number, text: undefined };
    }
  };
  for await (const part of content) {
    const bytes = typeof part === 'string' ? encoder.encode(part) : part;
    let start = 0;
    for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, start)) {
      const line = end(bytes.subarray(start, at));
      if (line) yield line;
      start = at + 1;
    }
    if (start < bytes.length) rest.push(bytes.slice(start));
  }
  const last = end(new Uint8Array());
  if (last) yield last;
}
