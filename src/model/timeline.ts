import { byCodeUnits } from '../util/compare.js';
import type { MeasureBasis } from './ontology.js';

/** A document that a timeline passes, in its place in time. */
export interface TimelineDocument {
  readonly id: string;
  readonly cityId: string;
  readonly year: number;
}

export interface TimelineEvidence {
  readonly id: string;
  readonly documentId: string;
  readonly quote: string;
}

export interface TimelineFigure {
  readonly id: string;
  readonly kind: 'target' | 'result';
  readonly documentId: string;
  readonly cityId: string;
  readonly indicatorId: string;
  readonly value: number | null;
  readonly unit: string;
  readonly basis: MeasureBasis;
  readonly scope: string | null;
  readonly text: string;
}

export const timelineChangeKinds = [
  'FIRST_MENTIONED',
  'NO_LONGER_MENTIONED',
  'MENTIONED_AGAIN',
  'RENAMED',
  'RAISED',
  'LOWERED',
  'UNCHANGED',
] as const;
export type TimelineChangeKind = (typeof timelineChangeKinds)[number];

export interface TimelineChange {
  readonly kind: TimelineChangeKind;
  /** Of a figure: what it measures, and whether it was promised or reported. */
  readonly indicatorId: string | null;
  readonly figure: TimelineFigure['kind'] | null;
  /** Wording before, of a name or a figure. */
  readonly from: string | null;
  /** Wording now. */
  readonly to: string | null;
}

export interface TimelineEntry {
  readonly documentId: string;
  readonly cityId: string;
  readonly year: number;
  readonly mentioned: boolean;
  /** Of its names, those that the document uses. */
  readonly names: readonly string[];
  readonly evidenceIds: readonly string[];
  readonly figures: readonly TimelineFigure[];
  readonly changes: readonly TimelineChange[];
}

export interface TimelineFacts {
  /** Preferred name first. */
  readonly names: readonly string[];
  /** Documents that could mention it, whether or not they do. */
  readonly documents: readonly TimelineDocument[];
  readonly evidence: readonly TimelineEvidence[];
  readonly figures: readonly TimelineFigure[];
}

/**
 * What each document says of a thing, in the order of years, and what changed since the document
 * before of the same city. A document that does not mention it has an entry only where an earlier
 * one of its city does.
 */
export function timelineOf(facts: TimelineFacts): TimelineEntry[] {
  const byCity = new Map<string, TimelineDocument[]>();
  for (const document of facts.documents)
    byCity.set(document.cityId, [...(byCity.get(document.cityId) ?? []), document]);
  return [...byCity.values()]
    .flatMap((documents) => timelineOfCity([...documents].sort(inTime), facts))
    .sort((a, b) => a.year - b.year || byCodeUnits(a.documentId, b.documentId));
}

const inTime = (a: TimelineDocument, b: TimelineDocument): number =>
  a.year - b.year || byCodeUnits(a.id, b.id);

function timelineOfCity(
  documents: readonly TimelineDocument[],
  facts: TimelineFacts,
): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  /** The last entry that mentions it, and whether a later one does not. */
  let last: TimelineEntry | undefined;
  let silent = false;
  const figures = new Map<string, TimelineFigure>();
  for (const { id, cityId, year } of documents) {
    const evidence = facts.evidence.filter(({ documentId }) => documentId === id);
    const stated = facts.figures.filter(({ documentId }) => documentId === id);
    const mentioned = evidence.length > 0 || stated.length > 0;
    if (!mentioned && !last) continue;
    const names = namesIn(facts.names, evidence);
    const changes: TimelineChange[] = [];
    if (!last) changes.push(change('FIRST_MENTIONED'));
    else if (!mentioned && !silent) changes.push(change('NO_LONGER_MENTIONED'));
    else if (mentioned && silent) changes.push(change('MENTIONED_AGAIN'));
    if (last && mentioned) changes.push(...renamed(last.names, names));
    for (const figure of stated) {
      const before = figures.get(keyOf(figure));
      if (before) changes.push(...changedFigure(before, figure));
    }
    for (const figure of stated) figures.set(keyOf(figure), figure);
    const entry: TimelineEntry = {
      documentId: id,
      cityId,
      year,
      mentioned,
      names,
      evidenceIds: evidence.map((each) => each.id),
      figures: stated,
      changes,
    };
    entries.push(entry);
    silent = !mentioned;
    if (mentioned) last = entry;
  }
  return entries;
}

const change = (kind: TimelineChangeKind, rest: Partial<TimelineChange> = {}): TimelineChange => ({
  kind,
  indicatorId: null,
  figure: null,
  from: null,
  to: null,
  ...rest,
});

const withoutMarks = (text: string): string => text.replace(/[“”《》]/gu, '');

/** Of the names, those that stand in the quotes. */
function namesIn(names: readonly string[], evidence: readonly TimelineEvidence[]): string[] {
  const quotes = evidence.map(({ quote }) => withoutMarks(quote));
  return names.filter((name) => quotes.some((quote) => quote.includes(name)));
}

/** A new wording, where none of the earlier ones is used any more. */
function renamed(before: readonly string[], now: readonly string[]): TimelineChange[] {
  const [from] = before;
  const [to] = now;
  if (from === undefined || to === undefined || now.some((name) => before.includes(name)))
    return [];
  return [change('RENAMED', { from, to })];
}

/** Figures that follow each other: of one indicator, promised or reported, for the same. */
const keyOf = ({ kind, indicatorId, unit, basis, scope }: TimelineFigure): string =>
  JSON.stringify([kind, indicatorId, unit, basis, scope]);

function changedFigure(before: TimelineFigure, now: TimelineFigure): TimelineChange[] {
  if (before.value === null || now.value === null) return [];
  const kind =
    now.value > before.value ? 'RAISED' : now.value < before.value ? 'LOWERED' : 'UNCHANGED';
  return [
    change(kind, {
      indicatorId: now.indicatorId,
      figure: now.kind,
      from: before.text,
      to: now.text,
    }),
  ];
}
