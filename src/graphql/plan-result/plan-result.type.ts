import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'Where plan and result do not match, for one city and year (计划与结果缺口): targets without a result, and results without a target.',
})
export class PlanResultGaps {
  @Field(() => Int, { description: 'The year (年份).' })
  year!: number;
}
