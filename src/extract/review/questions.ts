import { stringify } from 'yaml';
import type { Annotation } from '../../model/annotation.js';
import type { MentionKind } from '../../model/ontology.js';
import type { Span } from '../../util/span.js';
import type { CheckedDraft } from '../draft/check-draft.js';
import { rulePrecision } from '../draft/rule-precision.js';
import type { Sheet } from '../draft/sheet.js';
import type { AskedFact } from './apply.js';
import {
  type About,
  type Decision,
  type Entry,
  type FactList,
  factLists,
  type QuestionKind,
  type StatedFact,
  type StatedTerm,
} from './decision.js';
import type { Merge, ProposedMerge } from './merges.js';
import type { Place, Places } from './place.js';
import { statedAs } from './stated-as.js';

/** What may be answered; skipping is no answer. */
export type Answer = 'accept' | 'edit' | 'reject';

/** Something about a draft that a person is to decide. */
export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly about: About;
  /** In code points; undefined where no words of the text are meant. */
  readonly at: Span | undefined;
  /** From 1; 0 where no words of the text are meant. */
  readonly line: number;
  readonly answers: readonly Answer[];
  /** Why it is asked, or what is wrong. */
  readonly message?: string;
  /** Of FACT: as drafted, or as decided. */
  readonly fact?: StatedFact;
  readonly document?: Annotation['document'];
  readonly term?: StatedTerm;
  /** Of OPEN: what kind of words they are; facts that they may be stated as. */
  readonly mention?: MentionKind | 'CONCEPT' | 'DUTY';
  readonly concept?: string;
  readonly statedAs?: readonly StatedFact[];
  /** Of MERGE: which thing would be which. */
  readonly merge?: Merge;
  /** The decision that holds; undefined where none does. */
  readonly decision?: Decision;
}

/** What a draft's questions are made of. */
export interface Asking {
  readonly annotation: Annotation;
  readonly sheet: Sheet;
  readonly places: Places;
  readonly decisions: ReadonlyMap<string, Decision>;
  /** What the vocabulary lacks for the facts as they stand. */
  readonly terms: readonly StatedTerm[];
}

/** What a fact is called on the sheet: `targets.<key>`. */
export function sheetName(list: FactList, entry: Entry): string {
  if (list === 'concepts') return `${list}.${entry.ref}`;
  if (list !== 'responsibilities') return `${list}.${entry.key}`;
  const [subject] = Object.values(entry.subject as Entry);
  return `${list}.${subject}.${entry.role}`;
}

/** The facts of a draft, each with its question. */
export function askedFacts(annotation: Annotation, places: Places): readonly AskedFact[] {
  const lists = annotation as unknown as Partial<Record<FactList, readonly Entry[]>>;
  return factLists.flatMap((list) =>
    (lists[list] ?? []).map((entry) => ({
      list,
      entry,
      question: idOfFact({ list, entry }, places),
    })),
  );
}

function idOfFact({ list, entry }: StatedFact, places: Places): string {
  const place = places.ofFact({ list, entry });
  if (list === 'targets' || list === 'results') return places.id('figure', place);
  // The same name is the same thing, wherever else it stands.
  if (typeof entry.name === 'string') return places.id('name', undefined, entry.name);
  return places.id(
    list === 'concepts' ? `concept ${entry.ref}` : `duty ${entry.role}`,
    list === 'concepts' ? undefined : place,
  );
}

const idOfTerm = ({ list, entry }: StatedTerm, places: Places): string =>
  places.id(
    `term of ${list}`,
    undefined,
    list === 'indicators'
      ? `${entry.name} ${entry.unit} ${entry.basis}`
      : list === 'cities'
        ? entry.name
        : entry.key,
  );

