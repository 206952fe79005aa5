import { maxNameLength } from '../../model/text-lengths.js';

/** Building blocks of the JSON Schemas of the seed files. */
export type Schema = Readonly<Record<string, unknown>>;

export const text: Schema = { type: 'string', minLength: 1 };
/** A name that lists are ordered by. */
export const name: Schema = { ...text, maxLength: maxNameLength };
export const number: Schema = { type: 'number' };
export const integer: Schema = { type: 'integer' };
/** A lower-case ASCII slug. Two of them, and what stands before them, make an id (`maxIdLength`). */
export const key: Schema = {
  type: 'string',
  maxLength: 80,
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
};
export const list = (items: Schema): Schema => ({ type: 'array', items });
export const oneOf = (values: readonly string[]): Schema => ({ enum: [...values] });
export const orNull = (schema: Schema): Schema => ({ ...schema, type: [schema.type, 'null'] });

/** An object with these properties and no others. */
export const closed = (
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[],
): Schema => ({ type: 'object', properties, required, additionalProperties: false });
