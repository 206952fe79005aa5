import { ArgsType, Field, InputType } from 'type-graphql';
import type { CityLevel } from '../../model/ontology.js';
import { CityLevelEnum } from '../shared/enums.js';
import { IDFilter, logic, StringFilter } from '../shared/filter.input.js';
import { namedOrder, type OrderInput } from '../shared/order.input.js';
import { PageArgs } from '../shared/page.args.js';

@InputType({ description: 'Which cities (城市筛选): all tests that are given must hold.' })
export class CityFilter {
  @Field(() => [CityFilter], { nullable: true, description: logic.and })
  and?: CityFilter[];

  @Field(() => [CityFilter], { nullable: true, description: logic.or })
  or?: CityFilter[];

  @Field(() => CityFilter, { nullable: true, description: logic.not })
  not?: CityFilter;

  @Field(() => IDFilter, { nullable: true, description: 'Its id.' })
  id?: IDFilter;

  @Field(() => StringFilter, { nullable: true, description: 'Its preferred name (名称).' })
  name?: StringFilter;

  @Field(() => CityLevelEnum, { nullable: true, description: 'Its level (行政级别).' })
  level?: CityLevel;

  @Field(() => Boolean, { nullable: true, description: 'Whether its name is withheld.' })
  anonymized?: boolean;
}

const CityOrder = namedOrder('CityOrder', 'cities');

@ArgsType()
export class CityListArgs extends PageArgs {
  @Field(() => CityFilter, { nullable: true, description: 'Which cities; all where absent.' })
  filter?: CityFilter;

  @Field(() => [CityOrder], { nullable: true, description: 'By id where absent.' })
  orderBy?: OrderInput[];
}
