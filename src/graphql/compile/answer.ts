import { type NodeType, nodeTypes } from '../../model/ontology.js';

/** GraphQL type name of an answer; a symbol, so that it is never sent. */
export const TYPE = Symbol('GraphQL type');

/**
 * A planned object in the shape of the response: its keys are the response keys (field names or
 * aliases) under which the operation asks for them, in the operation's order.
 */
export interface Answer {
  readonly [TYPE]: string;
  // biome-ignore lint/plugin: answers have no prototype, see PlainAnswer.
  [responseKey: string]: unknown;
}

/**
 * Without a prototype, so that a response key such as `__proto__` is a key like any other. A class rather
 * than `Object.create(null)`, whose objects take more memory and are slower to fill.
 */
class PlainAnswer {
  declare readonly [TYPE]: string;
  [responseKey: string]: unknown;

  constructor(typeName: string) {
    this[TYPE] = typeName;
  }
}
Object.setPrototypeOf(PlainAnswer.prototype, null);
delete (PlainAnswer.prototype as { constructor?: unknown }).constructor;

/** An answer without fields yet. */
export const newAnswer = (typeName: string): Answer => new PlainAnswer(typeName);

export const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, TYPE);

/** GraphQL type name of a node type: `ServiceBrand` of SERVICE_BRAND. */
export const graphqlNameOf = (type: NodeType): string => nodeTypes[type].label;

/** GraphQL type name of a planned answer, for `resolveType` of interfaces and unions. */
export function typeNameOf(value: unknown): string | undefined {
  return isAnswer(value) ? value[TYPE] : undefined;
}
