import { byCodeUnits } from '../../util/compare.js';

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
  /** A measurement's words that do not stand in its quote. */
  'TEXT_NOT_IN_QUOTE',
  /** A value, comparator or unit that is not what its words say, without a note how it is read. */
  'VALUE_UNREADABLE',
  /** A name that the evidence does not show. */
  'NAME_NOT_IN_EVIDENCE',
  'UNKNOWN_UNIT',
  /** A measurement in a unit that counts another kind of thing than its indicator's. */
  'UNIT_MISMATCH',
  'BASIS_MISMATCH',
  /** A key that nothing has. */
  'UNKNOWN_REFERENCE',
  'DUPLICATE_ID',
  /** One thing told differently in two places. */
  'CONFLICT',
  /** A thing that is, over some steps, part of itself. */
  'CYCLE',
  /** A quantity, title or quoted name that nothing explains. */
  'LEDGER_GAP',
  /** Sections that are not in reading order, or whose ordinals leave a gap. */
  'SECTION_ORDER',
  /** A vocabulary entry, text or not-fact that serves nothing. */
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
}

/** By file, then line: the order in which they are mended. */
export const byPlace = (a: Problem, b: Problem): number =>
  byCodeUnits(a.file, b.file) || a.line - b.line || byCodeUnits(a.message, b.message);
