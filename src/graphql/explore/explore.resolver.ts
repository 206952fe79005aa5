import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import type { NodeType } from '../../model/ontology.js';
import { maxPathLength } from '../../store/questions.js';
import type { RequestContext } from '../read/context.js';
import { compose, composeAll } from '../read/read.js';
import { EntityTypeEnum } from '../shared/enums.js';
import { selectsProof, subgraph } from './drawing.js';
import { Subgraph } from './explore.type.js';
import { maxDepth, maxNodes, neighborhood } from './neighborhood.js';
import { maxPaths, paths } from './paths.js';

@Resolver()
export class ExploreResolver {
  @Query(() => Subgraph, {
    description:
      'The nodes around one node, nearest first (邻域). Years and policy areas are included, but nothing is reached through them, unless the node in the middle is one.',
  })
  async neighborhood(
    @Arg('id', () => ID, { description: 'Id of the node in the middle.' }) id: string,
    @Arg('depth', () => Int, {
      nullable: true,
      defaultValue: 1,
      description: `Largest distance from the node in the middle, in relations: 1 to ${maxDepth}.`,
    })
    depth: number | null,
    @Arg('types', () => [EntityTypeEnum], {
      nullable: true,
      description: 'Only nodes of these types, besides the one in the middle; all types if absent.',
    })
    types: NodeType[] | null,
    @Arg('limit', () => Int, {
      nullable: true,
      defaultValue: 200,
      description: `Largest number of nodes, 1 to ${maxNodes}.`,
    })
    limit: number | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const asked = {
      depth: depth ?? 1,
      types: types ?? undefined,
      limit: limit ?? 200,
      evidence: selectsProof(info),
    };
    return compose(context, info, subgraph, await neighborhood(context.reader, id, asked));
  }

  @Query(() => [Subgraph], {
    description:
      'The shortest paths from one node to another, along relations in either direction (最短路径). Paths do not lead through years or policy areas.',
  })
  async paths(
    @Arg('from', () => ID, { description: 'Id of the node where the paths begin.' }) from: string,
    @Arg('to', () => ID, { description: 'Id of the node where the paths end.' }) to: string,
    @Arg('maxLength', () => Int, {
      nullable: true,
      defaultValue: 6,
      description: `Largest number of relations in a path, 1 to ${maxPathLength}.`,
    })
    maxLength: number | null,
    @Arg('limit', () => Int, {
      nullable: true,
      defaultValue: 5,
      description: `Largest number of paths, 1 to ${maxPaths}.`,
    })
    limit: number | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    const asked = {
      maxLength: maxLength ?? 6,
      limit: limit ?? 5,
      evidence: selectsProof(info),
    };
    return composeAll(context, info, subgraph, await paths(context.reader, from, to, asked));
  }
}
