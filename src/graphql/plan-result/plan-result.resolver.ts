import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import type { Condition } from '../../model/plan.js';
import { allInOrder } from '../../util/all-in-order.js';
import { type Composition, nodeOf, pageAmong } from '../compile/composed-compiler.js';
import type { RequestContext } from '../read/context.js';
import { compose, expectNode } from '../read/read.js';
import { PlanResultGaps } from './plan-result.type.js';

interface Gaps {
  readonly cityId: string;
  readonly year: number;
}

/** What belongs to the city and year and has no such relation. */
const without =
  (relation: string) =>
  ({ cityId, year }: Gaps): Condition => ({
    all: [
      { property: 'cityId', tests: { eq: cityId } },
      { property: 'year', tests: { eq: year } },
      { not: { relation } },
    ],
  });

const planResultGaps: Composition<Gaps> = {
  typeName: 'PlanResultGaps',
  fields: {
    city: nodeOf('CITY', ({ cityId }) => cityId),
    targetsWithoutResult: pageAmong('TARGET', without('results')),
    resultsWithoutTarget: pageAmong('RESULT', without('target')),
  },
};

@Resolver()
export class PlanResultResolver {
  @Query(() => PlanResultGaps, {
    description:
      'Targets without a result and results without a target, for one city and year (计划与结果缺口).',
  })
  async planResultGaps(
    @Arg('cityId', () => ID, { description: 'Id of the city.' }) cityId: string,
    @Arg('year', () => Int, { description: 'The year, for example 2023.' }) year: number,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const [, gaps] = await allInOrder([
      expectNode(context, 'CITY', cityId, 'cityId'),
      compose(context, info, planResultGaps, { cityId, year }),
    ]);
    return gaps;
  }
}
