import { Document, type YAMLMap } from 'yaml';
import type { Annotation } from '../../model/annotation.js';
import { annotationSchema } from '../read/annotation-schema.js';
import type { Schema } from '../read/schema-parts.js';

/** Lists with one item on one line: a person reads and compares them as a table. */
const inlineLists: ReadonlySet<string> = new Set(['places', 'concepts', 'mentions', 'notFacts']);
/** Of these, those whose items become blocks where they are too long for a line. */
const blockLists: ReadonlySet<string> = new Set(['places', 'concepts']);
/** Numbers by their form, ordinals by their meaning: 2.10 is no decimal. */
const ordinalProperties: ReadonlySet<string> = new Set(['ordinal', 'section']);
/**
 * Words that YAML reads as they stand, and which are most of a file: keys, kinds, and Chinese without
 * any mark of YAML's but the comma, which parts what stands between brackets. All others are left to
 * the library, which takes a hundred times as long.
 */
const plain =
  /^(?!(?:null|NULL|true|TRUE|false|FALSE)$)(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)*|[A-Z]+(?:_[A-Z]+)*|(?:[\p{Script=Han}“《（(]|\d+(?=\p{Script=Han}))[\p{Script=Han}\p{Script=Latin}\d“”《》、。，；：;()（）·.%+,]*)$/u;
/** What is longer becomes a list with one item on one line. */
const lineWidth = 100;

/**
 * Writes an annotation as YAML in the form of the files under `seeds/annotations/`: lists and
 * properties in the order of the schema, a quote as it stands in the text, a line break in it as `\n`.
 * Reading the text again gives an equal annotation.
 *
 * ```yaml
 * brands:
 *   - key: qingnuanzhu
 *     name: 青暖助
 *     policyArea: social-assistance
 *     evidence: [深化“青暖助”救助品牌]
 *
 * notFacts:
 *   - { quote: 第七轮, reason: ORDINAL }
 * ```
 */
export function annotationToYaml(annotation: Annotation): string {
  const blocks = entriesOf(annotation, annotationSchema).map(([name, value, schema]) =>
    Array.isArray(value)
      ? listBlock(name, value, itemsOf(schema))
      : [`${name}:`, ...propertyLines(value as object, schema, '  ')],
  );
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function listBlock(name: string, items: readonly object[], schema: Schema): string[] {
  if (items.length === 0) return [`${name}: []`];
  return [
    `${name}:`,
    ...items.flatMap((item, index) => {
      const line = `  - ${inline(item, schema)}`;
      if (inlineLists.has(name) && (!blockLists.has(name) || line.length <= lineWidth))
        return [line];
      const [first, ...rest] = propertyLines(item, schema, '    ');
      const startsChapter = 'ordinal' in item && !String(item.ordinal).includes('.');
      return [
        ...(startsChapter && index > 0 ? [''] : []),
        `  - ${(first as string).trimStart()}`,
        ...rest,
      ];
    }),
  ];
}

/** One line a property, or one line an element of a list that is too long for that. */
function propertyLines(item: object, schema: Schema, indent: string): string[] {
  return entriesOf(item, schema).flatMap(([name, value, part]) => {
    if (typeof value !== 'object' || value === null)
      return [`${indent}${name}: ${scalar(name, value, 'block')}`];
    const line = `${indent}${name}: ${inline(value, part)}`;
    if (!Array.isArray(value) || value.length === 0 || line.length <= lineWidth) return [line];
    const items = itemsOf(part);
    return [
      `${indent}${name}:`,
      ...value.map((element) =>
        typeof element === 'object'
          ? `${indent}  - ${inline(element, items)}`
          : `${indent}  - ${scalar(name, element, 'block')}`,
      ),
    ];
  });
}

/** A list as `[a, b]`, an object as `{ key: a, name: b }`. */
function inline(value: unknown, schema: Schema, name = ''): string {
  if (Array.isArray(value))
    return `[${value.map((item) => inline(item, itemsOf(schema), name)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return scalar(name, value, 'flow');
  const entries = entriesOf(value, schema).map(
    ([property, part, inner]) => `${property}: ${inline(part, inner, property)}`,
  );
  return `{ ${entries.join(', ')} }`;
}

/** A string, number, boolean or null, with quotation marks where YAML would read it otherwise. */
function scalar(name: string, value: unknown, context: 'block' | 'flow'): string {
  if (ordinalProperties.has(name) || (typeof value === 'string' && /\p{Cc}/u.test(value)))
    return JSON.stringify(value);
  if (typeof value === 'string' && plain.test(value))
    return context === 'flow' && value.includes(',') ? `"${value}"` : value;
  const document = new Document({ v: value });
  if (context === 'flow') (document.contents as YAMLMap).flow = true;
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
  return context === 'flow' ? text.slice('{v: '.length, -'}'.length) : text.slice('v: '.length);
}

/** The properties that are there, in the order of the schema, each with its own schema. */
function entriesOf(
  value: object,
  schema: Schema,
): [name: string, value: unknown, schema: Schema][] {
  const properties = propertiesOf(schema);
  const position = new Map(Object.keys(properties).map((name, index) => [name, index]));
  const last = position.size;
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (position.get(a) ?? last) - (position.get(b) ?? last))
    .map(([name, part]) => [name, part, properties[name] ?? {}]);
}

/** Properties of an object's schema; of `stringOr`, those of the object. */
function propertiesOf(schema: Schema): Readonly<Record<string, Schema>> {
  const { properties, then } = resolved(schema) as {
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly then?: Schema;
  };
  return properties ?? (then ? propertiesOf(then) : {});
}

const itemsOf = (schema: Schema): Schema => (resolved(schema).items as Schema | undefined) ?? {};

/** The schema that a `$ref` (`#/$defs/quote`) points at. */
function resolved(schema: Schema): Schema {
  const { $ref } = schema as { readonly $ref?: string };
  if ($ref === undefined) return schema;
  const definitions = annotationSchema.$defs as Readonly<Record<string, Schema>>;
  return definitions[$ref.slice('#/$defs/'.length)] as Schema;
}
