// Names mutants, so that they can be chosen, told apart and found again.
import { createHash } from 'node:crypto';
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

/** True for the mutants of a sample (one in `every`, always the same ones for a seed) or of a list of keys. */
export function isChosen(mutant, { keys, every = 1, seed = 1 }) {
  const key = keyOf(mutant);
  if (keys) return keys.includes(key);
  const hash = createHash('sha256').update(`${seed} ${key}`).digest();
  return hash.readUInt32BE() % every === 0;
}
