import { keyOf, type Reference, splitTargetKey } from '../../model/annotation.js';
import { type ByName, byName } from '../../util/by-name.js';
import { type AnnotatedDocument, type KeyedList, keyedLists } from '../read/annotated-document.js';
import type { Problem } from '../read/problem.js';
import type { AnnotationFiles } from '../read/read-annotations.js';
import type { Vocabulary } from '../read/vocabulary.js';
import type { YamlPath } from '../read/yaml-file.js';

/** The list that must hold the key; `targetsAnywhere` are those of this document or another. */
type KeyHolder = KeyedList | 'sections' | keyof Vocabulary | 'targetsAnywhere';

interface PlacedReference {
  readonly fact: object;
  /** Path below `fact`. */
  readonly path: YamlPath;
  readonly holder: KeyHolder;
  readonly reference: Reference;
}

/** By list and property, where the keys must be that the property refers to. */
const keyHolders = byName<Readonly<Record<string, KeyHolder>>>({
  document: { city: 'cities', issuer: 'departments' },
  sections: { policyArea: 'policyAreas', program: 'programs' },
  departments: { city: 'cities', parent: 'departments', partOf: 'programs' },
  officials: { department: 'departments' },
  policies: {
    city: 'cities',
    policyArea: 'policyAreas',
    issuers: 'departments',
    applies: 'concepts',
  },
  programs: {
    policyArea: 'policyAreas',
    partOf: 'programs',
    policies: 'policies',
    beneficiaries: 'beneficiaryGroups',
    places: 'places',
    applies: 'concepts',
  },
  brands: { policyArea: 'policyAreas', programs: 'programs', applies: 'concepts' },
  concepts: { ref: 'concepts' },
  targets: {
    indicator: 'indicators',
    program: 'programs',
    brands: 'brands',
    places: 'places',
    partOf: 'targets',
  },
  results: {
    indicator: 'indicators',
    program: 'programs',
    brands: 'brands',
    places: 'places',
    target: 'targetsAnywhere',
    partOf: 'results',
  },
  mentions: {
    city: 'cities',
    policyArea: 'policyAreas',
    beneficiaryGroup: 'beneficiaryGroups',
  },
});
const subjectHolders: Readonly<ByName<KeyHolder>> = byName({
  section: 'sections',
  program: 'programs',
  brand: 'brands',
  target: 'targets',
  policy: 'policies',
});
const partyHolders: Readonly<ByName<KeyHolder>> = byName({
  department: 'departments',
  official: 'officials',
});

function* referencesOf({ annotation }: AnnotatedDocument): Generator<PlacedReference> {
  for (const [list, properties] of Object.entries(keyHolders))
    for (const fact of [annotation[list as keyof typeof annotation] ?? []].flat())
      for (const [property, holder] of Object.entries(properties)) {
        const value = (fact as Readonly<Record<string, Reference | readonly Reference[] | null>>)[
          property
        ];
        if (Array.isArray(value))
          for (const [index, reference] of (value as readonly Reference[]).entries())
            yield { fact, path: [property, index], holder, reference };
        else if (value !== undefined && value !== null)
          yield { fact, path: [property], holder, reference: value as Reference };
      }
  for (const fact of annotation.policies ?? [])
    for (const [index, { by }] of fact.mentions.entries())
      if (by !== undefined)
        yield { fact, path: ['mentions', index, 'by'], holder: 'departments', reference: by };
  for (const fact of annotation.responsibilities ?? []) {
    for (const [kind, reference] of Object.entries(fact.subject))
      yield { fact, path: ['subject', kind], holder: subjectHolders[kind] as KeyHolder, reference };
    for (const [index, party] of fact.parties.entries())
      for (const [kind, reference] of Object.entries(party))
        yield {
          fact,
          path: ['parties', index, kind],
          holder: partyHolders[kind] as KeyHolder,
          reference,
        };
  }
}

/** Every key that a document refers to exists, and no key is given twice. */
export function checkReferences(
  document: AnnotatedDocument,
  all: AnnotationFiles,
  vocabulary: Vocabulary,
): readonly Problem[] {
  const { file, annotation, declared } = document;
  const problems: Problem[] = [];
  for (const { fact, path, holder, reference } of referencesOf(document)) {
    const key = keyOf(reference);
    let known: boolean;
    let where: string;
    if (holder === 'targetsAnywhere') {
      const split = splitTargetKey(key, annotation.document.key);
      const owner = all.documents.find((other) => other.annotation.document.key === split.document);
      known = owner?.declared.get('targets')?.has(split.target) ?? !all.complete;
      where = `among the targets of ${split.document}`;
    } else if (Object.hasOwn(vocabulary, holder)) {
      const terms = vocabulary[holder as keyof Vocabulary];
      known = terms.knows(key);
      where = `in ${terms.file.path}`;
    } else {
      known = declared.get(holder as KeyedList)?.has(key) ?? false;
      where = `among the ${holder} of this document`;
    }
    if (!known)
      problems.push(
        file.problem(
          fact,
          path,
          'UNKNOWN_REFERENCE',
          `${path.filter((part) => typeof part === 'string').join('.')} ${key} is not ${where}`,
          'Correct the key, or add what it stands for.',
        ),
      );
  }
  for (const list of keyedLists) {
    const seen = new Set<string>();
    for (const fact of annotation[list] ?? []) {
      if (seen.has(fact.key))
        problems.push(
          file.problem(
            fact,
            ['key'],
            'DUPLICATE_ID',
            `${list} has ${fact.key} twice`,
            'A thing named twice is one entry with two quotes; two things have two keys.',
          ),
        );
      seen.add(fact.key);
    }
  }
  return problems;
}
