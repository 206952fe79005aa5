import { findQuantities } from '../../model/quantity.js';
import { holds, type Span } from '../../util/span.js';
import type { AnnotatedDocument } from '../read/annotated-document.js';
import type { Problem } from '../read/problem.js';
import type { Vocabulary } from '../read/vocabulary.js';
import { nameOccurrences } from '../text/name-occurrences.js';
import { measuredIndicators, mentionedTerms, namedFacts } from '../text/named-facts.js';
import type { SourceText } from '../text/source-text.js';
import { textInQuote } from '../text/text-in-quote.js';

export const mentionKinds = ['quantity', 'title', 'quotedName'] as const;
export type MentionKind = (typeof mentionKinds)[number];

/** By what a mention is explained, in the order in which explanations are looked for. */
export const explanations = ['measurement', 'name', 'section', 'header', 'notFact'] as const;
export type Explanation = (typeof explanations)[number];

export interface LedgerCount {
  readonly total: number;
  readonly explained: Readonly<Record<Explanation, number>>;
  readonly unexplained: number;
}

/** How the mentions of one document are explained. */
export interface DocumentLedger {
  readonly document: string;
  readonly counts: Readonly<Record<MentionKind, LedgerCount>>;
}

interface Mention extends Span {
  readonly kind: MentionKind;
  readonly words: string;
  /** What an explanation has to hold: the number alone, or what stands between the marks. */
  readonly core: Span;
}

const marked = {
  title: /《[^《》]*》/gu,
  quotedName: /“[^“”]*”/gu,
} as const;

/** Every quantity, title and quoted name of a text, in reading order of each kind. */
export function findMentions(text: SourceText): readonly Mention[] {
  const mentions: Mention[] = findQuantities(text.text).map((quantity) => ({
    kind: 'quantity',
    words: quantity.text,
    start: quantity.start,
    end: quantity.end,
    core: quantity.numeral,
  }));
  for (const kind of ['title', 'quotedName'] as const)
    for (const match of text.text.matchAll(marked[kind])) {
      const start = text.points.fromUnit(match.index);
      const end = text.points.fromUnit(match.index + match[0].length);
      const core = { start: start + 1, end: end - 1 };
      mentions.push({ kind, words: match[0], start, end, core });
    }
  return mentions;
}

/** What one explanation covers, and which kinds of mention it can explain. */
interface Cover {
  readonly by: Explanation;
  readonly span: Span;
  readonly quantitiesOnly: boolean;
}

/** The percentage that a result states as its completion rate explains itself. */
function completionRates(text: SourceText, quote: Span, rate: number | undefined): readonly Span[] {
  if (rate === undefined) return [];
  return findQuantities(text.slice(quote))
    .filter(({ quantity }) => quantity?.unit === '%' && quantity.value === rate)
    .map(({ start, end }) => ({ start: quote.start + start, end: quote.start + end }));
}

function coversOf(
  { annotation }: AnnotatedDocument,
  text: SourceText,
  vocabulary: Vocabulary,
): readonly Cover[] {
  const covers: Cover[] = [];
  const cover = (by: Explanation, spans: readonly Span[], quantitiesOnly: boolean): void => {
    for (const span of spans) covers.push({ by, span, quantitiesOnly });
  };
  const found = (quote: Parameters<SourceText['resolve']>[0]): readonly Span[] => {
    const span = text.resolve(quote);
    return 'code' in span ? [] : [span];
  };
  for (const fact of [...(annotation.targets ?? []), ...(annotation.results ?? [])]) {
    cover('measurement', textInQuote(text, fact, fact.text), true);
    if (fact.scope !== undefined) cover('measurement', textInQuote(text, fact, fact.scope), true);
    const rate = 'statedCompletionRate' in fact ? fact.statedCompletionRate : undefined;
    for (const quote of found(fact)) cover('measurement', completionRates(text, quote, rate), true);
  }
  const named = [
    ...namedFacts(annotation),
    ...mentionedTerms(annotation, vocabulary),
    ...measuredIndicators(annotation, vocabulary),
  ];
  for (const { evidence, names } of named)
    for (const quote of evidence.flatMap(found))
      cover('name', nameOccurrences(text, quote, names), false);
  for (const section of annotation.sections) cover('section', found(section.starts), true);
  for (const quote of annotation.document.evidence) cover('header', found(quote), true);
  for (const fact of annotation.notFacts ?? [])
    cover('notFact', fact.everywhere ? text.occurrences(fact.quote) : found(fact), false);
  return covers;
}

/** What a not-fact may be about although the ledger does not count it: 一体化, 举一反三. */
const countable = /[\d０-９零〇一二两三四五六七八九十百千万亿X《》“”]/u;

/** Accounts for every mention of a document; gaps are problems where the whole annotation could be read. */
export function keepLedger(
  document: AnnotatedDocument,
  text: SourceText,
  vocabulary: Vocabulary,
): { readonly ledger: DocumentLedger; readonly problems: readonly Problem[] } {
  const { file, annotation } = document;
  const problems: Problem[] = [];
  const covers = coversOf(document, text, vocabulary);
  const counts = Object.fromEntries(
    mentionKinds.map((kind) => [
      kind,
      {
        total: 0,
        explained: Object.fromEntries(explanations.map((by) => [by, 0])) as Record<
          Explanation,
          number
        >,
        unexplained: 0,
      },
    ]),
  ) as Record<
    MentionKind,
    { total: number; explained: Record<Explanation, number>; unexplained: number }
  >;
  for (const mention of findMentions(text)) {
    const count = counts[mention.kind];
    count.total++;
    const by = explanations.find((explanation) =>
      covers.some(
        (cover) =>
          cover.by === explanation &&
          (mention.kind === 'quantity' || !cover.quantitiesOnly) &&
          holds(cover.span, mention.core),
      ),
    );
    if (by) {
      count.explained[by]++;
      continue;
    }
    count.unexplained++;
    if (!document.whole) continue;
    const around = text.points.slice(
      Math.max(0, mention.start - 8),
      Math.min(text.points.length, mention.end + 8),
    );
    problems.push({
      file: annotation.document.source,
      line: text.points.slice(0, mention.start).split('\n').length,
      code: 'LEDGER_GAP',
      message: `nothing explains the ${mention.kind === 'quotedName' ? 'quoted name' : mention.kind} ${mention.words} in “${around.replaceAll('\n', '⏎')}”`,
      fix: `State it in ${file.path} as a fact with this evidence, or list it under notFacts with its reason.`,
    });
  }
  for (const fact of annotation.notFacts ?? [])
    if (!countable.test(fact.quote))
      problems.push(
        file.problem(
          fact,
          ['quote'],
          'UNUSED',
          `the not-fact “${fact.quote}” holds no number, title or quoted name`,
          'Remove it.',
        ),
      );
  return { ledger: { document: annotation.document.key, counts }, problems };
}
