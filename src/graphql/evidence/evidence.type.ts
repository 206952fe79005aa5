import { Field, ObjectType } from 'type-graphql';
import { Node } from '../node/node.type.js';

@ObjectType({
  implements: Node,
  description:
    'A passage that proves a statement (原文依据). document.text from start to end is exactly quote.',
})
export class Evidence extends Node {
  @Field({
    description:
      'How to cite it (引用格式), in the form of GB/T 7714-2015: issuer, title, date, section and offsets. 佚名 if no issuer is known; the year of the document in brackets if its date is not known.',
  })
  citation!: string;
}
