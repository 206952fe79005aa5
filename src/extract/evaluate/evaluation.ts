import type { SeedFiles } from '../../dataset/read/seed-files.js';
import { checkDraft, keptDraft } from '../draft/check-draft.js';
import { leaveEachOut } from './leave-out.js';
import { f1, lowerBound, type Measured, measured, type Score, scoreDraft, sumOf } from './score.js';

/** How good drafts are, over all curated documents, each left out in its turn. */
export interface Evaluation {
  /** By what is measured: the counts, and their F1. */
  readonly overall: Readonly<Record<Measured, Score & { readonly f1: number }>>;
  readonly documents: readonly {
    readonly key: string;
    readonly f1: Readonly<Record<Measured, number>>;
    /** Mentions that nothing explains. */
    readonly open: number;
    /** What `validate` would refuse in the draft, beside what is open. */
    readonly faults: readonly string[];
    readonly errors: readonly string[];
  }[];
  /** By rule: the facts that it has a part in, how many are right, and the lower bound of their share. */
  readonly rules: readonly {
    readonly rule: string;
    readonly facts: number;
    readonly right: number;
    readonly confidence: number;
  }[];
}

export function evaluate(seeds: SeedFiles): Evaluation {
  const documents = leaveEachOut(seeds).map(({ key, text, curated, draft, seeds: rest }) => {
    const { open, faults } = checkDraft(rest, keptDraft(text, draft));
    return { key, open, faults, ...scoreDraft(text, curated, draft) };
  });
  const scoreOf = (name: Measured): Score & { f1: number } => {
    const sum = sumOf(documents.map(({ scores }) => scores[name]));
    return { ...sum, f1: f1(sum) };
  };
  const rules = new Map<string, { facts: number; right: number }>();
  for (const { facts } of documents)
    for (const fact of facts)
      for (const rule of fact.rules) {
        const count = rules.get(rule) ?? { facts: 0, right: 0 };
        rules.set(rule, { facts: count.facts + 1, right: count.right + (fact.isRight ? 1 : 0) });
      }
  return {
    overall: Object.fromEntries(
      measured.map((name) => [name, scoreOf(name)]),
    ) as Evaluation['overall'],
    documents: documents.map(({ key, scores, open, faults, errors }) => ({
      key,
      f1: Object.fromEntries(measured.map((name) => [name, f1(scores[name])])) as Readonly<
        Record<Measured, number>
      >,
      open: open.length,
      faults: faults.map(({ code, message }) => `${code} ${message}`),
      errors,
    })),
    rules: [...rules]
      .map(([rule, { facts, right }]) => ({
        rule,
        facts,
        right,
        confidence: Math.floor(lowerBound(right, facts) * 100) / 100,
      }))
      .sort((a, b) => (a.rule < b.rule ? -1 : 1)),
  };
}
