import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../node/connection.type.js';
import { Entity } from '../node/node.type.js';

@ObjectType({ implements: Entity, description: 'A person named with a role (负责人).' })
export class Official extends Entity {
  @Field(() => [String], { description: 'Posts as the documents write them (职务).' })
  posts!: string[];
}

export const OfficialConnection = connectionOf('Official', Official);
