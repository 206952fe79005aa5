import type { NotFactReason } from '../../model/annotation.js';
import { CodePoints } from '../../util/code-points.js';
import { printable } from '../../util/printable.js';
import { rulePrecision } from '../draft/rule-precision.js';
import { fieldsOf } from './fields.js';
import type { Question } from './questions.js';
import type { Review } from './review.js';

/** How words are made to stand out: beside a mark that needs no colour. */
export type Emphasis = (words: string) => string;

/** Most characters of the text on either side of the words that are asked about. */
const around = 120;

/** The sentence of a question with its words marked, and what stands beside it within reach. */
export function contextOf(text: string, { at }: Question, emphasis: Emphasis): string {
  if (!at) return '';
  const points = new CodePoints(text);
  const before = points.slice(Math.max(0, at.start - around), at.start);
  const after = points.slice(at.end, Math.min(points.length, at.end + around));
  const begin = before.split('\n').slice(-2).join('\n').replace(/^\n/, '');
  const [line = '', next = ''] = after.split('\n');
  const words = printable(`⟦${points.slice(at.start, at.end)}⟧`);
  const behind = line === '' ? `\n${next}` : line;
  return `${printable(begin)}${emphasis(words)}${printable(behind)}`.trimEnd();
}

/** What is asked, in one word or two. */
export function titleOf({ kind, fact, mention, term }: Question): string {
  if (term)
    return { indicators: 'new indicator', units: 'new unit', cities: 'new city' }[term.list];
  if (kind === 'FACT' && fact) return singular[fact.list];
  if (kind === 'OPEN') return `open: ${String(mention).toLowerCase().replaceAll('_', ' ')}`;
  return { DOCUMENT: 'document', MERGE: 'one thing?', NOTICE: 'notice' }[kind as 'DOCUMENT'];
}

const singular = {
  departments: 'body',
  officials: 'official',
  places: 'place',
  policies: 'policy',
  programs: 'programme',
  brands: 'brand',
  concepts: 'concept',
  responsibilities: 'responsibility',
  targets: 'target',
  results: 'result',
} as const;

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');

/** A question as a terminal may show it: its words in their context, what is drafted, and why it is asked. */
export function formatQuestion(
  review: Review,
  question: Question,
  position: { readonly number: number; readonly of: number },
  emphasis: Emphasis,
): string {
  const { about, line, message, fact, document, term } = question;
  const context = contextOf(review.draft.text, question, emphasis);
  const fields = fact
    ? fieldsOf(fact.list, fact.entry)
    : document
      ? fieldsOf('document', document as never)
      : term
        ? fieldsOf(term.list, term.entry as never)
        : [];
  const rows = fields
    .filter(({ value, name }) => value !== '' && name !== 'quote')
    .map(({ name, value }) => {
      const named = name === 'indicator' ? review.indicator(value) : undefined;
      return `${name.padEnd(11)} ${value}${named ? ` (${named.name})` : ''}`;
    });
  const rules = (about.rules ?? []).map((rule) =>
    rulePrecision.has(rule) ? rule : `${rule} (never measured)`,
  );
  if (rules.length > 0) rows.push(`${'rules'.padEnd(11)} ${rules.join(', ')}`);
  if (about.confidence !== undefined) rows.push(`${'sure'.padEnd(11)} ${about.confidence}`);
  const title = `${position.number} of ${position.of} · ${titleOf(question)}: ${about.words.replaceAll('\n', '⏎')}${line > 0 ? ` · line ${line}` : ''}`;
  return [
    printable(title),
    ...(context === '' ? [] : [indented(context)]),
    ...(message === undefined ? [] : [indented(printable(message))]),
    ...(rows.length === 0 ? [] : ['', ...rows.map((row) => `  ${printable(row)}`)]),
  ].join('\n');
}

/** What the reasons mean for which words are no fact. */
export const reasonMeanings: Readonly<Record<NotFactReason, string>> = {
  HEADING_NUMBER: 'the number of a heading or an item',
  DATE: 'a date or a stretch of time',
  ORDINAL: 'the number of a meeting, a congress, a batch',
  PAGE_ARTEFACT: 'a page number, a running head',
  FIGURE_OF_SPEECH: 'a figure of speech: 第一时间',
  WEB_RESIDUE: 'what a web page has around its text',
  REPEATED: 'the same fact, stated again',
  PART_OF_NAME: 'a number inside a name that no fact carries',
  SLOGAN: 'a slogan',
  GENERAL_CONCEPT: 'a general term that is no name',
  GENERIC_DUTY: 'a phrase that names no undertaking',
  INDEFINITE: 'an amount that says no number: 一批',
  EXPLAINED_BY_FACT: 'it announces a list whose items are facts',
  CONDITION: 'a threshold that says what is meant: 500人以下的村',
  EMPHASIS: 'a quoted word that is no name',
  RANK: 'a place among others that no result has',
};
