import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { MeasureBasis } from '../../model/ontology.js';
import { MeasureBasisEnum } from '../shared/enums.js';

@ObjectType({
  description:
    'Values of different units or bases are never added up: each group has one unit and one basis (汇总).',
})
export class MeasurementGroup {
  @Field(() => Int, { nullable: true, description: 'The year, where grouped by it.' })
  year!: number | null;

  @Field({ description: 'The unit of all its values (单位).' })
  unit!: string;

  @Field(() => MeasureBasisEnum, { description: 'What all its values count (计量口径).' })
  basis!: MeasureBasis;

  @Field(() => Int, { description: 'Measurements, withheld ones included.' })
  count!: number;

  @Field(() => Int, { description: 'Measurements whose value the source withholds (XX亿元).' })
  withheld!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Sum of the values that are there, bounds (以上, 余) and figures of which one includes another (其中) as they stand; of a RANGE, its lower end. Null where there are none.',
  })
  sum!: number | null;

  @Field(() => Float, { nullable: true, description: 'Least value.' })
  min!: number | null;

  @Field(() => Float, { nullable: true, description: 'Greatest value.' })
  max!: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean of the values that are there.' })
  average!: number | null;
}
