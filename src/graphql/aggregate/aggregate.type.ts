import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { MeasureBasis, MeasurementPeriod } from '../../model/ontology.js';
import { City } from '../city/city.type.js';
import { Indicator } from '../indicator/indicator.type.js';
import { PolicyArea } from '../policy-area/policy-area.type.js';
import { MeasureBasisEnum, MeasurementPeriodEnum, NoSumReasonEnum } from '../shared/enums.js';

@ObjectType({
  description:
    'A group of targets or results with their totals (汇总). Values of different units, bases or periods are never added up: each group has one of each.',
})
export class MeasurementGroup {
  @Field(() => Int, { nullable: true, description: 'The year (年份); null unless grouped by it.' })
  year!: number | null;

  @Field({ description: 'The unit of all values in the group (单位).' })
  unit!: string;

  @Field(() => MeasureBasisEnum, { description: 'What all values in the group count (计量口径).' })
  basis!: MeasureBasis;

  @Field(() => MeasurementPeriodEnum, {
    description: 'The period that all values in the group speak of (时段).',
  })
  period!: MeasurementPeriod;

  @Field(() => Int, {
    description: 'Number of targets or results, with those whose value is withheld.',
  })
  count!: number;

  @Field(() => Int, {
    description: 'Number of targets or results whose value the source withholds (XX亿元).',
  })
  withheld!: number;

  @Field(() => Int, {
    description:
      'Number of values that the sum leaves out, because a figure that holds them (其中) is in the group as well.',
  })
  parts!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Sum of the values that are not withheld. Bounds (以上, 余) are added as they stand; of a RANGE, the lower end; a part (其中) is not added to a figure that holds it. Null where values are not added up: noSumReason says why.',
  })
  sum!: number | null;

  @Field(() => NoSumReasonEnum, {
    nullable: true,
    description: 'Why there is no sum (不相加的原因); null if there is one.',
  })
  noSumReason!: keyof typeof NoSumReasonEnum | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The smallest value; null if there are no values.',
  })
  min!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The greatest value; null if there are no values.',
  })
  max!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Mean of the values that are not withheld, parts of others in the group left out; null if there are none.',
  })
  average!: number | null;

  @Field(() => City, {
    nullable: true,
    description: 'The city (城市); null unless grouped by it.',
  })
  city!: City | null;

  @Field(() => Indicator, {
    nullable: true,
    description: 'The indicator (指标); null unless grouped by it.',
  })
  indicator!: Indicator | null;

  @Field(() => PolicyArea, {
    nullable: true,
    description:
      'The policy area of the indicator (业务领域); null unless grouped by it, or if the indicator has none.',
  })
  policyArea!: PolicyArea | null;
}
