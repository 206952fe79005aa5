import type { Vocabulary } from '../../dataset/read/vocabulary.js';
import { textInQuote } from '../../dataset/text/text-in-quote.js';
import type { Annotation, Quote } from '../../model/annotation.js';
import { evidenceOf } from '../../model/annotation.js';
import type { Draft } from '../draft/draft.js';
import type { Reading, Stretch } from '../draft/reading.js';
import type { DutyClaim, NameClaim, NumberClaim } from './gate.js';

/** What two readers say of one field of a fact. */
export const agreementStates = ['AGREE', 'DIFFER', 'RULES_ONLY', 'READER_ONLY'] as const;
export type AgreementState = (typeof agreementStates)[number];

/** What two readers say of a fact. */
export const factStates = [
  'AGREE',
  /** Both have found it, and one says more of it. */
  'PARTLY',
  'DIFFER',
  'RULES_ONLY',
  'READER_ONLY',
] as const;
export type FactState = (typeof factStates)[number];

/** What the fields of a fact come to: where one differs, the fact does. */
export function stateOf(fields: readonly FieldAgreement[]): FactState {
  const span = fields.find(({ field }) => field === 'span')?.state;
  if (span === 'RULES_ONLY' || span === 'READER_ONLY') return span;
  if (fields.some(({ state }) => state === 'DIFFER')) return 'DIFFER';
  return fields.every(({ state }) => state === 'AGREE') ? 'AGREE' : 'PARTLY';
}

export const agreementFields = ['span', 'role', 'kind', 'indicator', 'scope', 'due'] as const;
export type AgreementField = (typeof agreementFields)[number];

export interface FieldAgreement {
  readonly field: AgreementField;
  readonly state: AgreementState;
  readonly rules?: string;
  readonly reader?: string;
}

/** A fact of a draft as it is compared, with its places in code units. */
interface FactPlace {
  readonly fact: string;
  readonly places: readonly Stretch[];
}
interface NumberFact extends FactPlace {
  readonly role: 'target' | 'result';
  readonly indicator: string;
  readonly scope: string | undefined;
  readonly dueOn: string | undefined;
}
interface NameFact extends FactPlace {
  readonly list: NameList;
  readonly names: readonly string[];
}
interface DutyFact extends FactPlace {
  readonly role: string;
  readonly parties: readonly string[];
}

const nameLists = ['departments', 'officials', 'policies', 'programs', 'brands'] as const;
type NameList = (typeof nameLists)[number];

/** Which list of an annotation a kind of name belongs to; the others are no facts of it. */
export const listOfKind: Readonly<Record<NameClaim['kind'], NameList | undefined>> = {
  brand: 'brands',
  program: 'programs',
  policy: 'policies',
  department: 'departments',
  organization: 'departments',
  official: 'officials',
  place: undefined,
  slogan: undefined,
  generalTerm: undefined,
};

export const overlaps = (one: Stretch, other: Stretch): boolean =>
  one.start < other.end && other.start < one.end;

/** The facts of a draft with their places, for a second reader to be held against. */
export class DraftFacts {
  readonly numbers: readonly NumberFact[];
  readonly names: readonly NameFact[];
  readonly duties: readonly DutyFact[];
  /** What is set aside as no fact. */
  readonly asides: readonly Stretch[];

  constructor({ annotation, proposed }: Draft, reading: Reading, vocabulary: Vocabulary) {
    const { source } = reading;
    const place = (quote: Quote): Stretch[] => {
      const span = source.resolve(quote);
      return 'code' in span
        ? []
        : [{ start: source.points.toUnit(span.start), end: source.points.toUnit(span.end) }];
    };
    const indicators = new Map(proposed.indicators.map(({ key, name }) => [key, name]));
    const numbersOf = (role: NumberFact['role']): NumberFact[] =>
      (annotation[`${role}s`] ?? []).map((fact) => {
        const [span] = textInQuote(source, fact, fact.text);
        return {
          fact: `${role}s.${fact.key}`,
          role,
          places: span
            ? [{ start: source.points.toUnit(span.start), end: source.points.toUnit(span.end) }]
            : [],
          indicator:
            indicators.get(fact.indicator) ??
            vocabulary.indicators.entries.get(fact.indicator)?.name ??
            fact.indicator,
          scope: fact.scope,
          dueOn: 'dueOn' in fact ? (fact.dueOn as string | undefined) : undefined,
        };
      });
    this.numbers = [...numbersOf('target'), ...numbersOf('result')];
    this.names = nameLists.flatMap((list) =>
      (annotation[list] ?? []).map((fact) => ({
        fact: `${list}.${fact.key}`,
        list,
        names: [fact.name, ...(fact.aliases ?? [])].map(plain),
        places: evidenceOf(fact).flatMap(place),
      })),
    );
    const nameOf = partyNames(annotation);
    this.duties = (annotation.responsibilities ?? []).map((duty) => ({
      fact: `responsibilities.${'section' in duty.subject ? duty.subject.section : ''}.${duty.role}`,
      role: duty.role,
      parties: duty.parties.map((party) => nameOf(party)),
      places: place(duty),
    }));
    this.asides = (annotation.notFacts ?? []).flatMap(place);
  }
}

