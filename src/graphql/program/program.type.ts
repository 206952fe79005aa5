import { ObjectType } from 'type-graphql';
import { connectionOf } from '../node/connection.type.js';
import { Entity } from '../node/node.type.js';
import { nouns } from '../shared/nouns.js';

@ObjectType({
  implements: Entity,
  description: 'A named undertaking, as the documents of one city state it (工程/行动/项目).',
})
export class Program extends Entity {}

export const ProgramConnection = connectionOf(Program, nouns.PROGRAM);
