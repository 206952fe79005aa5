import type { Annotation, ResultAnnotation, TargetAnnotation } from '../../model/annotation.js';
import { datesOf, type Period } from '../../model/period.js';
import type { Span } from '../../util/span.js';
import { innermost, parentOrdinal, type SectionSpan } from './section-spans.js';

/** What a section or a measurement may say of its period. */
type Stated = Pick<TargetAnnotation, 'period' | 'periodStart' | 'periodEnd'>;

/**
 * What a passage takes its period from where it says none itself: the innermost section around it
 * that has one, or else the document.
 */
export function inheritedPeriod(
  { document }: Annotation,
  sections: readonly SectionSpan[],
  passage: Span,
): Stated {
  let around = innermost(sections, passage);
  while (around) {
    if (around.section.period !== undefined) return around.section;
    const parent = parentOrdinal(around.section.ordinal);
    around = sections.find(({ section }) => section.ordinal === parent);
  }
  return { period: document.period };
}

/** The stretch of time that a measurement speaks of: its own, else its section's, else its document's. */
export function periodOf(
  annotation: Annotation,
  sections: readonly SectionSpan[],
  fact: TargetAnnotation | ResultAnnotation,
  passage: Span,
): Period {
  const stated = fact.period === undefined ? inheritedPeriod(annotation, sections, passage) : fact;
  const period = stated.period ?? annotation.document.period;
  return { period, ...datesOf(period, fact.year ?? annotation.document.year, stated) };
}
