import { createPrompt, useKeypress, useState } from '@inquirer/core';
import { input, search, select } from '@inquirer/prompts';
import type { Entry, StatedFact, StatedTerm } from '../extract/review/decision.js';
import {
  type Field,
  type Form,
  fieldsOf,
  isTermForm,
  withField,
} from '../extract/review/fields.js';
import { reasonMeanings, titleOf } from '../extract/review/format-question.js';
import type { Question } from '../extract/review/questions.js';
import type { Answered, Review } from '../extract/review/review.js';
import { type NotFactReason, notFactReasons } from '../model/annotation.js';
import { printable } from '../util/printable.js';
import { UserError } from '../util/user-error.js';

/** Where is asked, and where answers come from. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

const keys = ['a', 'e', 'r', 's', 'u', 'q'] as const;
export type Key = (typeof keys)[number];

const legend = 'a accept · e edit · r reject · s skip · u undo · q quit';

/** One of the keys, without Enter; the keys stand on the screen until one is pressed. */
const keyPrompt = createPrompt<Key, { readonly legend: string }>(({ legend }, done) => {
  const [pressed, setPressed] = useState('');
  useKeypress(({ name }) => {
    const key = keys.find((each) => each === name);
    if (key) done(key);
    else setPressed(name ?? '');
  });
  return pressed === '' ? legend : [legend, `${printable(pressed)} is none of the keys.`];
});

export const askKey = (terminal: Terminal): Promise<Key> =>
  keyPrompt({ legend }, { ...terminal, clearPromptOnDone: true });

/** Whether a prompt ended because the user left: Ctrl+C, or the end of the input. */
export const isLeft = (error: unknown): boolean =>
  error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name);

const once = (terminal: Terminal) => ({ ...terminal, clearPromptOnDone: true });

/** Why words are no fact; of a fact whose words need no reason, `none`. */
export function askReason(terminal: Terminal, { kind }: Question): Promise<NotFactReason | 'none'> {
  const reasons = notFactReasons.map((value) => ({
    value,
    name: `${value}: ${reasonMeanings[value]}`,
  }));
  return select<NotFactReason | 'none'>(
    {
      message: 'Why is it no fact?',
      choices: [
        ...(kind === 'OPEN'
          ? []
          : [{ value: 'none' as const, name: 'just wrong: what stays open is asked again' }]),
        ...reasons,
      ],
      pageSize: 20,
    },
    once(terminal),
  );
}

/** What is edited, in the form that it has. */
interface Edited {
  readonly form: Form;
  readonly entry: Entry;
}

/** The English name of a term that has none yet; undefined where it was given up. */
export async function askName(terminal: Terminal, term: StatedTerm): Promise<Answered | undefined> {
  const nameEn = await input(
    { message: 'English name, a short noun phrase in lower case:' },
    once(terminal),
  );
  const entry = { ...term.entry, nameEn: nameEn.trim() };
  return nameEn.trim() === ''
    ? undefined
    : { answer: 'edit', term: { list: term.list, entry } as StatedTerm };
}

/** An edit, field by field; undefined where it was given up. */
export async function askEdit(
  terminal: Terminal,
  review: Review,
  question: Question,
): Promise<Answered | undefined> {
  let edited = await whatIsEdited(terminal, question);
  for (;;) {
    const { form, entry } = edited;
    const fields = fieldsOf(form, entry);
    const chosen = await select<string>(
      {
        message: 'Which field?',
        choices: [
          { value: 'done', name: 'done: keep this' },
          ...fields.map(({ name, value }) => ({
            value: `.${name}`,
            name: `${name.padEnd(12)} ${printable(value)}`,
          })),
          ...(isMeasurement(form)
            ? [
                {
                  value: 'turn',
                  name: form === 'targets' ? 'it is a result' : 'it is a target',
                },
              ]
            : []),
          { value: 'back', name: 'back: change nothing' },
        ],
        pageSize: 24,
      },
      once(terminal),
    );
    if (chosen === 'back') return undefined;
    if (chosen === 'done') return answeredOf(edited);
    if (chosen === 'turn')
      edited = { form: form === 'targets' ? 'results' : 'targets', entry: turned(entry) };
    else
      try {
        const field = fields.find(({ name }) => chosen === `.${name}`) as Field;
        const words = await askField(terminal, review, field);
        edited = { form, entry: withField(form, entry, field.name, words) };
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        terminal.output.write(`${printable(error.message)}\n`);
      }
  }
}

const isMeasurement = (form: Form): boolean => form === 'targets' || form === 'results';

/** Without what only a target, or only a result, has. */
const turned = ({ dueOn, target, statedCompletionRate, rank, ...entry }: Entry): Entry => entry;

async function whatIsEdited(terminal: Terminal, question: Question): Promise<Edited> {
  const { kind, document, term, fact, statedAs = [] } = question;
  if (kind === 'DOCUMENT') return { form: 'document', entry: document as never };
  if (term) return { form: term.list, entry: term.entry as never };
  if (fact) return { form: fact.list, entry: fact.entry };
  if (statedAs.length === 0)
    throw new UserError('These words have no form of a fact: set them aside with a reason.');
  const chosen = await select<StatedFact>(
    {
      message: 'What is it?',
      choices: statedAs.map((each) => ({
        value: each,
        name: titleOf({ ...question, kind: 'FACT', fact: each }),
      })),
    },
    once(terminal),
  );
  return { form: chosen.list, entry: chosen.entry };
}

const answeredOf = ({ form, entry }: Edited): Answered =>
  form === 'document'
    ? { answer: 'edit', document: entry as never }
    : isTermForm(form)
      ? { answer: 'edit', term: { list: form, entry } as never }
      : { answer: 'edit', fact: { list: form, entry } };

function askField(terminal: Terminal, review: Review, field: Field): Promise<string> {
  const { name, type, choices = [], value, isRequired } = field;
  if (name === 'indicator') return askIndicator(terminal, review);
  if (type === 'choice')
    return select(
      {
        message: name,
        choices: [...(isRequired ? [] : [{ value: '', name: '(none)' }]), ...choices],
        ...(value !== '' && { default: value }),
        pageSize: 20,
      },
      once(terminal),
    );
  return input({ message: `${name}:`, default: value, prefill: 'editable' }, once(terminal));
}

/** An indicator by any of its names, or the words for a new one. */
function askIndicator(terminal: Terminal, { seeds, applied }: Review): Promise<string> {
  const all = [...seeds.vocabulary.indicators.entries.values(), ...applied.proposed.indicators];
  return search<string>(
    {
      message: 'Which indicator? A part of its name, or a new name in Chinese:',
      source: (term = '') => {
        const words = term.trim();
        const found = all
          .filter(({ key, name, aliases = [] }) =>
            [key, name, ...aliases].some((each) => each.includes(words)),
          )
          .slice(0, 12)
          .map(({ key, name, unit, basis }) => ({
            value: key,
            name: `${name} (${unit}, ${basis})`,
          }));
        return /\p{Script=Han}/u.test(words)
          ? [...found, { value: words, name: `a new indicator: ${words}` }]
          : found;
      },
    },
    once(terminal),
  );
}
