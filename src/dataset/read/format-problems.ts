import type { Problem } from './problem.js';

/** Problems for a terminal: place, code and message on one line, the fix below it. */
export function formatProblems(problems: readonly Problem[]): string {
  const lines = problems.map(
    ({ file, line, code, message, fix }) => `${file}:${line} ${code} ${message}\n    ${fix}`,
  );
  const files = new Set(problems.map(({ file }) => file)).size;
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [...lines, `${count} in ${files === 1 ? '1 file' : `${files} files`}`].join('\n');
}
