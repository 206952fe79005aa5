import { expect, test } from '@jest/globals';
import type { ProblemCode } from '../../src/dataset/read/problem.js';
import { type Change, problemsOf } from '../helpers/seeds.js';

/** A fault put into the small seeds, and what is said of it. */
export interface ProblemCase {
  readonly what: string;
  readonly change: Change;
  /** The one code of all problems. */
  readonly code: ProblemCode;
  /** A part of the message of one of them. */
  readonly message: string;
  /** The file that it is in; the plan's annotation unless given. */
  readonly file?: string;
}

export const planFile = 'annotations/jia-2023-plan.yaml';
export const reportFile = 'annotations/jia-2022-report.yaml';

/** One test for each case: there are problems, all of one code, one of them with the message. */
export function testProblems(cases: readonly ProblemCase[]): void {
  test.each(cases.map((each) => [each.what, each] as const))('%s', (_, each) => {
    const { change, code, message, file = planFile } = each;
    const problems = problemsOf(change);
    expect(problems).toContainEqual(
      expect.objectContaining({ code, file, message: expect.stringContaining(message) }),
    );
    expect([...new Set(problems.map((problem) => problem.code))]).toEqual([code]);
    for (const { fix, line } of problems) {
      expect(fix).not.toBe('');
      expect(line).toBeGreaterThan(0);
    }
  });
}

/** One test for each change: the seeds have no problem after it. */
export function testAccepted(cases: readonly (readonly [what: string, Change])[]): void {
  test.each(cases)('%s', (_, change) => expect(problemsOf(change)).toEqual([]));
}
