import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { City } from '../city/city.type.js';
import { Department } from '../department/department.type.js';
import type { RequestContext } from '../read/context.js';
import { planned, readById, readConnection } from '../read/read.js';
import { Section } from '../section/section.type.js';
import { Year } from '../year/year.type.js';
import { DocumentListArgs } from './document.input.js';
import { Document, DocumentConnection } from './document.type.js';

@Resolver(() => Document)
export class DocumentResolver {
  @Query(() => Document, {
    nullable: true,
    description: 'One document. NOT_FOUND where there is none.',
  })
  document(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readById(context, info, id);
  }

  @Query(() => DocumentConnection, { description: 'Documents (文件), newest first.' })
  documents(
    @Args(() => DocumentListArgs) args: DocumentListArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, info, 'DOCUMENT', args);
  }

  @FieldResolver(() => City, { description: 'The city that published it (城市).' })
  city(@Root() document: object, @Info() info: GraphQLResolveInfo): object {
    return planned(document, info);
  }

  @FieldResolver(() => Year, { description: 'The year that it covers (年份).' })
  year(@Root() document: object, @Info() info: GraphQLResolveInfo): object {
    return planned(document, info);
  }

  @FieldResolver(() => Department, {
    nullable: true,
    description: 'Who issued it (发文机关), where it says so.',
  })
  issuer(@Root() document: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(document, info);
  }

  @FieldResolver(() => [Section], {
    description:
      'All its sections in reading order, sub-sections after the section that they are in (章节).',
  })
  sections(@Root() document: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(document, info);
  }
}
