import type { SectionAnnotation } from '../../model/annotation.js';
import type { Reading, Stretch } from './reading.js';

export interface Heading extends Stretch {
  /** 1 for the highest. */
  readonly level: number;
  readonly ordinal: string;
  readonly heading: string;
  /** Where the section ends. */
  readonly until: number;
}

const han = '[一二三四五六七八九十]{1,3}';
/** Numbers of headings, the highest first: 一、 (一) 1. */
const marks: readonly RegExp[] = [
  new RegExp(`(?:第${han}(?:部分|章|节)|${han}、)`, 'uy'),
  new RegExp(`[（(]${han}[）)]`, 'uy'),
  /\d{1,2}[.．](?!\d)|\d{1,2}、(?=\p{Script=Han})/uy,
];
const maxHeading = 60;

/** Where a line, or a sentence that lost its line, begins. */
function starts(text: string): number[] {
  const found = [0];
  for (const match of text.matchAll(
    /\n[ \t\u3000\u00a0]*|[。；;]\s+|(?<=\p{Script=Han})[ \u3000]+(?=[（(]?[一二三四五六七八九十\d]+[、）).])|[。）)](?=[（(]?(?:[一二三四五六七八九十]{1,3}[、）)]|\d{1,2}\.)\p{Script=Han})/gu,
  ))
    found.push(match.index + match[0].length);
  return found;
}

/**
 * The numbered headings of a text, in reading order, each counted within its parent. A number that
 * goes back, or begins nowhere, is no heading.
 */
export function findHeadings({ text, isPaged }: Reading): readonly Heading[] {
  const candidates: Candidate[] = [];
  for (const start of new Set(starts(text)))
    for (const [mark, pattern] of marks.entries()) {
      pattern.lastIndex = start;
      const number = pattern.exec(text)?.[0];
      if (number === undefined) continue;
      if (isPaged && /^\d+、/.test(number)) break;
      const from = start + number.length;
      const blank = /^[ \u3000\u00a0]*/u.exec(text.slice(from)) as RegExpExecArray;
      const begin = from + blank[0].length;
      const rest = text.slice(begin, begin + 200);
      const stop = rest.search(
        /[。；;\n]|[ \u3000](?=[（(]?[一二三四五六七八九十\d]+[、）).]|\p{Script=Han})/u,
      );
      const sentence = stop < 0 ? rest : rest.slice(0, stop);
      // Of an item without a heading the first clause says what it is about.
      const words =
        sentence.length <= maxHeading
          ? sentence
          : (/^[^,，:：]{4,}(?=[,，:：])/u.exec(sentence)?.[0] ?? sentence);
      if (words.length < 2 || words.length > maxHeading || !/\p{Script=Han}{2}/u.test(words)) break;
      candidates.push({ start, end: begin + words.length, mark, heading: words });
      break;
    }
  candidates.push(...unnumbered(text, candidates));
  candidates.sort((a, b) => a.start - b.start);
  const levels: number[] = [];
  const counts: number[] = [];
  const headings: Omit<Heading, 'until'>[] = [];
  for (const { start, end, mark, heading } of candidates) {
    while (levels.length > 0 && (levels.at(-1) as number) > mark) levels.pop();
    if (levels.at(-1) !== mark) levels.push(mark);
    const level = levels.length;
    counts.length = level;
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    headings.push({ start, end, level, ordinal: counts.join('.'), heading });
  }
  return headings.map((each, at) => ({
    ...each,
    until: headings.slice(at + 1).find(({ level }) => level <= each.level)?.start ?? text.length,
  }));
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Which mark it has; below 0 where it has none. */
  readonly mark: number;
  readonly heading: string;
}

/**
 * Lines without an end that stand between paragraphs, and where nothing is numbered the first short
 * sentence of a paragraph.
 */
function unnumbered(text: string, numbered: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  let at = 0;
  let isBegun = false;
  for (const line of text.split('\n')) {
    const start = at + (/^\s*/.exec(line)?.[0].length ?? 0);
    const words = line.trim();
    at += line.length + 1;
    const isTaken = numbered.some((each) => each.start === start);
    const isLine = words.length >= 6 && words.length <= 30 && !/[。；;:：!！)）\t\d]/u.test(words);
    if (isBegun && !isTaken && isLine && !/(?:述职|摄影|通讯员|记者)$/u.test(words))
      found.push({ start, end: start + words.length, mark: -1, heading: words });
    const first = /^[^。；;:：\d“”]{6,30}(?=。.{20})/u.exec(words)?.[0];
    if (isBegun && numbered.length < 2 && first && !isLine)
      found.push({ start, end: start + first.length, mark: 0, heading: first });
    isBegun ||= words.length > 60;
  }
  return found.length < 2 ? [] : found;
}

/** The sections of an annotation; those of the half that a heading names have its period. */
export function sectionsOf(
  reading: Reading,
  headings: readonly Heading[],
  areaOf: (words: string) => string | undefined,
  documentPeriod: string,
): SectionAnnotation[] {
  return headings.map((each) => {
    const quoted = reading.evidence(each);
    const area = areaOf(each.heading);
    const half = /下半年/.test(each.heading)
      ? 'SECOND_HALF'
      : /上半年/.test(each.heading)
        ? 'FIRST_HALF'
        : undefined;
    return {
      ordinal: each.ordinal,
      heading: each.heading,
      starts: quoted,
      ...(area && { policyArea: area }),
      ...(half && half !== documentPeriod && each.level === 1 && { period: half }),
    } as SectionAnnotation;
  });
}

/** Headings around a place, the outermost first. */
export const headingsAround = (headings: readonly Heading[], at: number): readonly Heading[] =>
  headings.filter(({ start, until }) => start <= at && at < until);
