import type { Quote } from '../../model/annotation.js';
import { CodePoints } from '../../util/code-points.js';
import { findAll } from '../../util/find-all.js';
import type { Span } from '../../util/span.js';

/** Why a quote does not point at one passage. */
export interface QuoteFailure {
  readonly code: 'QUOTE_NOT_FOUND' | 'QUOTE_AMBIGUOUS';
  readonly message: string;
  readonly fix: string;
}

const wordsOf = (quote: Quote): string => (typeof quote === 'string' ? quote : quote.quote);

/** The words on one line, cut to a length that a message can hold. */
const brief = (words: string): string => {
  const line = words.replaceAll('\n', '⏎');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};

/** A document's text, in which quotes are looked up. Offsets are code points. */
export class SourceText {
  readonly points: CodePoints;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.points = new CodePoints(text);
  }

  slice(span: Span): string {
    return this.points.slice(span.start, span.end);
  }

  /** Every occurrence of the words, none overlapping another. */
  occurrences(words: string): Span[] {
    return findAll(this.text, words).map((unit) => ({
      start: this.points.fromUnit(unit),
      end: this.points.fromUnit(unit + words.length),
    }));
  }

  /** The passage of the quote, or why there is not exactly one. */
  resolve(quote: Quote): Span | QuoteFailure {
    const words = wordsOf(quote);
    const occurrence = typeof quote === 'string' ? undefined : quote.occurrence;
    const found = this.occurrences(words);
    const span = found[(occurrence ?? 1) - 1];
    if (found.length === 0)
      return {
        code: 'QUOTE_NOT_FOUND',
        message: `“${brief(words)}” is not in the text`,
        fix: `Copy the words from the file; nearest is “${brief(this.nearest(words))}”.`,
      };
    if (!span)
      return {
        code: 'QUOTE_NOT_FOUND',
        message: `“${brief(words)}” occurs ${found.length} times, so there is no occurrence ${occurrence}`,
        fix: `Give an occurrence from 1 to ${found.length}.`,
      };
    if (occurrence === undefined && found.length > 1)
      return {
        code: 'QUOTE_AMBIGUOUS',
        message: `“${brief(words)}” occurs ${found.length} times: ${found
          .slice(0, 6)
          .map((at, index) => `${index + 1} in “${this.#around(at)}”`)
          .join(', ')}`,
        fix: 'Quote more words, or say which occurrence is meant.',
      };
    return span;
  }

  /**
   * The passage of a quote that has passed its check.
   *
   * @throws {Error} where it has not: a mistake in the program
   */
  spanOf(quote: Quote): Span {
    const span = this.resolve(quote);
    if ('code' in span) throw new Error(span.message);
    return span;
  }

  /** The passage of the same length that shares the most pairs of neighbouring characters with the words. */
  nearest(words: string): string {
    const width = words.length;
    const pairs = new Set<string>();
    for (let at = 0; at + 1 < width; at++) pairs.add(words.slice(at, at + 2));
    const hit = (at: number): number => (at >= 0 && pairs.has(this.text.slice(at, at + 2)) ? 1 : 0);
    let score = 0;
    let best = 0;
    let bestAt = 0;
    for (let end = 0; end < this.text.length; end++) {
      score += hit(end - 1) - hit(end - width);
      if (score > best) {
        best = score;
        bestAt = Math.max(0, end - width + 1);
      }
    }
    return this.text.slice(bestAt, bestAt + width);
  }

  #around(span: Span): string {
    return brief(
      this.points.slice(Math.max(0, span.start - 6), Math.min(this.points.length, span.end + 6)),
    );
  }
}
