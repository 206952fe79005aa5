import { Field, Int, ObjectType } from 'type-graphql';
import { City } from '../city/city.type.js';
import { Indicator } from '../indicator/indicator.type.js';
import { Result } from '../result/result.type.js';
import { CellStatusEnum } from '../shared/enums.js';
import { Target } from '../target/target.type.js';

@ObjectType({ description: 'What one city states about an indicator for one year.' })
export class ComparisonCell {
  @Field(() => Int, { description: 'The year (年份).' })
  year!: number;

  @Field(() => CellStatusEnum, {
    description: 'Whether the documents state it, do not mention it, or are not held.',
  })
  status!: keyof typeof CellStatusEnum;

  @Field(() => City, { description: 'The city (城市).' })
  city!: City;

  @Field(() => [Target], { description: 'Targets that the city set (目标).' })
  targets!: Target[];

  @Field(() => [Result], { description: 'Results that the city reported (完成情况).' })
  results!: Result[];
}

@ObjectType({ description: 'One indicator compared across cities and years (指标对比).' })
export class IndicatorComparison {
  @Field(() => [Int], { description: 'The columns of the comparison: years, ascending (年份).' })
  years!: number[];

  @Field(() => [ComparisonCell], { description: 'City by city, and for each city year by year.' })
  cells!: ComparisonCell[];

  @Field(() => [String], {
    description:
      'Why values must not be compared directly: a different unit, basis, comparator, scope, population or period (全年 / 上半年), or a withheld figure.',
  })
  warnings!: string[];

  @Field(() => Indicator, { description: 'The indicator that is compared (指标).' })
  indicator!: Indicator;

  @Field(() => [City], { description: 'The rows of the comparison: cities, by id (城市).' })
  cities!: City[];
}
