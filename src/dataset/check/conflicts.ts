import { keyOf } from '../../model/annotation.js';
import { idOf } from '../../model/ids.js';
import type { AnnotatedDocument } from '../read/annotated-document.js';
import { factIds } from '../read/fact-ids.js';
import type { Problem } from '../read/problem.js';
import type { Vocabulary } from '../read/vocabulary.js';
import type { YamlFile } from '../read/yaml-file.js';

interface Telling {
  readonly file: YamlFile;
  readonly fact: object;
  readonly said: Readonly<Record<string, string | undefined>>;
}

function* tellings(document: AnnotatedDocument): Generator<readonly [id: string, Telling]> {
  const { file, annotation } = document;
  const ids = factIds(annotation);
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

/** What several documents say of one thing can be said at once. */
function conflicts(told: readonly (readonly [string, Telling])[]): readonly Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, Telling>();
  for (const [id, telling] of told) {
    const known = first.get(id);
    if (!known) first.set(id, telling);
    // Twice in one file is a duplicate key, which is reported as such.
    if (!known || known.file === telling.file) continue;
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
  return problems;
}

interface Step {
  readonly up: string;
  readonly file: YamlFile;
  readonly fact: object;
  readonly property: string;
}

/** Nothing leads, over what it is part of, back to itself. */
function cycles(
  told: readonly (readonly [string, Telling])[],
  { cities }: Vocabulary,
): readonly Problem[] {
  const steps = new Map<string, Step>();
  for (const [id, { file, fact, said }] of told)
    for (const property of ['parent', 'partOf']) {
      const up = said[property];
      if (up !== undefined && !steps.has(id)) steps.set(id, { up, file, fact, property });
    }
  for (const city of cities.entries.values())
    if (city.parent !== undefined)
      steps.set(idOf('CITY', city.key), {
        up: idOf('CITY', city.parent),
        file: cities.file,
        fact: city,
        property: 'parent',
      });
  const problems: Problem[] = [];
  for (const [id, { up, file, fact, property }] of steps) {
    let at: string | undefined = up;
    for (let count = 0; at !== undefined && at !== id && count < steps.size; count++)
      at = steps.get(at)?.up;
    if (at === id)
      problems.push(
        file.problem(
          fact,
          [property],
          'CYCLE',
          `${id} is part of itself`,
          'Correct partOf or parent so that they lead upwards only.',
        ),
      );
  }
  return problems;
}

/** Documents and vocabulary agree on each thing, and nothing is part of itself. */
export function checkConflicts(
  documents: readonly AnnotatedDocument[],
  vocabulary: Vocabulary,
): readonly Problem[] {
  const told = [...documents]
    .sort(({ annotation: a }, { annotation: b }) => a.document.year - b.document.year)
    .flatMap((document) => [...tellings(document)]);
  return [...conflicts(told), ...cycles(told, vocabulary)];
}
