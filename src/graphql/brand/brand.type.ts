import { ObjectType } from 'type-graphql';
import { connectionOf } from '../node/connection.type.js';
import { Entity } from '../node/node.type.js';

@ObjectType({
  implements: Entity,
  description: 'A name under which a municipality presents a service (服务品牌): 青暖助.',
})
export class ServiceBrand extends Entity {}

export const ServiceBrandConnection = connectionOf('ServiceBrand', ServiceBrand);
