import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { type Composition, nodeOf, nodesOf, objectsOf } from '../compile/composed-compiler.js';
import type { RequestContext } from '../read/context.js';
import { compose } from '../read/read.js';
import { type Cell, type Comparison, compareIndicator } from './compare-indicator.js';
import { IndicatorComparison } from './comparison.type.js';

const cell: Composition<Cell> = {
  typeName: 'ComparisonCell',
  fields: {
    city: nodeOf('CITY', ({ cityId }) => cityId),
    targets: nodesOf('TARGET', ({ targetIds }) => targetIds),
    results: nodesOf('RESULT', ({ resultIds }) => resultIds),
  },
};

const comparison: Composition<Comparison> = {
  typeName: 'IndicatorComparison',
  fields: {
    indicator: nodeOf('INDICATOR', ({ indicatorId }) => indicatorId),
    cities: nodesOf('CITY', ({ cityIds }) => cityIds),
    cells: objectsOf(cell, ({ cells }) => cells),
  },
};

@Resolver()
export class IndicatorComparisonResolver {
  @Query(() => IndicatorComparison, {
    description:
      'Compares one indicator across cities and years (指标对比): what each city states for each year, or whether its documents do not mention it or are not held.',
  })
  async compareIndicator(
    @Arg('id', () => ID, { description: 'Id of the indicator.' }) id: string,
    @Arg('cityIds', () => [ID], {
      nullable: true,
      description: 'Ids of the cities to compare; all cities with a document if absent.',
    })
    cityIds: string[] | null,
    @Arg('years', () => [Int], {
      nullable: true,
      description: 'The years to compare; all years with a document if absent.',
    })
    years: number[] | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const asked = { cityIds: cityIds ?? undefined, years: years ?? undefined };
    return compose(context, info, comparison, await compareIndicator(context.reader, id, asked));
  }
}
