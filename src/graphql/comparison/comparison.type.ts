import { Field, Int, ObjectType } from 'type-graphql';
import { CellStatusEnum } from '../shared/enums.js';

@ObjectType({ description: 'What one city states of an indicator for one year.' })
export class ComparisonCell {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => CellStatusEnum, { description: 'Stated, not mentioned, or no document held.' })
  status!: keyof typeof CellStatusEnum;
}

@ObjectType({ description: 'One indicator over cities and years (指标对比).' })
export class IndicatorComparison {
  @Field(() => [Int], { description: 'Columns, ascending.' })
  years!: number[];

  @Field(() => [ComparisonCell], { description: 'City by city, in each year by year.' })
  cells!: ComparisonCell[];

  @Field(() => [String], {
    description:
      'Why values must not be set side by side: different unit, basis, comparator, scope, population or period (全年 / 上半年), or a withheld figure.',
  })
  warnings!: string[];
}
