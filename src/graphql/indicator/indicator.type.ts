import { Field, ObjectType } from 'type-graphql';
import type { IndicatorAspect } from '../../model/indicator-differences.js';
import { connectionOf } from '../node/connection.type.js';
import { Entity } from '../node/node.type.js';
import { IndicatorAspectEnum } from '../shared/enums.js';
import { nouns } from '../shared/nouns.js';

@ObjectType({ description: 'One thing in which two indicators of a family differ (差异).' })
export class IndicatorDifference {
  @Field(() => IndicatorAspectEnum, { description: 'In what they differ (差异方面).' })
  aspect!: IndicatorAspect;

  @Field(() => String, {
    nullable: true,
    description: 'What the indicator itself has; null if it does not say.',
  })
  here!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the related indicator has; null if it does not say.',
  })
  there!: string | null;
}

@ObjectType({ description: 'Another indicator of the same family (相关指标).' })
export class RelatedIndicator {
  @Field(() => Indicator, { description: 'The related indicator (指标).' })
  indicator!: object;

  @Field(() => [IndicatorDifference], {
    description:
      'What tells them apart (差异), in the order of the aspects. Empty if nothing does.',
  })
  differences!: IndicatorDifference[];
}

@ObjectType({
  implements: Entity,
  description:
    'What is counted or measured, the same across cities and years (指标): 家庭养老床位.',
})
export class Indicator extends Entity {
  @Field(() => [RelatedIndicator], {
    description:
      'The others of its family, with what tells them apart (相关指标); those with the fewest differences first, then by id. Their values are set side by side, never summed.',
  })
  related!: RelatedIndicator[];
}

export const IndicatorConnection = connectionOf(Indicator, nouns.INDICATOR);
