import { SourceText } from '../../dataset/text/source-text.js';
import { textInQuote } from '../../dataset/text/text-in-quote.js';
import {
  type Annotation,
  keyOf,
  type ResultAnnotation,
  type TargetAnnotation,
} from '../../model/annotation.js';
import type { Span } from '../../util/span.js';
import type { Draft } from '../draft/draft.js';

/** How many facts were drafted, how many are curated, and how many of both are the same. */
export interface Score {
  readonly right: number;
  readonly drafted: number;
  readonly curated: number;
}

/** What is measured: of figures several fields, of names their kind. */
export const measured = [
  /** A figure stands where a curated one stands. */
  'figure.place',
  /** And has its value, unit and comparator class. */
  'figure.value',
  /** And is a target or a result as that is. */
  'figure.role',
  /** All of these: what the goal is about. */
  'figure',
  'brand',
  'program',
  'policy',
  'department',
  'official',
  'place',
  /** A concept (提法) that the document uses, by itself or in a name. */
  'concept',
  /** Who answers for what: role, party and subject. */
  'responsibility',
  /** A beneficiary group, of an undertaking. */
  'serves',
  /** A concept, of a policy, an undertaking or a brand. */
  'applies',
  /** The undertaking that an undertaking or a heading's section is part of. */
  'partOf',
] as const;
export type Measured = (typeof measured)[number];

export interface DocumentScore {
  readonly scores: Readonly<Record<Measured, Score>>;
  /** What is wrong or missing, a line each. */
  readonly errors: readonly string[];
  /** Each drafted fact that the sheet knows the rules of, and whether it is right. */
  readonly facts: readonly {
    /** List and key. */
    readonly fact: string;
    readonly rules: readonly string[];
    readonly isRight: boolean;
  }[];
}

type Figure = TargetAnnotation | ResultAnnotation;

/** At least and more than are one class, as at most and less than are. */
const classes = {
  GTE: 'least',
  GT: 'least',
  LTE: 'most',
  LT: 'most',
  EQ: 'is',
  APPROX: 'about',
  RANGE: 'range',
};

const plain = (name: string): string => name.replace(/[“”‘’《》〈〉\s]|\n\d+、/gu, '');

interface Placed {
  readonly key: string;
  readonly role: 'target' | 'result';
  readonly fact: Figure;
  readonly span: Span;
}

function placed(annotation: Annotation, text: SourceText): Placed[] {
  const place = (role: Placed['role'], facts: readonly Figure[] = []): Placed[] =>
    facts.flatMap((fact) => {
      const span = 'code' in text.resolve(fact) ? undefined : textInQuote(text, fact, fact.text)[0];
      return span ? [{ key: `${role}s.${fact.key}`, role, fact, span }] : [];
    });
  return [...place('target', annotation.targets), ...place('result', annotation.results)];
}

/** Compares a draft with the annotation that a person made of the same text. */
export function scoreDraft(text: string, curated: Annotation, draft: Draft): DocumentScore {
  const source = new SourceText(text);
  const errors: string[] = [];
  const right = new Map<string, boolean>();
  const scores = new Map<Measured, Score>();
  const ours = placed(draft.annotation, source);
  const theirs = placed(curated, source);
  const taken = new Set<Placed>();
  const counts = { place: 0, value: 0, role: 0, all: 0 };
  for (const own of ours) {
    const other = theirs.find(
      (each) =>
        !taken.has(each) && each.span.start < own.span.end && own.span.start < each.span.end,
    );
    if (!other) {
      errors.push(`figure too many: ${own.role} ${own.fact.text} in “${own.fact.quote}”`);
      right.set(own.key, false);
      continue;
    }
    taken.add(other);
    const { fact } = other;
    const isValue =
      fact.value === own.fact.value &&
      fact.upperValue === own.fact.upperValue &&
      fact.unit === own.fact.unit &&
      classes[fact.comparator] === classes[own.fact.comparator];
    const isRole = own.role === other.role;
    counts.place++;
    if (isValue) counts.value++;
    if (isRole) counts.role++;
    if (isValue && isRole) counts.all++;
    if (!isValue)
      errors.push(
        `figure read otherwise: ${own.fact.text} as ${own.fact.comparator} ${own.fact.value} ${own.fact.unit}, not ${fact.comparator} ${fact.value} ${fact.unit}`,
      );
    if (!isRole) errors.push(`${own.role}, not ${other.role}: “${own.fact.quote}”`);
    right.set(own.key, isValue && isRole);
  }
  for (const other of theirs)
    if (!taken.has(other))
      errors.push(`figure missed: ${other.role} ${other.fact.text} in “${other.fact.quote}”`);
  for (const [name, count] of [
    ['figure.place', counts.place],
    ['figure.value', counts.value],
    ['figure.role', counts.role],
    ['figure', counts.all],
  ] as const)
    scores.set(name, { right: count, drafted: ours.length, curated: theirs.length });

  /** By the key of a drafted thing, that of the curated one that it is. */
  const same = new Map<string, string>();
  for (const [kind, list] of [
    ['brand', 'brands'],
    ['program', 'programs'],
    ['policy', 'policies'],
    ['department', 'departments'],
    ['official', 'officials'],
    ['place', 'places'],
  ] as const) {
    const named = (
      annotation: Annotation,
    ): { key: string; name: string; all: ReadonlySet<string> }[] =>
      (annotation[list] ?? []).map((each) => ({
        key: `${list}.${each.key}`,
        name: each.name,
        all: new Set([each.name, ...(each.aliases ?? [])].map(plain)),
      }));
    const wanted = new Set(named(curated));
    const drafted = named(draft.annotation);
    let hits = 0;
    for (const own of drafted) {
      const hit = [...wanted].find(({ all }) => [...own.all].some((name) => all.has(name)));
      right.set(own.key, hit !== undefined);
      if (hit) {
        same.set(own.key, hit.key);
        hits++;
        wanted.delete(hit);
      } else errors.push(`${kind} too many: ${own.name}`);
    }
    for (const { name } of wanted) errors.push(`${kind} missed: ${name}`);
    scores.set(kind, { right: hits, drafted: drafted.length, curated: named(curated).length });
  }

  const compare = (name: Measured, own: ReadonlySet<string>, other: ReadonlySet<string>): void => {
    scores.set(name, {
      right: [...own].filter((each) => other.has(each)).length,
      drafted: own.size,
      curated: other.size,
    });
    for (const each of own) if (!other.has(each)) errors.push(`${name} too many: ${each}`);
    for (const each of other) if (!own.has(each)) errors.push(`${name} missed: ${each}`);
  };
  const drafted = draft.annotation;
  for (const [name, relations] of [
    ['concept', conceptsOf],
    ['responsibility', dutiesOf],
    ['serves', servesOf],
    ['applies', appliesOf],
    ['partOf', partsOf],
  ] as const)
    compare(
      name,
      relations(drafted, (id) => same.get(id) ?? id),
      relations(curated, (id) => id),
    );
  return {
    scores: Object.fromEntries(scores) as Record<Measured, Score>,
    errors,
    facts: draft.origins.flatMap(({ fact, rules }) => {
      const isRight = right.get(fact);
      return isRight === undefined ? [] : [{ fact, rules, isRight }];
    }),
  };
}

