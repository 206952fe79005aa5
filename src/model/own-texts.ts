import { CodePoints } from '../util/code-points.js';
import type { NodeRecord } from './graph.js';
import { pageBreak } from './page-break.js';

/** A stretch of a text, in Unicode code points; end is exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Code points on either side of a place where a section begins or ends within a line. */
const acrossMargin = 20;

/**
 * What a search looks into, of the text of a section (章节) or a document: what is in none of the
 * sections within it. So a sentence is found once, in the section that has it, and not again in the
 * sections around it and in the document.
 *
 * Two more texts keep findable what this would lose:
 *
 * - where a section begins or ends within a line, the words across that place (工程。1.落实), with
 *   20 code points on either side, are of the section next around it;
 * - where a page break (`3⏎2、1项`) lies inside, the text without it (31项).
 */
export class OwnTexts {
  readonly #sections = new Map<string, SectionRange[]>();

  /** @param sections of all documents, in any order */
  constructor(sections: Iterable<SectionRange>) {
    for (const section of sections) {
      const known = this.#sections.get(section.documentId);
      if (known) known.push(section);
      else this.#sections.set(section.documentId, [section]);
    }
  }

  /** Of a node that has a text: a section's or a document's own, and any other's whole. */
  of(node: NodeRecord): string[] {
    const text = node.properties.text as string;
    if (node.type === 'DOCUMENT') return this.ofDocument(node.id, text);
    return node.type === 'SECTION' ? this.ofSection(sectionRange(node), text) : [text];
  }

  ofDocument(id: string, text: string): string[] {
    const all = this.#sections.get(id) ?? [];
    return ownTexts(text, all);
  }

  ofSection(section: SectionRange, text: string): string[] {
    const { start, end, position, documentId } = section;
    const within = (this.#sections.get(documentId) ?? []).filter(
      (other) =>
        other.id !== section.id &&
        other.start < other.end &&
        other.start >= start &&
        other.end <= end &&
        // Of two that have the same place, the later one is within the earlier one.
        (other.start > start ||
          other.end < end ||
          other.position > position ||
          (other.position === position && other.id > section.id)),
    );
    return ownTexts(
      text,
      within.map((other) => ({ start: other.start - start, end: other.end - start })),
    );
  }
}

/** Where a section stands in its document. */
export interface SectionRange extends Stretch {
  readonly id: string;
  readonly documentId: string;
  readonly position: number;
}

export const sectionRange = ({ id, properties }: NodeRecord): SectionRange =>
  ({ ...properties, id }) as unknown as SectionRange;

function ownTexts(text: string, within: readonly Stretch[]): string[] {
  const points = new CodePoints(text);
  const left: string[] = [];
  const edges = new Set<number>();
  let from = 0;
  const keep = (to: number): void => {
    if (to > from) left.push(points.slice(from, to));
  };
  for (const { start, end } of [...within].sort((a, b) => a.start - b.start || b.end - a.end)) {
    // What is within another of them has its places there.
    if (start >= end || end <= from) continue;
    keep(Math.min(start, points.length));
    from = Math.min(end, points.length);
    edges.add(start).add(end);
  }
  keep(points.length);
  const own = left.filter((part) => /\S/u.test(part));
  for (const at of edges) {
    const across = acrossText(points, at);
    if (across !== undefined) own.push(across);
  }
  const joined = own.flatMap((part) => {
    const without = part.replace(pageBreak, '');
    return without === part ? [] : [without];
  });
  return [...own, ...joined];
}

/** The text around a place within a line; undefined where the place is at the end of a line. */
function acrossText(points: CodePoints, at: number): string | undefined {
  if (at <= 0 || at >= points.length || /\s/u.test(points.slice(at - 1, at + 1))) return undefined;
  return points.slice(Math.max(0, at - acrossMargin), at + acrossMargin);
}
