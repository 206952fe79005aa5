import { sha256 } from '../../util/sha256.js';
import type { AreaChoice } from './contribution.js';

/** A brand that presents a programme, and evidence ids of that, in reading order. */
export type Presenting = readonly [brand: string, evidence: readonly string[]];

/**
 * What the part of a document may depend on beside what the document itself gives: all that it can ask of the
 * others. Every answer is plain data, so that answers can be kept and compared.
 */
export interface SharedFacts {
  /** Which policy area a thing has that several documents may speak of, and by which claims. */
  areaOf(fact: string): AreaChoice | null;
  /** Id of the policy area of an indicator. */
  areaOfIndicator(id: string): string | null;
  /** Brands that present a programme in a document's words, and not only under its heading. */
  brandsOf(program: string): readonly Presenting[];
  /** The year of a document, by its id. */
  yearOf(document: string): number | null;
  /** Words in a name that the dictionary of pinyin reads wrongly, and their readings. */
  readingsIn(name: string): readonly (readonly [word: string, reading: string])[];
}

/** Questions, and the hash of the answers to them. */
export interface Asked {
  readonly questions: readonly (readonly [question: keyof SharedFacts, about: string])[];
  readonly answers: string;
}

const answersTo = (questions: Asked['questions'], facts: SharedFacts): string =>
  sha256(JSON.stringify(questions.map(([question, about]) => facts[question](about))));

/** Gives shared facts, and notes which are asked for: what comes of them is the same where the answers are. */
export class RecordedFacts implements SharedFacts {
  readonly #facts: SharedFacts;
  readonly #asked = new Map<string, readonly [keyof SharedFacts, string]>();

  constructor(facts: SharedFacts) {
    this.#facts = facts;
  }

  readonly areaOf: SharedFacts['areaOf'] = (fact) => this.#ask('areaOf', fact);
  readonly areaOfIndicator: SharedFacts['areaOfIndicator'] = (id) =>
    this.#ask('areaOfIndicator', id);
  readonly brandsOf: SharedFacts['brandsOf'] = (program) => this.#ask('brandsOf', program);
  readonly yearOf: SharedFacts['yearOf'] = (document) => this.#ask('yearOf', document);
  readonly readingsIn: SharedFacts['readingsIn'] = (name) => this.#ask('readingsIn', name);

  /** All that was asked for so far, each once. */
  asked(): Asked {
    const questions = [...this.#asked.values()];
    return { questions, answers: answersTo(questions, this.#facts) };
  }

  #ask<Question extends keyof SharedFacts>(
    question: Question,
    about: string,
  ): ReturnType<SharedFacts[Question]> {
    this.#asked.set(`${question} ${about}`, [question, about]);
    return this.#facts[question](about) as ReturnType<SharedFacts[Question]>;
  }
}

/** Whether the answers are what they were. */
export const areAnswered = ({ questions, answers }: Asked, facts: SharedFacts): boolean =>
  answersTo(questions, facts) === answers;
