import { Field, ObjectType } from 'type-graphql';
import type { MeasureBasis } from '../../model/ontology.js';
import { connectionOf } from '../node/connection.type.js';
import { Entity } from '../node/node.type.js';
import { MeasureBasisEnum } from '../shared/enums.js';

@ObjectType({
  implements: Entity,
  description: 'What is counted, the same over cities and years (指标): 家庭养老床位.',
})
export class Indicator extends Entity {
  @Field({ description: 'Unit (单位) of its measurements.' })
  unit!: string;

  @Field(() => MeasureBasisEnum, { description: 'What its measurements count (计量口径).' })
  basis!: MeasureBasis;

  @Field(() => String, {
    nullable: true,
    description:
      'Whom or what a rate or an amount is taken over, where the name does not say it (统计范围).',
  })
  population!: string | null;
}

export const IndicatorConnection = connectionOf('Indicator', Indicator);
