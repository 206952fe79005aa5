import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { ServiceBrandListArgs } from '../brand/brand.input.js';
import { ServiceBrandConnection } from '../brand/brand.type.js';
import { DepartmentListArgs } from '../department/department.input.js';
import { DepartmentConnection } from '../department/department.type.js';
import { PlaceConnection } from '../place/place.type.js';
import { PolicyListArgs } from '../policy/policy.input.js';
import { PolicyConnection } from '../policy/policy.type.js';
import { ProgramListArgs } from '../program/program.input.js';
import { ProgramConnection } from '../program/program.type.js';
import type { RequestContext } from '../read/context.js';
import { planned, readByIdOrName, readConnection } from '../read/read.js';
import { ResultListArgs } from '../result/result.input.js';
import { ResultConnection } from '../result/result.type.js';
import { PageArgs } from '../shared/page.args.js';
import { TargetListArgs } from '../target/target.input.js';
import { TargetConnection } from '../target/target.type.js';
import { CityListArgs } from './city.input.js';
import { City, CityConnection } from './city.type.js';

@Resolver(() => City)
export class CityResolver {
  @Query(() => City, {
    nullable: true,
    description:
      'One city. Give id or name, not both. NOT_FOUND where there is none, BAD_USER_INPUT where several have the name.',
  })
  city(
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | null,
    @Arg('name', () => String, {
      nullable: true,
      description: 'Its name or an alias (名称或别称).',
    })
    name: string | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readByIdOrName(context, info, 'CITY', { id, name });
  }

  @Query(() => CityConnection, { description: 'Cities (城市).' })
  cities(
    @Args(() => CityListArgs) args: CityListArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, info, 'CITY', args);
  }

  @FieldResolver(() => City, {
    nullable: true,
    description: 'The city above it (上级), where the graph has it.',
  })
  parent(@Root() city: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(city, info);
  }

  @FieldResolver(() => PolicyConnection, { description: 'Its own policies (政策).' })
  policies(
    @Args(() => PolicyListArgs) _: PolicyListArgs,
    @Root() city: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(city, info);
  }

  @FieldResolver(() => ProgramConnection, { description: 'Its programmes (工程、行动、项目).' })
  programs(
    @Args(() => ProgramListArgs) _: ProgramListArgs,
    @Root() city: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(city, info);
  }

  @FieldResolver(() => ServiceBrandConnection, { description: 'Its service brands (服务品牌).' })
  brands(
    @Args(() => ServiceBrandListArgs) _: ServiceBrandListArgs,
    @Root() city: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(city, info);
  }

  @FieldResolver(() => TargetConnection, { description: 'What it promised (目标).' })
  targets(
    @Args(() => TargetListArgs) _: TargetListArgs,
    @Root() city: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(city, info);
  }

  @FieldResolver(() => ResultConnection, { description: 'What it reported (完成情况).' })
  results(
    @Args(() => ResultListArgs) _: ResultListArgs,
    @Root() city: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(city, info);
  }

  @FieldResolver(() => DepartmentConnection, { description: 'Its departments (部门).' })
  departments(
    @Args(() => DepartmentListArgs) _: DepartmentListArgs,
    @Root() city: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(city, info);
  }

  @FieldResolver(() => PlaceConnection, {
    description: 'Named places and facilities in it (地点).',
  })
  places(
    @Args(() => PageArgs) _: PageArgs,
    @Root() city: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(city, info);
  }
}
