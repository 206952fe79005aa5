import { keyOf, type Reference } from '../../model/annotation.js';
import type { CurrentIds } from '../../model/former-ids.js';
import { idOf } from '../../model/ids.js';
import type { AnnotatedDocument } from '../read/annotated-document.js';
import { type FactIds, factIds } from '../read/fact-ids.js';
import type { Problem } from '../read/problem.js';
import { currentIdsOf } from '../read/same-things.js';
import type { Vocabulary } from '../read/vocabulary.js';
import type { YamlFile } from '../read/yaml-file.js';

/** What one file states of a thing that other files may state, too. */
interface Statement {
  readonly id: string;
  /** The id under the key by which the file states it. */
  readonly statedId: string;
  readonly file: YamlFile;
  readonly fact: object;
  /** Values that must be the same wherever they are stated; undefined where this file leaves one out. */
  readonly values: Readonly<Record<string, string | undefined>>;
}

/** What a document states of the things that belong to its city. */
function* statementsOf(document: AnnotatedDocument, current: CurrentIds): Generator<Statement> {
  const { file, annotation } = document;
  const ids = factIds(annotation, current);
  const stated = factIds(annotation);
  const statement = (
    id: (ids: FactIds) => string,
    fact: object,
    { name, ...values }: Statement['values'],
  ): Statement => {
    const own = { id: id(ids), statedId: id(stated), file, fact };
    // What is the same as another thing has a name of its own: it is an alias of the other.
    return { ...own, values: own.id === own.statedId ? { name, ...values } : values };
  };
  const idOfReference = (
    reference: Reference | undefined,
    id: (key: string) => string,
  ): string | undefined => reference && id(keyOf(reference));
  for (const fact of annotation.departments ?? []) {
    const { key, name, kind } = fact;
    const parent = idOfReference(fact.parent, ids.department);
    yield statement(({ department }) => department(key), fact, { name, kind, parent });
  }
  for (const fact of annotation.officials ?? [])
    yield statement(({ official }) => official(fact.key), fact, { name: fact.name });
  for (const fact of annotation.places ?? [])
    yield statement(({ place }) => place(fact.key), fact, { name: fact.name });
  for (const fact of annotation.policies ?? []) {
    const { key, name, kind, policyArea } = fact;
    yield statement(({ policy }) => policy(key), fact, { name, kind, policyArea });
  }
  for (const fact of annotation.programs ?? []) {
    const { key, name, kind, policyArea } = fact;
    const partOf = idOfReference(fact.partOf, ids.program);
    yield statement(({ program }) => program(key), fact, { name, kind, policyArea, partOf });
  }
  for (const fact of annotation.brands ?? []) {
    const { key, name, policyArea } = fact;
    yield statement(({ brand }) => brand(key), fact, { name, policyArea });
  }
}

/** Statements that give one thing two values: a programme of two kinds, a brand of two names. */
function conflicts(statements: readonly Statement[]): readonly Problem[] {
  const problems: Problem[] = [];
  /** By thing and property, who gave it its first value. */
  const first = new Map<string, Statement>();
  for (const statement of statements) {
    const { id, statedId, file, fact, values } = statement;
    for (const [property, value] of Object.entries(values)) {
      if (value === undefined) continue;
      const place = `${id} ${property}`;
      const before = first.get(place);
      if (!before) first.set(place, statement);
      const known = before?.values[property];
      // Twice in one file under one key is a duplicate key, which is reported as such.
      const isDuplicate = before?.file === file && before.statedId === statedId;
      if (!before || isDuplicate || value === known) continue;
      const areTwo = before.statedId !== statedId;
      problems.push(
        file.problem(
          fact,
          [property],
          'CONFLICT',
          `${id} has ${property} ${value} here and ${known} in ${before.file.path}`,
          areTwo
            ? 'Say the same of both; where they are two things after all, remove sameAs.'
            : 'Say the same in both (another wording of the name is an alias), or give one another key.',
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
  const current = currentIdsOf(documents.map(({ annotation }) => annotation));
  const statements = [...documents]
    .sort(({ annotation: a }, { annotation: b }) => a.document.year - b.document.year)
    .flatMap((document) => [...statementsOf(document, current)]);
  return [...conflicts(statements), ...cycles(statements, vocabulary)];
}
