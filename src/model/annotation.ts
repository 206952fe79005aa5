import type {
  Comparator,
  DepartmentKind,
  DocumentKind,
  DocumentPeriod,
  MeasureBasis,
  MeasurementPeriod,
  PolicyAction,
  PolicyKind,
  ProgramKind,
  ResponsibilityRole,
} from './ontology.js';

/**
 * One annotation file: what a person found in one document, each fact with the words that prove it.
 * `docs/add-a-document.md` explains it by example; `schema/annotation.schema.json` is its JSON Schema.
 *
 * Keys are lower-case ASCII slugs. A policy, programme, brand, department, official or place is known
 * by its key within its city: the same key in two documents of one city is the same thing. The key of
 * a target or a result is unique in its document.
 */
export interface Annotation {
  readonly document: DocumentHeader;
  readonly sections: readonly SectionAnnotation[];
  readonly departments?: readonly DepartmentAnnotation[];
  readonly officials?: readonly OfficialAnnotation[];
  readonly places?: readonly PlaceAnnotation[];
  readonly policies?: readonly PolicyAnnotation[];
  readonly programs?: readonly ProgramAnnotation[];
  readonly brands?: readonly BrandAnnotation[];
  readonly concepts?: readonly ConceptAnnotation[];
  readonly responsibilities?: readonly ResponsibilityAnnotation[];
  readonly targets?: readonly TargetAnnotation[];
  readonly results?: readonly ResultAnnotation[];
  readonly mentions?: readonly VocabularyMention[];
  readonly notFacts?: readonly NotFact[];
}

/** Words of the document, verbatim. A bare string must occur in it exactly once. */
export type Quote =
  | string
  | {
      readonly quote: string;
      /** Which occurrence is meant, from 1, where the words occur more than once. */
      readonly occurrence?: number;
      /** Words of the quote that name the thing here, and are no alias: 社保 of 社保部门. */
      readonly mention?: string;
    };

/**
 * A reference to another fact, by its key: alone (`minzhengju`), or with the words that prove this
 * very relation (`{ ref: minzhengju, quote: 市民政局局长王哲 }`).
 */
export type Reference =
  | string
  | { readonly ref: string; readonly quote: string; readonly occurrence?: number };

export interface DocumentHeader {
  /** Slug, unique over all documents: `qingdao-2023-plan`. */
  readonly key: string;
  /** File under `seeds/`. */
  readonly source: string;
  readonly sha256: string;
  readonly title: string;
  readonly kind: DocumentKind;
  /** Key of a city in the vocabulary. */
  readonly city: string;
  readonly year: number;
  readonly period: DocumentPeriod;
  /** Year, year-month or date in ISO 8601. */
  readonly issuedOn?: string;
  /** Key of the issuing department. */
  readonly issuer?: string;
  /** Words that show title, city, year and issuer. */
  readonly evidence: readonly Quote[];
  readonly note?: string;
}

export interface SectionAnnotation {
  /** Position in the document: 2, 2.3, 2.3.1. Sections are listed in reading order. */
  readonly ordinal: string;
  /** The heading as written, without its number. */
  readonly heading: string;
  /** The words with which the section begins, its number and heading included. */
  readonly starts: Quote;
  /** The words with which it ends, where that is before the next section begins. */
  readonly ends?: Quote;
  readonly policyArea?: string;
  /**
   * The undertaking whose heading this is: what the section and those below it hold belongs to it,
   * where nothing nearer says otherwise.
   */
  readonly program?: Reference;
  /**
   * The stretch of time that the section speaks of, where that is not what the section around it, or
   * else the document, speaks of: 二、2023年下半年工作思路. Its heading says it.
   */
  readonly period?: MeasurementPeriod;
  /** First and last year, month or day of a period OTHER. */
  readonly periodStart?: string;
  readonly periodEnd?: string;
}

/**
 * The key under which documents of the city know the same thing by another wording. Once said of a key,
 * in whichever document, it holds wherever the key is used: the name is an alias of that thing, and the
 * id leads to it.
 */
type SameAs = string;

/**
 * Keys of things of the same kind, city and level that somebody looked at and found to be others, however alike
 * the names: they are not proposed to be one again. Said of either, it holds for both.
 */
type DifferentFrom = readonly string[];

