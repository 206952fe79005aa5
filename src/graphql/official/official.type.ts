import { ObjectType } from 'type-graphql';
import { connectionOf } from '../node/connection.type.js';
import { Entity } from '../node/node.type.js';
import { nouns } from '../shared/nouns.js';

@ObjectType({
  implements: Entity,
  description: 'A person named in documents with a post or a responsibility (负责人).',
})
export class Official extends Entity {}

export const OfficialConnection = connectionOf(Official, nouns.OFFICIAL);
