import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { AggregateGroup, Aggregation } from '../../store/questions.js';
import { City } from '../city/city.type.js';
import { Indicator } from '../indicator/indicator.type.js';
import { PolicyArea } from '../policy-area/policy-area.type.js';
import { ResultFilter } from '../result/result.input.js';
import type { RequestContext } from '../shared/context.js';
import { MeasurementGroupKeyEnum } from '../shared/enums.js';
import { conditionOf, type FilterInput } from '../shared/filter.js';
import { loadNode } from '../shared/read.js';
import { TargetFilter } from '../target/target.input.js';
import { MeasurementGroup } from './aggregate.type.js';

type GroupKey = keyof typeof MeasurementGroupKeyEnum;

const groupBy = { description: 'What separates groups; unit and basis always do.' };

const properties: Partial<Record<GroupKey, Aggregation['groupBy'][number]>> = {
  CITY: 'cityId',
  YEAR: 'year',
  INDICATOR: 'indicatorId',
  POLICY_AREA: 'policyAreaId',
};

@Resolver(() => MeasurementGroup)
export class AggregateResolver {
  @Query(() => [MeasurementGroup], {
    description:
      'Targets by group (目标汇总). Values of different units or bases are never added up; withheld ones are counted, not guessed.',
  })
  aggregateTargets(
    @Arg('filter', () => TargetFilter, {
      nullable: true,
      description: 'Which targets; all where absent.',
    })
    filter: TargetFilter | null,
    @Arg('groupBy', () => [MeasurementGroupKeyEnum], groupBy) keys: GroupKey[],
    @Ctx() context: RequestContext,
  ): Promise<AggregateGroup[]> {
    return aggregate(context, 'TARGET', filter, keys);
  }

  @Query(() => [MeasurementGroup], {
    description:
      'Results by group (完成情况汇总). Values of different units or bases are never added up; withheld ones are counted, not guessed.',
  })
  aggregateResults(
    @Arg('filter', () => ResultFilter, {
      nullable: true,
      description: 'Which results; all where absent.',
    })
    filter: ResultFilter | null,
    @Arg('groupBy', () => [MeasurementGroupKeyEnum], groupBy) keys: GroupKey[],
    @Ctx() context: RequestContext,
  ): Promise<AggregateGroup[]> {
    return aggregate(context, 'RESULT', filter, keys);
  }

  @FieldResolver(() => City, { nullable: true, description: 'The city, where grouped by it.' })
  city(
    @Root() { cityId }: AggregateGroup,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return loadNode(context, info, 'CITY', cityId);
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description: 'The indicator, where grouped by it.',
  })
  indicator(
    @Root() { indicatorId }: AggregateGroup,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return loadNode(context, info, 'INDICATOR', indicatorId);
  }

  @FieldResolver(() => PolicyArea, {
    nullable: true,
    description: 'The field of the indicator, where grouped by it; null also where it has none.',
  })
  policyArea(
    @Root() { policyAreaId }: AggregateGroup,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return loadNode(context, info, 'POLICY_AREA', policyAreaId);
  }

  @FieldResolver()
  average(@Root() { sum, count, withheld }: AggregateGroup): number | null {
    return sum === null ? null : Number((sum / (count - withheld)).toPrecision(12));
  }
}

async function aggregate(
  { reader }: RequestContext,
  type: Aggregation['type'],
  filter: object | null,
  keys: readonly GroupKey[],
): Promise<AggregateGroup[]> {
  const where = conditionOf(type, filter as FilterInput | null, 'filter');
  const by = [...new Set(keys)].flatMap((key) => properties[key] ?? []);
  const { groups } = await reader.aggregate({ type, ...(where && { where }), groupBy: by });
  return [...groups];
}
