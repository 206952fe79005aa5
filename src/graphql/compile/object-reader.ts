import {
  type FieldNode,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  type SelectionSetNode,
} from 'graphql';
import { answering } from '../../model/answering.js';
import { type Answer, newAnswer } from './answer.js';
import { collectFields, type Operation, selectionSetsOf } from './collect-fields.js';

/** Reads a value out of what a store answered: a row, a page of rows, a hit, a group. */
export type Read<Source, Value = unknown> = (source: Source) => Value;

let fieldsCompiled = 0;

/** How many fields were compiled up until now, in this process: a measure of what was compiled between two calls. */
export const compiledFields = (): number => fieldsCompiled;

/** Bytes of a field beside its name and its value's: quotes, colon and comma, and a number where it is one. */
const bytesOfField = 8;

/** From this length on the bytes of a text are counted; those of a shorter one are told by its first and last character. */
const longText = 64;
const lastAscii = 0x7f;
/** Bytes of a Chinese character in UTF-8. */
const bytesOfCharacter = 3;

/** About how many bytes a value of the answer takes; those of objects are counted where they are made. */
export function bytesOfLeaf(value: unknown): number {
  if (typeof value === 'string')
    return value.length < longText ? bytesOfShort(value) : Buffer.byteLength(value);
  if (!Array.isArray(value)) return 0;
  let sum = 0;
  for (const element of value) sum += bytesOfLeaf(element) + bytesOfField;
  return sum;
}

function bytesOfShort(text: string): number {
  const { length } = text;
  return text.charCodeAt(0) > lastAscii || text.charCodeAt(length - 1) > lastAscii
    ? bytesOfCharacter * length
    : length;
}

/** A field of an object as the operation selects it. */
export interface SelectedField {
  readonly name: string;
  /** Every place where the operation selects it under this response key. */
  readonly nodes: readonly FieldNode[];
  /** What is selected below it. */
  readonly sets: readonly SelectionSetNode[];
  /** Its place in the response, by which errors name its arguments: `brands.nodes.targets`. */
  readonly path: string;
}

/**
 * Compiles what is selected of an object into a function that makes its answers. Each field is
 * compiled once; what is left to do for a row is one assignment a field. `{ n: name city { id } }`,
 * for example, becomes a function that writes the response keys `n` and `city`, in this order.
 *
 * @param path of the object in the response
 * @param compile compiles one field; `__typename` never reaches it
 */
export function objectReader<Source>(
  operation: Operation,
  typeName: string,
  sets: readonly SelectionSetNode[],
  path: string,
  compile: (field: SelectedField) => Read<Source>,
): Read<Source, Answer> {
  const type = operation.schema.getType(typeName) as GraphQLObjectType;
  const fields: { readonly key: string; readonly read: Read<Source>; readonly isLeaf: boolean }[] =
    [];
  let bytesOfKeys = bytesOfField;
  for (const [key, nodes] of collectFields(operation, type, sets)) {
    const name = (nodes[0] as FieldNode).name.value;
    const field = { name, nodes, sets: selectionSetsOf(nodes), path: `${path}.${key}` };
    fieldsCompiled++;
    bytesOfKeys += key.length + bytesOfField;
    fields.push(
      name === '__typename'
        ? { key, read: () => typeName, isLeaf: true }
        : { key, read: compile(field), isLeaf: isLeafField(type, name) },
    );
  }
  return (source) => {
    const answer = newAnswer(typeName);
    let bytes = bytesOfKeys;
    for (const { key, read, isLeaf } of fields) {
      const value = read(source);
      answer[key] = value;
      if (isLeaf) bytes += bytesOfLeaf(value);
    }
    answering.addObject(bytes);
    return answer;
  };
}

function isLeafField(type: GraphQLObjectType, name: string): boolean {
  const field = type.getFields()[name];
  return field !== undefined && isLeafType(getNamedType(field.type));
}
