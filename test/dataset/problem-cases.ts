import { expect, test } from '@jest/globals';
import type { Problem, ProblemCode } from '../../src/dataset/read/problem.js';
import { type Change, problemsOf, seedFiles } from '../helpers/seeds.js';

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
  /** What the line that it points to begins with: the property at fault. */
  readonly line?: string;
}

export const planFile = 'annotations/jia-2023-plan.yaml';
export const reportFile = 'annotations/jia-2022-report.yaml';

/** The line that a problem points to, without its indentation and list mark. */
export function lineOf(change: Change, { file, line }: Problem): string {
  const content = new TextDecoder().decode(seedFiles(change).get(file));
  return (content.split('\n')[line - 1] ?? '').replace(/^[ -]*/, '');
}

/** One test for each case: there are problems, all of one code, one of them with the message. */
export function testProblems(cases: readonly ProblemCase[]): void {
  test.each(cases.map((each) => [each.what, each] as const))('%s', (_, each) => {
    const { change, code, message, file = planFile } = each;
    const problems = problemsOf(change);
    expect(problems).toContainEqual(
      expect.objectContaining({ code, file, message: expect.stringContaining(message) }),
    );
    expect([...new Set(problems.map((problem) => problem.code))]).toEqual([code]);
    for (const problem of problems) {
      expect(problem.fix).not.toBe('');
      expect(problem.line).toBeGreaterThan(0);
      if (each.line !== undefined && problem.file === file)
        expect(lineOf(change, problem).slice(0, each.line.length)).toBe(each.line);
    }
  });
}

/** One test for each change: the seeds have no problem after it. */
export function testAccepted(cases: readonly (readonly [what: string, Change])[]): void {
  test.each(cases)('%s', (_, change) => expect(problemsOf(change)).toEqual([]));
}
