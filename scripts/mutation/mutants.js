// Names mutants, so that they can be chosen, told apart and found again.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A path as the repository has it: `src/model/ontology.ts`. */
export const pathInRepository = (file) => relative(root, file).split(sep).join('/');

/** Where a mutant is and what it puts there; Stryker's own ids change with the set of files. */
export function keyOf({ fileName, location: { start, end }, mutatorName, replacement }) {
  const place = `${start.line}:${start.column}-${end.line}:${end.column}`;
  return `${pathInRepository(fileName)}:${place} ${mutatorName} ${replacement}`;
}

/** Stryker counts lines and columns from 1 in its results, and from 0 everywhere else. */
export function fromResult(result) {
  const { start, end } = result.location;
  const fromZero = ({ line, column }) => ({ line: line - 1, column: column - 1 });
  return { ...result, location: { start: fromZero(start), end: fromZero(end) } };
}

/** True for the mutants of a sample (one in `every`, always the same ones for a seed) or of a list of keys. */
export function isChosen(mutant, { keys, every = 1, seed = 1 }) {
  const key = keyOf(mutant);
  if (keys) return keys.includes(key);
  const hash = createHash('sha256').update(`${seed} ${key}`).digest();
  return hash.readUInt32BE() % every === 0;
}

/** The mutated text as it stands, on one line. */
export function textAt({ fileName, location: { start, end } }) {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column);
  lines[0] = lines[0].slice(start.column);
  return short(lines.join(' '));
}

/** One line, cut where it is long. */
export function short(text) {
  const line = oneLine(text);
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}

export const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
