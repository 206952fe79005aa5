import type { FieldNode, GraphQLObjectType, SelectionSetNode } from 'graphql';
import { type Answer, newAnswer } from './answer.js';
import { collectFields, type Operation, selectionSetsOf } from './collect-fields.js';

/** Reads a value out of what a store answered: a row, a page of rows, a hit, a group. */
export type Read<Source, Value = unknown> = (source: Source) => Value;

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
  const fields: { readonly key: string; readonly read: Read<Source> }[] = [];
  for (const [key, nodes] of collectFields(operation, type, sets)) {
    const name = (nodes[0] as FieldNode).name.value;
    const field = { name, nodes, sets: selectionSetsOf(nodes), path: `${path}.${key}` };
    fields.push({ key, read: name === '__typename' ? () => typeName : compile(field) });
  }
  return (source) => {
    const answer = newAnswer(typeName);
    for (const { key, read } of fields) answer[key] = read(source);
    return answer;
  };
}
