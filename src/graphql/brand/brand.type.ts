import { ObjectType } from 'type-graphql';
import { connectionOf } from '../node/connection.type.js';
import { Entity } from '../node/node.type.js';
import { nouns } from '../shared/nouns.js';

@ObjectType({
  implements: Entity,
  description: 'A name under which a city presents a service (服务品牌): 青暖助.',
})
export class ServiceBrand extends Entity {}

export const ServiceBrandConnection = connectionOf(ServiceBrand, nouns.SERVICE_BRAND);
