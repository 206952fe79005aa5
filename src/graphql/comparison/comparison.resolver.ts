import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { City } from '../city/city.type.js';
import { Indicator } from '../indicator/indicator.type.js';
import type { RequestContext } from '../read/context.js';
import { loadNode, loadNodes } from '../read/read.js';
import { Result } from '../result/result.type.js';
import { Target } from '../target/target.type.js';
import { type Cell, type Comparison, compareIndicator } from './compare-indicator.js';
import { ComparisonCell, IndicatorComparison } from './comparison.type.js';

@Resolver(() => IndicatorComparison)
export class IndicatorComparisonResolver {
  @Query(() => IndicatorComparison, {
    description:
      'Compares one indicator across cities and years (指标对比): what each city states for each year, or whether its documents do not mention it or are not held.',
  })
  compareIndicator(
    @Arg('id', () => ID, { description: 'Id of the indicator.' }) id: string,
    @Arg('cityIds', () => [ID], {
      nullable: true,
      description: 'Ids of the cities to compare; all cities with a document if absent.',
    })
    cityIds: string[] | null,
    @Arg('years', () => [Int], {
      nullable: true,
      description: 'The years to compare; all years with a document if absent.',
    })
    years: number[] | null,
    @Ctx() { reader }: RequestContext,
  ): Promise<Comparison> {
    return compareIndicator(reader, id, {
      cityIds: cityIds ?? undefined,
      years: years ?? undefined,
    });
  }

  @FieldResolver(() => Indicator, { description: 'The indicator that is compared (指标).' })
  indicator(
    @Root() { indicatorId }: Comparison,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return loadNode(context, info, 'INDICATOR', indicatorId);
  }

  @FieldResolver(() => [City], { description: 'The rows of the comparison: cities, by id (城市).' })
  cities(
    @Root() { cityIds }: Comparison,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return loadNodes(context, info, 'CITY', cityIds);
  }
}

@Resolver(() => ComparisonCell)
export class ComparisonCellResolver {
  @FieldResolver(() => City, { description: 'The city (城市).' })
  city(
    @Root() { cityId }: Cell,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return loadNode(context, info, 'CITY', cityId);
  }

  @FieldResolver(() => [Target], { description: 'Targets that the city set (目标).' })
  targets(
    @Root() { targetIds }: Cell,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return loadNodes(context, info, 'TARGET', targetIds);
  }

  @FieldResolver(() => [Result], { description: 'Results that the city reported (完成情况).' })
  results(
    @Root() { resultIds }: Cell,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return loadNodes(context, info, 'RESULT', resultIds);
  }
}
