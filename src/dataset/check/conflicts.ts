import { keyOf, type Reference } from '../../model/annotation.js';
import { idOf } from '../../model/ids.js';
import type { AnnotatedDocument } from '../read/annotated-document.js';
import { factIds } from '../read/fact-ids.js';
import type { Problem } from '../read/problem.js';
import type { Vocabulary } from '../read/vocabulary.js';
import type { YamlFile } from '../read/yaml-file.js';

/** What one file states of a thing that other files may state, too. */
interface Statement {
  readonly id: string;
  readonly file: YamlFile;
  readonly fact: object;
  /** Values that must be the same wherever they are stated; undefined where this file leaves one out. */
  readonly values: Readonly<Record<string, string | undefined>>;
}

/** What a document states of the things that belong to its city. */
function* statementsOf({ file, annotation }: AnnotatedDocument): Generator<Statement> {
  const ids = factIds(annotation);
  const idOfReference = (
    reference: Reference | undefined,
    id: (key: string) => string,
  ): string | undefined => reference && id(keyOf(reference));
  for (const fact of annotation.departments ?? []) {
    const { name, kind } = fact;
    const parent = idOfReference(fact.parent, ids.department);
    yield { id: ids.department(fact.key), file, fact, values: { name, kind, parent } };
  }
  for (const fact of annotation.officials ?? [])
    yield { id: ids.official(fact.key), file, fact, values: { name: fact.name } };
  for (const fact of annotation.places ?? [])
    yield { id: ids.place(fact.key), file, fact, values: { name: fact.name } };
  for (const fact of annotation.policies ?? []) {
    const { name, kind, policyArea } = fact;
    yield { id: ids.policy(fact.key), file, fact, values: { name, kind, policyArea } };
  }
  for (const fact of annotation.programs ?? []) {
    const { name, kind, policyArea } = fact;
    const partOf = idOfReference(fact.partOf, ids.program);
    yield { id: ids.program(fact.key), file, fact, values: { name, kind, policyArea, partOf } };
  }
  for (const fact of annotation.brands ?? []) {
    const { name, policyArea } = fact;
    yield { id: ids.brand(fact.key), file, fact, values: { name, policyArea } };
  }
}

/** Two documents that give one thing two values: a programme of two kinds, a brand of two names. */
function conflicts(statements: readonly Statement[]): readonly Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, Statement>();
  for (const statement of statements) {
    const { id, file, fact, values } = statement;
    const before = first.get(id);
    if (!before) first.set(id, statement);
    // Twice in one file is a duplicate key, which is reported as such.
    if (!before || before.file === file) continue;
    for (const [property, value] of Object.entries(values)) {
      const known = before.values[property];
      if (value === undefined || known === undefined || value === known) continue;
      problems.push(
        file.problem(
          fact,
          [property],
          'CONFLICT',
          `${id} has ${property} ${value} here and ${known} in ${before.file.path}`,
          'Say the same in both (another wording of the name is an alias), or give one another key.',
        ),
      );
    }
  }
  return problems;
}

/** From a thing to what it is part of. */
interface Step {
  readonly parent: string;
  readonly file: YamlFile;
  readonly fact: object;
  readonly property: string;
}

/** Things that are part of themselves, directly or over other things. */
function cycles(statements: readonly Statement[], { cities }: Vocabulary): readonly Problem[] {
  const steps = new Map<string, Step>();
  for (const { id, file, fact, values } of statements)
    for (const property of ['parent', 'partOf']) {
      const parent = values[property];
      if (parent !== undefined && !steps.has(id)) steps.set(id, { parent, file, fact, property });
    }
  for (const city of cities.entries.values())
    if (city.parent !== undefined)
      steps.set(idOf('CITY', city.key), {
        parent: idOf('CITY', city.parent),
        file: cities.file,
        fact: city,
        property: 'parent',
      });
  const problems: Problem[] = [];
  for (const [id, { parent, file, fact, property }] of steps) {
    let at: string | undefined = parent;
    for (let count = 0; at !== undefined && at !== id && count < steps.size; count++)
      at = steps.get(at)?.parent;
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
  const statements = [...documents]
    .sort(({ annotation: a }, { annotation: b }) => a.document.year - b.document.year)
    .flatMap((document) => [...statementsOf(document)]);
  return [...conflicts(statements), ...cycles(statements, vocabulary)];
}