interface NamedAnnotation {
  readonly key: string;
  readonly sameAs?: SameAs;
  readonly differentFrom?: DifferentFrom;
  /** Preferred name, in the words of the source, without quotation marks. */
  readonly name: string;
  readonly aliases?: readonly string[];
  /** One quote for each passage in which the document names it. */
  readonly evidence: readonly Quote[];
  /** How the quotes name it, where neither the name nor an alias occurs in them as it is. */
  readonly reading?: string;
  readonly note?: string;
}

/** Whose a thing is where the text names no city for it: an unnamed province's, or nobody's that is said. */
export const unnamedLevels = ['PROVINCE', 'UNSAID'] as const;
export type UnnamedLevel = (typeof unnamedLevels)[number];

export interface DepartmentAnnotation extends NamedAnnotation {
  readonly kind: DepartmentKind;
  /** Key of the city that it belongs to: the document's unless given; null for a national body. */
  readonly city?: string | null;
  /** PROVINCE for a body of a province that the text does not name. */
  readonly level?: UnnamedLevel;
  readonly parent?: Reference;
  /** The framework that a task force carries out. */
  readonly partOf?: Reference;
}

export interface OfficialAnnotation extends NamedAnnotation {
  readonly posts?: readonly string[];
  readonly department?: Reference;
}

export interface PlaceAnnotation extends NamedAnnotation {}

export interface PolicyAnnotation {
  readonly key: string;
  readonly sameAs?: SameAs;
  readonly differentFrom?: DifferentFrom;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly kind: PolicyKind;
  /** Key of the city that made it: the document's unless given; null for a national one. */
  readonly city?: string | null;
  /** Whose it is, where that is no city of the vocabulary: PROVINCE unnamed, or UNSAID. */
  readonly level?: UnnamedLevel;
  readonly policyArea?: string;
  readonly issuers?: readonly Reference[];
  /** Concepts (提法) of the vocabulary that its own words hold. */
  readonly applies?: readonly Reference[];
  /** What the document says is done with it, once for each passage. */
  readonly mentions: readonly {
    readonly action: PolicyAction;
    /** Key of the department that does it, where the quote names one: who approves. */
    readonly by?: string;
    readonly quote: string;
    readonly occurrence?: number;
    readonly mention?: string;
  }[];
  readonly reading?: string;
  readonly note?: string;
}

export interface ProgramAnnotation extends NamedAnnotation {
  readonly kind: ProgramKind;
  readonly policyArea?: string;
  readonly partOf?: Reference;
  /** False where its words say that it is no part of the undertaking whose heading it stands under. */
  readonly inherits?: false;
  readonly policies?: readonly Reference[];
  readonly beneficiaries?: readonly Reference[];
  readonly places?: readonly Reference[];
  /** Concepts (提法) of the vocabulary that its own words hold. */
  readonly applies?: readonly Reference[];
}

export interface BrandAnnotation extends NamedAnnotation {
  readonly policyArea?: string;
  /** Programmes that carry the brand. */
  readonly programs?: readonly Reference[];
  /** Concepts (提法) of the vocabulary that its own words hold. */
  readonly applies?: readonly Reference[];
}

/** A concept (提法) of the vocabulary that the document uses: 跨省通办. */
export interface ConceptAnnotation {
  /** Key of a concept in the vocabulary. */
  readonly ref: string;
  /** One quote for each passage that uses it; each holds its name or an alias. */
  readonly evidence: readonly Quote[];
  readonly note?: string;
}

export interface ResponsibilityAnnotation {
  readonly role: ResponsibilityRole;
  /** What is answered for: a section by ordinal, or another fact by key. */
  readonly subject:
    | { readonly section: string }
    | { readonly program: string }
    | { readonly brand: string }
    | { readonly target: string }
    | { readonly policy: string };
  /** Keys of departments and officials, in the order of the source. */
  readonly parties: readonly ({ readonly department: string } | { readonly official: string })[];
  readonly quote: string;
  readonly occurrence?: number;
}

