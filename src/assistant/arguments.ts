import { z } from 'zod';
import type { EntityType } from './generated/graphql.js';
import { kindWords } from './words.js';

/** Arguments that several tools take, each with its mend where it is wrong. */

/**
 * The arguments of a tool. One that it does not know is refused: a filter that is passed over would give
 * another answer than the one that was asked for.
 */
export const argumentsOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: ({ code, keys }: { code?: string; keys?: unknown }) =>
      code === 'unrecognized_keys'
        ? `There is no argument ${quotedList(keys)}: this tool takes ${quotedList(Object.keys(shape))}.`
        : 'Give the arguments as an object.',
  });

const quotedList = (names: unknown): string =>
  (names as readonly string[]).map((name) => JSON.stringify(name)).join(', ');

const longestText = 200;

/** A name, words or an id. */
export const text = (meaning: string) => {
  const mend = `Give a text of 1 to ${longestText} characters`;
  return z
    .string({ error: mend })
    .trim()
    .min(1, { error: mend, abort: true })
    .max(longestText, { error: mend, abort: true })
    .regex(/[\p{L}\p{N}]/u, { error: `${mend}, with a letter or a digit in it`, abort: true })
    .refine((words) => !/[\p{Cc}\p{Cs}]/u.test(words), {
      error: `${mend}, without control characters`,
    })
    .describe(meaning);
};

export const city = text(
  'City (城市), by name or id: 青岛, 青岛市, Qingdao, city:qingdao. Only what is of this city.',
);

const yearMend = 'Give a year as a number from 1900 to 2100, such as 2023';
export const year = z
  .int({ error: yearMend })
  .min(1900, { error: yearMend })
  .max(2100, { error: yearMend })
  .describe('Year (年份): 2023. Only what is of this year.');

export const after = z
  .string({ error: 'Give the text that an earlier answer said to go on with' })
  .min(1)
  .max(2_000)
  .describe('To go on where an earlier answer was cut: the text that it gave for this.');

/** Number of items. */
export const limit = (most: number, usual: number) => {
  const mend = `Give a whole number from 1 to ${most}`;
  return z
    .int({ error: mend })
    .min(1, { error: mend })
    .max(most, { error: mend })
    .default(usual)
    .describe(`How many at most: 1 to ${most}; ${usual} if absent.`);
};

export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: `Give one of ${values.join(', ')}` });

const entityTypes = Object.keys(kindWords) as [EntityType, ...EntityType[]];

/** Types of things that can be looked for. */
export const types = z
  .array(oneOf(entityTypes), {
    error: 'Give a list of types, such as ["TARGET", "RESULT"]',
  })
  .min(1, { error: 'Leave it out, or give at least one type' })
  .max(entityTypes.length);
