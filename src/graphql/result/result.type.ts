import { Field, Float, ObjectType } from 'type-graphql';
import { Measurement } from '../measurement/measurement.type.js';
import { connectionOf } from '../shared/connection.js';

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
}

export const ResultConnection = connectionOf('Result', Result);
