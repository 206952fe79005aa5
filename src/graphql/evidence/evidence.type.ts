import { Field, ObjectType } from 'type-graphql';
import { Node } from '../node/node.type.js';

@ObjectType({ description: 'The words before and after a passage (上下文).' })
export class EvidenceContext {
  @Field({ description: 'The words before it (上文); empty where the document begins with it.' })
  before!: string;

  @Field({ description: 'The words after it (下文); empty where the document ends with it.' })
  after!: string;
}

@ObjectType({
  implements: Node,
  description:
    'A passage that proves a statement (原文依据). document.text from start to end is exactly quote.',
})
export class Evidence extends Node {
  @Field({
    description:
      'quote without what a page break left inside it (原文,不含分页残留): 31项 where the file has 3⏎2、1项.',
  })
  displayQuote!: string;
}
