import type { Repairs } from '../text-of-record.js';

/** A line of a page, in points from the page's lower left corner. */
export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  /** Height of its characters. */
  readonly size: number;
  /** Height of its page. */
  readonly pageHeight: number;
}

interface Word {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** The words of a page as its lines, from the top, and each from the left. */
export function linesOf(
  words: readonly Word[],
  pageHeight: number,
  pageBottom: number,
): PageLine[] {
  const placed = words
    .filter(({ str }) => str.trim() !== '')
    .map(({ str, transform, width, height }) => {
      const size = height || Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || 10;
      const left = transform[4] ?? 0;
      return { str, left, right: left + width, bottom: (transform[5] ?? 0) - pageBottom, size };
    })
    .sort((a, b) => b.bottom - a.bottom);
  const rows: (typeof placed)[] = [];
  for (const word of placed) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (
      row &&
      first &&
      Math.abs(first.bottom - word.bottom) < 0.5 * Math.max(first.size, word.size)
    )
      row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => {
    row.sort((a, b) => a.left - b.left);
    const first = row[0] as (typeof row)[number];
    let text = '';
    let end = first.left;
    for (const word of row) {
      const gap = word.left - end;
      // Columns of a table stand apart by more than a character.
      if (text !== '' && gap > 1.3 * word.size) text += '\t';
      else if (text !== '' && gap > 0.25 * word.size && /\w$/.test(text) && /^\w/.test(word.str))
        text += ' ';
      text += word.str;
      end = Math.max(end, word.right);
    }
    const size = Math.max(...row.map((word) => word.size));
    return {
      text: text.trim(),
      left: first.left,
      right: end,
      bottom: first.bottom,
      size,
      pageHeight,
    };
  });
}

const pageNumber =
  /^[-—–―·•\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–―·•\s]*$/u;

/** How many of a page's outermost lines a running head or foot may have. */
const maxFurniture = 3;

/** What stands apart from a page's text above or below it, the outermost lines first. */
function marginOf(lines: readonly PageLine[]): readonly PageLine[] {
  for (const [at, line] of lines.slice(0, maxFurniture).entries()) {
    const next = lines[at + 1];
    if (!next || Math.abs(line.bottom - next.bottom) > 1.9 * Math.max(line.size, next.size))
      return lines.slice(0, at + 1);
  }
  return [];
}

/**
 * Pages without running heads and feet, which stand apart from the text at the same place of several
 * pages, and without page numbers.
 */
export function withoutFurniture(
  pages: readonly (readonly PageLine[])[],
  repairs: Repairs,
): PageLine[][] {
  const signOf = ({ text, bottom }: PageLine): string =>
    `${Math.round(bottom / 4)} ${text.replace(/\d+/g, '#').replace(/\s/g, '')}`;
  const margins = pages.map((page) => new Set([...marginOf(page), ...marginOf(page.toReversed())]));
  const counts = new Map<string, number>();
  for (const margin of margins)
    for (const sign of new Set([...margin].map(signOf)))
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const enough = Math.max(2, Math.ceil(pages.length * 0.4));
  return pages.map((page, number) =>
    page.filter((line, at) => {
      const isOutermost = at === 0 || at === page.length - 1;
      const isFurniture =
        (isOutermost && pageNumber.test(line.text)) ||
        (margins[number]?.has(line) && (counts.get(signOf(line)) ?? 0) >= enough);
      if (isFurniture) repairs.add('PAGE_FURNITURE', line.text);
      return !isFurniture;
    }),
  );
}

const begins =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、](?![\d０-９])|第[一二三四五六七八九十]+[章节条部]|附件|[①-⑳])/u;

/**
 * Whether a line begins with a number of its own, whatever the file made of it: ⼀、 of radicals, 1 ． in
 * full width with a blank. 1.2万人 goes on with a figure.
 */
function isNumbered(text: string): boolean {
  const start = text.slice(0, 12);
  return [start, start.normalize('NFKC')].some((each) => begins.test(each.replace(/\s/gu, '')));
}

/**
 * Lines as paragraphs: a line that reaches the right margin goes on in the next, which neither is
 * indented nor begins with a number of its own.
 *
 * @returns the text, and the code-unit offset at which each page begins
 */
export function joinLines(
  pages: readonly (readonly PageLine[])[],
  repairs: Repairs,
): { readonly text: string; readonly starts: readonly number[] } {
  const lines = pages.flat();
  const lefts = [...lines.map(({ left }) => left)].sort((a, b) => a - b);
  const margin = lefts[Math.floor(lefts.length * 0.1)] ?? 0;
  const rights = [...lines.map(({ right }) => right)].sort((a, b) => a - b);
  const edge = rights[Math.floor(rights.length * 0.9)] ?? 0;
  const starts: number[] = [];
  let text = '';
  let before: PageLine | undefined;
  for (const page of pages) {
    let isFirst = true;
    for (const line of page) {
      const goesOn =
        before !== undefined &&
        !before.text.includes('\t') &&
        !line.text.includes('\t') &&
        before.right > edge - 2 * before.size &&
        line.left < margin + 1.2 * line.size &&
        Math.abs(before.size - line.size) < 0.25 * line.size &&
        !isNumbered(line.text);
      if (goesOn) {
        const isLatin = /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(line.text);
        text += isLatin ? ' ' : '';
        repairs.add('JOINED_LINES');
      } else if (text !== '') text += '\n';
      if (isFirst) starts.push(text.length);
      isFirst = false;
      text += line.text;
      before = line;
    }
    if (isFirst) starts.push(text.length);
  }
  return { text, starts };
}
