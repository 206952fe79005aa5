import type { EdgeRecord, NodeRecord, PropertyValue } from '../model/graph.js';
import {
  definitionOf,
  type NodeType,
  nodeTypeNames,
  type PropertyDefinition,
  type RelationType,
  relationDefinitionOf,
  relationTypeNames,
  typeOfId,
} from '../model/ontology.js';
import { maxIdLength, maxNameLength } from '../model/text-lengths.js';

/** Takes what is wrong with a record; what was read of it is not to be used then. */
export type Report = (message: string) => void;

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isInt = (value: unknown): value is number => Number.isSafeInteger(value);
const listOf = (test: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(test);
const isTexts = listOf(isText) as (value: unknown) => value is readonly string[];

/** An id has neither white space, control characters, quotation marks nor backslashes. Almost all are ASCII. */
const isPlain = (id: string): boolean =>
  /^[!#-&(-[\]-_a-~]*$/.test(id) || !/[\s\p{C}"'`\\]/u.test(id);

const isId = (value: unknown): value is string =>
  isText(value) && value.length <= maxIdLength && isPlain(value);

/** A relation's id has those of its ends in it. */
const maxEdgeIdLength = 4 * maxIdLength;
const isEdgeId = (value: unknown): value is string =>
  isText(value) && value.length <= maxEdgeIdLength && isPlain(value);

const kindTests: Readonly<Record<PropertyDefinition['kind'], (value: unknown) => boolean>> = {
  string: isText,
  int: isInt,
  float: Number.isFinite,
  boolean: (value) => typeof value === 'boolean',
  strings: isTexts,
  ints: listOf(isInt),
};

function fits(
  name: string,
  { kind, nullable, values }: PropertyDefinition,
  value: unknown,
): boolean {
  if (value === null) return nullable === true;
  if (!kindTests[kind](value) || (values && !values.includes(value as string))) return false;
  return name !== 'name' || (value as string).length <= maxNameLength || isName(value as string);
}

/** Counted in code points, of which a text has at most as many as units. */
const isName = (text: string): boolean =>
  text.length <= 2 * maxNameLength && [...text].length <= maxNameLength;

/** A value as an error shows it: short, whatever its length and depth. */
export function brief(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : 'a list';
  if (isObject(value)) return 'an object';
  if (!isText(value)) return value === undefined ? 'nothing' : String(value);
  return value.length > 60 ? `${JSON.stringify(value.slice(0, 60))}…` : JSON.stringify(value);
}

/** An id within a sentence. */
export const briefId = (id: string): string => brief(id).replaceAll('"', '');

/** The properties of one type, in a form in which many records are checked. */
class PropertyChecks {
  readonly #definitions: Readonly<Record<string, PropertyDefinition>>;
  readonly #entries: readonly (readonly [string, PropertyDefinition])[];

  constructor(definitions: Readonly<Record<string, PropertyDefinition>>) {
    this.#definitions = definitions;
    this.#entries = Object.entries(definitions);
  }

  check(
    id: string,
    properties: unknown,
    report: Report,
  ): properties is Readonly<Record<string, PropertyValue>> {
    if (!isObject(properties)) {
      report(`${id} has no properties.`);
      return false;
    }
    let isSound = true;
    const complain = (message: string): void => {
      isSound = false;
      report(message);
    };
    for (const [name, definition] of this.#entries)
      if (!Object.hasOwn(properties, name)) complain(`${id} lacks ${name}.`);
      else if (!fits(name, definition, properties[name]))
        complain(
          name === 'name' && isText(properties.name)
            ? `name of ${id} has more than ${maxNameLength} characters: shorten it.`
            : `${name} of ${id} cannot be ${brief(properties[name])}.`,
        );
    const names = Object.keys(properties);
    if (names.length === this.#entries.length && isSound) return true;
    for (const name of names)
      if (!Object.hasOwn(this.#definitions, name))
        complain(`${id} has ${brief(name)}, which its type has not.`);
    return isSound;
  }
}

const nodeChecks = new Map<unknown, PropertyChecks>(
  nodeTypeNames.map((type) => [type, new PropertyChecks(definitionOf(type).properties)]),
);
const edgeChecks = new Map<unknown, PropertyChecks>(
  relationTypeNames.map((type) => [
    type,
    new PropertyChecks(relationDefinitionOf(type).properties),
  ]),
);

const nodeKeys = new Set(['node', 'id', 'properties']);
const edgeKeys = new Set(['relation', 'id', 'from', 'to', 'properties', 'evidence']);

/** What a line of a file holds, checked against the ontology; undefined where something is wrong with it. */
export type CheckedRecord =
  | { readonly node: NodeRecord }
  | { readonly edge: EdgeRecord }
  | undefined;

/** Checks what can be seen of a record alone: its type, ids, and the kind of every value. */
export function checkRecord(value: unknown, report: Report): CheckedRecord {
  if (isObject(value) && Object.hasOwn(value, 'node')) return checkNode(value, report);
  if (isObject(value) && Object.hasOwn(value, 'relation')) return checkEdge(value, report);
  report('The line holds neither a node nor a relation.');
  return undefined;
}

function checkNode(value: Loose, report: Report): CheckedRecord {
  const isAlone = refuseOthers(value, nodeKeys, report);
  const { node: type, id, properties } = value;
  const checks = nodeChecks.get(type);
  if (!checks) report(`There is no node type ${brief(type)}.`);
  else if (!isId(id) || typeOfId(id) !== type) report(`${brief(id)} is no id of a ${type}.`);
  else if (checks.check(id, properties, report) && areFormerIds(id, properties, report) && isAlone)
    return { node: { type: type as NodeType, id, properties } };
  return undefined;
}

/** A former id is one of another thing of the same type. */
function areFormerIds(id: string, { formerIds = [] }: Loose, report: Report): boolean {
  const strange = (formerIds as readonly string[]).find(
    (former) => !isId(former) || former === id || typeOfId(former) !== typeOfId(id),
  );
  if (strange !== undefined) report(`${id} cannot have had the id ${brief(strange)}.`);
  return strange === undefined;
}

function checkEdge(value: Loose, report: Report): CheckedRecord {
  const isAlone = refuseOthers(value, edgeKeys, report);
  const { relation: type, id, from, to, properties, evidence } = value;
  const checks = edgeChecks.get(type);
  if (!checks) report(`There is no relation type ${brief(type)}.`);
  else if (!isText(id) || !isText(from) || !isText(to))
    report('id, from and to of a relation are texts.');
  else if (!isEdgeId(id)) report(`${brief(id)} is no id of a relation.`);
  else if (!isTexts(evidence))
    report(`evidence of ${id} is a list of ids, not ${brief(evidence)}.`);
  else if (checks.check(id, properties, report) && isAlone)
    return { edge: { type: type as RelationType, id, from, to, properties, evidence } };
  return undefined;
}

function refuseOthers(value: Loose, keys: ReadonlySet<string>, report: Report): boolean {
  let isAlone = true;
  for (const name of Object.keys(value))
    if (!keys.has(name)) {
      isAlone = false;
      report(`A line has no ${brief(name)} beside what it says of its node or relation.`);
    }
  return isAlone;
}

/** Checks which types a relation joins, and that evidence proves it. */
export function checkEnds({ type, id, from, to, evidence }: EdgeRecord, report: Report): void {
  for (const one of evidence)
    if (typeOfId(one) !== 'EVIDENCE') report(`${id} is proven by ${briefId(one)}, no evidence.`);
  const [fromType, toType] = [typeOfId(from), typeOfId(to)];
  if (!relationDefinitionOf(type).ends.some((end) => end.from === fromType && end.to === toType))
    report(`${type} does not lead from ${briefId(from)} to ${briefId(to)}.`);
}
