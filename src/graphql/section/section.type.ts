import { ObjectType } from 'type-graphql';
import { Node } from '../node/node.type.js';

@ObjectType({
  implements: Node,
  description: 'A section of a document (章节).',
})
export class Section extends Node {}
