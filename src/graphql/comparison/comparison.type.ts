import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { CautionCode } from '../../model/comparability.js';
import { City } from '../city/city.type.js';
import { Indicator } from '../indicator/indicator.type.js';
import { Result } from '../result/result.type.js';
import { CautionCodeEnum, CellStatusEnum } from '../shared/enums.js';
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

@ObjectType({
  description:
    'Why values must not be set side by side without a word, tied to the targets and results that it is about (提示).',
})
export class Caution {
  @Field(() => CautionCodeEnum, { description: 'What it warns of (提示类型).' })
  code!: CautionCode;

  @Field(() => [String], {
    description: 'The unlike values, as the source has them; empty if figures are withheld.',
  })
  values!: string[];

  @Field(() => [ID], { description: 'Ids of the targets and results that it is about.' })
  measurementIds!: string[];

  @Field({ description: 'In English.' })
  message!: string;

  @Field({ description: 'In Chinese (中文说明).' })
  messageZh!: string;
}

@ObjectType({ description: 'One indicator compared across cities and years (指标对比).' })
export class IndicatorComparison {
  @Field(() => [Int], { description: 'The columns of the comparison: years, ascending (年份).' })
  years!: number[];

  @Field(() => [ComparisonCell], { description: 'City by city, and for each city year by year.' })
  cells!: ComparisonCell[];

  @Field(() => [String], {
    description:
      'Why values must not be compared directly: a different unit, basis, comparator, scope, population or period (全年 / 上半年), a withheld figure, or a basis that the words leave open (累计 / 新增).',
  })
  warnings!: string[];

  @Field(() => [Caution], {
    description: 'The same as codes with values, ids, and words in both languages (提示).',
  })
  cautions!: Caution[];

  @Field(() => Indicator, { description: 'The indicator that is compared (指标).' })
  indicator!: Indicator;

  @Field(() => [City], { description: 'The rows of the comparison: cities, by id (城市).' })
  cities!: City[];
}
