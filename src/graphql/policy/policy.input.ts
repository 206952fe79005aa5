import { ArgsType, Field, InputType } from 'type-graphql';
import type { PolicyAction, PolicyKind } from '../../model/ontology.js';
import { CityFilter } from '../city/city.input.js';
import { PolicyActionEnum, PolicyKindEnum } from '../shared/enums.js';
import { IDFilter, IntFilter, logic, onName, StringFilter } from '../shared/filter.input.js';
import { namedOrder, type OrderInput } from '../shared/order.input.js';
import { PageArgs } from '../shared/page.args.js';

@InputType({ description: 'Which policies (政策筛选): all tests that are given must hold.' })
export class PolicyFilter {
  @Field(() => [PolicyFilter], { nullable: true, description: logic.and })
  and?: PolicyFilter[];

  @Field(() => [PolicyFilter], { nullable: true, description: logic.or })
  or?: PolicyFilter[];

  @Field(() => PolicyFilter, { nullable: true, description: logic.not })
  not?: PolicyFilter;

  @Field(() => IDFilter, { nullable: true, description: 'Its id.' })
  id?: IDFilter;

  @Field(() => StringFilter, { nullable: true, description: 'Its preferred name (名称).' })
  name?: StringFilter;

  @Field(() => PolicyKindEnum, { nullable: true, description: 'Its kind (政策类型).' })
  kind?: PolicyKind;

  @Field(() => PolicyActionEnum, {
    nullable: true,
    description: 'What some document says is done with it (政策动作).',
  })
  action?: PolicyAction;

  @Field(() => CityFilter, { nullable: true, description: 'The city whose it is (城市).' })
  city?: CityFilter;

  @Field(() => IntFilter, { nullable: true, description: onName.years })
  year?: IntFilter;

  @Field(() => StringFilter, { nullable: true, description: onName.policyArea })
  policyArea?: StringFilter;
}

const PolicyOrder = namedOrder('PolicyOrder', 'policies');

@ArgsType()
export class PolicyListArgs extends PageArgs {
  @Field(() => PolicyFilter, { nullable: true, description: 'Which policies; all where absent.' })
  filter?: PolicyFilter;

  @Field(() => [PolicyOrder], { nullable: true, description: 'By id where absent.' })
  orderBy?: OrderInput[];
}
