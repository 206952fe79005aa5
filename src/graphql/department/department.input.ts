import { ArgsType, Field, InputType } from 'type-graphql';
import type { DepartmentKind } from '../../model/ontology.js';
import { CityFilter } from '../city/city.input.js';
import { DepartmentKindEnum } from '../shared/enums.js';
import { IDFilter, logic, StringFilter } from '../shared/filter.input.js';
import { namedOrder, type OrderInput } from '../shared/order.input.js';
import { PageArgs } from '../shared/page.args.js';

@InputType({ description: 'Which departments (部门筛选): all tests that are given must hold.' })
export class DepartmentFilter {
  @Field(() => [DepartmentFilter], { nullable: true, description: logic.and })
  and?: DepartmentFilter[];

  @Field(() => [DepartmentFilter], { nullable: true, description: logic.or })
  or?: DepartmentFilter[];

  @Field(() => DepartmentFilter, { nullable: true, description: logic.not })
  not?: DepartmentFilter;

  @Field(() => IDFilter, { nullable: true, description: 'Its id.' })
  id?: IDFilter;

  @Field(() => StringFilter, { nullable: true, description: 'Its preferred name (名称).' })
  name?: StringFilter;

  @Field(() => DepartmentKindEnum, { nullable: true, description: 'Its kind (部门类型).' })
  kind?: DepartmentKind;

  @Field(() => CityFilter, { nullable: true, description: 'The city whose it is (城市).' })
  city?: CityFilter;
}

const DepartmentOrder = namedOrder('DepartmentOrder', 'departments');

@ArgsType()
export class DepartmentListArgs extends PageArgs {
  @Field(() => DepartmentFilter, {
    nullable: true,
    description: 'Which departments; all where absent.',
  })
  filter?: DepartmentFilter;

  @Field(() => [DepartmentOrder], { nullable: true, description: 'By id where absent.' })
  orderBy?: OrderInput[];
}
