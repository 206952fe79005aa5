import type {
  AnswersFragment,
  CitedFragment,
  PromisedFragment,
  ReportedFragment,
} from './generated/graphql.js';
import type { ToolCall } from './tool-call.js';
import {
  basisWords,
  comparatorSigns,
  periodWords,
  roleWords,
  silenceWords,
  statusWords,
  subjectText,
} from './words.js';

/** Longest quote in an answer, in characters; the whole is at its link and in the tool read_passage. */
const longestQuote = 300;

/** A text on one line, which is cut where it is too long, and says so. */
export function clipped(text: string, most = longestQuote): string {
  const characters = [...text.replaceAll('\n', ' ⏎ ')];
  if (characters.length <= most) return characters.join('');
  return `${characters.slice(0, most).join('')}… (${characters.length - most} characters cut)`;
}

/** A sentence, where it stands, and its page. */
export const proof = (call: ToolCall, { id, displayQuote, citation }: CitedFragment): string =>
  `  “${clipped(displayQuote)}” — ${citation} ${call.link(id)}`;

export type Figure = PromisedFragment | ReportedFragment;

/** A figure with all that must be said along with it, and its sentence. */
export const figure = (call: ToolCall, of: Figure): string =>
  [
    `- ${figureName(of)} — ${sayings(of).join('; ')} [${of.id}]`,
    ...(of.note === null ? [] : [`  How it is read: ${clipped(of.note)}`]),
    proof(call, of.evidence),
  ].join('\n');

/** Whose, for when, of what, how much: 青岛市 2023 target (目标): 家庭养老床位 3800张以上. */
export const figureName = (of: Figure): string =>
  `${of.city.name} ${of.year.year} ${of.__typename === 'Target' ? 'target (目标)' : 'result (完成情况)'}: ${of.indicator.name} ${of.displayText}`;

function sayings(of: Figure): string[] {
  const said = [reading(of), basisWords[of.basis], timeOf(of)];
  if (of.scope !== null) said.push(`for each of ${of.scope}`);
  if (of.basisDoubt !== null) said.push(`doubtful (存疑): ${of.basisDoubt}`);
  return said.concat(of.__typename === 'Target' ? ofTarget(of) : ofResult(of));
}

const ofTarget = ({
  dueOn,
  status,
  computedCompletionRate: rate,
  silence,
}: PromisedFragment): string[] => [
  ...(dueOn === null ? [] : [`due ${dueOn}`]),
  silence === null ? statusWords[status] : `no result known: ${silenceWords[silence]}`,
  ...(rate === null ? [] : [`result divided by target ${rate}%`]),
];

const ofResult = ({
  status,
  computedCompletionRate: rate,
  statedCompletionRate: stated,
  rank,
}: ReportedFragment): string[] => [
  statusWords[status],
  ...(rate === null ? [] : [`result divided by target ${rate}%`]),
  ...(stated === null ? [] : [`the document says ${stated}% of the target`]),
  ...(rank === null ? [] : [`rank ${rank.place} in ${rank.among}`]),
];

function reading({ value, upperValue, comparator, unit }: Figure): string {
  if (value === null) return `the source withholds the figure (数值未公开), in ${unit}`;
  const to = comparator === 'RANGE' && upperValue !== null ? `–${upperValue}` : '';
  return `value ${comparatorSigns[comparator]} ${value}${to} ${unit}`;
}

function timeOf({ period, periodStart, periodEnd }: Figure): string {
  const ends = [periodStart, periodEnd].filter((end) => end !== null);
  return ends.length === 0 ? periodWords[period] : `${periodWords[period]}, ${ends.join(' to ')}`;
}

/** Who answers for what, and the sentence. */
export const duty = (call: ToolCall, of: AnswersFragment): string =>
  [
    `- ${of.party.name} (${of.party.id}) ${roleWords[of.role]}: ${subjectText(of.subject)}, ${of.document.year.year}${of.inherited ? '; said of the whole section that holds it (承上)' : ''}`,
    proof(call, of.evidence),
  ].join('\n');

/** Who answers for several things by one statement about the section that holds them. */
export function dutyOfSection(call: ToolCall, things: readonly AnswersFragment[]): string {
  const [of] = things as readonly [AnswersFragment];
  const subjects = things.map(({ subject }) => subjectText(subject));
  const more = subjects.length > 2 ? ` and ${subjects.length - 2} more` : '';
  return [
    `- ${of.party.name} (${of.party.id}) ${roleWords[of.role]} a section, ${of.document.year.year}, with ${subjects.slice(0, 2).join(', ')}${more}`,
    proof(call, of.evidence),
  ].join('\n');
}

/** A thing by its name, with the id by which the tools take it. */
export const named = ({ id, name }: { readonly id: string; readonly name: string }): string =>
  `${name} (${id})`;
