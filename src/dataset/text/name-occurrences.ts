import { pageBreak } from '../../model/page-break.js';
import { findAll } from '../../util/find-all.js';
import type { Span } from '../../util/span.js';
import { leaveOut } from '../../util/text-view.js';
import type { SourceText } from './source-text.js';

/** Annotated names are without the marks that the source sets around them or their parts. */
const marks = /[“”‘’《》〈〉]/;
const leftOut = new RegExp(`${marks.source}|${pageBreak.source}`, 'g');
const marksEverywhere = new RegExp(marks.source, 'g');

const withoutMarks = (name: string): string => name.replace(marksEverywhere, '');

/**
 * Gives a test whether a name occurs in any of some texts, as {@link nameOccurrences} finds it. They are read
 * once, for all names.
 */
export function namesIn(texts: readonly SourceText[]): (name: string) => boolean {
  // No name goes on from one text into the next.
  const all = texts.map(({ text }) => text.replace(leftOut, '')).join('\0');
  return (name) => {
    const words = withoutMarks(name);
    return words !== '' && all.includes(words);
  };
}

/**
 * Where one of the names occurs within a passage, in code points of the text. Marks and page breaks
 * are skipped: 青暖助 is found in 深化“青暖助”救助品牌, and 民生实事 in 民⏎5、生实事.
 */
export function nameOccurrences(
  text: SourceText,
  passage: Span,
  names: readonly string[],
): readonly Span[] {
  const { points } = text;
  const begin = points.toUnit(passage.start);
  const view = leaveOut(text.text.slice(begin, points.toUnit(passage.end)), leftOut);
  return names.flatMap((name) => {
    const words = withoutMarks(name);
    return findAll(view.text, words).map((at) => ({
      start: points.fromUnit(begin + view.original(at)),
      end: points.fromUnit(begin + view.originalEnd(at + words.length)),
    }));
  });
}
