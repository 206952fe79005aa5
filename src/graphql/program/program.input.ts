import { ArgsType, Field, InputType } from 'type-graphql';
import type { ProgramKind } from '../../model/ontology.js';
import { CityFilter } from '../city/city.input.js';
import { ProgramKindEnum } from '../shared/enums.js';
import { IDFilter, IntFilter, logic, onName, StringFilter } from '../shared/filter.input.js';
import { namedOrder, type OrderInput } from '../shared/order.input.js';
import { PageArgs } from '../shared/page.args.js';

@InputType({ description: 'Which programmes (项目筛选): all tests that are given must hold.' })
export class ProgramFilter {
  @Field(() => [ProgramFilter], { nullable: true, description: logic.and })
  and?: ProgramFilter[];

  @Field(() => [ProgramFilter], { nullable: true, description: logic.or })
  or?: ProgramFilter[];

  @Field(() => ProgramFilter, { nullable: true, description: logic.not })
  not?: ProgramFilter;

  @Field(() => IDFilter, { nullable: true, description: 'Its id.' })
  id?: IDFilter;

  @Field(() => StringFilter, { nullable: true, description: 'Its preferred name (名称).' })
  name?: StringFilter;

  @Field(() => ProgramKindEnum, { nullable: true, description: 'Its kind (项目类型).' })
  kind?: ProgramKind;

  @Field(() => CityFilter, { nullable: true, description: 'The city whose it is (城市).' })
  city?: CityFilter;

  @Field(() => IntFilter, { nullable: true, description: onName.years })
  year?: IntFilter;

  @Field(() => StringFilter, { nullable: true, description: onName.policyArea })
  policyArea?: StringFilter;

  @Field(() => StringFilter, { nullable: true, description: onName.brand })
  brand?: StringFilter;

  @Field(() => StringFilter, { nullable: true, description: onName.department })
  department?: StringFilter;
}

const ProgramOrder = namedOrder('ProgramOrder', 'programmes');

@ArgsType()
export class ProgramListArgs extends PageArgs {
  @Field(() => ProgramFilter, {
    nullable: true,
    description: 'Which programmes; all where absent.',
  })
  filter?: ProgramFilter;

  @Field(() => [ProgramOrder], { nullable: true, description: 'By id where absent.' })
  orderBy?: OrderInput[];
}
