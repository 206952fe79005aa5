import type { CityEntry, IndicatorEntry, UnitEntry } from '../../dataset/read/vocabulary.js';
import type { Annotation, NotFact, NotFactReason } from '../../model/annotation.js';
import { UserError } from '../../util/user-error.js';
import type { Merge } from './merges.js';

/** The lists of an annotation whose entries are asked about, in the order of the annotation. */
export const factLists = [
  'departments',
  'officials',
  'places',
  'policies',
  'programs',
  'brands',
  'concepts',
  'responsibilities',
  'targets',
  'results',
] as const;
export type FactList = (typeof factLists)[number];

/** An entry of one of these lists, whatever its form. */
export type Entry = Readonly<Record<string, unknown>>;

export interface StatedFact {
  readonly list: FactList;
  readonly entry: Entry;
}

/** An entry that the vocabulary lacks. */
export type StatedTerm =
  | { readonly list: 'indicators'; readonly entry: IndicatorEntry }
  | { readonly list: 'units'; readonly entry: UnitEntry }
  | { readonly list: 'cities'; readonly entry: CityEntry };
export type TermList = StatedTerm['list'];

export const questionKinds = [
  /** Title, city, year, kind and issuer of the document. */
  'DOCUMENT',
  /** A fact of the draft. */
  'FACT',
  /** An indicator, unit or city that the vocabulary lacks. */
  'TERM',
  /** A mention, a concept or a duty that nothing explains. */
  'OPEN',
  /** Two names that may be those of one thing. */
  'MERGE',
  /** Whatever else the sheet asks. */
  'NOTICE',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** What a question was about, so that the record can be read without the draft. */
export interface About {
  readonly kind: QuestionKind;
  readonly list?: FactList | undefined;
  readonly words: string;
  readonly sentence: string;
  readonly rules?: readonly string[] | undefined;
  readonly confidence?: number | undefined;
}

export const verdicts = ['ACCEPTED', 'EDITED', 'REJECTED', 'UNDONE'] as const;
export type Verdict = (typeof verdicts)[number];

/** One line of the record: who decided what, when, and what the annotation says because of it. */
export interface Decision {
  /** Id of the question. */
  readonly question: string;
  /** UNDONE takes back the last decision about the same question. */
  readonly verdict: Verdict;
  readonly about: About;
  /** What stands in the place of the words that were asked about; of ACCEPTED and EDITED. */
  readonly facts?: readonly StatedFact[];
  /** The header, as decided. */
  readonly document?: Annotation['document'];
  /** Entries of the vocabulary that the facts need. */
  readonly terms?: readonly StatedTerm[];
  /** The drafted key of an indicator, and the key under which it is to be known. */
  readonly renamed?: { readonly from: string; readonly to: string };
  /** Two names that are those of one thing; of ACCEPTED. */
  readonly merge?: Merge;
  /** Two names that are those of two things, one of them of another document; of REJECTED. */
  readonly apart?: Merge;
  /** Why it is no fact, where the words need a reason. */
  readonly reason?: NotFactReason;
  readonly notFacts?: readonly NotFact[];
  readonly by: string;
  /** ISO 8601, with seconds, in UTC. */
  readonly at: string;
}

/** The decisions that hold, by question: what was taken back is not among them. */
export function standing(record: readonly Decision[]): ReadonlyMap<string, Decision> {
  const byQuestion = new Map<string, Decision[]>();
  for (const decision of record) {
    const before = byQuestion.get(decision.question) ?? [];
    byQuestion.set(decision.question, before);
    if (decision.verdict === 'UNDONE') before.pop();
    else before.push(decision);
  }
  return new Map(
    [...byQuestion].flatMap(([question, decisions]) => {
      const last = decisions.at(-1);
      return last ? [[question, last] as const] : [];
    }),
  );
}

/** The last decision that can be taken back; undefined where none is left. */
export function lastStanding(record: readonly Decision[]): Decision | undefined {
  const stack: Decision[] = [];
  for (const decision of record)
    if (decision.verdict !== 'UNDONE') stack.push(decision);
    else
      stack.splice(
        stack.findLastIndex(({ question }) => question === decision.question),
        1,
      );
  return stack.at(-1);
}

export const lineOf = (decision: Decision): string => `${JSON.stringify(decision)}\n`;

/**
 * The decisions of a record. A last line that was not written whole is left out: its writer was
 * ended before it could say that it had decided.
 *
 * @throws {UserError} where a line is none of a record
 */
export function parseRecord(text: string, name: string): readonly Decision[] {
  const lines = text.split('\n');
  // What follows the last line feed.
  lines.pop();
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      const decision = JSON.parse(line) as Decision;
      if (typeof decision.question === 'string' && verdicts.includes(decision.verdict))
        return [decision];
    } catch {
      // Told below, with its place.
    }
    throw new UserError(
      `${name}:${index + 1} is no decision: restore the line, or take it out to be asked again.`,
    );
  });
}
