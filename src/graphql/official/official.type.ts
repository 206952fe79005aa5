import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../shared/connection.js';
import { Entity } from '../shared/node.type.js';

@ObjectType({ implements: Entity, description: 'A person named with a role (负责人).' })
export class Official extends Entity {
  @Field(() => [String], { description: 'Posts as the documents write them (职务).' })
  posts!: string[];
}

export const OfficialConnection = connectionOf('Official', Official);
