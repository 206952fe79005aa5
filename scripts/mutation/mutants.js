// Names mutants, so that they can be chosen, told apart and found again.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Instrumenter } from '@stryker-mutator/instrumenter';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A path as the repository has it: `src/model/ontology.ts`. */
export const pathInRepository = (file) => relative(root, file).split(sep).join('/');

/** Where a mutant is and what it puts there; Stryker's own ids change with the set of files. */
function keyOf({ fileName, location: { start, end }, mutatorName, replacement }) {
  const place = `${start.line}:${start.column}-${end.line}:${end.column}`;
  return `${pathInRepository(fileName)}:${place} ${mutatorName} ${replacement}`;
}

/** All mutants that Stryker makes of a file of the repository. */
export async function mutantsOf(file) {
  const log = { debug() {}, info() {}, isDebugEnabled: () => false };
  const name = join(root, file);
  const { mutants } = await new Instrumenter(log).instrument(
    [{ name, mutate: true, content: readFileSync(name, 'utf8') }],
    { plugins: null, ignorers: [], excludedMutations: [] },
  );
  return mutants;
}

/** How Stryker is told to change this place only: `src/a.ts:12:4-12:9`. */
export const rangeOf = ({ fileName, location: { start, end } }) =>
  `${pathInRepository(fileName)}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;

/** Names the content of a file, as Git does. */
export function versionOf(file) {
  const content = readFileSync(join(root, file));
  return createHash('sha1')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex')
    .slice(0, 8);
}

/** Stryker counts lines and columns from 1 in its results, and from 0 everywhere else. */
export function fromResult(result) {
  const { start, end } = result.location;
  const fromZero = ({ line, column }) => ({ line: line - 1, column: column - 1 });
  return { ...result, location: { start: fromZero(start), end: fromZero(end) } };
}

/** A short name of a mutant, the same in every run as long as its file is. */
export const idOf = (mutant) => digestOf(keyOf(mutant)).toString('hex').slice(0, 12);

const digestOf = (text) => createHash('sha256').update(text).digest();

/**
 * True for the mutants of a sample: one in `every`, always the same ones for a seed. `every` is a
 * number, or one for each of some folders: that of the innermost counts.
 */
export function isDrawn(mutant, { every, seed }) {
  const oneIn =
    typeof every === 'number' ? every : everyIn(pathInRepository(mutant.fileName), every);
  return digestOf(`${seed} ${keyOf(mutant)}`).readUInt32BE() % oneIn === 0;
}

function everyIn(file, folders) {
  const around = Object.keys(folders).filter((folder) => file.startsWith(`${folder}/`));
  const [innermost] = around.sort((one, other) => other.length - one.length);
  if (innermost === undefined) throw new Error(`${file} is in no folder of the sample.`);
  return folders[innermost];
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

/** Lists of what has the same key, in the order in which the keys are met. */
export function groupedBy(entries, keyOf) {
  const groups = new Map();
  for (const entry of entries) {
    const key = keyOf(entry);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}
