import { type Heading, headingsAround } from '../draft/headings.js';
import type { Stretch } from '../draft/reading.js';
import type { Duty } from '../draft/responsibilities.js';
import type { Chunk, ChunkLine, OpenMention } from './reader.js';

/** About so many characters are asked about at once: what a model keeps complete lists of. */
export const chunkCharacters = 1200;
/** A passage of less is not ended where the next section begins. */
const least = 400;

const isRow = (text: string, { start, end }: Stretch): boolean =>
  text.slice(start, end).includes('\t');

/** The lines that have words; one that is longer than a passage in parts that end with a sentence. */
export function linesOf(text: string, most = chunkCharacters): readonly ChunkLine[] {
  const lines: ChunkLine[] = [];
  let start = 0;
  for (const [index, words] of text.split('\n').entries()) {
    const end = start + words.length;
    let from = start;
    while (end - from > most) {
      const cut = sentenceEndBefore(text, from, from + most);
      lines.push({ number: index + 1, start: from, end: cut });
      from = cut;
    }
    if (text.slice(from, end).trim() !== '') lines.push({ number: index + 1, start: from, end });
    start = end + 1;
  }
  return lines;
}

/** Behind the last sentence that ends in a stretch, else its last clause, else the whole stretch. */
function sentenceEndBefore(text: string, start: number, end: number): number {
  const words = text.slice(start, end);
  for (const mark of [/[。；;!！?？](?!.*[。；;!！?？])/su, /[,，、](?!.*[,，、])/su]) {
    const at = words.search(mark);
    if (at > 0) return start + at + 1;
  }
  return end;
}

/** A text in passages: by section where that fits, never inside a line that fits. */
export function chunksOf(
  text: string,
  headings: readonly Heading[],
  duties: readonly Duty[],
): readonly Chunk[] {
  const groups: ChunkLine[][] = [];
  let group: ChunkLine[] = [];
  let size = 0;
  const lines = linesOf(text);
  for (const line of lines) {
    const length = line.end - line.start;
    const begins = headings.some(
      ({ start, level }) => level === 1 && line.start <= start && start < line.end,
    );
    if (group.length > 0 && (size + length > chunkCharacters || (begins && size > least))) {
      groups.push(group);
      group = [];
      size = 0;
    }
    group.push(line);
    size += length + 1;
  }
  if (group.length > 0) groups.push(group);
  return groups.map((own) => around(text, own, lines, headings, duties));
}

function around(
  text: string,
  own: readonly ChunkLine[],
  lines: readonly ChunkLine[],
  headings: readonly Heading[],
  duties: readonly Duty[],
): Chunk {
  const [first] = own as [ChunkLine];
  const last = own.at(-1) as ChunkLine;
  const path = headingsAround(headings, first.start).filter(({ start }) => start < first.start);
  const inherited = duties.filter(
    ({ section, at }) =>
      path.some(({ ordinal }) => ordinal === section) &&
      (at.end <= first.start || at.start >= last.end),
  );
  const head = tableHead(text, first, lines);
  return {
    lines: own,
    path: path.map(({ heading }) => heading),
    context: [
      ...new Set([
        ...inherited.map(({ at }) => text.slice(at.start, at.end)),
        ...(head ? [text.slice(head.start, head.end)] : []),
      ]),
    ],
  };
}

/** The first row of the table that a passage begins inside of. */
function tableHead(
  text: string,
  first: ChunkLine,
  lines: readonly ChunkLine[],
): ChunkLine | undefined {
  if (!isRow(text, first)) return undefined;
  let at = lines.indexOf(first);
  const own = at;
  while (at > 0 && isRow(text, lines[at - 1] as ChunkLine)) at--;
  return at === own ? undefined : lines[at];
}

/** A passage in two, where an answer about all of it was cut off; undefined where it cannot be parted. */
export function halvesOf(text: string, chunk: Chunk): readonly [Chunk, Chunk] | undefined {
  const { lines } = chunk;
  const [first] = lines;
  if (!first) return undefined;
  const parts =
    lines.length > 1 ? lines : linesOf(text.slice(first.start, first.end), halfOf(first));
  const own = lines.length > 1 ? parts : shifted(parts, first);
  if (own.length < 2) return undefined;
  const middle = Math.ceil(own.length / 2);
  return [
    { ...chunk, lines: own.slice(0, middle) },
    { ...chunk, lines: own.slice(middle) },
  ];
}

const halfOf = ({ start, end }: Stretch): number => Math.max(40, Math.ceil((end - start) / 2));

const shifted = (parts: readonly ChunkLine[], { start, number }: ChunkLine): ChunkLine[] =>
  parts.map((part) => ({ number, start: start + part.start, end: start + part.end }));

/** The lines that hold open mentions, in passages, each with the mentions that it holds. */
export function openChunks(
  text: string,
  headings: readonly Heading[],
  open: readonly OpenMention[],
): readonly { readonly chunk: Chunk; readonly open: readonly OpenMention[] }[] {
  const lines = linesOf(text);
  const chunks: { chunk: Chunk; open: readonly OpenMention[] }[] = [];
  let group: ChunkLine[] = [];
  let held: OpenMention[] = [];
  let size = 0;
  const close = (): void => {
    if (group.length > 0)
      chunks.push({ chunk: around(text, group, lines, headings, []), open: held });
    group = [];
    held = [];
    size = 0;
  };
  for (const line of lines) {
    const inside = open.filter(({ start }) => line.start <= start && start < line.end);
    if (inside.length === 0) continue;
    if (size + line.end - line.start > chunkCharacters) close();
    group.push(line);
    held.push(...inside);
    size += line.end - line.start;
  }
  close();
  return chunks;
}
