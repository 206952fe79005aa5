import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../node/node.type.js';

@ObjectType({
  implements: Node,
  description:
    'A passage that proves a statement (原文依据). document.text from start to end is exactly quote.',
})
export class Evidence extends Node {
  @Field({ description: 'Verbatim (原文), artefacts of the source included.' })
  quote!: string;

  @Field(() => Int, { description: 'Offset into document.text, in Unicode code points.' })
  start!: number;

  @Field(() => Int, {
    description: 'Offset into document.text, in Unicode code points, exclusive.',
  })
  end!: number;

  @Field({
    description:
      'How to cite it (引用格式), in the form of GB/T 7714-2015: issuer, title, date, section and offsets. 佚名 where no issuer is known; a year in brackets is that of the document, where its date is not.',
  })
  citation!: string;
}
