import { expect, test } from '@jest/globals';
import { formatProblems } from '../../../src/dataset/read/format-problems.js';
import { byPlace, type Problem } from '../../../src/dataset/read/problem.js';

const problem = (file: string, line: number, message = 'wrong'): Problem => ({
  file,
  line,
  code: 'DATE',
  message,
  fix: 'Correct it.',
});

test('a problem for a terminal has place, code and message, and the fix below', () =>
  expect(formatProblems([problem('a.yaml', 3)])).toBe(
    'a.yaml:3 DATE wrong\n    Correct it.\n1 problem in 1 file',
  ));

test.each([
  [[problem('a.yaml', 3), problem('a.yaml', 4)], '2 problems in 1 file'],
  [[problem('a.yaml', 3), problem('b.yaml', 4)], '2 problems in 2 files'],
  [[], '0 problems in 0 files'],
])('how many there are is said at the end', (problems, last) =>
  expect(formatProblems(problems).split('\n').at(-1)).toBe(last),
);

test('problems are in the order of files, lines and messages', () => {
  const ordered = [
    problem('a.yaml', 2, 'z'),
    problem('a.yaml', 10, 'a'),
    problem('a.yaml', 10, 'b'),
    problem('b.yaml', 1, 'a'),
  ];
  expect([...ordered].reverse().sort(byPlace)).toEqual(ordered);
});
