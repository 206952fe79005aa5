import { Field, Float, ObjectType } from 'type-graphql';
import type { Fulfilment } from '../../model/fulfilment.js';
import { Measurement } from '../measurement/measurement.type.js';
import { connectionOf } from '../node/connection.type.js';
import { FulfilmentStatusEnum } from '../shared/enums.js';
import { nouns } from '../shared/nouns.js';

@ObjectType({
  implements: Measurement,
  description: 'A quantity that a document reports as reached (完成情况).',
})
export class Result extends Measurement {
  @Field(() => FulfilmentStatusEnum, {
    description:
      'How far it meets its target (完成状态); by the stated completion rate if no target is known.',
  })
  status!: Fulfilment;

  @Field(() => Float, {
    nullable: true,
    description:
      'The result divided by its target (完成率), in per cent to two decimals. Null if they cannot be compared, or if the target is a ceiling (不超过).',
  })
  computedCompletionRate!: number | null;
}

export const ResultConnection = connectionOf(Result, nouns.RESULT);
