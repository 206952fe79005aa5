import { ArgsType, Field, Int } from 'type-graphql';
import { defaultContext, largestContext } from '../compile/passage-context.js';

@ArgsType()
export class EvidenceContextArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: defaultContext,
    description: `At most so many code points before it, 0 to ${largestContext}.`,
  })
  before?: number;

  @Field(() => Int, {
    nullable: true,
    defaultValue: defaultContext,
    description: `At most so many code points after it, 0 to ${largestContext}.`,
  })
  after?: number;
}
