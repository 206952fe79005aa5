import { Field, Float, ObjectType } from 'type-graphql';
import type { Fulfilment } from '../../model/fulfilment.js';
import type { SilenceReason } from '../../model/silence.js';
import { Measurement } from '../measurement/measurement.type.js';
import { connectionOf } from '../node/connection.type.js';
import { FulfilmentStatusEnum, SilenceReasonEnum } from '../shared/enums.js';
import { nouns } from '../shared/nouns.js';

@ObjectType({ implements: Measurement, description: 'A quantity that a document promises (目标).' })
export class Target extends Measurement {
  @Field(() => FulfilmentStatusEnum, {
    description: 'How far it is met, by the latest result reported for it (完成状态).',
  })
  status!: Fulfilment;

  @Field(() => SilenceReasonEnum, {
    nullable: true,
    description:
      'Why no result is known of it, as far as the documents of its city go (未见报告的原因); null if one is known.',
  })
  silence!: SilenceReason | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Completion rate in per cent, as the latest result states it (完成率).',
  })
  statedCompletionRate!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The latest result divided by the target (完成率), in per cent to two decimals. Null if they cannot be compared, or if the target is a ceiling (不超过).',
  })
  computedCompletionRate!: number | null;
}

export const TargetConnection = connectionOf(Target, nouns.TARGET);