interface MeasurementAnnotation {
  readonly key: string;
  /** Key of an indicator in the vocabulary. */
  readonly indicator: string;
  /** In the base unit, 万 and 亿 resolved; null where the source withholds it. */
  readonly value: number | null;
  /** Upper end of a RANGE. */
  readonly upperValue?: number;
  readonly comparator: Comparator;
  /** As written, from the vocabulary's units; 元 for money, whatever multiple the source uses. */
  readonly unit: string;
  readonly basis: MeasureBasis;
  /** The quantity's own words, found in the quote: 3800张以上. */
  readonly text: string;
  /** What one unit applies to: 每个市(区). */
  readonly scope?: string;
  /** Why the words leave it open whether the figure is a running total or new (累计还是新增). */
  readonly basisDoubt?: string;
  /** The year that it is for, where that is not the document's (去年共收到…). */
  readonly year?: number;
  /** The stretch of time that it is for, where that is not its section's: 1-5月, 全年计划…. */
  readonly period?: MeasurementPeriod;
  /** First and last year, month or day of a period OTHER. */
  readonly periodStart?: string;
  readonly periodEnd?: string;
  /** The measurement of the same list that holds this one: 发放低保金5.3亿元,其中物价联动补贴…. */
  readonly partOf?: Reference;
  readonly program?: Reference;
  readonly brands?: readonly Reference[];
  readonly places?: readonly Reference[];
  readonly quote: string;
  readonly occurrence?: number;
  /** How the number is read, where the parser cannot read it from `text`. */
  readonly reading?: string;
  readonly note?: string;
}

export interface TargetAnnotation extends MeasurementAnnotation {
  readonly dueOn?: string;
}

export interface ResultAnnotation extends MeasurementAnnotation {
  /** The target that it reports on: a key of this document, or `<document key>/<target key>`. */
  readonly target?: Reference;
  readonly statedCompletionRate?: number;
  readonly rank?: RankAnnotation;
}

/** The place that a result is said to have among others: 居全省第四. It is no value. */
export interface RankAnnotation {
  /** 1 for 首位 and 第一. */
  readonly place: number;
  /** As the quote has it: 全省. */
  readonly among: string;
  readonly quote: string;
  readonly occurrence?: number;
}

/** A term of the vocabulary that the text names where no fact refers to it. */
export type VocabularyMention = (
  | { readonly city: string }
  | { readonly policyArea: string }
  | { readonly beneficiaryGroup: string }
) & { readonly evidence: readonly Quote[] };

export const notFactReasons = [
  'HEADING_NUMBER',
  'DATE',
  'ORDINAL',
  'PAGE_ARTEFACT',
  'FIGURE_OF_SPEECH',
  'WEB_RESIDUE',
  'REPEATED',
  'PART_OF_NAME',
  'SLOGAN',
  'GENERAL_CONCEPT',
  'GENERIC_DUTY',
  'INDEFINITE',
  'EXPLAINED_BY_FACT',
  'CONDITION',
  'EMPHASIS',
  'RANK',
] as const;
export type NotFactReason = (typeof notFactReasons)[number];

/** A quantity, title or quoted name that is no fact of its own, and why. */
export interface NotFact {
  readonly quote: string;
  readonly occurrence?: number;
  /** Holds for every occurrence of the quote. */
  readonly everywhere?: boolean;
  readonly reason: NotFactReason;
  readonly note?: string;
}

/** The key that a reference names. */
export const keyOf = (reference: Reference): string =>
  typeof reference === 'string' ? reference : reference.ref;

/** The words that prove the relation itself; undefined where the reference is a bare key. */
export const quoteOf = (reference: Reference): Quote | undefined =>
  typeof reference === 'string' ? undefined : reference;

/** The quotes that prove a named fact; a policy has them under `mentions`. */
export const evidenceOf = (fact: {
  readonly evidence?: readonly Quote[];
  readonly mentions?: readonly Quote[];
}): readonly Quote[] => fact.evidence ?? fact.mentions ?? [];

/**
 * Splits the key of a target that a result reports on: `qingdao-2023-plan/beds` is the target `beds`
 * of the document `qingdao-2023-plan`; a bare `beds` is one of the result's own document.
 */
export const splitTargetKey = (
  key: string,
  ownDocument: string,
): { readonly document: string; readonly target: string } => {
  const at = key.indexOf('/');
  return at < 0
    ? { document: ownDocument, target: key }
    : { document: key.slice(0, at), target: key.slice(at + 1) };
};
