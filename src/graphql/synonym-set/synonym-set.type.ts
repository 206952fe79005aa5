import { ObjectType } from 'type-graphql';
import { Node } from '../node/node.type.js';

@ObjectType({
  implements: Node,
  description:
    'Words that mean the same (简称与全称): 最低生活保障 and 低保. A search for one finds the others. From the project’s vocabulary, not from a document: it has no evidence, and no part in the graph that answers show and count.',
})
export class SynonymSet extends Node {}
