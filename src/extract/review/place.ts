import { nameOccurrences } from '../../dataset/text/name-occurrences.js';
import { textInQuote } from '../../dataset/text/text-in-quote.js';
import type { NotFact, Quote } from '../../model/annotation.js';
import { sha256 } from '../../util/sha256.js';
import type { Span } from '../../util/span.js';
import type { Reading, Stretch } from '../draft/reading.js';
import type { Entry, StatedFact } from './decision.js';

/** Words of the text that a question is about. */
export interface Place {
  /** In code points. */
  readonly at: Span;
  readonly words: string;
  readonly sentence: string;
  /** From 1. */
  readonly line: number;
}

/** Tells what words of a text are about the same, also where the text around them is another. */
export class Places {
  readonly reading: Reading;
  readonly #seen = new Map<string, number>();

  constructor(reading: Reading) {
    this.reading = reading;
  }

  #stretch({ start, end }: Span): Stretch {
    const { points } = this.reading.source;
    return { start: points.toUnit(start), end: points.toUnit(end) };
  }

  of(at: Span): Place {
    const { reading } = this;
    const stretch = this.#stretch(at);
    return {
      at,
      words: reading.slice(stretch),
      sentence: reading.slice(reading.sentence(stretch)).trim(),
      line: reading.text.slice(0, stretch.start).split('\n').length,
    };
  }

  /** Where words stand on a line; undefined where they do not. */
  onLine(words: string, line: number): Place | undefined {
    const { text, source } = this.reading;
    let from = 0;
    for (let number = 1; number < line; number++) from = text.indexOf('\n', from) + 1;
    const unit = line > 0 && words !== '' ? text.indexOf(words, from) : -1;
    const end = unit + words.length;
    if (unit < 0 || text.slice(from, unit).includes('\n')) return undefined;
    return this.of({ start: source.points.fromUnit(unit), end: source.points.fromUnit(end) });
  }

  /** Where the words of a fact stand; undefined where they are not found. */
  ofFact({ list, entry }: StatedFact): Place | undefined {
    const { source } = this.reading;
    const quote = firstQuote(entry);
    const span = quote === undefined ? undefined : source.resolve(quote);
    if (quote === undefined || span === undefined || 'code' in span) return undefined;
    if (list === 'targets' || list === 'results') {
      const [own = span] = textInQuote(source, quote, String(entry.text));
      return this.of(own);
    }
    if (typeof entry.name !== 'string') return this.of(span);
    const names = [entry.name, ...((entry.aliases as string[] | undefined) ?? [])];
    const [named = span] = nameOccurrences(source, span, names);
    return this.of(named);
  }

  /**
   * An id for a question about words: the same for the same words of the same sentence, whatever
   * else of the text, of the rules or of the draft is another.
   *
   * @param kind what is asked of the words: a figure of them is another question than a name
   */
  id(kind: string, place: Place | undefined, words: string = place?.words ?? ''): string {
    const nth = place ? this.#nth(place) : '';
    const base = JSON.stringify([kind, words, place?.sentence ?? '', nth]);
    // Two facts may be about one number: 建档率和随访率均达100%.
    const before = this.#seen.get(base) ?? 0;
    this.#seen.set(base, before + 1);
    return sha256(before === 0 ? base : `${base} ${before}`).slice(0, 16);
  }

  /** Which of the sentences with these words, and which of its words. */
  #nth({ at, words, sentence }: Place): string {
    const { text } = this.reading;
    const stretch = this.#stretch(at);
    const own = this.reading.sentence(stretch);
    const before = (part: string, within: string): number => within.split(part).length - 1;
    return [
      sentence === '' ? 0 : before(sentence, text.slice(0, own.start)),
      words === '' ? 0 : before(words, text.slice(own.start, stretch.start)),
    ].join(' ');
  }

  /** A quote of a span: its words, and which occurrence is meant where there are several. */
  quote(at: Span): { readonly quote: string; readonly occurrence?: number } {
    return this.reading.quote(this.#stretch(at));
  }

  /** A quote of the clause around a span, as facts have it. */
  clauseQuote(at: Span): { readonly quote: string; readonly occurrence?: number } {
    const { reading } = this;
    const stretch = this.#stretch(at);
    const clause = reading.clause(stretch);
    return reading.quote({
      start: Math.min(clause.start, stretch.start),
      end: Math.max(clause.end, stretch.end),
    });
  }

  notFact(at: Span, reason: NotFact['reason']): NotFact {
    return { ...this.quote(at), reason };
  }
}

/** The words that prove an entry, the first of them; of a target, a duty, its own. */
export function firstQuote(entry: Entry): Quote | undefined {
  if (typeof entry.quote === 'string') return entry as unknown as Quote;
  const all = (entry.evidence ?? entry.mentions) as readonly Quote[] | undefined;
  return all?.[0];
}
