import { findMentions } from '../../dataset/text/mentions.js';
import { SourceText } from '../../dataset/text/source-text.js';
import type { Quote } from '../../model/annotation.js';
import { pageBreak } from '../../model/page-break.js';
import { findQuantities, type QuantityMention } from '../../model/quantity.js';
import { findAll } from '../../util/find-all.js';

/** A stretch of the text in code units; end is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A quantity of the text, with offsets in code units. */
export interface Found extends Stretch {
  readonly mention: QuantityMention;
  readonly words: string;
  /** The number alone. */
  readonly numeral: Stretch;
}

const clauseEnd = /[,，。；;：:!！?？\n\t]/u;
const sentenceEnd = /[。；;!！?？\n\t]/u;
const fullStop = /[。!！?？\n\t]/u;

/** A text of record as the rules of extraction read it: its quantities, clauses and sentences. */
export class Reading {
  readonly source: SourceText;
  readonly text: string;
  readonly quantities: readonly Found[];
  /** Wholes that are told without a figure: 全部, 全覆盖. */
  readonly wholes: readonly Stretch[];
  /** Whether page numbers stand inside the sentences: 3⏎2、1项. */
  readonly isPaged: boolean;

  constructor(text: string) {
    this.source = new SourceText(text);
    this.text = text;
    const { points } = this.source;
    const unit = (offset: number): number => points.toUnit(offset);
    this.isPaged = hasPageNumbers(text);
    this.wholes = findMentions(this.source)
      .filter(({ kind }) => kind === 'COVERAGE')
      .map(({ start, end }) => ({ start: unit(start), end: unit(end) }));
    this.quantities = findQuantities(text, { acrossPageBreaks: this.isPaged }).map((mention) => ({
      mention,
      words: mention.text,
      start: unit(mention.start),
      end: unit(mention.end),
      numeral: { start: unit(mention.numeral.start), end: unit(mention.numeral.end) },
    }));
  }

  slice({ start, end }: Stretch): string {
    return this.text.slice(start, end);
  }

  /** The clause around a stretch: from the comma before it to the one behind it. */
  clause(of: Stretch): Stretch {
    return this.#between(of, clauseEnd);
  }

  sentence(of: Stretch): Stretch {
    return this.#between(of, sentenceEnd);
  }

  /** From full stop to full stop, over semicolons. */
  period(of: Stretch): Stretch {
    return this.#between(of, fullStop);
  }

  line(of: Stretch): Stretch {
    return this.#between(of, /\n/);
  }

  #between(of: Stretch, mark: RegExp): Stretch {
    let { start, end } = of;
    const isMark = (at: number): boolean =>
      mark.test(this.text[at] as string) && !this.#isInNumber(at);
    while (start > 0 && !isMark(start - 1)) start--;
    while (end < this.text.length && !isMark(end)) end++;
    return { start, end };
  }

  /** 1,260: a comma inside a number parts no clauses. */
  #isInNumber(at: number): boolean {
    const isDigit = (each: string | undefined): boolean => /[\d０-９]/.test(each ?? '');
    return (
      /[,，:：]/.test(this.text[at] as string) &&
      isDigit(this.text[at - 1]) &&
      isDigit(this.text[at + 1])
    );
  }

  /** A quote of the stretch: its words, and where they occur more than once, which are meant. */
  quote(of: Stretch): { readonly quote: string; readonly occurrence?: number } {
    let { start, end } = of;
    while (start < end && /\s/.test(this.text[start] as string)) start++;
    while (end > start && /\s/.test(this.text[end - 1] as string)) end--;
    for (; start >= 0; start--) {
      const words = this.text.slice(start, end);
      const found = findAll(this.text, words);
      const index = found.indexOf(start);
      if (index < 0) continue;
      return found.length === 1 ? { quote: words } : { quote: words, occurrence: index + 1 };
    }
    throw new Error('A stretch of the text cannot be quoted.');
  }

  evidence(of: Stretch): Quote {
    const { quote, occurrence } = this.quote(of);
    return occurrence === undefined ? quote : { quote, occurrence };
  }

  /** Whether a stretch lies between “ and ”, or 《 and 》. */
  marked(of: Stretch): Stretch | undefined {
    for (const [open, close] of ['“”', '《》'] as const) {
      const start = this.text.lastIndexOf(open as string, of.start);
      if (start < 0) continue;
      const end = this.text.indexOf(close as string, start);
      if (end >= of.end && !this.text.slice(start, of.start).includes('\n'))
        return { start, end: end + 1 };
    }
    return undefined;
  }
}

/** Whether page numbers stand inside the sentences (3⏎2、1项), so that numbers are read across them. */
function hasPageNumbers(text: string): boolean {
  let last = 0;
  let rising = 0;
  for (const match of text.matchAll(new RegExp(pageBreak.source, 'gu'))) {
    const number = Number(/\d+/.exec(match[0])?.[0]);
    const before = text[match.index - 1] ?? '';
    if (/[\p{Script=Han}\d,，、]/u.test(before) && number === (last || number - 1) + 1) rising++;
    last = number;
  }
  return rising >= 3;
}
