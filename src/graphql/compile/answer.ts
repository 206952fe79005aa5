import { type NodeType, nodeTypes } from '../../model/ontology.js';

/**
 * A planned object in the shape of the response: its keys are the response keys (field names or
 * aliases) under which the operation asks for them, in the operation's order.
 */
export interface Answer {
  readonly [TYPE]: string;
  [responseKey: string]: unknown;
}

/** GraphQL type name of an answer; a symbol, so that it is never sent. */
export const TYPE = Symbol('GraphQL type');

/** An answer without fields yet. */
export const newAnswer = (typeName: string): Answer => ({ [TYPE]: typeName });

export const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && TYPE in value;

/** GraphQL type name of a node type: `ServiceBrand` of SERVICE_BRAND. */
export const graphqlNameOf = (type: NodeType): string => nodeTypes[type].label;

/** GraphQL type name of a planned answer, for `resolveType` of interfaces and unions. */
export function typeNameOf(value: unknown): string | undefined {
  return isAnswer(value) ? value[TYPE] : undefined;
}
