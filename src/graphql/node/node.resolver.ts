import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../read/context.js';
import { readById, readByIds } from '../read/read.js';
import { Node } from './node.type.js';

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Whatever has this id (节点). NOT_FOUND where nothing has.',
  })
  node(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readById(context, info, id);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'What these ids name, in their order; null and an error NOT_FOUND in the place of one that nothing has.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Up to 100 ids.' }) ids: string[],
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return readByIds(context, info, ids);
  }
}
