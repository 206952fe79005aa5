import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../read/context.js';
import { readById, readByIds } from '../read/read.js';
import { Node } from './node.type.js';

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'The node with this id (节点), whatever its type. NOT_FOUND if there is none.',
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
      'The nodes with these ids (节点), in the order of the ids. An id that no node has gives null in its place and an error NOT_FOUND.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Up to 100 ids.' }) ids: string[],
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return readByIds(context, info, ids);
  }
}
