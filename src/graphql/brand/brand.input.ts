import { ArgsType, Field, InputType } from 'type-graphql';
import { CityFilter } from '../city/city.input.js';
import { IDFilter, IntFilter, logic, onName, StringFilter } from '../shared/filter.input.js';
import { namedOrder, type OrderInput } from '../shared/order.input.js';
import { PageArgs } from '../shared/page.args.js';

@InputType({
  description: 'Which service brands (服务品牌筛选): all tests that are given must hold.',
})
export class ServiceBrandFilter {
  @Field(() => [ServiceBrandFilter], { nullable: true, description: logic.and })
  and?: ServiceBrandFilter[];

  @Field(() => [ServiceBrandFilter], { nullable: true, description: logic.or })
  or?: ServiceBrandFilter[];

  @Field(() => ServiceBrandFilter, { nullable: true, description: logic.not })
  not?: ServiceBrandFilter;

  @Field(() => IDFilter, { nullable: true, description: 'Its id.' })
  id?: IDFilter;

  @Field(() => StringFilter, { nullable: true, description: 'Its preferred name (名称).' })
  name?: StringFilter;

  @Field(() => CityFilter, { nullable: true, description: 'The city whose it is (城市).' })
  city?: CityFilter;

  @Field(() => IntFilter, { nullable: true, description: onName.years })
  year?: IntFilter;

  @Field(() => StringFilter, { nullable: true, description: onName.policyArea })
  policyArea?: StringFilter;
}

const ServiceBrandOrder = namedOrder('ServiceBrandOrder', 'service brands');

@ArgsType()
export class ServiceBrandListArgs extends PageArgs {
  @Field(() => ServiceBrandFilter, {
    nullable: true,
    description: 'Which service brands; all where absent.',
  })
  filter?: ServiceBrandFilter;

  @Field(() => [ServiceBrandOrder], { nullable: true, description: 'By id where absent.' })
  orderBy?: OrderInput[];
}