/** What a relation is called, its ends by list and key as the curated annotation has them. */
type Relations = (annotation: Annotation, idOf: (id: string) => string) => ReadonlySet<string>;

const conceptsOf: Relations = ({ concepts = [], policies = [], programs = [], brands = [] }) =>
  new Set([
    ...concepts.map(({ ref }) => ref),
    ...[...policies, ...programs, ...brands].flatMap(({ applies = [] }) => applies.map(keyOf)),
  ]);

const subjectLists: ReadonlyMap<string, string> = new Map([
  ['program', 'programs'],
  ['brand', 'brands'],
  ['policy', 'policies'],
]);

const dutiesOf: Relations = ({ responsibilities = [] }, idOf) =>
  new Set(
    responsibilities.flatMap(({ role, subject, parties }) =>
      parties.map((party) => {
        const [kind, key] = Object.entries(subject)[0] as [string, string];
        const list = subjectLists.get(kind);
        // Keys of targets are made anew in each reading: that it is a target must do.
        const about = list ? idOf(`${list}.${key}`) : kind === 'target' ? kind : `${kind} ${key}`;
        const who =
          'department' in party ? `departments.${party.department}` : `officials.${party.official}`;
        return `${role} ${about} ${idOf(who)}`;
      }),
    ),
  );

const servesOf: Relations = ({ programs = [] }, idOf) =>
  new Set(
    programs.flatMap(({ key, beneficiaries = [] }) =>
      beneficiaries.map((each) => `${idOf(`programs.${key}`)} ${keyOf(each)}`),
    ),
  );

const appliesOf: Relations = (annotation, idOf) =>
  new Set(
    (['policies', 'programs', 'brands'] as const).flatMap((list) =>
      (annotation[list] ?? []).flatMap(({ key, applies = [] }) =>
        applies.map((each) => `${idOf(`${list}.${key}`)} ${keyOf(each)}`),
      ),
    ),
  );

const partsOf: Relations = ({ programs = [], sections }, idOf) =>
  new Set([
    ...programs.flatMap(({ key, partOf }) =>
      partOf ? [`${idOf(`programs.${key}`)} ${idOf(`programs.${keyOf(partOf)}`)}`] : [],
    ),
    ...sections.flatMap(({ ordinal, program }) =>
      program ? [`section ${ordinal} ${idOf(`programs.${keyOf(program)}`)}`] : [],
    ),
  ]);

export const sumOf = (scores: readonly Score[]): Score => ({
  right: scores.reduce((sum, score) => sum + score.right, 0),
  drafted: scores.reduce((sum, score) => sum + score.drafted, 0),
  curated: scores.reduce((sum, score) => sum + score.curated, 0),
});

/** Harmonic mean of precision and recall, to three places; 1 where there is nothing to find. */
export function f1({ right, drafted, curated }: Score): number {
  return drafted + curated === 0 ? 1 : Math.round((2000 * right) / (drafted + curated)) / 1000;
}

/** Lower end of the interval (Wilson, 95 %) of a share: what is known of it with so few cases. */
export function lowerBound(right: number, of: number): number {
  if (of === 0) return 0;
  const z = 1.96;
  const share = right / of;
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return (share + (z * z) / (2 * of) - spread) / (1 + (z * z) / of);
}
