import { Field, ObjectType } from 'type-graphql';
import type { CityLevel } from '../../model/ontology.js';
import { connectionOf } from '../node/connection.type.js';
import { Entity } from '../node/node.type.js';
import { CityLevelEnum } from '../shared/enums.js';

@ObjectType({
  implements: Entity,
  description: 'A municipality that publishes documents, or the one above it (城市).',
})
export class City extends Entity {
  @Field(() => CityLevelEnum, { description: 'Administrative level (行政级别).' })
  level!: CityLevel;

  @Field(() => String, {
    nullable: true,
    description: 'Province (省份); null for a province, and where the source does not say it.',
  })
  province!: string | null;

  @Field({ description: 'True where the source withholds the name (XX市).' })
  anonymized!: boolean;
}

export const CityConnection = connectionOf('City', City);
