import { Field, ObjectType } from 'type-graphql';
import { Measurement } from '../measurement/measurement.type.js';
import { connectionOf } from '../shared/connection.js';
import { PartialDate } from '../shared/scalars.js';

@ObjectType({ implements: Measurement, description: 'A quantity that a document promises (目标).' })
export class Target extends Measurement {
  @Field(() => PartialDate, {
    nullable: true,
    description: 'When it is due, where the source says so (期限).',
  })
  dueOn!: string | null;
}

export const TargetConnection = connectionOf('Target', Target);