/** Questions of the draft itself: the header, each fact, and each indicator that is new. */
export function questionsOfDraft(
  { annotation, sheet, places, decisions, terms }: Asking,
  asked: readonly AskedFact[],
  remarks: readonly Remark[],
): readonly Question[] {
  const origins = new Map(sheet.facts.map((each) => [each.fact, each]));
  const question = (
    id: string,
    kind: QuestionKind,
    place: Place | undefined,
    more: Partial<About> & { readonly words: string },
  ): Omit<Question, 'answers'> => ({
    id,
    kind,
    about: { kind, sentence: place?.sentence ?? '', ...more },
    at: place?.at,
    line: place?.line ?? 0,
    ...(decisions.has(id) && { decision: decisions.get(id) as Decision }),
  });
  const header = places.id('document', undefined, 'document');
  const messages = new Map<string, string[]>();
  for (const { facts, message } of remarks)
    for (const fact of facts) messages.set(fact, [...(messages.get(fact) ?? []), message]);
  const { document } = annotation;
  const title = places.ofFact({ list: 'places', entry: document as unknown as Entry });
  return [
    {
      ...question(header, 'DOCUMENT', title, { words: document.title }),
      answers: ['accept', 'edit'],
      document: decisions.get(header)?.document ?? document,
    },
    ...asked.map(({ list, entry, question: id }): Question => {
      const place = places.ofFact({ list, entry });
      const origin = origins.get(sheetName(list, entry));
      const message = messages.get(sheetName(list, entry))?.join('\n');
      return {
        ...question(id, 'FACT', place, {
          list,
          words: typeof entry.name === 'string' ? entry.name : (place?.words ?? ''),
          rules: origin?.rules ?? [],
          ...(origin && { confidence: origin.confidence }),
        }),
        answers: ['accept', 'edit', 'reject'],
        ...(message !== undefined && { message }),
        fact: decisions.get(id)?.facts?.[0] ?? { list, entry },
      };
    }),
    ...terms.map((term): Question => {
      const { list, entry } = term;
      const user = asked.find(({ entry: fact }) =>
        list === 'indicators' ? fact.indicator === entry.key : fact.unit === entry.key,
      );
      const place = list === 'cities' ? title : user && places.ofFact(user);
      const decided = [...decisions.values()].find(
        ({ about, terms: [own] = [] }) =>
          about.kind === 'TERM' && own?.list === list && own.entry.key === entry.key,
      );
      const id = decided?.question ?? idOfTerm(term, places);
      return {
        ...question(id, 'TERM', place, { words: 'name' in entry ? entry.name : entry.key }),
        answers: ['accept', 'edit'],
        term,
      };
    }),
  ];
}

const kindsOfMention: Readonly<Record<MentionKind, 'figure' | 'name' | 'words'>> = {
  QUANTITY: 'figure',
  COVERAGE: 'words',
  TITLE: 'name',
  QUOTED_NAME: 'name',
  NAMED_PHRASE: 'words',
};

/** What nothing explains, as the draft stands now, and what is wrong with it. */
export function questionsOfCheck(
  { places }: Asking,
  { open, gaps, faults }: CheckedDraft,
): readonly Question[] {
  const ofWords = (
    at: Span,
    mention: NonNullable<Question['mention']>,
    name: string,
    more: Partial<Question>,
  ): Question => {
    const place = places.of(at);
    const words = place.words.replace(/^[“《]|[”》]$/gu, '');
    return {
      id: name === 'name' ? places.id(name, undefined, words) : places.id(name, place),
      kind: 'OPEN',
      about: { kind: 'OPEN', words: place.words, sentence: place.sentence },
      at,
      line: place.line,
      mention,
      statedAs: statedAs(places, place, mention),
      answers: ['edit', 'reject'],
      ...more,
    };
  };
  return [
    ...faults.map(
      ({ code, message, fix, line }): Question => ({
        id: places.id('fault', undefined, message),
        kind: 'NOTICE',
        about: { kind: 'NOTICE', words: code, sentence: '' },
        at: undefined,
        line,
        message: `${message} ${fix}`,
        answers: [],
      }),
    ),
    ...open.map(({ kind, start, end }) => ofWords({ start, end }, kind, kindsOfMention[kind], {})),
    ...gaps.flatMap(({ at, concept, message }) => {
      if (!at) return [];
      return concept === undefined
        ? [ofWords(at, 'DUTY', 'duty word', { message, answers: ['reject'] })]
        : [
            ofWords(at, 'CONCEPT', `use of ${concept}`, {
              message,
              concept,
              answers: ['accept', 'reject'],
            }),
          ];
    }),
  ];
}

