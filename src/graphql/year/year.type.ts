import { ObjectType } from 'type-graphql';
import { Node } from '../node/node.type.js';

@ObjectType({
  implements: Node,
  description: 'A calendar year (年份).',
})
export class Year extends Node {}
