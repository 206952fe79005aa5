import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Fulfilment } from '../../model/fulfilment.js';
import { Evidence } from '../evidence/evidence.type.js';
import { Measurement } from '../measurement/measurement.type.js';
import { connectionOf } from '../node/connection.type.js';
import { FulfilmentStatusEnum } from '../shared/enums.js';
import { nouns } from '../shared/nouns.js';

@ObjectType({
  description: 'The place that a result is said to have among others (排名): 居全省第四.',
})
export class Rank {
  @Field(() => Int, { description: 'The place (名次): 1 for 首位.' })
  place!: number;

  @Field({ description: 'Among whom (范围), in the words of the source: 全省.' })
  among!: string;

  @Field(() => Evidence, { description: 'The words that say so (原文依据).' })
  evidence!: Evidence;
}

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

  @Field(() => Rank, {
    nullable: true,
    description:
      'Its place among others, if the source gives one (排名): place 4 among 全省 for 居全省第四. A rank is no value.',
  })
  rank!: Rank | null;
}

export const ResultConnection = connectionOf(Result, nouns.RESULT);
