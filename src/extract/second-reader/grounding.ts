import type { Stretch } from '../draft/reading.js';
import { withoutRadicals } from '../input/radicals.js';
import { examples } from './prompt.js';
import type { Chunk } from './reader.js';

/** How a quote was found in the text: the first that holds. */
export const groundings = ['EXACT', 'OTHER_LINE', 'NORMALISED', 'ALIGNED'] as const;
export type Grounding = (typeof groundings)[number];

export type Grounded =
  | { readonly at: Stretch; readonly how: Grounding }
  | { readonly refusal: 'QUOTE_NOT_FOUND' | 'DIGITS_DIFFER' | 'EXAMPLE_LEAK' };

/** How much of a quote has to stand in the text, where it does not stand there as it is. */
const leastAlike = 0.9;

const quotationMarks = /["“”„‟‘’'「」『』＂＇]/u;

/** Words as they are compared: radicals, width, quotation marks and white space make no difference. */
interface View {
  readonly text: string;
  /** Stretch of the original that a character of the view comes from. */
  readonly from: readonly Stretch[];
}

function viewOf(text: string, { start, end }: Stretch = { start: 0, end: text.length }): View {
  const from: Stretch[] = [];
  let shown = '';
  let at = start;
  for (const character of text.slice(start, end)) {
    const own = { start: at, end: at + character.length };
    at = own.end;
    for (const plain of withoutRadicals(character).text.normalize('NFKC')) {
      if (/\s/u.test(plain)) continue;
      const mark = quotationMarks.test(plain) ? '"' : plain;
      shown += mark;
      for (let unit = 0; unit < mark.length; unit++) from.push(own);
    }
  }
  return { text: shown, from };
}

const originalOf = ({ from }: View, start: number, end: number): Stretch => ({
  start: (from[start] as Stretch).start,
  end: (from[end - 1] as Stretch).end,
});

const exampleWords = viewOf(examples.map(({ lines }) => lines).join('\n')).text;

/** Digits and numerals, in order: what no repair may change. */
const numeralsOf = (words: string): string =>
  words.replace(/[^\d〇○零一二两三四五六七八九十百千万亿半几余多.%‰]/gu, '');

const withoutDigits = (words: string): string => words.replace(/\d/gu, '0');

/**
 * Where a reader's quote stands in the text: in its line, elsewhere in the passage, in another width
 * or with other quotation marks, or at last in words of which nine in ten are the same, and every
 * digit. What is found is always the text's own words.
 *
 * @param text as it was sent
 */
export function ground(text: string, chunk: Chunk, quote: string, line: number): Grounded {
  const { lines } = chunk;
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || quote.trim() === '') return { refusal: 'QUOTE_NOT_FOUND' };
  const words = quote.trim();
  const near = [...lines].sort((a, b) => Math.abs(a.number - line) - Math.abs(b.number - line));
  for (const each of near) {
    const at = text.slice(each.start, each.end).indexOf(words);
    if (at >= 0)
      return {
        at: { start: each.start + at, end: each.start + at + words.length },
        how: each.number === line ? 'EXACT' : 'OTHER_LINE',
      };
  }
  // The lines of a second question do not follow one another: no quote reaches from one into the next.
  const runs = runsOf(text, chunk);
  const wanted = viewOf(words).text;
  for (const run of runs) {
    const view = viewOf(text, run);
    const at = view.text.indexOf(wanted);
    if (wanted !== '' && at >= 0)
      return { at: originalOf(view, at, at + wanted.length), how: 'NORMALISED' };
  }
  if (exampleWords.includes(wanted)) return { refusal: 'EXAMPLE_LEAK' };
  let differs = false;
  for (const run of runs) {
    const view = viewOf(text, run);
    differs ||= withoutDigits(view.text).includes(withoutDigits(wanted));
    const best = nearest(view.text, wanted);
    if (!best || best.alike < leastAlike) continue;
    if (numeralsOf(view.text.slice(best.start, best.end)) === numeralsOf(wanted))
      return { at: originalOf(view, best.start, best.end), how: 'ALIGNED' };
    differs = true;
  }
  return { refusal: differs ? 'DIGITS_DIFFER' : 'QUOTE_NOT_FOUND' };
}

/** The stretches of text that the lines of a passage make up without a gap. */
function runsOf(text: string, { lines }: Chunk): Stretch[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of lines) {
    const last = runs.at(-1);
    if (last && text.slice(last.end, start).trim() === '') last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}

/** Where words stand in a stretch, exactly or in another width. */
export function findIn(text: string, inside: Stretch, words: string): Stretch | undefined {
  const at = text.slice(inside.start, inside.end).indexOf(words);
  if (words !== '' && at >= 0)
    return { start: inside.start + at, end: inside.start + at + words.length };
  const view = viewOf(text, inside);
  const wanted = viewOf(words).text;
  const found = view.text.indexOf(wanted);
  return wanted === '' || found < 0 ? undefined : originalOf(view, found, found + wanted.length);
}

/** The part of a text that becomes the words with the fewest changes (Sellers), and how alike they are. */
function nearest(
  text: string,
  words: string,
): { readonly start: number; readonly end: number; readonly alike: number } | undefined {
  if (words === '' || text === '') return undefined;
  let costs = Array.from({ length: words.length + 1 }, (_, at) => at);
  let starts = costs.map(() => 0);
  let best = { cost: words.length, start: 0, end: 0 };
  for (let end = 1; end <= text.length; end++) {
    const [nextCosts, nextStarts] = [[0], [end]];
    for (let at = 1; at <= words.length; at++) {
      const kept = (costs[at - 1] as number) + (words[at - 1] === text[end - 1] ? 0 : 1);
      const left = (costs[at] as number) + 1;
      const put = (nextCosts[at - 1] as number) + 1;
      const cost = Math.min(kept, left, put);
      nextCosts.push(cost);
      nextStarts.push(
        (cost === kept
          ? starts[at - 1]
          : cost === left
            ? starts[at]
            : nextStarts[at - 1]) as number,
      );
    }
    [costs, starts] = [nextCosts, nextStarts];
    const cost = costs[words.length] as number;
    if (cost < best.cost) best = { cost, start: starts[words.length] as number, end };
  }
  return best.end > best.start
    ? { start: best.start, end: best.end, alike: 1 - best.cost / words.length }
    : undefined;
}
