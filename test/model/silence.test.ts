import { describe, expect, test } from '@jest/globals';
import {
  type HeldDocument,
  type SilenceReason,
  type SilentTarget,
  silenceOf,
} from '../../src/model/silence.js';

const document = (id: string, rest: Partial<HeldDocument> = {}): HeldDocument => ({
  ...{ id, kind: 'WORK_PLAN', year: 2023, period: 'YEAR' },
  ...rest,
});
const plan = document('document:plan');
const report = document('document:report', { kind: 'WORK_REPORT' });
const halfYear = document('document:half', { kind: 'WORK_REPORT', period: 'FIRST_HALF' });
const meeting = document('document:meeting', { kind: 'MEETING_REPORT' });
const nextMeeting = document('document:next', { kind: 'MEETING_REPORT', year: 2024 });
const lastYear = document('document:last', { kind: 'WORK_REPORT', year: 2022 });

const year = { periodStart: '2023-01', periodEnd: '2023-12' };
const secondHalf = { periodStart: '2023-07', periodEnd: '2023-12' };
const firstHalf = { periodStart: '2023-01', periodEnd: '2023-06' };
const unknown = { periodStart: null, periodEnd: null };

const target = (documentId: string, rest: Partial<SilentTarget> = {}): SilentTarget => ({
  ...{ documentId, year: 2023, dueOn: null, ...year },
  ...rest,
});

describe('A target of which no result is known', () => {
  test.each<[string, SilenceReason, SilentTarget, HeldDocument[]]>([
    ['is not held to account by the plan that states it', 'NOT_HELD', target(plan.id), [plan]],
    [
      'of a plan is not by a report on the year before',
      'NOT_HELD',
      target(plan.id),
      [plan, lastYear],
    ],
    ['is not yet due where a report ends before', 'NOT_YET_DUE', target(plan.id), [plan, halfYear]],
    [
      'of the first half is due in a report on it',
      'NOT_REPORTED',
      target(plan.id, firstHalf),
      [plan, halfYear],
    ],
    [
      'of the second half is not reached by that',
      'NOT_HELD',
      target(plan.id, secondHalf),
      [plan, halfYear],
    ],
    [
      'is unreported where a report goes to its end',
      'NOT_REPORTED',
      target(plan.id),
      [plan, report],
    ],
    [
      'is unreported where next year’s meeting tells nothing',
      'NOT_REPORTED',
      target(plan.id),
      [plan, nextMeeting],
    ],
    [
      'is a later plan in a report on the first half',
      'LATER_PLAN',
      target(halfYear.id, secondHalf),
      [halfYear],
    ],
    ['of the year is one there, too', 'LATER_PLAN', target(halfYear.id), [halfYear]],
    ['is one where only its year is known', 'LATER_PLAN', target(halfYear.id, unknown), [halfYear]],
    ['is one in the report on a meeting', 'LATER_PLAN', target(meeting.id), [meeting]],
    [
      'is unreported though, where a later report is held',
      'NOT_REPORTED',
      target(halfYear.id, secondHalf),
      [halfYear, report],
    ],
    [
      'is due when the source says, not at its period’s end',
      'NOT_REPORTED',
      target(plan.id, { dueOn: '2023-06-30' }),
      [plan, halfYear],
    ],
    [
      'is due at the end of the year that the source names',
      'LATER_PLAN',
      target(halfYear.id, { dueOn: '2023' }),
      [halfYear],
    ],
    [
      'is due after the period that it speaks of',
      'NOT_YET_DUE',
      target(plan.id, { ...firstHalf, dueOn: '2023-11' }),
      [plan, halfYear],
    ],
  ])('%s: %s', (_, expected, silent, documents) => {
    expect(silenceOf(silent, documents)).toBe(expected);
  });
});
