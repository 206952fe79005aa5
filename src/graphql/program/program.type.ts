import { Field, ObjectType } from 'type-graphql';
import type { ProgramKind } from '../../model/ontology.js';
import { connectionOf } from '../node/connection.type.js';
import { Entity } from '../node/node.type.js';
import { ProgramKindEnum } from '../shared/enums.js';

@ObjectType({
  implements: Entity,
  description: 'A named undertaking (工程、行动、项目), as the documents of one city state it.',
})
export class Program extends Entity {
  @Field(() => ProgramKindEnum, { description: 'Kind (项目类型).' })
  kind!: ProgramKind;
}

export const ProgramConnection = connectionOf('Program', Program);
