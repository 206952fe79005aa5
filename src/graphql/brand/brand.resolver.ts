import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { City } from '../city/city.type.js';
import { PolicyArea } from '../policy-area/policy-area.type.js';
import { ProgramListArgs } from '../program/program.input.js';
import { ProgramConnection } from '../program/program.type.js';
import type { RequestContext } from '../read/context.js';
import { planned, readByIdOrName, readConnection } from '../read/read.js';
import { Responsibility } from '../responsibility/responsibility.type.js';
import { ResultListArgs } from '../result/result.input.js';
import { ResultConnection } from '../result/result.type.js';
import { Section } from '../section/section.type.js';
import { TargetListArgs } from '../target/target.input.js';
import { TargetConnection } from '../target/target.type.js';
import { ServiceBrandListArgs } from './brand.input.js';
import { ServiceBrand, ServiceBrandConnection } from './brand.type.js';

@Resolver(() => ServiceBrand)
export class ServiceBrandResolver {
  @Query(() => ServiceBrand, {
    nullable: true,
    description:
      'One service brand. Give id or name, not both. NOT_FOUND where there is none, BAD_USER_INPUT where several have the name.',
  })
  brand(
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | null,
    @Arg('name', () => String, {
      nullable: true,
      description: 'Its name or an alias (名称或别称).',
    })
    name: string | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readByIdOrName(context, info, 'SERVICE_BRAND', { id, name });
  }

  @Query(() => ServiceBrandConnection, { description: 'Service brands (服务品牌).' })
  brands(
    @Args(() => ServiceBrandListArgs) args: ServiceBrandListArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, info, 'SERVICE_BRAND', args);
  }

  @FieldResolver(() => City, { description: 'The city whose it is (城市).' })
  city(@Root() brand: object, @Info() info: GraphQLResolveInfo): object {
    return planned(brand, info);
  }

  @FieldResolver(() => PolicyArea, {
    nullable: true,
    description: 'The field that it is about (业务领域).',
  })
  policyArea(@Root() brand: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(brand, info);
  }

  @FieldResolver(() => [Section], { description: 'Sections that name it (章节).' })
  sections(@Root() brand: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(brand, info);
  }

  @FieldResolver(() => [Responsibility], { description: 'Who answers for it (责任).' })
  responsibilities(@Root() brand: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(brand, info);
  }

  @FieldResolver(() => ProgramConnection, { description: 'Programmes that carry it (项目).' })
  programs(
    @Args(() => ProgramListArgs) _: ProgramListArgs,
    @Root() brand: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(brand, info);
  }

  @FieldResolver(() => TargetConnection, { description: 'What is to be reached under it (目标).' })
  targets(
    @Args(() => TargetListArgs) _: TargetListArgs,
    @Root() brand: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(brand, info);
  }

  @FieldResolver(() => ResultConnection, { description: 'What was reached under it (完成情况).' })
  results(
    @Args(() => ResultListArgs) _: ResultListArgs,
    @Root() brand: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(brand, info);
  }
}
