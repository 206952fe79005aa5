import { ObjectType } from 'type-graphql';
import { connectionOf } from '../node/connection.type.js';
import { Entity } from '../node/node.type.js';

@ObjectType({
  implements: Entity,
  description: 'A named place or facility that is not a City of its own (地点).',
})
export class Place extends Entity {}

export const PlaceConnection = connectionOf('Place', Place);
