import { Field, Float, ObjectType } from 'type-graphql';
import type { Fulfilment } from '../../model/fulfilment.js';
import { Measurement } from '../measurement/measurement.type.js';
import { connectionOf } from '../node/connection.type.js';
import { FulfilmentStatusEnum } from '../shared/enums.js';

@ObjectType({
  implements: Measurement,
  description: 'A quantity that a document reports as reached (完成情况).',
})
export class Result extends Measurement {
  @Field(() => Float, {
    nullable: true,
    description: 'Completion rate in per cent as the source states it: 完成率103%.',
  })
  statedCompletionRate!: number | null;

  @Field(() => FulfilmentStatusEnum, {
    description:
      'How far it reaches its target (完成状态); by the stated completion rate where no target is known.',
  })
  status!: Fulfilment;

  @Field(() => Float, {
    nullable: true,
    description:
      'Itself over its target, in per cent to two decimals. Null where they cannot be compared, and for a ceiling (不超过).',
  })
  computedCompletionRate!: number | null;
}

export const ResultConnection = connectionOf('Result', Result);
