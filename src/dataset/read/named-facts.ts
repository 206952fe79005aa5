import { type Annotation, evidenceOf, keyOf, type Quote, quoteOf } from '../../model/annotation.js';
import { idOf } from '../../model/ids.js';
import { type EntityList, entityLists, type FactIds, factIds } from './fact-ids.js';
import type { Named, TermEntry, Vocabulary } from './vocabulary.js';

/** A thing with a name, and the quotes that should show the name. */
export interface NamedFact {
  /** Id of its node. */
  readonly id: string;
  readonly fact: object;
  /** What a reader would call it. */
  readonly label: string;
  readonly names: readonly string[];
  readonly aliases: readonly string[];
  readonly evidence: readonly Quote[];
  readonly reading?: string | undefined;
}

/** The words by which a quote names a thing beside its names: see `mention` of a quote. */
export const mentionsOf = (quote: Quote): readonly string[] =>
  typeof quote === 'string' || quote.mention === undefined ? [] : [quote.mention];

const namesOf = (entry: Named): readonly string[] => [entry.name, ...(entry.aliases ?? [])];

/** The entities of the annotation: departments, officials, places, policies, programmes, brands. */
export function namedFacts(annotation: Annotation): readonly NamedFact[] {
  const ids = factIds(annotation);
  return entityLists.flatMap((list) =>
    (annotation[list] ?? []).map((fact) => ({
      id: ids[idMakers[list]](fact.key),
      fact,
      label: fact.name,
      names: namesOf(fact),
      aliases: fact.aliases ?? [],
      evidence: evidenceOf(fact),
      reading: fact.reading,
    })),
  );
}

const idMakers = {
  departments: 'department',
  officials: 'official',
  places: 'place',
  policies: 'policy',
  programs: 'program',
  brands: 'brand',
} as const satisfies Readonly<Record<EntityList, keyof FactIds>>;

/** The lists in which a reference finds the thing that it leads to, where that thing has a name. */
export type NamedList =
  | 'departments'
  | 'places'
  | 'policies'
  | 'programs'
  | 'brands'
  | 'beneficiaryGroups'
  | 'concepts';

/** The thing with a name that a reference leads to; undefined where there is none. */
export function namedEnd(
  annotation: Annotation,
  vocabulary: Vocabulary,
  list: NamedList,
  key: string,
): NamedFact | undefined {
  if (list === 'beneficiaryGroups' || list === 'concepts') {
    const entry: TermEntry | undefined = vocabulary[list].entries.get(key);
    const type = list === 'concepts' ? 'CONCEPT' : 'BENEFICIARY_GROUP';
    return (
      entry && {
        id: idOf(type, key),
        fact: entry,
        label: entry.name,
        names: namesOf(entry),
        aliases: [],
        evidence: [],
      }
    );
  }
  const facts: readonly (Named & {
    readonly key: string;
    readonly reading?: string;
    readonly evidence?: readonly Quote[];
    readonly mentions?: readonly Quote[];
  })[] = annotation[list] ?? [];
  const fact = facts.find((each) => each.key === key);
  return (
    fact && {
      id: factIds(annotation)[idMakers[list]](key),
      fact,
      label: fact.name,
      names: namesOf(fact),
      aliases: [],
      evidence: evidenceOf(fact),
      reading: fact.reading,
    }
  );
}

/** The vocabulary's terms that the annotation lists under `mentions`. */
export const mentionedTerms = (
  annotation: Annotation,
  vocabulary: Vocabulary,
): readonly NamedFact[] =>
  (annotation.mentions ?? []).flatMap((mention) => {
    const [type, terms, key] =
      'city' in mention
        ? (['CITY', vocabulary.cities, mention.city] as const)
        : 'policyArea' in mention
          ? (['POLICY_AREA', vocabulary.policyAreas, mention.policyArea] as const)
          : ([
              'BENEFICIARY_GROUP',
              vocabulary.beneficiaryGroups,
              mention.beneficiaryGroup,
            ] as const);
    const entry: TermEntry | undefined = terms.entries.get(key);
    if (!entry) return [];
    return [
      {
        id: idOf(type, key),
        fact: mention,
        label: entry.name,
        names: namesOf(entry),
        aliases: [],
        evidence: mention.evidence,
      },
    ];
  });

/** The concepts (提法) that the document uses, by their own evidence and by what applies them. */
export const usedConcepts = (
  annotation: Annotation,
  vocabulary: Vocabulary,
): readonly NamedFact[] => {
  const used: NamedFact[] = [];
  const add = (fact: object, key: string, evidence: readonly Quote[]): void => {
    const entry = vocabulary.concepts.entries.get(key);
    if (!entry) return;
    used.push({
      id: idOf('CONCEPT', key),
      fact,
      label: entry.name,
      names: namesOf(entry),
      aliases: [],
      evidence,
    });
  };
  for (const fact of annotation.concepts ?? []) add(fact, fact.ref, fact.evidence);
  for (const facts of [annotation.policies, annotation.programs, annotation.brands])
    for (const fact of facts ?? [])
      for (const reference of fact.applies ?? []) {
        const quote = quoteOf(reference);
        add(fact, keyOf(reference), quote === undefined ? evidenceOf(fact) : [quote]);
      }
  return used;
};

/** The indicators that the document measures; their evidence is the quotes of the measurements. */
export const measuredIndicators = (
  annotation: Annotation,
  vocabulary: Vocabulary,
): readonly NamedFact[] =>
  [...(annotation.targets ?? []), ...(annotation.results ?? [])].flatMap((fact) => {
    const entry = vocabulary.indicators.entries.get(fact.indicator);
    if (!entry) return [];
    const id = idOf('INDICATOR', fact.indicator);
    return [{ id, fact, label: entry.name, names: namesOf(entry), aliases: [], evidence: [fact] }];
  });
