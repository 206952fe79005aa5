import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { MeasurementPeriod } from '../../model/ontology.js';
import { City } from '../city/city.type.js';
import type { RequestContext } from '../read/context.js';
import { expectNode, loadNode, readConnection } from '../read/read.js';
import { ResultConnection } from '../result/result.type.js';
import { MeasurementPeriodEnum } from '../shared/enums.js';
import { PageArgs } from '../shared/page.args.js';
import { TargetConnection } from '../target/target.type.js';
import { PlanResultGaps } from './plan-result.type.js';

interface Gaps {
  readonly cityId: string;
  readonly year: number;
  /** All where null. */
  readonly periods: readonly MeasurementPeriod[] | null;
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
    @Arg('periods', () => [MeasurementPeriodEnum], {
      nullable: true,
      description:
        'Only targets and results of these periods (时段): of the second half alone, for example; all if absent.',
    })
    periods: MeasurementPeriod[] | null,
    @Ctx() context: RequestContext,
  ): Promise<Gaps> {
    await expectNode(context, 'CITY', cityId, 'cityId');
    return { cityId, year, periods: periods ?? null };
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

const unmatched = ({ cityId, year, periods }: Gaps, relation: string) => ({
  all: [
    { property: 'cityId', tests: { eq: cityId } },
    { property: 'year', tests: { eq: year } },
    ...(periods ? [{ property: 'period', tests: { in: periods } }] : []),
    { not: { relation } },
  ],
});
