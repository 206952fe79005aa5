import { CodePoints } from '../../util/code-points.js';
import { type Sheet, sheetOf, unmeasured } from '../draft/sheet.js';
import type { TextOfRecord } from '../input/text-of-record.js';
import { type FactState, type FieldAgreement, factStates, stateOf } from './agreement.js';
import { type Cost, noCost } from './cost.js';
import { promptVersion } from './prompt.js';
import type { Reader } from './reader.js';
import {
  type ReaderQuestion,
  type Refused,
  readerRule,
  type SecondReading,
} from './second-reading.js';

/** A sheet with what a second reader said: `secondReader` is missing where none was asked. */
export interface ReadSheet extends Sheet {
  readonly facts: readonly (Sheet['facts'][number] & {
    /** What the readers say of it; missing where it was not asked about. */
    readonly agreement?: FactState;
    readonly fields?: readonly FieldAgreement[];
  })[];
  readonly open: readonly (Sheet['open'][number] & {
    /** What the reader says of it: no proof, so it stays open. */
    readonly reader?: string;
  })[];
  readonly secondReader: {
    readonly model: string;
    readonly host: string;
    readonly promptVersion: number;
    readonly passages: SecondReading['passages'];
    /** How its quotes were found in the text. */
    readonly grounded: SecondReading['grounded'];
    /** What was refused, by reason, and each with its words. */
    readonly refusedByReason: Readonly<Partial<Record<Refused['reason'], number>>>;
    readonly refused: readonly Refused[];
    readonly agreement: Readonly<Record<FactState, number>>;
    readonly verdicts: SecondReading['verdicts'];
    readonly questions: readonly ReaderQuestion[];
    readonly maskedNumbers: number;
    /** What each state was measured to be worth with this model; missing where none was. */
    readonly measured?: MeasuredStates;
    readonly cost: Cost;
  };
}

/** What facts of a state were worth in the curated documents. */
export interface MeasuredState {
  readonly facts: number;
  readonly right: number;
  /** Lower bound of the share that is right. */
  readonly confidence: number;
}
export type MeasuredStates = Readonly<Partial<Record<FactState, MeasuredState>>>;

/** Most refused claims that a sheet tells one by one; their numbers are whole. */
const maxRefused = 200;

/**
 * The sheet of a draft that was read twice. Where nothing was measured of the reader, what both say
 * keeps what its rules were measured to be worth, and every other state is worth a half at most.
 */
export function readSheetOf(
  record: TextOfRecord,
  reading: SecondReading,
  { name, host }: Pick<Reader, 'name' | 'host'>,
  { cost, measured }: { readonly cost?: Cost; readonly measured?: MeasuredStates } = {},
): ReadSheet {
  const { draft, checked, agreement, hints, questions, refused } = reading;
  const sheet = sheetOf(record, draft, checked);
  const facts = sheet.facts.map((fact) => {
    const fields: readonly FieldAgreement[] | undefined = fact.rules.includes(readerRule)
      ? [{ field: 'span', state: 'READER_ONLY' }]
      : agreement.get(fact.fact);
    if (!fields) return fact;
    const state = stateOf(fields);
    return {
      ...fact,
      confidence: worthOf(state, fact.confidence, measured),
      agreement: state,
      fields,
    };
  });
  const toUnit = unitsOf(record.text);
  const byReason: Partial<Record<Refused['reason'], number>> = {};
  for (const { reason } of refused) byReason[reason] = (byReason[reason] ?? 0) + 1;
  return {
    ...sheet,
    facts,
    open: sheet.open.map((mention, at) => {
      const { start = 0, end = 0 } = checked.open[at] ?? {};
      const said = hints.filter((each) => each.start >= toUnit(start) && each.start < toUnit(end));
      return said.length === 0
        ? mention
        : { ...mention, reader: [...new Set(said.map(({ says }) => says))].join('; ') };
    }),
    secondReader: {
      model: name,
      host,
      promptVersion,
      passages: reading.passages,
      grounded: reading.grounded,
      refusedByReason: byReason,
      refused: refused.slice(0, maxRefused),
      agreement: Object.fromEntries(
        factStates.map((state) => [
          state,
          facts.filter((fact) => 'agreement' in fact && fact.agreement === state).length,
        ]),
      ) as Record<FactState, number>,
      verdicts: reading.verdicts,
      questions,
      maskedNumbers: reading.masked,
      ...(measured && { measured }),
      cost: cost ?? noCost(),
    },
  };
}

/**
 * How sure a fact is that both have read. What was measured of the state may raise what both say, and
 * decides what the reader alone says; what they differ in is never surer than its rules, or than a half.
 */
function worthOf(state: FactState, byRules: number, measured: MeasuredStates = {}): number {
  const counted = measured[state];
  const byState = counted && counted.facts > 0 ? counted.confidence : undefined;
  switch (state) {
    case 'AGREE':
      return Math.max(byRules, byState ?? 0);
    case 'READER_ONLY':
      return byState ?? unmeasured;
    case 'PARTLY':
    case 'RULES_ONLY':
      return Math.min(byRules, byState ?? unmeasured);
    case 'DIFFER':
      return Math.min(byRules, byState ?? unmeasured, unmeasured);
  }
}

/** Code units of offsets that are counted in code points. */
function unitsOf(text: string): (offset: number) => number {
  const points = new CodePoints(text);
  return (offset) => points.toUnit(offset);
}

/** What a second reader said of a draft, for a terminal. */
export function formatSecondReading({ secondReader }: ReadSheet): string {
  const { model, passages, agreement, refusedByReason, questions, verdicts } = secondReader;
  const reasons = Object.entries(refusedByReason).map(([reason, count]) => `${reason} ${count}`);
  const asked = verdicts.fact + verdicts.noFact + verdicts.unsure;
  return [
    `  second reader ${model}: ${passages.asked} passages, ${passages.unread.length} not read${passages.lost > 0 ? `, ${passages.lost} answered with nothing although they have figures` : ''}`,
    `    both say ${agreement.AGREE} facts, of ${agreement.PARTLY} one says more, ${agreement.DIFFER} they say differently; ${agreement.RULES_ONLY} the rules alone, ${agreement.READER_ONLY} the reader alone`,
    `    of ${asked} open mentions: ${verdicts.fact} facts, ${verdicts.noFact} no facts, ${verdicts.unsure} unsure`,
    `    refused: ${reasons.length > 0 ? reasons.join(', ') : 'nothing'}`,
    ...passages.unread.map(({ lines, reason }) => `    lines ${lines} not read: ${reason}`),
    `    ${questions.length} questions${questions.length > 0 ? ', on the sheet' : ''}`,
  ].join('\n');
}
