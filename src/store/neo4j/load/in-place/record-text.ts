import type { EdgeRecord, NodeRecord, PropertyValue } from '../../../../model/graph.js';
import { definitionOf, relationDefinitionOf } from '../../../../model/ontology.js';

/** A node's own content as one text, such as `"4:CITY"9:city:qufu"2:曲阜…`: equal texts are equal nodes. */
export const nodeText = ({ type, id, properties }: NodeRecord): string =>
  textOf(type) + textOf(id) + propertiesText(definitionOf(type).properties, properties);

/** A relation's content as one text: equal texts are equal relations, as the id has the ends in it. */
export function edgeText({ type, id, properties, evidence }: EdgeRecord): string {
  return (
    textOf(type) +
    textOf(id) +
    listText(evidence) +
    propertiesText(relationDefinitionOf(type).properties, properties)
  );
}

/** In the ontology's order, so that the order of a record's keys does not count. */
function propertiesText(
  definitions: object,
  properties: Readonly<Record<string, PropertyValue>>,
): string {
  let text = '';
  for (const name in definitions) {
    const value = properties[name] ?? null;
    text += Array.isArray(value) ? listText(value) : textOf(value as string | number);
  }
  return text;
}

function listText(values: readonly (string | number)[]): string {
  let text = `[${values.length}`;
  for (const value of values) text += textOf(value);
  return text;
}

/** Each text with its length, so that nothing in it can be taken for what comes next. */
const textOf = (value: string | number | boolean | null): string =>
  typeof value === 'string' ? `"${value.length}:${value}` : `,${value}`;
