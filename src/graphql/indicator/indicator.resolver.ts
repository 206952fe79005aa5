import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { PolicyArea } from '../policy-area/policy-area.type.js';
import type { RequestContext } from '../read/context.js';
import { planned, readByIdOrName, readConnection } from '../read/read.js';
import { ResultListArgs } from '../result/result.input.js';
import { ResultConnection } from '../result/result.type.js';
import { TargetListArgs } from '../target/target.input.js';
import { TargetConnection } from '../target/target.type.js';
import { IndicatorListArgs } from './indicator.input.js';
import { Indicator, IndicatorConnection } from './indicator.type.js';

@Resolver(() => Indicator)
export class IndicatorResolver {
  @Query(() => Indicator, {
    nullable: true,
    description:
      'One indicator. Give id or name, not both. NOT_FOUND where there is none, BAD_USER_INPUT where several have the name.',
  })
  indicator(
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | null,
    @Arg('name', () => String, {
      nullable: true,
      description: 'Its name or an alias (名称或别称).',
    })
    name: string | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readByIdOrName(context, info, 'INDICATOR', { id, name });
  }

  @Query(() => IndicatorConnection, { description: 'Indicators (指标).' })
  indicators(
    @Args(() => IndicatorListArgs) args: IndicatorListArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, info, 'INDICATOR', args);
  }

  @FieldResolver(() => PolicyArea, {
    nullable: true,
    description: 'The field that it is of (业务领域).',
  })
  policyArea(@Root() indicator: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(indicator, info);
  }

  @FieldResolver(() => TargetConnection, { description: 'Targets that it measures (目标).' })
  targets(
    @Args(() => TargetListArgs) _: TargetListArgs,
    @Root() indicator: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(indicator, info);
  }

  @FieldResolver(() => ResultConnection, { description: 'Results that it measures (完成情况).' })
  results(
    @Args(() => ResultListArgs) _: ResultListArgs,
    @Root() indicator: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(indicator, info);
  }
}
