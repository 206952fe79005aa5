import { stringify } from 'yaml';
import { annotationSchema } from '../../dataset/read/annotation-schema.js';
import type { Schema } from '../../dataset/read/schema-parts.js';
import { vocabularySchemas } from '../../dataset/read/vocabulary-schema.js';
import { YamlFile } from '../../dataset/read/yaml-file.js';
import { UserError } from '../../util/user-error.js';
import type { Entry, FactList, TermList } from './decision.js';

/** What is edited: an entry of a list, the header, or an entry of the vocabulary. */
export type Form = FactList | 'document' | TermList;

export const isTermForm = (form: Form): form is TermList =>
  form === 'indicators' || form === 'units' || form === 'cities';

/** A property of what is edited, as a person writes it. */
export interface Field {
  readonly name: string;
  readonly type: 'text' | 'number' | 'choice' | 'yaml';
  readonly choices?: readonly string[];
  /** Empty where the property is absent. */
  readonly value: string;
  /** Of YAML: what it says, as data. */
  readonly data?: unknown;
  readonly isRequired: boolean;
  /** Whether it may be `null`, which says that there is none: a withheld figure, a body of no city. */
  readonly isNullable: boolean;
}

/** Not edited: other facts refer to keys, and the text is what it is. */
const fixed: Readonly<Record<'fact' | 'document' | 'term', ReadonlySet<string>>> = {
  fact: new Set(['key', 'ref']),
  document: new Set(['key', 'source', 'sha256']),
  term: new Set(),
};

function schemaOf(form: Form): Schema {
  if (isTermForm(form)) return vocabularySchemas[`${form}.yaml`].items as Schema;
  const properties = annotationSchema.properties as Readonly<Record<string, Schema>>;
  const schema = properties[form] as Schema;
  return form === 'document' ? schema : (schema.items as Schema);
}

const written = (value: unknown): string =>
  value === undefined
    ? ''
    : typeof value === 'object' && value !== null
      ? stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd()
      : String(value);

const typesOf = (schema: Schema): readonly unknown[] => [schema.type].flat();

function typeOf(schema: Schema): Field['type'] {
  if (Array.isArray(schema.enum)) return 'choice';
  const types = typesOf(schema);
  if (types.includes('number') || types.includes('integer')) return 'number';
  return types.includes('string') ? 'text' : 'yaml';
}

/** The properties that a person may set, in the order of the schema. */
export function fieldsOf(form: Form, entry: Entry): readonly Field[] {
  const { properties, required } = schemaOf(form) as {
    readonly properties: Readonly<Record<string, Schema>>;
    readonly required: readonly string[];
  };
  const left: ReadonlySet<string> =
    form === 'document' ? fixed.document : isTermForm(form) ? fixed.term : fixed.fact;
  return Object.entries(properties)
    .filter(([name]) => !left.has(name))
    .map(([name, schema]) => ({
      name,
      type: typeOf(schema),
      ...(Array.isArray(schema.enum) && { choices: schema.enum as string[] }),
      value: written(entry[name]),
      ...(typeOf(schema) === 'yaml' && entry[name] !== undefined && { data: entry[name] }),
      isRequired: required.includes(name),
      isNullable: typesOf(schema).includes('null'),
    }));
}

/**
 * An entry with a property set, or taken away where the words are empty.
 *
 * @throws {UserError} where the property is unknown, or the words are none of its type
 */
export function withField(form: Form, entry: Entry, name: string, words: string): Entry {
  const field = fieldsOf(form, entry).find((each) => each.name === name);
  if (!field) throw new UserError(`${form} have no ${name} that can be set.`);
  const { [name]: _, ...rest } = entry;
  const given = words.trim();
  if (given === '') {
    if (!field.isRequired) return rest;
    throw new UserError(`${name} cannot be empty.`);
  }
  return { ...rest, [name]: readWords(field, given) };
}

function readWords({ name, type, choices = [], isNullable }: Field, words: string): unknown {
  if (isNullable && words === 'null') return null;
  if (type === 'choice') {
    if (choices.includes(words)) return words;
    throw new UserError(`${name} is one of ${choices.join(', ')}.`);
  }
  if (type === 'number') {
    const value = Number(words);
    if (Number.isFinite(value)) return value;
    throw new UserError(`${name} is a number, in the base unit: 16700 for 1.67万.`);
  }
  if (type === 'text') return words;
  const { value, syntaxProblems } = new YamlFile(name, words);
  if (value === undefined || syntaxProblems.length > 0)
    throw new UserError(`${name} is YAML, such as [words] or { quote: words, occurrence: 2 }.`);
  return value;
}
