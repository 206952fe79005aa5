import { Args, Field, Int, ObjectType } from 'type-graphql';
import { City } from '../city/city.type.js';
import { ResultConnection } from '../result/result.type.js';
import { PageArgs } from '../shared/page.args.js';
import { TargetConnection } from '../target/target.type.js';

@ObjectType({
  description:
    'Where plan and result do not match, for one city and year (计划与结果缺口): targets without a result, and results without a target.',
})
export class PlanResultGaps {
  @Field(() => Int, { description: 'The year (年份).' })
  year!: number;

  @Field(() => City, { description: 'The city (城市).' })
  city!: City;

  @Field(() => TargetConnection, {
    description: 'Targets for which no result is reported (有目标无结果).',
  })
  targetsWithoutResult!: object;

  @Field(() => ResultConnection, {
    description: 'Results for which no target is known (有结果无目标).',
  })
  resultsWithoutTarget!: object;
}

// As decorators of a parameter would: a property has none.
for (const field of ['targetsWithoutResult', 'resultsWithoutTarget'])
  Args(() => PageArgs)(PlanResultGaps.prototype, field, 0);
