import { byCodeUnits } from '../../util/compare.js';
import type { Span } from '../../util/span.js';

/** What can be wrong with the seeds. */
export const problemCodes = [
  /** A folder or file that is missing or cannot be read. */
  'FILE',
  /** A file that is no YAML. */
  'YAML',
  /** A value that the form of the file does not allow. */
  'SCHEMA',
  /** A date that is no calendar date, year-month or year. */
  'DATE',
  /** A text whose bytes are not those that were annotated. */
  'CHECKSUM',
  'QUOTE_NOT_FOUND',
  /** A quote that occurs more than once and does not say which is meant. */
  'QUOTE_AMBIGUOUS',
  /** A measurement's words that are not in its quote. */
  'TEXT_NOT_IN_QUOTE',
  /** A value, comparator or unit that is not what its words say, without a note how it is read. */
  'VALUE_UNREADABLE',
  /** A name that the evidence does not show. */
  'NAME_NOT_IN_EVIDENCE',
  'UNKNOWN_UNIT',
  /** A measurement in a unit that counts another kind of thing than its indicator's. */
  'UNIT_MISMATCH',
  'BASIS_MISMATCH',
  /** A period without its dates, or that nothing says; a result that is set against another period's target. */
  'PERIOD',
  /** A part (其中) that cannot be one of what is said to hold it. */
  'PART',
  /** A rank whose words do not say it. */
  'RANK',
  /** A key that no fact and no vocabulary entry has. */
  'UNKNOWN_REFERENCE',
  'DUPLICATE_ID',
  /** A name of the vocabulary that two entries have. */
  'DUPLICATE_NAME',
  /** A thing that is said to be the same as what it cannot be, or as two things. */
  'SAME_AS',
  /** Two documents that say different things of one thing. */
  'CONFLICT',
  /** A thing that is part of itself, directly or over other things. */
  'CYCLE',
  /** A quantity, title or quoted name that no fact and no not-fact explains. */
  'LEDGER_GAP',
  /** A use of a concept (提法) that no evidence of the concept holds. */
  'CONCEPT_GAP',
  /** A word of a shared duty (牵头, 配合) that no responsibility holds. */
  'DUTY_GAP',
  /** A relation whose proof names its other end nowhere. */
  'RELATION_UNPROVEN',
  /** Sections that are not in reading order, or whose ordinals leave a gap. */
  'SECTION_ORDER',
  /** A vocabulary entry, text or not-fact that nothing needs. */
  'UNUSED',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export interface Problem {
  /** Path below the seeds folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly code: ProblemCode;
  /** What is wrong with which value. */
  readonly message: string;
  /** What to do. */
  readonly fix: string;
  /** Of words that nothing quotes: where they stand in the text, in code points. */
  readonly at?: Span;
  /** Key of the concept whose words they are. */
  readonly concept?: string;
}

/** By file, then line: the order in which a person corrects them. */
export const byPlace = (a: Problem, b: Problem): number =>
  byCodeUnits(a.file, b.file) || a.line - b.line || byCodeUnits(a.message, b.message);
