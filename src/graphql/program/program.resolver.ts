import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { BeneficiaryGroup } from '../beneficiary-group/beneficiary-group.type.js';
import { ServiceBrand } from '../brand/brand.type.js';
import { City } from '../city/city.type.js';
import { Department } from '../department/department.type.js';
import { Place } from '../place/place.type.js';
import { Policy } from '../policy/policy.type.js';
import { PolicyArea } from '../policy-area/policy-area.type.js';
import type { RequestContext } from '../read/context.js';
import { planned, readById, readConnection } from '../read/read.js';
import { Responsibility } from '../responsibility/responsibility.type.js';
import { ResultListArgs } from '../result/result.input.js';
import { ResultConnection } from '../result/result.type.js';
import { Section } from '../section/section.type.js';
import { TargetListArgs } from '../target/target.input.js';
import { TargetConnection } from '../target/target.type.js';
import { ProgramListArgs } from './program.input.js';
import { Program, ProgramConnection } from './program.type.js';

@Resolver(() => Program)
export class ProgramResolver {
  @Query(() => Program, {
    nullable: true,
    description: 'One programme. NOT_FOUND where there is none.',
  })
  program(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readById(context, info, id);
  }

  @Query(() => ProgramConnection, { description: 'Programmes (工程、行动、项目).' })
  programs(
    @Args(() => ProgramListArgs) args: ProgramListArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, info, 'PROGRAM', args);
  }

  @FieldResolver(() => City, { description: 'The city whose it is (城市).' })
  city(@Root() program: object, @Info() info: GraphQLResolveInfo): object {
    return planned(program, info);
  }

  @FieldResolver(() => PolicyArea, {
    nullable: true,
    description: 'The field that it is about (业务领域).',
  })
  policyArea(@Root() program: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(program, info);
  }

  @FieldResolver(() => Program, {
    nullable: true,
    description: 'The larger programme or work framework (工作体系, 五大行动) that it is part of.',
  })
  partOf(@Root() program: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(program, info);
  }

  @FieldResolver(() => [Program], { description: 'Its parts (组成部分).' })
  parts(@Root() program: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(program, info);
  }

  @FieldResolver(() => [Department], {
    description: 'Task forces (工作专班) that carry it out, where it is a work framework.',
  })
  taskForces(@Root() program: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(program, info);
  }

  @FieldResolver(() => [ServiceBrand], { description: 'Brands that it carries (服务品牌).' })
  brands(@Root() program: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(program, info);
  }

  @FieldResolver(() => [Policy], { description: 'Policies that it carries out (政策).' })
  policies(@Root() program: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(program, info);
  }

  @FieldResolver(() => [BeneficiaryGroup], { description: 'Whom it serves (服务对象).' })
  beneficiaries(@Root() program: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(program, info);
  }

  @FieldResolver(() => [Place], { description: 'Where it takes place (地点).' })
  places(@Root() program: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(program, info);
  }

  @FieldResolver(() => [Section], { description: 'Sections that state it (章节).' })
  sections(@Root() program: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(program, info);
  }

  @FieldResolver(() => [Responsibility], { description: 'Who answers for it (责任).' })
  responsibilities(@Root() program: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(program, info);
  }

  @FieldResolver(() => TargetConnection, { description: 'What it is to reach (目标).' })
  targets(
    @Args(() => TargetListArgs) _: TargetListArgs,
    @Root() program: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(program, info);
  }

  @FieldResolver(() => ResultConnection, { description: 'What it reached (完成情况).' })
  results(
    @Args(() => ResultListArgs) _: ResultListArgs,
    @Root() program: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(program, info);
  }
}
