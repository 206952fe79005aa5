import type { SectionAnnotation } from '../../model/annotation.js';
import type { Span } from '../../util/span.js';
import type { SourceText } from './source-text.js';

export interface SectionSpan extends Span {
  readonly section: SectionAnnotation;
  /** Index in reading order, from 0. */
  readonly position: number;
  /** Ordinal of the section around it. */
  readonly parent: string | undefined;
}

export const levelOf = (ordinal: string): number => ordinal.split('.').length;
export const parentOrdinal = (ordinal: string): string | undefined =>
  ordinal.includes('.') ? ordinal.slice(0, ordinal.lastIndexOf('.')) : undefined;
/** True for a section and everything below it: 2.1 is within 2 and within 2.1. */
export const isWithin = (ordinal: string, ancestor: string): boolean =>
  ordinal === ancestor || ordinal.startsWith(`${ancestor}.`);

/**
 * Where each section lies in the text. A section begins with its first words and ends before the
 * next section of its own or a higher level, with its own last words (`ends`), or with the section
 * around it, whichever comes first. White space at its end is left out.
 */
export function sectionSpans(
  sections: readonly SectionAnnotation[],
  text: SourceText,
): readonly SectionSpan[] {
  const starts = sections.map((section) => text.spanOf(section.starts).start);
  const ends = new Map<string, number>();
  return sections.map((section, position) => {
    const level = levelOf(section.ordinal);
    const next = sections.findIndex(
      (other, index) => index > position && levelOf(other.ordinal) <= level,
    );
    const parent = parentOrdinal(section.ordinal);
    const limit = Math.min(
      next < 0 ? text.points.length : (starts[next] as number),
      ends.get(parent ?? '') ?? text.points.length,
      section.ends ? text.spanOf(section.ends).end : text.points.length,
    );
    const start = starts[position] as number;
    const trimmed = text.points.slice(start, limit).trimEnd();
    const end = text.points.fromUnit(text.points.toUnit(start) + trimmed.length);
    ends.set(section.ordinal, end);
    return { section, position, parent, start, end };
  });
}

/** The innermost section in which a passage begins. */
export function innermost(
  sections: readonly SectionSpan[],
  passage: Span,
): SectionSpan | undefined {
  return sections
    .filter((section) => section.start <= passage.start && passage.start < section.end)
    .at(-1);
}
