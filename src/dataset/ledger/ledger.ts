import type { NotFact, ResultAnnotation, TargetAnnotation } from '../../model/annotation.js';
import { type MentionKind, mentionKinds } from '../../model/ontology.js';
import { findQuantities } from '../../model/quantity.js';
import { holds, type Span } from '../../util/span.js';
import type { AnnotatedDocument } from '../read/annotated-document.js';
import { factIds } from '../read/fact-ids.js';
import {
  measuredIndicators,
  mentionedTerms,
  mentionsOf,
  namedFacts,
  usedConcepts,
} from '../read/named-facts.js';
import type { Problem } from '../read/problem.js';
import type { Vocabulary } from '../read/vocabulary.js';
import type { LedgerEntry } from '../text/ledger-entry.js';
import { findMentions, type Mention } from '../text/mentions.js';
import { nameOccurrences } from '../text/name-occurrences.js';
import type { SourceText } from '../text/source-text.js';
import { textInQuote } from '../text/text-in-quote.js';

/**
 * What explains a mention, first match first: the words of a measurement, the name of a thing within
 * its evidence, the first words of a section, the evidence of the document's header, a not-fact.
 */
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
  /** In reading order. */
  readonly entries: readonly LedgerEntry[];
}

/** A passage in which mentions are explained. */
interface Cover {
  readonly by: Explanation;
  /** Id of the node that explains; of what is set aside, the not-fact. */
  readonly fact: string | NotFact;
  readonly span: Span;
  /** True where it explains figures alone: a title in a heading is a fact all the same. */
  readonly quantitiesOnly: boolean;
}

const explains = ({ span, quantitiesOnly }: Cover, { kind, core }: Mention): boolean =>
  (kind === 'QUANTITY' || kind === 'COVERAGE' || !quantitiesOnly) && holds(span, core);

/** Where a result's quote states its completion rate: 完成率103%. */
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
  const ids = factIds(annotation);
  const cover = (
    by: Explanation,
    fact: string | NotFact,
    spans: readonly Span[],
    quantitiesOnly: boolean,
  ): void => {
    for (const span of spans) covers.push({ by, fact, span, quantitiesOnly });
  };
  const found = (quote: Parameters<SourceText['resolve']>[0]): readonly Span[] => {
    const span = text.resolve(quote);
    return 'code' in span ? [] : [span];
  };
  const measured = (id: string, fact: TargetAnnotation | ResultAnnotation): void => {
    cover('measurement', id, textInQuote(text, fact, fact.text), true);
    if (fact.scope !== undefined)
      cover('measurement', id, textInQuote(text, fact, fact.scope), true);
    if ('rank' in fact && fact.rank) cover('measurement', id, found(fact.rank), true);
    const rate = 'statedCompletionRate' in fact ? fact.statedCompletionRate : undefined;
    for (const quote of found(fact))
      cover('measurement', id, completionRates(text, quote, rate), true);
  };
  for (const fact of annotation.targets ?? []) measured(ids.target(fact.key), fact);
  for (const fact of annotation.results ?? []) measured(ids.result(fact.key), fact);
  const named = [
    ...namedFacts(annotation),
    ...mentionedTerms(annotation, vocabulary),
    ...measuredIndicators(annotation, vocabulary),
    ...usedConcepts(annotation, vocabulary),
  ];
  for (const { id, evidence, names } of named)
    for (const quote of evidence)
      for (const span of found(quote))
        cover('name', id, nameOccurrences(text, span, [...names, ...mentionsOf(quote)]), false);
  for (const section of annotation.sections)
    cover('section', ids.section(section.ordinal), found(section.starts), true);
  for (const quote of annotation.document.evidence)
    cover('header', ids.document, found(quote), true);
  for (const fact of annotation.notFacts ?? [])
    cover('notFact', fact, fact.everywhere ? text.occurrences(fact.quote) : found(fact), false);
  return covers;
}

