import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { itemSchemas } from './prompt.js';
import type { Answer, Pointed } from './reader.js';

const ajv = new Ajv2020({ strictTypes: false });
const fits = Object.fromEntries(
  Object.entries(itemSchemas).map(([name, schema]) => [name, ajv.compile(schema)]),
) as unknown as Readonly<Record<keyof Pointed, ValidateFunction>>;

/** The words of an answer without what a model thought, and without the fence of a code block. */
const bare = (content: string): string => {
  const spoken = content.replace(/^[\s\S]*<\/think(?:ing)?>/iu, '');
  const fenced = /```(?:json)?\s*([\s\S]*?)```/iu.exec(spoken)?.[1] ?? spoken;
  return fenced.slice(fenced.indexOf('{'), fenced.lastIndexOf('}') + 1);
};

/**
 * Reads an answer: what has the form that was asked for. An entry that has it not is left out and
 * counted; an answer without the lists is none.
 */
export function parseAnswer(content: string): Answer {
  let value: unknown;
  try {
    value = JSON.parse(bare(content));
  } catch {
    return { unread: 'UNREADABLE_ANSWER' };
  }
  if (typeof value !== 'object' || value === null) return { unread: 'UNREADABLE_ANSWER' };
  const lists = value as Readonly<Partial<Record<keyof Pointed, unknown>>>;
  if (!Array.isArray(lists.numbers) || !Array.isArray(lists.names))
    return { unread: 'UNREADABLE_ANSWER' };
  let malformed = 0;
  const listOf = <Name extends keyof Pointed>(name: Name): Pointed[Name] => {
    const list = lists[name];
    if (!Array.isArray(list)) return [] as unknown as Pointed[Name];
    const well = list.filter((each) => fits[name](each));
    malformed += list.length - well.length;
    return well as unknown as Pointed[Name];
  };
  const pointed: Pointed = {
    numbers: listOf('numbers'),
    names: listOf('names'),
    responsibilities: listOf('responsibilities'),
    verdicts: listOf('verdicts'),
  };
  return { pointed, malformed };
}
