import {
  keyOf,
  type Quote,
  type ResultAnnotation,
  type SectionAnnotation,
  splitTargetKey,
  type TargetAnnotation,
} from '../../model/annotation.js';
import {
  endTogether,
  isAfter,
  labelOfPeriod,
  type Period,
  relationOfDates,
} from '../../model/period.js';
import type { AnnotatedDocument } from '../read/annotated-document.js';
import type { Problem } from '../read/problem.js';
import type { AnnotationFiles } from '../read/read-annotations.js';
import { inheritedPeriod, periodOf } from '../text/period-of.js';
import { type SectionSpan, sectionSpans } from '../text/section-spans.js';

type Stated = SectionAnnotation | TargetAnnotation | ResultAnnotation;

/** Words that say a time: 1-5月, 4个月内, 全年, 年度目标, 下半年, 第三季度. */
const timeWords = /[年月日]|季度/u;

const wordsOf = (quote: Quote): string => (typeof quote === 'string' ? quote : quote.quote);

/** What is wrong with the period that a section or a measurement states, beside its dates' spelling. */
function fault(
  fact: Stated,
): readonly [property: string, message: string, fix: string] | undefined {
  const { period, periodStart, periodEnd } = fact;
  const dated = periodStart === undefined ? 'periodEnd' : 'periodStart';
  if (period !== 'OTHER') {
    if (periodStart === undefined && periodEnd === undefined) return undefined;
    return [
      dated,
      `${dated} stands where the period is ${period ?? 'not given'}`,
      'Make the period OTHER, or remove the dates: those of the others follow from the year.',
    ];
  }
  if (periodStart !== undefined && periodEnd !== undefined)
    return isAfter(periodStart, periodEnd)
      ? [
          'periodStart',
          `the period begins (${periodStart}) after it ends (${periodEnd})`,
          'Correct one of the dates.',
        ]
      : undefined;
  if ('note' in fact && fact.note !== undefined) return undefined;
  return [
    'period',
    'a period OTHER has no periodStart and periodEnd',
    'Give both (1-5月 is 2023-01 and 2023-05); where the source leaves them open (4个月内), say so in a note.',
  ];
}

/** Undefined where a quote does not point at one passage, which is reported as such. */
function spansOf({ annotation, text }: AnnotatedDocument): readonly SectionSpan[] | undefined {
  const resolves = (quote: Quote): boolean =>
    text !== undefined && !('code' in text.resolve(quote));
  const sound = annotation.sections.every(
    ({ starts, ends }) => resolves(starts) && (ends === undefined || resolves(ends)),
  );
  return text && sound ? sectionSpans(annotation.sections, text) : undefined;
}

/** The period of a measurement, and what it would have by its place alone; undefined as above. */
function periodsOf(
  document: AnnotatedDocument,
  fact: TargetAnnotation | ResultAnnotation,
): { readonly period: Period; readonly inherited: Stated['period'] } | undefined {
  const sections = spansOf(document);
  const span = document.text?.resolve(fact);
  if (!sections || !span || 'code' in span) return undefined;
  return {
    period: periodOf(document.annotation, sections, fact, span),
    inherited: inheritedPeriod(document.annotation, sections, span).period,
  };
}

/**
 * Periods are whole, are said by the words that they are stated for, and no result is set against the
 * target of another stretch of time.
 */
export function checkPeriods(
  document: AnnotatedDocument,
  all: AnnotationFiles,
): readonly Problem[] {
  const { file, annotation } = document;
  const problems: Problem[] = [];
  const report = (fact: object, property: string, message: string, fix: string): void => {
    problems.push(file.problem(fact, [property], 'PERIOD', message, fix));
  };
  for (const section of annotation.sections) {
    const { ordinal, period, starts } = section;
    const found = fault(section);
    if (found) report(section, found[0], `section ${ordinal}: ${found[1]}`, found[2]);
    else if (period !== undefined && period !== 'UNSTATED' && !timeWords.test(wordsOf(starts)))
      report(
        section,
        'period',
        `section ${ordinal}: nothing in its heading says the period ${period}`,
        'Remove it where the document says it already; else state it at each measurement.',
      );
  }
  const targets = annotation.targets ?? [];
  for (const fact of [...targets, ...(annotation.results ?? [])]) {
    const found = fault(fact);
    if (found) {
      report(fact, found[0], `${fact.key}: ${found[1]}`, found[2]);
      continue;
    }
    const own = periodsOf(document, fact);
    if (!own) continue;
    const { period } = fact;
    if (period !== undefined && period === own.inherited && period !== 'OTHER')
      report(
        fact,
        'period',
        `${fact.key}: period ${period} is what its section or document says`,
        'Remove it.',
      );
    else if (period !== undefined && period !== 'UNSTATED' && !timeWords.test(fact.quote))
      report(
        fact,
        'period',
        `${fact.key}: nothing in the quote says the period ${period}`,
        'Quote the words that say it (4个月内完成…), or remove the period.',
      );
  }
  for (const fact of annotation.results ?? []) {
    if (fact.target === undefined) continue;
    const asked = splitTargetKey(keyOf(fact.target), annotation.document.key);
    const owner = all.documents.find(
      ({
        annotation: {
          document: { key },
        },
      }) => key === asked.document,
    );
    const target = owner?.annotation.targets?.find(({ key }) => key === asked.target);
    const reached = periodsOf(document, fact)?.period;
    const planned = owner && target && periodsOf(owner, target)?.period;
    if (!owner || !target || !planned || !reached) continue;
    // What a later year says of a target is the source's to say; the two are not compared then.
    const year = fact.year ?? annotation.document.year;
    if (year !== (target.year ?? owner.annotation.document.year)) continue;
    if (relationOfDates(reached, planned) !== 'apart') continue;
    if (target.basis === 'STOCK' && endTogether(reached, planned)) continue;
    report(
      fact,
      'target',
      `${fact.key}: a result of ${labelOfPeriod(reached)} is set against a target of ${labelOfPeriod(planned)}`,
      'Correct the period of one, or remove the target: the one does not report on the other.',
    );
  }
  return problems;
}
