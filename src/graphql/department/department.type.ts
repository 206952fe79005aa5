import { Field, ObjectType } from 'type-graphql';
import type { DepartmentKind } from '../../model/ontology.js';
import { connectionOf } from '../shared/connection.js';
import { DepartmentKindEnum } from '../shared/enums.js';
import { Entity } from '../shared/node.type.js';

@ObjectType({ implements: Entity, description: 'A body that the documents name (部门、机构).' })
export class Department extends Entity {
  @Field(() => DepartmentKindEnum, { description: 'Kind (部门类型).' })
  kind!: DepartmentKind;
}

export const DepartmentConnection = connectionOf('Department', Department);
