import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { MeasureBasis } from '../../model/ontology.js';
import { City } from '../city/city.type.js';
import { Indicator } from '../indicator/indicator.type.js';
import { PolicyArea } from '../policy-area/policy-area.type.js';
import { MeasureBasisEnum } from '../shared/enums.js';

@ObjectType({
  description:
    'A group of targets or results with their totals (汇总). Values of different units or bases are never added up: each group has one unit and one basis.',
})
export class MeasurementGroup {
  @Field(() => Int, { nullable: true, description: 'The year (年份); null unless grouped by it.' })
  year!: number | null;

  @Field({ description: 'The unit of all values in the group (单位).' })
  unit!: string;

  @Field(() => MeasureBasisEnum, { description: 'What all values in the group count (计量口径).' })
  basis!: MeasureBasis;

  @Field(() => Int, {
    description: 'Number of targets or results, with those whose value is withheld.',
  })
  count!: number;

  @Field(() => Int, {
    description: 'Number of targets or results whose value the source withholds (XX亿元).',
  })
  withheld!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Sum of the values that are not withheld. Bounds (以上, 余), and figures of which one includes another (其中), are added as they stand; of a RANGE, the lower end. Null if there are no values.',
  })
  sum!: number | null;

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
    description: 'Mean of the values that are not withheld; null if there are no values.',
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
