import { type AnnotatedDocument, keyOf } from './annotated-document.js';
import { factIds } from './fact-ids.js';
import type { Problem } from './problem.js';
import type { Vocabulary } from './vocabulary.js';
import type { YamlFile } from './yaml-file.js';

interface Telling {
  readonly file: YamlFile;
  readonly fact: object;
  readonly said: Readonly<Record<string, string | undefined>>;
}

function* tellings(document: AnnotatedDocument): Generator<readonly [id: string, Telling]> {
  const { file, annotation } = document;
  const ids = factIds(document);
  const parent = (
    reference: Parameters<typeof keyOf>[0] | undefined,
    id: (key: string) => string,
  ): string | undefined => reference && id(keyOf(reference));
  for (const fact of annotation.departments ?? [])
    yield [
      ids.department(fact.key),
      {
        file,
        fact,
        said: { name: fact.name, kind: fact.kind, parent: parent(fact.parent, ids.department) },
      },
    ];
  for (const fact of annotation.officials ?? [])
    yield [ids.official(fact.key), { file, fact, said: { name: fact.name } }];
  for (const fact of annotation.places ?? [])
    yield [ids.place(fact.key), { file, fact, said: { name: fact.name } }];
  for (const fact of annotation.policies ?? [])
    yield [
      ids.policy(fact.key),
      { file, fact, said: { name: fact.name, kind: fact.kind, policyArea: fact.policyArea } },
    ];
  for (const fact of annotation.programs ?? [])
    yield [
      ids.program(fact.key),
      {
        file,
        fact,
        said: {
          name: fact.name,
          kind: fact.kind,
          policyArea: fact.policyArea,
          partOf: parent(fact.partOf, ids.program),
        },
      },
    ];
  for (const fact of annotation.brands ?? [])
    yield [
      ids.brand(fact.key),
      { file, fact, said: { name: fact.name, policyArea: fact.policyArea } },
    ];
}

/** What several documents say of one thing can be said at once, and nothing is part of itself. */
export function checkConflicts(
  documents: readonly AnnotatedDocument[],
  vocabulary: Vocabulary,
): readonly Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, Telling>();
  const above = new Map<string, string>();
  for (const document of documents)
    for (const [id, telling] of tellings(document)) {
      const up = telling.said.parent ?? telling.said.partOf;
      if (up !== undefined && !above.has(id)) above.set(id, up);
      const known = first.get(id);
      if (!known) {
        first.set(id, telling);
        continue;
      }
      // Twice in one file is a duplicate key, which is reported as such.
      if (known.file === telling.file) continue;
      for (const [property, value] of Object.entries(telling.said)) {
        const before = known.said[property];
        if (value === undefined || before === undefined || value === before) continue;
        problems.push(
          telling.file.problem(
            telling.fact,
            [property],
            'CONFLICT',
            `${id} has ${property} ${value} here and ${before} in ${known.file.path}`,
            'Say the same in both (another wording of the name is an alias), or give one another key.',
          ),
        );
      }
    }
  for (const city of vocabulary.cities.entries.values())
    if (city.parent) above.set(`city ${city.key}`, `city ${city.parent}`);
  for (const [id, up] of above) {
    let at: string | undefined = up;
    for (let steps = 0; at !== undefined && at !== id && steps <= above.size; steps++)
      at = above.get(at);
    const telling = first.get(id);
    if (at !== id) continue;
    const message = `${id} is part of itself`;
    const mend = 'Correct partOf or parent so that they lead upwards only.';
    const city = vocabulary.cities.entries.get(id.replace(/^city /, ''));
    if (telling) problems.push(telling.file.problem(telling.fact, [], 'CYCLE', message, mend));
    else if (city)
      problems.push(vocabulary.cities.file.problem(city, ['parent'], 'CYCLE', message, mend));
  }
  return problems;
}
