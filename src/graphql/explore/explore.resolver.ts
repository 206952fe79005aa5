import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { NodeType } from '../../model/ontology.js';
import { Evidence } from '../evidence/evidence.type.js';
import type { RequestContext } from '../read/context.js';
import { loadNodes } from '../read/read.js';
import { EntityTypeEnum } from '../shared/enums.js';
import { GraphEdge, Subgraph } from './explore.type.js';
import { maxDepth, maxNodes, neighborhood } from './neighborhood.js';
import { maxPathLength, maxPaths, paths } from './paths.js';
import type { Drawing, DrawnEdge } from './subgraph.js';

@Resolver(() => GraphEdge)
export class ExploreResolver {
  @Query(() => Subgraph, {
    description:
      'The nodes around one node, nearest first (邻域). Years and policy areas are included, but nothing is reached through them, unless the node in the middle is one.',
  })
  neighborhood(
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
    @Ctx() { reader }: RequestContext,
  ): Promise<Drawing> {
    return neighborhood(reader, id, {
      depth: depth ?? 1,
      types: types ?? undefined,
      limit: limit ?? 200,
    });
  }

  @Query(() => [Subgraph], {
    description:
      'The shortest paths from one node to another, along relations in either direction (最短路径). Paths do not lead through years or policy areas.',
  })
  paths(
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
    @Ctx() { reader }: RequestContext,
  ): Promise<Drawing[]> {
    return paths(reader, from, to, { maxLength: maxLength ?? 6, limit: limit ?? 5 });
  }

  @FieldResolver(() => [Evidence], {
    description: 'The sentences that prove the relation (关系依据).',
  })
  evidence(
    @Root() edge: DrawnEdge,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return loadNodes(context, info, 'EVIDENCE', edge.evidenceIds);
  }
}
