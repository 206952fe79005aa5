import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Aggregation } from '../../store/questions.js';
import { selectionSetsOf } from '../compile/collect-fields.js';
import { compiledOnce } from '../compile/compiled-once.js';
import { conditionOf, type FilterInput } from '../compile/filter.js';
import type { RequestContext } from '../read/context.js';
import { ResultFilter } from '../result/result.input.js';
import { MeasurementGroupKeyEnum } from '../shared/enums.js';
import { TargetFilter } from '../target/target.input.js';
import { MeasurementGroup } from './aggregate.type.js';
import { GroupCompiler } from './group-compiler.js';

type GroupKey = keyof typeof MeasurementGroupKeyEnum;

const groupBy = { description: 'What separates the groups; unit and basis always do.' };

const properties: Partial<Record<GroupKey, Aggregation['groupBy'][number]>> = {
  CITY: 'cityId',
  YEAR: 'year',
  INDICATOR: 'indicatorId',
  POLICY_AREA: 'policyAreaId',
};

@Resolver()
export class AggregateResolver {
  @Query(() => [MeasurementGroup], {
    description:
      'Totals of targets by group (目标汇总). Values of different units or bases are never added up; withheld values are counted, not guessed.',
  })
  aggregateTargets(
    @Arg('filter', () => TargetFilter, {
      nullable: true,
      description: 'Only targets that pass these tests; all targets if absent.',
    })
    filter: object | null,
    @Arg('groupBy', () => [MeasurementGroupKeyEnum], groupBy) keys: GroupKey[],
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return aggregate(context, info, 'TARGET', filter, keys);
  }

  @Query(() => [MeasurementGroup], {
    description:
      'Totals of results by group (完成情况汇总). Values of different units or bases are never added up; withheld values are counted, not guessed.',
  })
  aggregateResults(
    @Arg('filter', () => ResultFilter, {
      nullable: true,
      description: 'Only results that pass these tests; all results if absent.',
    })
    filter: object | null,
    @Arg('groupBy', () => [MeasurementGroupKeyEnum], groupBy) keys: GroupKey[],
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return aggregate(context, info, 'RESULT', filter, keys);
  }
}

async function aggregate(
  context: RequestContext,
  info: GraphQLResolveInfo,
  type: Aggregation['type'],
  filter: object | null,
  keys: readonly GroupKey[],
): Promise<object[]> {
  const where = conditionOf(type, filter as FilterInput | null, 'filter');
  const by = [...new Set(keys)].flatMap((key) => properties[key] ?? []);
  const compiler = compiledOnce(
    info,
    'groups',
    () => new GroupCompiler(info, selectionSetsOf(info.fieldNodes), String(info.path.key)),
  );
  const { groups } = await context.reader.aggregate({
    type,
    ...(where && { where }),
    groupBy: by,
    joined: compiler.joined,
  });
  return compiler.complete(groups, context);
}
