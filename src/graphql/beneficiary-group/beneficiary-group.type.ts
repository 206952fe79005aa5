import { ObjectType } from 'type-graphql';
import { Entity } from '../node/node.type.js';

@ObjectType({
  implements: Entity,
  description: 'A group of people that programmes serve (服务对象): 困境儿童, 失能老年人.',
})
export class BeneficiaryGroup extends Entity {}
