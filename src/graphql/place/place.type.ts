import { ObjectType } from 'type-graphql';
import { connectionOf } from '../node/connection.type.js';
import { Entity } from '../node/node.type.js';
import { nouns } from '../shared/nouns.js';

@ObjectType({
  implements: Entity,
  description: 'A named place or facility that is not a city in the graph (地点).',
})
export class Place extends Entity {}

export const PlaceConnection = connectionOf(Place, nouns.PLACE);
