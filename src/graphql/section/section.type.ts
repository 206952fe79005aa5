import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../node/node.type.js';

@ObjectType({ implements: Node, description: 'A section of a document (章节).' })
export class Section extends Node {
  @Field({ description: 'Heading as written (标题), without its number.' })
  heading!: string;

  @Field({
    description:
      'Position in the document, for example 2.3: the third sub-section of the second section, whatever number the source prints.',
  })
  ordinal!: string;

  @Field({ description: 'Its text, heading and sub-sections included.' })
  text!: string;

  @Field(() => Int, { description: 'Offset of its text in document.text, in Unicode code points.' })
  start!: number;

  @Field(() => Int, {
    description: 'Offset of its end in document.text, in Unicode code points, exclusive.',
  })
  end!: number;
}
