import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'Where plan and result do not meet, for one city and year (计划与结果缺口): targets of which nothing is reported, and results that no target is known for.',
})
export class PlanResultGaps {
  @Field(() => Int, { description: 'The year.' })
  year!: number;
}
