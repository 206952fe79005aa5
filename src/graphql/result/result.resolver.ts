import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../read/context.js';
import { planned, readConnection } from '../read/read.js';
import { Target } from '../target/target.type.js';
import { ResultListArgs } from './result.input.js';
import { Result, ResultConnection } from './result.type.js';

@Resolver(() => Result)
export class ResultResolver {
  @Query(() => ResultConnection, { description: 'Results (完成情况).' })
  results(
    @Args(() => ResultListArgs) args: ResultListArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, info, 'RESULT', args);
  }

  @FieldResolver(() => Target, {
    nullable: true,
    description: 'The target that it reports on, where one is known (对应目标).',
  })
  target(@Root() result: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(result, info);
  }
}
