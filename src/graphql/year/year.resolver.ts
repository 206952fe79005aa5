import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../read/context.js';
import { readByProperty } from '../read/read.js';
import { Year } from './year.type.js';

@Resolver()
export class YearResolver {
  @Query(() => Year, {
    nullable: true,
    description: 'One year (年份); null if the graph has nothing about it.',
  })
  year(
    @Arg('year', () => Int, { description: 'The year as a number, for example 2023.' })
    year: number,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readByProperty(context, info, 'YEAR', 'year', year);
  }
}
