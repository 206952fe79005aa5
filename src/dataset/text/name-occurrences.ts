import { pageBreak } from '../../model/page-break.js';
import { findAll } from '../../util/find-all.js';
import type { Span } from '../../util/span.js';
import { leaveOut } from '../../util/text-view.js';
import type { SourceText } from './source-text.js';

/** Names are kept without the marks that the source sets around them or their parts. */
const marks = /[“”‘’《》〈〉]/;
const left = new RegExp(`${marks.source}|${pageBreak.source}`, 'g');
const marksEverywhere = new RegExp(marks.source, 'g');

/**
 * Where one of the names stands within a passage, marks and page breaks passed over, in code
 * points of the text.
 */
export function nameOccurrences(
  text: SourceText,
  passage: Span,
  names: readonly string[],
): readonly Span[] {
  const { points } = text;
  const begin = points.toUnit(passage.start);
  const view = leaveOut(text.text.slice(begin, points.toUnit(passage.end)), left);
  return names.flatMap((name) => {
    const words = name.replace(marksEverywhere, '');
    return findAll(view.text, words).map((at) => ({
      start: points.fromUnit(begin + view.original(at)),
      end: points.fromUnit(begin + view.originalEnd(at + words.length)),
    }));
  });
}
