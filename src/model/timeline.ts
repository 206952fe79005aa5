import { byCodeUnits } from '../util/compare.js';
import type { MeasureBasis } from './ontology.js';
import { type Period, recurringPeriod } from './period.js';

/** A document on a timeline. */
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

export interface TimelineFigure extends Period {
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
  /** Of a changed figure: what it measures. Null elsewhere. */
  readonly indicatorId: string | null;
  /** Of a changed figure: whether it was promised or reported. Null elsewhere. */
  readonly figure: TimelineFigure['kind'] | null;
  /** Earlier wording of a name or a figure. */
  readonly from: string | null;
  /** Its wording now. */
  readonly to: string | null;
}

export interface TimelineEntry {
  readonly documentId: string;
  readonly cityId: string;
  readonly year: number;
  readonly mentioned: boolean;
  /** Those of the thing's names that the document uses. */
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
 * What each document says of a thing, in the order of years, and what changed since the previous
 * document of the same city. A document that does not mention the thing has an entry only where an
 * earlier one of its city does: nothing can be missed before it was there.
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
  /** The last entry that mentions the thing, and whether the document before this one did not. */
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
    const keyed = stated.flatMap((figure) => {
      const key = figureKey(figure);
      return key === undefined ? [] : [{ key, figure }];
    });
    for (const { key, figure } of keyed) {
      const before = figures.get(key);
      if (before) changes.push(...changedFigure(before, figure));
    }
    for (const { key, figure } of keyed) figures.set(key, figure);
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

/** Those of the names that occur in the quotes. */
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

/**
 * Equal for figures that can be compared over time: both promised or both reported, of one indicator,
 * in one unit and basis, for the same part of the city and the same stretch of their years. Undefined
 * for a figure of a stretch that is not known.
 */
export function figureKey(
  figure: Pick<TimelineFigure, 'kind' | 'indicatorId' | 'unit' | 'basis' | 'scope' | keyof Period>,
): string | undefined {
  const { kind, indicatorId, unit, basis, scope } = figure;
  const period = recurringPeriod(figure);
  return period && JSON.stringify([kind, indicatorId, unit, basis, scope, period]);
}

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
