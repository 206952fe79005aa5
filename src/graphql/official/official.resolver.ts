import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Department } from '../department/department.type.js';
import type { RequestContext } from '../read/context.js';
import { planned, readConnection } from '../read/read.js';
import { ResponsibilityConnection } from '../responsibility/responsibility.type.js';
import { PageArgs } from '../shared/page.args.js';
import { Official, OfficialConnection } from './official.type.js';

@Resolver(() => Official)
export class OfficialResolver {
  @Query(() => OfficialConnection, { description: 'Officials (负责人), by id.' })
  officials(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, info, 'OFFICIAL', args);
  }

  @FieldResolver(() => [Department], { description: 'Departments in which a post is held (部门).' })
  departments(@Root() official: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(official, info);
  }

  @FieldResolver(() => ResponsibilityConnection, {
    description: 'What the person answers for (责任).',
  })
  responsibilities(
    @Args(() => PageArgs) _: PageArgs,
    @Root() official: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(official, info);
  }
}
