import type { NotFact } from '../../model/annotation.js';
import { pageBreak } from '../../model/page-break.js';
import type { Span } from '../../util/span.js';
import type { SourceText } from './source-text.js';

/** A page number that begins the text has no line break before it. */
const firstPage = /^\d+、/g;

/**
 * What page breaks and web pages left in a text, in reading order: 2、 with the line break before it, where
 * the file has 3⏎2、1项, and 扫一扫在手机打开当前页. A page break looks like a numbered heading, so it is one
 * only inside words that are quoted as evidence, or set aside as one.
 *
 * @param passages of the evidence
 */
export function artefactsOf(
  text: SourceText,
  passages: readonly Span[],
  notFacts: readonly NotFact[] = [],
): readonly Span[] {
  const found = new Map<number, Span>();
  const add = (span: Span): unknown => found.set(span.start, span);
  const addMatches = (passage: Span, pattern: RegExp): void => {
    const begin = text.points.toUnit(passage.start);
    for (const { index, 0: words } of text.slice(passage).matchAll(pattern))
      add({
        start: text.points.fromUnit(begin + index),
        end: text.points.fromUnit(begin + index + words.length),
      });
  };
  const spansOf = (fact: NotFact): readonly Span[] =>
    fact.everywhere ? text.occurrences(fact.quote) : [text.spanOf(fact)];
  for (const passage of passages) addMatches(passage, pageBreak);
  for (const fact of notFacts) {
    if (fact.reason === 'WEB_RESIDUE') spansOf(fact).forEach(add);
    if (fact.reason !== 'PAGE_ARTEFACT') continue;
    for (const span of spansOf(fact)) {
      addMatches(span, pageBreak);
      if (span.start === 0) addMatches(span, firstPage);
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
