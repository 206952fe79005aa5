import { Field, Float, ObjectType } from 'type-graphql';
import type { Fulfilment } from '../../model/fulfilment.js';
import { Measurement } from '../measurement/measurement.type.js';
import { connectionOf } from '../node/connection.type.js';
import { FulfilmentStatusEnum } from '../shared/enums.js';
import { PartialDate } from '../shared/scalars.js';

@ObjectType({ implements: Measurement, description: 'A quantity that a document promises (目标).' })
export class Target extends Measurement {
  @Field(() => PartialDate, {
    nullable: true,
    description: 'When it is due, where the source says so (期限).',
  })
  dueOn!: string | null;

  @Field(() => FulfilmentStatusEnum, {
    description: 'How far it is reached, by the latest result reported against it (完成状态).',
  })
  status!: Fulfilment;

  @Field(() => Float, {
    nullable: true,
    description: 'Completion rate in per cent, as the latest result states it (完成率).',
  })
  statedCompletionRate!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Latest result over target, in per cent to two decimals. Null where they cannot be compared, and for a ceiling (不超过).',
  })
  computedCompletionRate!: number | null;
}

export const TargetConnection = connectionOf('Target', Target);
