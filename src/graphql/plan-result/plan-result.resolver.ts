import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { City } from '../city/city.type.js';
import type { RequestContext } from '../read/context.js';
import { expectNode, loadNode, readConnection } from '../read/read.js';
import { ResultConnection } from '../result/result.type.js';
import { PageArgs } from '../shared/page.args.js';
import { TargetConnection } from '../target/target.type.js';
import { PlanResultGaps } from './plan-result.type.js';

interface Gaps {
  readonly cityId: string;
  readonly year: number;
}

@Resolver(() => PlanResultGaps)
export class PlanResultResolver {
  @Query(() => PlanResultGaps, {
    description:
      'Targets without a result and results without a target, for one city and year (计划与结果缺口).',
  })
  async planResultGaps(
    @Arg('cityId', () => ID, { description: 'Id of the city.' }) cityId: string,
    @Arg('year', () => Int, { description: 'The year, for example 2023.' }) year: number,
    @Ctx() context: RequestContext,
  ): Promise<Gaps> {
    await expectNode(context, 'CITY', cityId, 'cityId');
    return { cityId, year };
  }

  @FieldResolver(() => City, { description: 'The city (城市).' })
  city(
    @Root() { cityId }: Gaps,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return loadNode(context, info, 'CITY', cityId);
  }

  @FieldResolver(() => TargetConnection, {
    description: 'Targets for which no result is reported (有目标无结果).',
  })
  targetsWithoutResult(
    @Root() gaps: Gaps,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, info, 'TARGET', args, unmatched(gaps, 'results'));
  }

  @FieldResolver(() => ResultConnection, {
    description: 'Results for which no target is known (有结果无目标).',
  })
  resultsWithoutTarget(
    @Root() gaps: Gaps,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, info, 'RESULT', args, unmatched(gaps, 'target'));
  }
}

const unmatched = ({ cityId, year }: Gaps, relation: string) => ({
  all: [
    { property: 'cityId', tests: { eq: cityId } },
    { property: 'year', tests: { eq: year } },
    { not: { relation } },
  ],
});
