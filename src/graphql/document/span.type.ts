import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'A place in Document.text, in Unicode code points (文本区间).',
})
export class Span {
  @Field(() => Int, { description: 'Where it begins.' })
  start!: number;

  @Field(() => Int, { description: 'Where it ends, exclusive.' })
  end!: number;
}