const partyNames = ({ departments = [], officials = [] }: Annotation) => {
  const names = new Map([
    ...departments.map(({ key, name }) => [`d ${key}`, name] as const),
    ...officials.map(({ key, name }) => [`o ${key}`, name] as const),
  ]);
  return (party: { department: string } | { official: string }): string =>
    names.get('department' in party ? `d ${party.department}` : `o ${party.official}`) ?? '';
};

export const plain = (name: string): string => name.replace(/[“”‘’"《》〈〉\s]/gu, '');

const holds = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

/** What both say of a field: nothing where neither says anything. */
function fieldOf(
  field: AgreementField,
  rules: string | undefined,
  reader: string | undefined,
  isSame: (rules: string, reader: string) => boolean,
): FieldAgreement[] {
  if (rules === undefined)
    return reader === undefined ? [] : [{ field, state: 'READER_ONLY', reader }];
  if (reader === undefined) return [{ field, state: 'RULES_ONLY', rules }];
  return [{ field, state: isSame(rules, reader) ? 'AGREE' : 'DIFFER', rules, reader }];
}

/** Whether words name what is counted as an indicator's name does: two in three of its pairs of characters. */
function namesIndicator(indicator: string, words: string): boolean {
  const [one, other] = [plain(indicator), plain(words)];
  if (holds(one, other)) return true;
  const pairs = new Set(Array.from({ length: one.length - 1 }, (_, at) => one.slice(at, at + 2)));
  const own = Array.from({ length: other.length - 1 }, (_, at) => other.slice(at, at + 2));
  const shared = own.filter((pair) => pairs.has(pair)).length;
  return shared / Math.max(1, Math.min(pairs.size, own.length)) >= 2 / 3;
}

/** Whether words of a deadline name no other year or month than a date has: 11月底前 and 2023-11. */
function namesDate(date: string, words: string): boolean {
  const [year, month] = date.split('-').map(Number);
  const saidYear = /(20\d\d)年/u.exec(words)?.[1];
  const saidMonth = /(\d{1,2})月/u.exec(words)?.[1];
  return (
    (saidYear === undefined || Number(saidYear) === year) &&
    (saidMonth === undefined || month === undefined || Number(saidMonth) === month)
  );
}

/** What the readers say of a quantity that both have found. */
export function compareNumber(fact: NumberFact, claim: NumberClaim): readonly FieldAgreement[] {
  return [
    { field: 'span', state: 'AGREE' },
    {
      field: 'role',
      state: fact.role === claim.role ? 'AGREE' : 'DIFFER',
      rules: fact.role,
      reader: claim.role,
    },
    ...fieldOf('indicator', fact.indicator, claim.indicator, namesIndicator),
    ...fieldOf('scope', fact.scope, claim.scope, (one, other) => holds(plain(one), plain(other))),
    ...fieldOf('due', fact.dueOn, claim.due, namesDate),
  ];
}

export function compareName(fact: NameFact, claim: NameClaim): readonly FieldAgreement[] {
  const list = listOfKind[claim.kind];
  return [
    {
      field: 'span',
      state: fact.names.includes(plain(claim.name)) ? 'AGREE' : 'DIFFER',
      rules: fact.names[0] ?? '',
      reader: claim.name,
    },
    {
      field: 'kind',
      state: fact.list === list ? 'AGREE' : 'DIFFER',
      rules: fact.list,
      reader: claim.kind,
    },
  ];
}

/** The name that a claim is about: of the same words, else one at its place of which it is a part, or that of it. */
export function nameFor(facts: DraftFacts, claim: NameClaim): NameFact | undefined {
  const name = plain(claim.name);
  const list = listOfKind[claim.kind];
  const here = facts.names.filter(
    ({ names, places }) =>
      names.some((own) => own !== '' && holds(own, name)) &&
      places.some((at) => overlaps(at, claim.at)),
  );
  return (
    here.find((own) => own.list === list && own.names.includes(name)) ??
    here.find(({ names }) => names.includes(name)) ??
    facts.names.find((own) => own.list === list && own.names.includes(name)) ??
    here.find((own) => own.list === list) ??
    here[0]
  );
}

export const dutyRoleOf = {
  lead: 'LEAD',
  responsible: 'RESPONSIBLE',
  cooperating: 'COOPERATING',
} as const;

export function compareDuty(fact: DutyFact, claim: DutyClaim): readonly FieldAgreement[] {
  const said = claim.parties.map(({ name }) => plain(name));
  const isSame =
    said.length === fact.parties.length &&
    said.every((name) => fact.parties.some((own) => holds(plain(own), name)));
  return [
    {
      field: 'span',
      state: isSame ? 'AGREE' : 'DIFFER',
      rules: fact.parties.join('、'),
      reader: said.join('、'),
    },
    {
      field: 'role',
      state: fact.role === dutyRoleOf[claim.role] ? 'AGREE' : 'DIFFER',
      rules: fact.role,
      reader: claim.role,
    },
  ];
}
