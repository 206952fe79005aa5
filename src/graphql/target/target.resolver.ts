import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../read/context.js';
import { planned, readConnection } from '../read/read.js';
import { Responsibility } from '../responsibility/responsibility.type.js';
import { Result } from '../result/result.type.js';
import { TargetListArgs } from './target.input.js';
import { Target, TargetConnection } from './target.type.js';

@Resolver(() => Target)
export class TargetResolver {
  @Query(() => TargetConnection, { description: 'Targets (目标).' })
  targets(
    @Args(() => TargetListArgs) args: TargetListArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, info, 'TARGET', args);
  }

  @FieldResolver(() => [Responsibility], { description: 'Who answers for it (责任).' })
  responsibilities(@Root() target: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(target, info);
  }

  @FieldResolver(() => [Result], {
    description: 'Results reported against it, in the same or a later document (完成情况).',
  })
  results(@Root() target: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(target, info);
  }
}
