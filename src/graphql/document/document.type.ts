import { ObjectType } from 'type-graphql';
import { connectionOf } from '../node/connection.type.js';
import { Node } from '../node/node.type.js';
import { nouns } from '../shared/nouns.js';

@ObjectType({
  implements: Node,
  description: 'A published work plan or report (文件).',
})
export class Document extends Node {}

export const DocumentConnection = connectionOf(Document, nouns.DOCUMENT);
