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

export const answerOf = (typeName: string): Answer => ({ [TYPE]: typeName });

export const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && TYPE in value;

export const graphqlNameOf = (type: NodeType): string => nodeTypes[type].label;

/** For `resolveType` of interfaces and unions. */
export function typeNameOf(value: unknown): string | undefined {
  return isAnswer(value) ? value[TYPE] : undefined;
}
