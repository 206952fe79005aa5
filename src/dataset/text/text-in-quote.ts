import type { Quote } from '../../model/annotation.js';
import { findAll } from '../../util/find-all.js';
import type { Span } from '../../util/span.js';
import type { SourceText } from './source-text.js';

const figure = /[\d０-９.．]/;

/**
 * Where a measurement's words occur in its quote, in code points of the document. Words never begin
 * or end inside a number: 3个 does not occur in 13个.
 */
export function textInQuote(text: SourceText, quote: Quote, words: string): readonly Span[] {
  const span = text.resolve(quote);
  if ('code' in span) return [];
  const { points } = text;
  const begin = points.toUnit(span.start);
  const passage = text.slice(span);
  const cut = (before: string | undefined, after: string | undefined): boolean =>
    before !== undefined && after !== undefined && figure.test(before) && figure.test(after);
  return findAll(passage, words)
    .filter((at) => {
      const end = at + words.length;
      return !cut(passage[at - 1], passage[at]) && !cut(passage[end - 1], passage[end]);
    })
    .map((at) => ({
      start: points.fromUnit(begin + at),
      end: points.fromUnit(begin + at + words.length),
    }));
}
