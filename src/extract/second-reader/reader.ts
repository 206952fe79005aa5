import type { Stretch } from '../draft/reading.js';

/** What a quantity is for: promised, reached, or neither. */
export const numberRoles = ['target', 'result', 'base', 'condition', 'other'] as const;
export type NumberRole = (typeof numberRoles)[number];

export const pointedKinds = [
  'brand',
  'program',
  'policy',
  'department',
  'organization',
  'official',
  'place',
  'slogan',
  'generalTerm',
] as const;
export type PointedKind = (typeof pointedKinds)[number];

export const dutyRoles = ['lead', 'responsible', 'cooperating'] as const;
export type DutyRole = (typeof dutyRoles)[number];

/** A quantity that a reader points at, by words of the document alone: it gives no value. */
export interface PointedNumber {
  readonly line: number;
  readonly quote: string;
  /** The quantity's own words, inside the quote. */
  readonly text: string;
  readonly role: NumberRole;
  readonly indicator: string | null;
  readonly unitOf: string | null;
  readonly scope: string | null;
  readonly due: string | null;
  readonly period: string | null;
  readonly partOf: string | null;
  readonly completionRateOf: string | null;
  readonly program: string | null;
  readonly doubt: string | null;
}

export interface PointedName {
  readonly line: number;
  readonly quote: string;
  readonly name: string;
  readonly kind: PointedKind;
  readonly action: string | null;
  readonly partOf: string | null;
  readonly sameAs: string | null;
  readonly doubt: string | null;
}

export interface PointedDuty {
  readonly line: number;
  readonly quote: string;
  readonly role: DutyRole;
  readonly parties: readonly string[];
  readonly covers: 'item' | 'section';
}

/** What a reader says of one open mention, by its number in the question. */
export interface Verdict {
  readonly item: number;
  readonly verdict: 'fact' | 'noFact' | 'unsure';
  readonly reason: string | null;
}

export interface Pointed {
  readonly numbers: readonly PointedNumber[];
  readonly names: readonly PointedName[];
  readonly responsibilities: readonly PointedDuty[];
  readonly verdicts: readonly Verdict[];
}

/** A line of the document, or a part of one that is too long, as it is sent. */
export interface ChunkLine extends Stretch {
  /** Its number in the document, from 1. */
  readonly number: number;
}

/** A passage that is asked about at once. */
export interface Chunk {
  readonly lines: readonly ChunkLine[];
  /** Headings around it, the outermost first. */
  readonly path: readonly string[];
  /** Lines from elsewhere that are needed to understand it: duties of its section, the head of its table. */
  readonly context: readonly string[];
}

/** A mention that nothing explains yet. */
export interface OpenMention extends Stretch {
  readonly kind: string;
  readonly words: string;
}

/** What a reader is asked: all of a passage, or only what is still open in it. */
export interface Question {
  readonly document: { readonly kind: string; readonly year: number };
  /** The text of the document as it may be sent: of the same length, private numbers masked. */
  readonly text: string;
  readonly chunk: Chunk;
  /** Empty where all of the passage is asked about. */
  readonly open: readonly OpenMention[];
}

/** Why a passage was not read. */
export const unreadReasons = [
  /** The answer ended before it was whole, however small the passage. */
  'CUT_OFF',
  /** No answer within the deadline, tried twice. */
  'TIMEOUT',
  /** An answer that is no JSON in the form that was asked for. */
  'UNREADABLE_ANSWER',
  /** An answer without words: a content filter. */
  'EMPTY_ANSWER',
  /** The server failed, each time that it was asked. */
  'SERVER_ERROR',
] as const;
export type UnreadReason = (typeof unreadReasons)[number];

export type Answer =
  | {
      readonly pointed: Pointed;
      /** Entries of the answer that have not the form asked for. */
      readonly malformed: number;
    }
  | { readonly unread: UnreadReason };

/** Another reader beside the rules. It points at words; what they say is read by the project's own parser. */
export interface Reader {
  /** What it is called on a sheet: the model. */
  readonly name: string;
  /** Where the words go, for a person to know. */
  readonly host: string;
  /**
   * @throws {ReaderStopped} where asking on is of no use
   */
  read(question: Question): Promise<Answer>;
}
