/** A line that is not empty. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its line end; undefined where it is not UTF-8 or too long. */
  readonly text: string | undefined;
  /** What is wrong with it, where it has no text. */
  readonly problem?: string;
}

/**
 * Most bytes of a line. The longest lines are documents, which carry their whole text: some 100 KB.
 * What is longer is no line of an export, and is not read on.
 */
export const maxLineBytes = 16 * 2 ** 20;

export const tooLong = `The line has more than ${maxLineBytes / 2 ** 20} MiB, and a document's text has far fewer: the file is no export in JSON Lines, or its line ends are lost.`;

const lineFeed = 0x0a;

/**
 * The lines of a file, one at a time, without a byte-order mark and without empty lines. Ends with a
 * line that is too long.
 */
export async function* linesOf(
  content: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<Line, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const encoder = new TextEncoder();
  let rest: Uint8Array[] = [];
  let restLength = 0;
  let number = 0;
  const end = (bytes: Uint8Array): Line | undefined => {
    const line = rest.length === 0 ? bytes : Buffer.concat([...rest, bytes]);
    rest = [];
    restLength = 0;
    number++;
    try {
      const text = decoder.decode(line).trim();
      return text === '' ? undefined : { number, text };
    } catch {
      return { number, text: undefined, problem: 'The line is not UTF-8.' };
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
    if (start === bytes.length) continue;
    rest.push(bytes.slice(start));
    restLength += bytes.length - start;
    if (restLength > maxLineBytes) {
      yield { number: number + 1, text: undefined, problem: tooLong };
      return;
    }
  }
  const last = end(new Uint8Array());
  if (last) yield last;
}
