import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { NodeType } from '../../model/ontology.js';
import { Evidence } from '../evidence/evidence.type.js';
import type { RequestContext } from '../read/context.js';
import { loadNodes } from '../read/read.js';
import { EntityTypeEnum } from '../shared/enums.js';
import { GraphEdge, Subgraph } from './explore.type.js';
import { deepest, neighborhood, widest } from './neighborhood.js';
import { longest, mostPaths, paths } from './paths.js';
import type { Drawing, DrawnEdge } from './subgraph.js';

@Resolver(() => GraphEdge)
export class ExploreResolver {
  @Query(() => Subgraph, {
    description:
      'What lies around a node, nearest first (邻域). Years and policy areas are drawn and not passed through, unless one of them is asked about.',
  })
  neighborhood(
    @Arg('id', () => ID, { description: 'The node in the middle.' }) id: string,
    @Arg('depth', () => Int, {
      nullable: true,
      defaultValue: 1,
      description: `How many relations away, 1 to ${deepest}.`,
    })
    depth: number | null,
    @Arg('types', () => [EntityTypeEnum], {
      nullable: true,
      description: 'Only nodes of these types, beside the one in the middle; all where absent.',
    })
    types: NodeType[] | null,
    @Arg('limit', () => Int, {
      nullable: true,
      defaultValue: 200,
      description: `Most nodes, 1 to ${widest}.`,
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
      'The shortest ways from one node to another, by relations in either direction (最短路径); years and policy areas are not passed through.',
  })
  paths(
    @Arg('from', () => ID, { description: 'Where the ways begin.' }) from: string,
    @Arg('to', () => ID, { description: 'Where they end.' }) to: string,
    @Arg('maxLength', () => Int, {
      nullable: true,
      defaultValue: 6,
      description: `Most relations of a way, 1 to ${longest}.`,
    })
    maxLength: number | null,
    @Arg('limit', () => Int, {
      nullable: true,
      defaultValue: 5,
      description: `Most ways, 1 to ${mostPaths}.`,
    })
    limit: number | null,
    @Ctx() { reader }: RequestContext,
  ): Promise<Drawing[]> {
    return paths(reader, from, to, { maxLength: maxLength ?? 6, limit: limit ?? 5 });
  }

  @FieldResolver(() => [Evidence], { description: 'The sentences that prove it (关系依据).' })
  evidence(
    @Root() edge: DrawnEdge,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return loadNodes(context, info, 'EVIDENCE', edge.evidenceIds);
  }
}