/** @param covers what explains the mention, all in one way */
function entryOf({ kind, words, start, end }: Mention, covers: readonly Cover[]): LedgerEntry {
  const entry = { kind, words, start, end };
  const setAside = covers.map(({ fact }) => fact).find((fact) => typeof fact !== 'string');
  if (setAside) {
    const { reason, note } = setAside;
    return { ...entry, state: 'SET_ASIDE', explainedBy: [], reason, note };
  }
  const explainedBy = [...new Set(covers.map(({ fact }) => fact as string))];
  return { ...entry, state: explainedBy.length > 0 ? 'EXPLAINED' : 'OPEN', explainedBy };
}

/** A not-fact is about what a mention could be, also where it is none: 一体化, 举一反三. */
const countable =
  /[\d０-９零〇一二两三四五六七八九十百千万亿X《》“”]|全部|全覆盖|全员|所有|机制|制度|平台|体系|试点|评定|审计|清单|名录|负责|牵头|配合|联合|会同|对接/u;

type Counts = Record<
  MentionKind,
  { total: number; explained: Record<Explanation, number>; unexplained: number }
>;

const noCounts = (): Counts =>
  Object.fromEntries(
    mentionKinds.map((kind) => [
      kind,
      {
        total: 0,
        explained: Object.fromEntries(explanations.map((by) => [by, 0])),
        unexplained: 0,
      },
    ]),
  ) as Counts;

const kindNames: Readonly<Record<MentionKind, string>> = {
  QUANTITY: 'quantity',
  TITLE: 'title',
  QUOTED_NAME: 'quoted name',
  COVERAGE: 'coverage',
  NAMED_PHRASE: 'phrase',
};

/** Characters shown on either side of an unexplained mention. */
const shownAround = 8;

function ledgerGap(
  { file, annotation }: AnnotatedDocument,
  { points }: SourceText,
  { kind, words, start, end }: Mention,
): Problem {
  const around = points.slice(
    Math.max(0, start - shownAround),
    Math.min(points.length, end + shownAround),
  );
  return {
    file: annotation.document.source,
    line: points.slice(0, start).split('\n').length,
    code: 'LEDGER_GAP',
    message: `nothing explains the ${kindNames[kind]} ${words} in “${around.replaceAll('\n', '⏎')}”`,
    fix: `State it in ${file.path} as a fact with this evidence, or list it under notFacts with its reason.`,
  };
}

/**
 * Accounts for every mention of a document (台账). A mention without an explanation is a problem, but
 * only where the annotation could be read whole: what was left out might explain it.
 */
export function ledgerOf(
  document: AnnotatedDocument,
  text: SourceText,
  vocabulary: Vocabulary,
): { readonly ledger: DocumentLedger; readonly problems: readonly Problem[] } {
  const { file, annotation } = document;
  const problems: Problem[] = [];
  const counts = noCounts();
  const entries: LedgerEntry[] = [];
  const covers = coversOf(document, text, vocabulary);
  for (const mention of findMentions(text)) {
    const count = counts[mention.kind];
    count.total++;
    const explaining = covers.filter((cover) => explains(cover, mention));
    const explanation = explanations.find((by) => explaining.some((cover) => cover.by === by));
    entries.push(
      entryOf(
        mention,
        explaining.filter(({ by }) => by === explanation),
      ),
    );
    if (explanation) {
      count.explained[explanation]++;
      continue;
    }
    count.unexplained++;
    if (document.whole) problems.push(ledgerGap(document, text, mention));
  }
  for (const fact of annotation.notFacts ?? [])
    if (!countable.test(fact.quote))
      problems.push(
        file.problem(
          fact,
          ['quote'],
          'UNUSED',
          `the not-fact “${fact.quote}” holds no number, title, quoted name, whole or class word`,
          'Remove it.',
        ),
      );
  entries.sort((a, b) => a.start - b.start || a.end - b.end);
  return { ledger: { document: annotation.document.key, counts, entries }, problems };
}
