import type { SeedFiles } from '../../dataset/read/seed-files.js';
import { sha256 } from '../../util/sha256.js';
import { checkDraft, keptDraft } from '../draft/check-draft.js';
import { type FactState, factStates } from '../second-reader/agreement.js';
import type { Reader } from '../second-reader/reader.js';
import { readAgain } from '../second-reader/second-reading.js';
import { type MeasuredState, readSheetOf } from '../second-reader/sheet.js';
import { leaveEachOut } from './leave-out.js';
import { lowerBound, type Measured, measured, type Score, scoreDraft, sumOf } from './score.js';

/** What a second reader is worth, over all curated documents, each left out in its turn. */
export interface ReaderEvaluation {
  /** By what both readers say of a fact: how many facts, how many are right, and the lower bound of their share. */
  readonly agreement: Readonly<Record<FactState, MeasuredState>>;
  /** The drafts of the rules, and with what the reader adds. */
  readonly rules: Readonly<Record<Measured, Score>>;
  readonly both: Readonly<Record<Measured, Score>>;
  /** Mentions that nothing explains, before and after. */
  readonly open: { readonly rules: number; readonly both: number };
  /** Claims that were refused. */
  readonly refused: number;
}

/** @throws {ReaderStopped} where asking on is of no use */
export async function evaluateReader(seeds: SeedFiles, reader: Reader): Promise<ReaderEvaluation> {
  const counts = new Map(factStates.map((state) => [state, { facts: 0, right: 0 }]));
  const scores: { rules: Readonly<Record<Measured, Score>>[]; both: typeof scores.rules } = {
    rules: [],
    both: [],
  };
  const open = { rules: 0, both: 0 };
  let refused = 0;
  for (const { text, curated, draft, known, given, seeds: rest } of leaveEachOut(seeds)) {
    const record = {
      text,
      source: { name: '', bytes: 0, sha256: sha256(text), format: 'txt' as const },
      converter: '',
      repairs: [],
      stated: {},
    };
    const checked = checkDraft(rest, keptDraft(text, draft));
    const making = { record, known, given, taken: new Set<string>(), seeds: rest };
    const reading = await readAgain(making, draft, checked, reader);
    const sheet = readSheetOf(record, reading, reader);
    const states = new Map(
      sheet.facts.flatMap(({ fact, agreement }) => (agreement ? [[fact, agreement]] : [])),
    );
    const own = scoreDraft(text, curated, draft);
    const both = scoreDraft(text, curated, reading.draft);
    scores.rules.push(own.scores);
    scores.both.push(both.scores);
    for (const { fact, isRight } of both.facts) {
      const count = counts.get(states.get(fact) as FactState);
      if (!count) continue;
      count.facts++;
      if (isRight) count.right++;
    }
    open.rules += checked.open.length;
    open.both += reading.checked.open.length;
    refused += reading.refused.length;
  }
  const sums = (of: readonly Readonly<Record<Measured, Score>>[]) =>
    Object.fromEntries(
      measured.map((name) => [name, sumOf(of.map((each) => each[name]))]),
    ) as Readonly<Record<Measured, Score>>;
  return {
    agreement: Object.fromEntries(
      [...counts].map(([state, { facts, right }]) => [
        state,
        { facts, right, confidence: Math.floor(lowerBound(right, facts) * 100) / 100 },
      ]),
    ) as ReaderEvaluation['agreement'],
    rules: sums(scores.rules),
    both: sums(scores.both),
    open,
    refused,
  };
}
