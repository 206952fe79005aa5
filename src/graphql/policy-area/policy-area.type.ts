import { ObjectType } from 'type-graphql';
import { Entity } from '../node/node.type.js';

@ObjectType({
  implements: Entity,
  description: 'A field of civil affairs (业务领域): 社会救助, 养老服务, 儿童福利.',
})
export class PolicyArea extends Entity {}
