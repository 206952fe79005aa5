import { CodePoints } from '../../util/code-points.js';
import { type Sheet, sheetOf, unmeasured } from '../draft/sheet.js';
import type { TextOfRecord } from '../input/text-of-record.js';
import { type AgreementState, agreementStates, type FieldAgreement } from './agreement.js';
import type { Cost } from './cost.js';
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
    /** What the readers say of it, the least of its fields; missing where it was not asked about. */
    readonly agreement?: AgreementState;
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
    readonly agreement: Readonly<Record<AgreementState, number>>;
    readonly verdicts: SecondReading['verdicts'];
    readonly questions: readonly ReaderQuestion[];
    readonly maskedNumbers: number;
    readonly cost: Cost;
  };
}

/** Most refused claims that a sheet tells one by one; their numbers are whole. */
const maxRefused = 200;

/** The least of what the readers say of the fields of a fact: where one differs, the fact does. */
export function stateOf(fields: readonly FieldAgreement[]): AgreementState {
  const states = new Set(fields.map(({ state }) => state));
  return (
    (['DIFFER', 'READER_ONLY', 'RULES_ONLY'] as const).find((state) => states.has(state)) ?? 'AGREE'
  );
}

/**
 * The sheet of a draft that was read twice. What both say keeps what its rules were measured to be
 * worth; every other state was never measured, and is worth a half at most.
 */
export function readSheetOf(
  record: TextOfRecord,
  reading: SecondReading,
  { name, host }: Pick<Reader, 'name' | 'host'>,
  cost: Cost,
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
      confidence: state === 'AGREE' ? fact.confidence : Math.min(fact.confidence, unmeasured),
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
        agreementStates.map((state) => [
          state,
          facts.filter((fact) => 'agreement' in fact && fact.agreement === state).length,
        ]),
      ) as Record<AgreementState, number>,
      verdicts: reading.verdicts,
      questions,
      maskedNumbers: reading.masked,
      cost,
    },
  };
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
    `    both say ${agreement.AGREE} facts, ${agreement.DIFFER} differently; ${agreement.RULES_ONLY} the rules alone, ${agreement.READER_ONLY} the reader alone or more of them`,
    `    of ${asked} open mentions: ${verdicts.fact} facts, ${verdicts.noFact} no facts, ${verdicts.unsure} unsure`,
    `    refused: ${reasons.length > 0 ? reasons.join(', ') : 'nothing'}`,
    ...passages.unread.map(({ lines, reason }) => `    lines ${lines} not read: ${reason}`),
    `    ${questions.length} questions${questions.length > 0 ? ', on the sheet' : ''}`,
  ].join('\n');
}
