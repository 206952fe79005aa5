import { Field, ObjectType } from 'type-graphql';
import type { PolicyKind } from '../../model/ontology.js';
import { connectionOf } from '../node/connection.type.js';
import { Entity } from '../node/node.type.js';
import { PolicyKindEnum } from '../shared/enums.js';

@ObjectType({
  implements: Entity,
  description:
    "A titled or clearly named text: law, measures, plan, list, standard (政策文件). City is null where it is not the city's own.",
})
export class Policy extends Entity {
  @Field(() => PolicyKindEnum, { description: 'Kind (政策类型).' })
  kind!: PolicyKind;
}

export const PolicyConnection = connectionOf('Policy', Policy);
