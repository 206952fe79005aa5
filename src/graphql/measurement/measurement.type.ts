import { InterfaceType } from 'type-graphql';
import { typeNameOf } from '../compile/answer.js';
import { Node } from '../node/node.type.js';

@InterfaceType({
  implements: Node,
  description: 'A quantity that a document states: planned (Target) or reported (Result) (数值).',
  resolveType: typeNameOf,
})
export abstract class Measurement extends Node {}
