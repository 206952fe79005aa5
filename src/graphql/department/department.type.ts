import { Field, ObjectType } from 'type-graphql';
import type { DepartmentKind } from '../../model/ontology.js';
import { connectionOf } from '../node/connection.type.js';
import { Entity } from '../node/node.type.js';
import { DepartmentKindEnum } from '../shared/enums.js';

@ObjectType({ implements: Entity, description: 'A body that the documents name (部门、机构).' })
export class Department extends Entity {
  @Field(() => DepartmentKindEnum, { description: 'Kind (部门类型).' })
  kind!: DepartmentKind;
}

export const DepartmentConnection = connectionOf('Department', Department);
