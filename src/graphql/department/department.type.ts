import { ObjectType } from 'type-graphql';
import { connectionOf } from '../node/connection.type.js';
import { Entity } from '../node/node.type.js';
import { nouns } from '../shared/nouns.js';

@ObjectType({
  implements: Entity,
  description: 'A body named in documents (部门/机构).',
})
export class Department extends Entity {}

export const DepartmentConnection = connectionOf(Department, nouns.DEPARTMENT);
