import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { ServiceBrandListArgs } from '../brand/brand.input.js';
import { ServiceBrandConnection } from '../brand/brand.type.js';
import { IndicatorListArgs } from '../indicator/indicator.input.js';
import { IndicatorConnection } from '../indicator/indicator.type.js';
import { PolicyListArgs } from '../policy/policy.input.js';
import { PolicyConnection } from '../policy/policy.type.js';
import { ProgramListArgs } from '../program/program.input.js';
import { ProgramConnection } from '../program/program.type.js';
import type { RequestContext } from '../read/context.js';
import { planned, readAll } from '../read/read.js';
import { PolicyArea } from './policy-area.type.js';

@Resolver(() => PolicyArea)
export class PolicyAreaResolver {
  @Query(() => [PolicyArea], {
    description: 'All fields of civil affairs that the documents speak of (业务领域), by id.',
  })
  policyAreas(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    return readAll(context, info, 'POLICY_AREA');
  }

  @FieldResolver(() => ProgramConnection, { description: 'Its programmes (项目).' })
  programs(
    @Args(() => ProgramListArgs) _: ProgramListArgs,
    @Root() area: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(area, info);
  }

  @FieldResolver(() => ServiceBrandConnection, { description: 'Its service brands (服务品牌).' })
  brands(
    @Args(() => ServiceBrandListArgs) _: ServiceBrandListArgs,
    @Root() area: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(area, info);
  }

  @FieldResolver(() => IndicatorConnection, { description: 'Its indicators (指标).' })
  indicators(
    @Args(() => IndicatorListArgs) _: IndicatorListArgs,
    @Root() area: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(area, info);
  }

  @FieldResolver(() => PolicyConnection, { description: 'Its policies (政策).' })
  policies(
    @Args(() => PolicyListArgs) _: PolicyListArgs,
    @Root() area: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(area, info);
  }
}
