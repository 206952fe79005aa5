import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { ProgramListArgs } from '../program/program.input.js';
import { ProgramConnection } from '../program/program.type.js';
import type { RequestContext } from '../read/context.js';
import { planned, readAll } from '../read/read.js';
import { BeneficiaryGroup } from './beneficiary-group.type.js';

@Resolver(() => BeneficiaryGroup)
export class BeneficiaryGroupResolver {
  @Query(() => [BeneficiaryGroup], {
    description: 'All groups that programmes serve or documents name (服务对象), by id.',
  })
  beneficiaryGroups(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return readAll(context, info, 'BENEFICIARY_GROUP');
  }

  @FieldResolver(() => ProgramConnection, { description: 'Programmes that serve it (项目).' })
  programs(
    @Args(() => ProgramListArgs) _: ProgramListArgs,
    @Root() group: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(group, info);
  }
}
