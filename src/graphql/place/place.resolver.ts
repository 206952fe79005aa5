import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { City } from '../city/city.type.js';
import { ProgramListArgs } from '../program/program.input.js';
import { ProgramConnection } from '../program/program.type.js';
import type { RequestContext } from '../read/context.js';
import { planned, readConnection } from '../read/read.js';
import { ResultListArgs } from '../result/result.input.js';
import { ResultConnection } from '../result/result.type.js';
import { PageArgs } from '../shared/page.args.js';
import { TargetListArgs } from '../target/target.input.js';
import { TargetConnection } from '../target/target.type.js';
import { Place, PlaceConnection } from './place.type.js';

@Resolver(() => Place)
export class PlaceResolver {
  @Query(() => PlaceConnection, { description: 'Places (地点), by id.' })
  places(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, info, 'PLACE', args);
  }

  @FieldResolver(() => City, { description: 'The city whose documents name it (城市).' })
  city(@Root() place: object, @Info() info: GraphQLResolveInfo): object {
    return planned(place, info);
  }

  @FieldResolver(() => TargetConnection, { description: 'Targets that hold for it (目标).' })
  targets(
    @Args(() => TargetListArgs) _: TargetListArgs,
    @Root() place: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(place, info);
  }

  @FieldResolver(() => ResultConnection, { description: 'Results that hold for it (完成情况).' })
  results(
    @Args(() => ResultListArgs) _: ResultListArgs,
    @Root() place: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(place, info);
  }

  @FieldResolver(() => ProgramConnection, {
    description: 'Programmes that take place there (项目).',
  })
  programs(
    @Args(() => ProgramListArgs) _: ProgramListArgs,
    @Root() place: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(place, info);
  }
}
