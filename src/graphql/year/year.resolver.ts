import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { ServiceBrandListArgs } from '../brand/brand.input.js';
import { ServiceBrandConnection } from '../brand/brand.type.js';
import { CityConnection } from '../city/city.type.js';
import { DocumentConnection } from '../document/document.type.js';
import { ProgramListArgs } from '../program/program.input.js';
import { ProgramConnection } from '../program/program.type.js';
import type { RequestContext } from '../read/context.js';
import { planned, readAll, readByProperty } from '../read/read.js';
import { ResultListArgs } from '../result/result.input.js';
import { ResultConnection } from '../result/result.type.js';
import { PageArgs } from '../shared/page.args.js';
import { TargetListArgs } from '../target/target.input.js';
import { TargetConnection } from '../target/target.type.js';
import { Year } from './year.type.js';

@Resolver(() => Year)
export class YearResolver {
  @Query(() => Year, {
    nullable: true,
    description: 'One year; null where the graph says nothing of it.',
  })
  year(
    @Arg('year', () => Int, { description: 'The calendar year, for example 2023.' }) year: number,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readByProperty(context, info, 'YEAR', 'year', year);
  }

  @Query(() => [Year], { description: 'All years of the graph, ascending (年份).' })
  years(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    return readAll(context, info, 'YEAR', [{ property: 'year', direction: 'ASC' }]);
  }

  @FieldResolver(() => DocumentConnection, {
    description: 'Documents that cover it (文件), newest first.',
  })
  documents(
    @Args(() => PageArgs) _: PageArgs,
    @Root() year: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(year, info);
  }

  @FieldResolver(() => CityConnection, {
    description: 'Cities with a document that covers it (城市).',
  })
  cities(
    @Args(() => PageArgs) _: PageArgs,
    @Root() year: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(year, info);
  }

  @FieldResolver(() => ProgramConnection, {
    description: 'Programmes that its documents state (项目).',
  })
  programs(
    @Args(() => ProgramListArgs) _: ProgramListArgs,
    @Root() year: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(year, info);
  }

  @FieldResolver(() => ServiceBrandConnection, {
    description: 'Brands that its documents state (服务品牌).',
  })
  brands(
    @Args(() => ServiceBrandListArgs) _: ServiceBrandListArgs,
    @Root() year: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(year, info);
  }

  @FieldResolver(() => TargetConnection, { description: 'What was promised for it (目标).' })
  targets(
    @Args(() => TargetListArgs) _: TargetListArgs,
    @Root() year: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(year, info);
  }

  @FieldResolver(() => ResultConnection, { description: 'What was reported of it (完成情况).' })
  results(
    @Args(() => ResultListArgs) _: ResultListArgs,
    @Root() year: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(year, info);
  }
}
