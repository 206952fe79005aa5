import type { Annotation } from '../../model/annotation.js';
import type { ProgramKind } from '../../model/ontology.js';

/** Undertakings that documents name, by name and alias; shorter words than four characters say too little. */
export function knownPrograms(
  annotations: readonly Annotation[],
): ReadonlyMap<string, ProgramKind> {
  const known = new Map<string, ProgramKind>();
  for (const { programs = [] } of annotations)
    for (const { name, aliases = [], kind } of programs)
      for (const each of [name, ...aliases]) if ([...each].length >= 4) known.set(each, kind);
  return known;
}
