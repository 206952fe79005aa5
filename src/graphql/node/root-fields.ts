import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, type ClassType, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { NodeType } from '../../model/ontology.js';
import type { RequestContext } from '../read/context.js';
import { readAll, readById, readByIdOrName, readConnection } from '../read/read.js';
import { nouns, withTerm } from '../shared/nouns.js';
import { PageArgs } from '../shared/page.args.js';
import type { AllNodes, NodeDeclaration, Registry, RootField } from './declarations.js';

/** Resolvers of the root fields that the registry declares: one class for each field. */
export const rootResolvers = ({ nodes }: Registry): readonly ClassType[] =>
  Object.entries(nodes).flatMap(([type, declaration]) =>
    Object.entries<RootField>(declaration.queries ?? {}).map(([name, field]) =>
      rootResolver(type as NodeType, declaration, name, field),
    ),
  );

function rootResolver(
  type: NodeType,
  declaration: NodeDeclaration,
  name: string,
  field: RootField,
): ClassType {
  if (field === 'by id') return byId(type, declaration, name);
  if (field === 'by id or name') return byIdOrName(type, declaration, name);
  return field.shown === 'all'
    ? allNodes(type, declaration, name, field)
    : pages(type, declaration, name, field.description);
}

function byId(type: NodeType, { type: returned }: NodeDeclaration, name: string): ClassType {
  @Resolver()
  class ById {
    @Query(() => returned, {
      name,
      nullable: true,
      description: `One ${withTerm(type, nouns[type].one)}, by its id. NOT_FOUND if there is none.`,
    })
    read(
      @Arg('id', () => ID, { description: 'Its id.' }) id: string,
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object> {
      return readById(context, info, id);
    }
  }
  return ById;
}

function byIdOrName(type: NodeType, { type: returned }: NodeDeclaration, name: string): ClassType {
  @Resolver()
  class ByIdOrName {
    @Query(() => returned, {
      name,
      nullable: true,
      description: `One ${withTerm(type, nouns[type].one)}, by its id or by its name: give one of the two. NOT_FOUND if there is none, BAD_USER_INPUT if several have the name.`,
    })
    read(
      @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | null,
      @Arg('name', () => String, {
        nullable: true,
        description: 'Its preferred name or an alias (名称或别称).',
      })
      nameOrAlias: string | null,
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object> {
      return readByIdOrName(context, info, type, { id, name: nameOrAlias });
    }
  }
  return ByIdOrName;
}

function pages(
  type: NodeType,
  { type: { name: listed }, connection, listArgs = PageArgs }: NodeDeclaration,
  name: string,
  description: string,
): ClassType {
  if (!connection)
    throw new Error(`Query.${name} is paged, but ${listed} has no connection in the registry`);
  @Resolver()
  class Pages {
    @Query(() => connection as ClassType, { name, description })
    read(
      @Args(() => listArgs) args: object,
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object> {
      return readConnection(context, info, type, args);
    }
  }
  return Pages;
}

function allNodes(
  type: NodeType,
  { type: returned }: NodeDeclaration,
  name: string,
  { description, order }: AllNodes,
): ClassType {
  @Resolver()
  class All {
    @Query(() => [returned], { name, description })
    read(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object[]> {
      return readAll(context, info, type, order);
    }
  }
  return All;
}
