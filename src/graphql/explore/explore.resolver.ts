import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import type { NodeType } from '../../model/ontology.js';
import { maxPathLength } from '../../store/questions.js';
import { argumentLimits } from '../compile/argument-limits.js';
import type { RequestContext } from '../read/context.js';
import { compose, composeAll, selects, tellLeftOut } from '../read/read.js';
import { EntityTypeEnum } from '../shared/enums.js';
import { PageArgs } from '../shared/page.args.js';
import { drawnNodes, expansion, graphNode, selectsProof, subgraph } from './drawing.js';
import { expand } from './expand.js';
import { Expansion, GraphNode, Subgraph } from './explore.type.js';
import { induced } from './induced.js';
import { maxNamesakes, namesakes } from './namesakes.js';
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
    const { summaries, shown } = drawnNodes(info, subgraph, ['nodes']);
    const asked = {
      depth: depth ?? 1,
      types: types ?? undefined,
      limit: limit ?? 200,
      evidence: selectsProof(info),
      summaries,
    };
    const found = await neighborhood(context.reader, id, asked);
    shown.takePlaces(found.places);
    return compose(context, info, subgraph, found, shown.rows);
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
    @Arg('avoidTypes', () => [EntityTypeEnum], {
      nullable: true,
      description: 'Paths do not lead through nodes of these types either.',
    })
    avoidTypes: NodeType[] | null,
    @Arg('avoidIds', () => [ID], {
      nullable: true,
      description: `Paths do not lead through the nodes with these ids, up to ${argumentLimits.ids.allowed}. The two ends may be of these types and have these ids.`,
    })
    avoidIds: string[] | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    const { summaries, shown } = drawnNodes(info, subgraph, ['nodes']);
    const asked = {
      maxLength: maxLength ?? 6,
      limit: limit ?? 5,
      avoid: { types: avoidTypes ?? undefined, ids: avoidIds ?? undefined },
      evidence: selectsProof(info),
      summaries,
    };
    const found = await paths(context.reader, from, to, asked);
    shown.takePlaces(found[0]?.places);
    return composeAll(context, info, subgraph, found, shown.rows);
  }

  @Query(() => Expansion, {
    description:
      'The neighbours of a node by one relation type, with the relations that lead to them (展开). A node that several relations join comes once.',
  })
  async expand(
    @Arg('id', () => ID, { description: 'Id of the node.' }) id: string,
    @Arg('relation', () => String, {
      description: 'The relation type, in either direction: RESPONSIBLE_FOR, as in `degrees`.',
    })
    relation: string,
    @Arg('types', () => [EntityTypeEnum], {
      nullable: true,
      description: 'Only neighbours of these types; all types if absent.',
    })
    types: NodeType[] | null,
    @Arg('cityIds', () => [ID], {
      nullable: true,
      description:
        'Only neighbours that belong to one of these cities, or are from its documents (城市); what no city owns is left out then. All if absent.',
    })
    cityIds: string[] | null,
    @Arg('years', () => [Int], {
      nullable: true,
      description:
        'Only neighbours of one of these years, by their own or their documents’ (年份); all if absent.',
    })
    years: number[] | null,
    @Arg('among', () => [ID], {
      nullable: true,
      description: `Ids of nodes that are drawn already, up to ${argumentLimits.drawnIds.allowed}: all relations that join the neighbours of the page with them and with each other are given too, of whatever type. An id that no node has is passed over.`,
    })
    among: string[] | null,
    @Args() { first, after }: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { summaries, shown } = drawnNodes(info, expansion, ['nodes']);
    const asked = {
      relation,
      types: types ?? undefined,
      cityIds: cityIds ?? undefined,
      years: years ?? undefined,
      first: first ?? null,
      after: after ?? null,
      among: among ?? undefined,
      count: selects(info, ['totalCount']),
      evidence: selectsProof(info),
      summaries,
    };
    const found = await expand(context.reader, id, asked);
    shown.takePlaces(found.places);
    return compose(context, info, expansion, found, shown.rows);
  }

  @Query(() => Subgraph, {
    description:
      'The nodes with these ids and all relations between them (导出子图). An id that no node has is left out, and told by an error NOT_FOUND.',
  })
  async induced(
    @Arg('ids', () => [ID], {
      description: `Up to ${argumentLimits.drawnIds.allowed} ids; a repeated one counts once.`,
    })
    ids: string[],
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { summaries, shown } = drawnNodes(info, subgraph, ['nodes']);
    const { parts, unknown } = await induced(context.reader, ids, {
      ...{ evidence: selectsProof(info), summaries },
    });
    for (const error of unknown) tellLeftOut(context, info, error);
    shown.takePlaces(parts.places);
    return compose(context, info, subgraph, parts, shown.rows);
  }

  @Query(() => [GraphNode], {
    description: `Things of other cities that have its name or one of its aliases, whatever case, width and spaces (别处同名): programmes, brands, policies, departments and places, the first ${maxNamesakes} by id. None for what has no name.`,
  })
  async namesakes(
    @Arg('id', () => ID, { description: 'Id of the thing.' }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    const { summaries, shown } = drawnNodes(info, graphNode, []);
    const { nodes, places } = await namesakes(context.reader, id, summaries);
    shown.takePlaces(places);
    return composeAll(context, info, graphNode, nodes, shown.rows);
  }
}
