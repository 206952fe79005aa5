import type { Problem } from '../../dataset/read/problem.js';
import type { TextOfRecord } from '../input/text-of-record.js';
import type { CheckedDraft } from './check-draft.js';
import type { Draft, FactSum } from './draft.js';
import { rulePrecision } from './rule-precision.js';

/** What a rule is worth that was never measured. */
export const unmeasured = 0.5;

/** What is known of a draft and of no annotation: it lies beside the draft, and goes when it is reviewed. */
export interface Sheet {
  readonly format: 1;
  readonly source: TextOfRecord['source'];
  readonly converter: string;
  readonly repairs: TextOfRecord['repairs'];
  readonly pages?: readonly number[];
  /** By list and key (`targets.yang-lao-chuang-wei`): the rules that made the fact, and how sure they are. */
  readonly facts: readonly {
    readonly fact: string;
    readonly rules: readonly string[];
    readonly confidence: number;
  }[];
  /** What nothing explains yet, in reading order. */
  readonly open: readonly {
    readonly kind: string;
    readonly words: string;
    readonly line: number;
    readonly around: string;
  }[];
  /** Words of concepts and duties that nothing quotes yet. */
  readonly gaps: readonly string[];
  /** What the figures say of each other: calculations that agree, and those that ask which is wrong. */
  readonly arithmetic: {
    readonly agreed: readonly FactSum[];
    readonly questions: readonly FactSum[];
  };
  /** Entries that the vocabulary lacks; their English names are to be written. */
  readonly proposed: Draft['proposed'];
}

/** A fact is as sure as the least sure of its rules. */
export const confidenceOf = (rules: readonly string[]): number =>
  Math.min(...rules.map((rule) => rulePrecision.get(rule)?.confidence ?? unmeasured));

/**
 * A calculation that agrees is a second witness, which was never measured: what the rules may be wrong
 * in is halved. One that does not leaves a figure as unsure as one of a rule that was never measured.
 */
function witnessed(confidence: number, sums: readonly FactSum[]): number {
  if (sums.some(({ agrees }) => !agrees)) return Math.min(confidence, unmeasured);
  if (sums.length === 0) return confidence;
  return Math.floor((1 - (1 - confidence) * unmeasured) * 100) / 100;
}

export function sheetOf(
  { text, source, converter, repairs, pages }: TextOfRecord,
  draft: Draft,
  { open, gaps }: CheckedDraft,
): Sheet {
  const points = [...text];
  return {
    format: 1,
    source,
    converter,
    repairs,
    ...(pages && { pages }),
    facts: draft.origins.map(({ fact, rules }) => ({
      fact,
      rules,
      confidence: witnessed(
        confidenceOf(rules),
        draft.sums.filter(({ facts }) => facts.includes(fact)),
      ),
    })),
    open: open.map(({ kind, words, start, end }) => ({
      kind,
      words,
      line: points.slice(0, start).filter((each) => each === '\n').length + 1,
      around: points
        .slice(Math.max(0, start - 12), end + 12)
        .join('')
        .replaceAll('\n', '⏎'),
    })),
    gaps: gaps.map(({ message }: Problem) => message),
    arithmetic: {
      agreed: draft.sums.filter(({ agrees }) => agrees),
      questions: draft.sums.filter(({ agrees }) => !agrees),
    },
    proposed: draft.proposed,
  };
}
