import type { AnnotatedDocument } from '../read/annotated-document.js';
import type { Problem } from '../read/problem.js';
import { parentOrdinal } from '../text/section-spans.js';
import type { SourceText } from '../text/source-text.js';

/** Sections are listed in reading order, and their ordinals count 1, 2, … within each parent. */
export function checkSections(
  document: AnnotatedDocument,
  text: SourceText | undefined,
): readonly Problem[] {
  const { file, annotation, declared } = document;
  const problems: Problem[] = [];
  /** By ordinal, how many sections below it were listed so far. */
  const children = new Map<string, number>();
  const seen = new Set<string>();
  let last = -1;
  for (const section of annotation.sections) {
    const { ordinal } = section;
    const report = (
      property: string,
      code: Problem['code'],
      message: string,
      fix: string,
    ): void => {
      problems.push(file.problem(section, [property], code, message, fix));
    };
    if (seen.has(ordinal)) {
      report('ordinal', 'DUPLICATE_ID', `there are two sections ${ordinal}`, 'Renumber one.');
      continue;
    }
    const parent = parentOrdinal(ordinal);
    const count = (children.get(parent ?? '') ?? 0) + 1;
    children.set(parent ?? '', count);
    const expected = parent === undefined ? String(count) : `${parent}.${count}`;
    if (parent !== undefined && !seen.has(parent) && !declared.get('sections')?.has(parent))
      report(
        'ordinal',
        'SECTION_ORDER',
        `section ${ordinal} has no section ${parent} before it`,
        'Add the parent before it, or renumber it.',
      );
    else if (ordinal !== expected && declared.get('sections')?.size === annotation.sections.length)
      report(
        'ordinal',
        'SECTION_ORDER',
        `section ${ordinal} stands where ${expected} is due`,
        'List sections in reading order, each counted within its parent.',
      );
    seen.add(ordinal);
    const span = text?.resolve(section.starts);
    if (!text || !span || 'code' in span) continue;
    if (span.start <= last)
      report(
        'starts',
        'SECTION_ORDER',
        `section ${ordinal} begins before the section listed above it`,
        'List sections in reading order, or quote the right occurrence.',
      );
    last = span.start;
    const ends = section.ends === undefined ? undefined : text.resolve(section.ends);
    if (ends && !('code' in ends) && ends.end <= span.start)
      report(
        'ends',
        'SECTION_ORDER',
        `section ${ordinal} ends before it begins`,
        'Quote the words with which it ends.',
      );
  }
  return problems;
}
