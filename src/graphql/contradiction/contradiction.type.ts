import { Field, ID, Int, ObjectType } from 'type-graphql';
import { City } from '../city/city.type.js';
import { Indicator } from '../indicator/indicator.type.js';
import { Measurement } from '../measurement/measurement.type.js';

@ObjectType({
  description:
    'Two figures that cannot both be right (数据矛盾): of the same indicator, city, year, period, basis and scope, in two documents, with values that exclude each other. Each leads to its sentence.',
})
export class Contradiction {
  @Field(() => ID, { description: 'Made of the ids of both: what comes after it is asked by it.' })
  id!: string;

  @Field(() => City, { description: 'The city that both are of (城市).' })
  city!: City;

  @Field(() => Indicator, { description: 'The indicator that both are of (指标).' })
  indicator!: Indicator;

  @Field(() => Int, { description: 'The year that both are for (年份).' })
  year!: number;

  @Field(() => Measurement, { description: 'The one, by id (数值之一).' })
  first!: Measurement;

  @Field(() => Measurement, { description: 'The other (数值之二).' })
  second!: Measurement;
}

@ObjectType({ description: 'A page of contradictions between documents (数据矛盾).' })
export class ContradictionPage {
  @Field(() => Int, { description: 'How many there are, on this page or not (总数).' })
  totalCount!: number;

  @Field({ description: 'True where others come after these (还有更多).' })
  hasMore!: boolean;

  @Field(() => [Contradiction], { description: 'By city, year and indicator (矛盾列表).' })
  contradictions!: Contradiction[];
}
