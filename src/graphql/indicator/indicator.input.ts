import { ArgsType, Field, InputType } from 'type-graphql';
import { IDFilter, logic, onName, StringFilter } from '../shared/filter.input.js';
import { namedOrder, type OrderInput } from '../shared/order.input.js';
import { PageArgs } from '../shared/page.args.js';

@InputType({ description: 'Which indicators (指标筛选): all tests that are given must hold.' })
export class IndicatorFilter {
  @Field(() => [IndicatorFilter], { nullable: true, description: logic.and })
  and?: IndicatorFilter[];

  @Field(() => [IndicatorFilter], { nullable: true, description: logic.or })
  or?: IndicatorFilter[];

  @Field(() => IndicatorFilter, { nullable: true, description: logic.not })
  not?: IndicatorFilter;

  @Field(() => IDFilter, { nullable: true, description: 'Its id.' })
  id?: IDFilter;

  @Field(() => StringFilter, { nullable: true, description: 'Its preferred name (名称).' })
  name?: StringFilter;

  @Field(() => StringFilter, { nullable: true, description: 'Its unit (单位).' })
  unit?: StringFilter;

  @Field(() => StringFilter, { nullable: true, description: onName.policyArea })
  policyArea?: StringFilter;
}

const IndicatorOrder = namedOrder('IndicatorOrder', 'indicators');

@ArgsType()
export class IndicatorListArgs extends PageArgs {
  @Field(() => IndicatorFilter, {
    nullable: true,
    description: 'Which indicators; all where absent.',
  })
  filter?: IndicatorFilter;

  @Field(() => [IndicatorOrder], { nullable: true, description: 'By id where absent.' })
  orderBy?: OrderInput[];
}
