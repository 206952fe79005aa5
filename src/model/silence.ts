import type { DocumentKind, DocumentPeriod } from './ontology.js';
import { type Dates, datesOf, endsBefore, isAfter } from './period.js';

/** Why no result is known of a target. */
export const silenceReasons = ['NOT_YET_DUE', 'LATER_PLAN', 'NOT_HELD', 'NOT_REPORTED'] as const;
export type SilenceReason = (typeof silenceReasons)[number];

/** A target of which no result is known. */
export interface SilentTarget extends Dates {
  readonly documentId: string;
  readonly year: number;
  /** Year, month or day; null where the source does not say it. */
  readonly dueOn: string | null;
}

/** A document of the target's city. */
export interface HeldDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly year: number;
  readonly period: DocumentPeriod;
}

/**
 * The last month that a document reports on; null for plans, which report on nothing. A report on a
 * meeting (会议报道) tells what was reached in the year before, and what is planned for its own.
 */
function reportedUntil({ kind, year, period }: HeldDocument): string | null {
  if (kind === 'WORK_REPORT') return datesOf(period, year).periodEnd;
  return kind === 'MEETING_REPORT' ? `${year - 1}-12` : null;
}

/**
 * Why nothing is reported of a target, as far as the documents of its city go:
 *
 * - `NOT_REPORTED`: a report goes as far as the day on which it is due, and does not mention it;
 * - `LATER_PLAN`: the report that states it ends before that: 下半年 in a report on the first half;
 * - `NOT_YET_DUE`: another report covers a part of its time, and ends before it is due;
 * - `NOT_HELD`: no report on its time is held, so that nothing can be said.
 *
 * @param documents all that the city published
 */
export function silenceOf(target: SilentTarget, documents: readonly HeldDocument[]): SilenceReason {
  const due = { periodEnd: target.dueOn ?? target.periodEnd ?? String(target.year) };
  const begin = target.periodStart ?? String(target.year);
  const reports = documents.flatMap((document) => {
    const until = reportedUntil(document);
    return until === null ? [] : [{ id: document.id, until }];
  });
  if (reports.some(({ until }) => !endsBefore({ periodEnd: until }, due))) return 'NOT_REPORTED';
  if (reports.some(({ id }) => id === target.documentId)) return 'LATER_PLAN';
  return reports.some(({ until }) => !isAfter(begin, until)) ? 'NOT_YET_DUE' : 'NOT_HELD';
}