/** Names that may be those of one thing: never merged unless a person says so. */
export const questionsOfMerges = (
  { places, decisions }: Asking,
  merges: readonly ProposedMerge[],
): readonly Question[] =>
  merges.map(({ fact, reason, list, name, into, isWithin }): Question => {
    const place = places.ofFact(fact);
    const id = places.id(`merge of ${list}`, undefined, `${name} ${into.name}`);
    return {
      id,
      kind: 'MERGE',
      about: {
        kind: 'MERGE',
        list,
        words: `${name} = ${into.name}`,
        sentence: place?.sentence ?? '',
      },
      at: place?.at,
      line: place?.line ?? 0,
      message: `One thing? ${reason}. Accept makes ${name} another name of ${into.name}.${
        isWithin ? '' : ` Reject says that it is different from ${into.key}: nobody asks again.`
      }`,
      answers: ['accept', 'reject'],
      merge: { list, name, into, ...(isWithin && { isWithin }) },
      ...(decisions.has(id) && { decision: decisions.get(id) as Decision }),
    };
  });

/** Parts of a sheet that ask nothing. */
const known: ReadonlySet<string> = new Set(['repairs', 'pages', 'facts', 'open', 'gaps']);

/** What a sheet says beside facts and open mentions: about facts of the draft, or about words. */
export interface Remark {
  readonly list: string;
  readonly entry: Entry;
  /** Names of facts, as the sheet has them. */
  readonly facts: readonly string[];
  readonly message: string;
}

/**
 * Whatever a sheet lists that is not known here is asked as it stands, so that a sheet may ask what
 * this room does not know of: every list of it, and every list `questions` of a part of it.
 */
export function remarksOf(sheet: Sheet): readonly Remark[] {
  const lists = Object.entries(sheet).flatMap(([name, part]): [string, readonly unknown[]][] => {
    if (known.has(name) || typeof part !== 'object' || part === null) return [];
    if (Array.isArray(part)) return [[name, part]];
    const { questions } = part as { readonly questions?: unknown };
    return Array.isArray(questions) ? [[name, questions]] : [];
  });
  return lists.flatMap(([list, entries]) =>
    entries.map((each): Remark => {
      const entry: Entry = typeof each === 'object' && each !== null ? (each as Entry) : {};
      const { fact, facts, words, line, around, message, ...rest } = entry;
      const said = message ?? (typeof each === 'string' ? each : undefined);
      return {
        list,
        entry,
        facts: [fact, facts].flat().filter((name) => typeof name === 'string'),
        message:
          typeof said === 'string'
            ? said
            : stringify(rest, { collectionStyle: 'flow', lineWidth: 0 }).trim(),
      };
    }),
  );
}

/** Remarks about no fact of the draft, each a question of its own. */
export function questionsOfRemarks(
  { places, decisions }: Asking,
  remarks: readonly Remark[],
  factNames: ReadonlySet<string>,
): readonly Question[] {
  return remarks
    .filter(({ facts }) => !facts.some((fact) => factNames.has(fact)))
    .map(({ list, entry, message }): Question => {
      const words = typeof entry.words === 'string' ? entry.words : list;
      const line = typeof entry.line === 'number' ? entry.line : 0;
      const place = places.onLine(words, line);
      const id = places.id(`remark ${list}`, place, `${words} ${message}`);
      return {
        id,
        kind: 'NOTICE',
        about: { kind: 'NOTICE', words, sentence: place?.sentence ?? '' },
        at: place?.at,
        line,
        message,
        answers: ['accept'],
        ...(decisions.has(id) && { decision: decisions.get(id) as Decision }),
      };
    });
}

/** What is asked before what: a place in the queue, the smallest first. */
export function rankOf({ kind, message, about: { rules = [], confidence } }: Question): number {
  if (kind === 'DOCUMENT') return 0;
  if (kind === 'NOTICE' || (kind === 'FACT' && message !== undefined)) return 1;
  if (kind === 'OPEN') return 2;
  if (kind === 'MERGE') return 3;
  if (
    kind === 'FACT' &&
    (confidence === undefined || !rules.every((rule) => rulePrecision.has(rule)))
  )
    return 4;
  return kind === 'TERM' ? 5 : 6;
}

/**
 * The order in which questions are asked: what contradicts and what is open first, then facts of
 * rules that were never measured, new indicators, and the least sure facts; in reading order where
 * they are equal.
 */
export const inOrder = (questions: readonly Question[]): readonly Question[] =>
  [...questions].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      (rankOf(a) === 6 ? (a.about.confidence ?? 0) - (b.about.confidence ?? 0) : 0) ||
      (a.at?.start ?? 0) - (b.at?.start ?? 0),
  );
