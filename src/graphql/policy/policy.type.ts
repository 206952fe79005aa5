import { ObjectType } from 'type-graphql';
import { connectionOf } from '../node/connection.type.js';
import { Entity } from '../node/node.type.js';
import { nouns } from '../shared/nouns.js';

@ObjectType({
  implements: Entity,
  description:
    'A titled or clearly named text: a law, measures, a plan, a list or a standard (政策文件).',
})
export class Policy extends Entity {}

export const PolicyConnection = connectionOf(Policy, nouns.POLICY);
