import { ArgsType, Field, InputType } from 'type-graphql';
import type { MeasureBasis } from '../../model/ontology.js';
import { CityFilter } from '../city/city.input.js';
import { IndicatorFilter } from '../indicator/indicator.input.js';
import { MeasureBasisEnum } from '../shared/enums.js';
import {
  FloatFilter,
  IDFilter,
  IntFilter,
  logic,
  onName,
  StringFilter,
} from '../shared/filter.input.js';
import { measurementOrder, type OrderInput } from '../shared/order.input.js';
import { PageArgs } from '../shared/page.args.js';

@InputType({ description: 'Which targets (目标筛选): all tests that are given must hold.' })
export class TargetFilter {
  @Field(() => [TargetFilter], { nullable: true, description: logic.and })
  and?: TargetFilter[];

  @Field(() => [TargetFilter], { nullable: true, description: logic.or })
  or?: TargetFilter[];

  @Field(() => TargetFilter, { nullable: true, description: logic.not })
  not?: TargetFilter;

  @Field(() => IDFilter, { nullable: true, description: 'Its id.' })
  id?: IDFilter;

  @Field(() => FloatFilter, {
    nullable: true,
    description: 'Its value in the base unit (数值); a withheld one passes no test.',
  })
  value?: FloatFilter;

  @Field(() => StringFilter, { nullable: true, description: 'Its unit as written (单位).' })
  unit?: StringFilter;

  @Field(() => MeasureBasisEnum, { nullable: true, description: 'What it counts (计量口径).' })
  basis?: MeasureBasis;

  @Field(() => IndicatorFilter, { nullable: true, description: 'What is measured (指标).' })
  indicator?: IndicatorFilter;

  @Field(() => CityFilter, { nullable: true, description: 'The city whose it is (城市).' })
  city?: CityFilter;

  @Field(() => IntFilter, { nullable: true, description: 'The year that it is for (年份).' })
  year?: IntFilter;

  @Field(() => StringFilter, { nullable: true, description: onName.department })
  department?: StringFilter;
}

const TargetOrder = measurementOrder('TargetOrder', 'targets');

@ArgsType()
export class TargetListArgs extends PageArgs {
  @Field(() => TargetFilter, { nullable: true, description: 'Which targets; all where absent.' })
  filter?: TargetFilter;

  @Field(() => [TargetOrder], { nullable: true, description: 'By id where absent.' })
  orderBy?: OrderInput[];
}
