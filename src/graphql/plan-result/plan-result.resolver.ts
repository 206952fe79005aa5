import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import type { MeasurementPeriod } from '../../model/ontology.js';
import type { Condition } from '../../model/plan.js';
import { allInOrder } from '../../util/all-in-order.js';
import { type Composition, nodeOf, pageAmong } from '../compile/composed-compiler.js';
import type { RequestContext } from '../read/context.js';
import { compose, expectNode, shownNodes } from '../read/read.js';
import { MeasurementPeriodEnum } from '../shared/enums.js';
import { PlanResultGaps } from './plan-result.type.js';

interface Gaps {
  readonly cityId: string;
  readonly year: number;
  /** All where null. */
  readonly periods: readonly MeasurementPeriod[] | null;
}

/** What belongs to the city and year and has no such relation. */
const without =
  (relation: string) =>
  ({ cityId, year, periods }: Gaps): Condition => ({
    all: [
      { property: 'cityId', tests: { eq: cityId } },
      { property: 'year', tests: { eq: year } },
      ...(periods ? [{ property: 'period', tests: { in: periods } }] : []),
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
    @Arg('periods', () => [MeasurementPeriodEnum], {
      nullable: true,
      description:
        'Only targets and results of these periods (时段): of the second half alone, for example; all if absent.',
    })
    periods: MeasurementPeriod[] | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const shown = shownNodes(info, planResultGaps);
    const city = expectNode(context, 'CITY', cityId, 'cityId', shown);
    const [, gaps] = await allInOrder([
      city,
      compose(context, info, planResultGaps, { cityId, year, periods: periods ?? null }, city),
    ]);
    return gaps;
  }
}
