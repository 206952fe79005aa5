import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { City } from '../city/city.type.js';
import { Department } from '../department/department.type.js';
import { PolicyArea } from '../policy-area/policy-area.type.js';
import { ProgramListArgs } from '../program/program.input.js';
import { ProgramConnection } from '../program/program.type.js';
import type { RequestContext } from '../read/context.js';
import { planned, readById, readConnection } from '../read/read.js';
import { Responsibility } from '../responsibility/responsibility.type.js';
import { Section } from '../section/section.type.js';
import { PolicyListArgs } from './policy.input.js';
import { Policy, PolicyConnection } from './policy.type.js';
import { PolicyMention } from './policy-mention.type.js';

@Resolver(() => Policy)
export class PolicyResolver {
  @Query(() => Policy, {
    nullable: true,
    description: 'One policy. NOT_FOUND where there is none.',
  })
  policy(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readById(context, info, id);
  }

  @Query(() => PolicyConnection, { description: 'Policies (政策文件).' })
  policies(
    @Args(() => PolicyListArgs) args: PolicyListArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, info, 'POLICY', args);
  }

  @FieldResolver(() => City, { nullable: true, description: 'The city whose own it is (城市).' })
  city(@Root() policy: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(policy, info);
  }

  @FieldResolver(() => [PolicyMention], {
    description: 'What each document says is done with it (提及).',
  })
  mentions(@Root() policy: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(policy, info);
  }

  @FieldResolver(() => [Department], {
    description: 'Who issues it, where a document says so (发文机关).',
  })
  issuers(@Root() policy: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(policy, info);
  }

  @FieldResolver(() => PolicyArea, {
    nullable: true,
    description: 'The field that it is about (业务领域).',
  })
  policyArea(@Root() policy: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(policy, info);
  }

  @FieldResolver(() => [Responsibility], { description: 'Who answers for it (责任).' })
  responsibilities(@Root() policy: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(policy, info);
  }

  @FieldResolver(() => [Section], { description: 'Sections that name it (章节).' })
  sections(@Root() policy: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(policy, info);
  }

  @FieldResolver(() => ProgramConnection, { description: 'Programmes that carry it out (项目).' })
  programs(
    @Args(() => ProgramListArgs) _: ProgramListArgs,
    @Root() policy: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(policy, info);
  }
}
