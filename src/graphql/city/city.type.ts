import { ObjectType } from 'type-graphql';
import { connectionOf } from '../node/connection.type.js';
import { Entity } from '../node/node.type.js';
import { nouns } from '../shared/nouns.js';

@ObjectType({
  implements: Entity,
  description: 'A municipality that publishes documents, or the city or province above it (城市).',
})
export class City extends Entity {}

export const CityConnection = connectionOf(City, nouns.CITY);
