import { ObjectType } from 'type-graphql';
import { connectionOf } from '../shared/connection.js';
import { Entity } from '../shared/node.type.js';

@ObjectType({
  implements: Entity,
  description: 'A named place or facility that is not a City of its own (地点).',
})
export class Place extends Entity {}

export const PlaceConnection = connectionOf('Place', Place);
