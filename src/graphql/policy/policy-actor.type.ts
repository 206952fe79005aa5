import { Field, ObjectType } from 'type-graphql';
import type { PolicyAction } from '../../model/ontology.js';
import { Department } from '../department/department.type.js';
import { Document } from '../document/document.type.js';
import { Evidence } from '../evidence/evidence.type.js';
import { PolicyActionEnum } from '../shared/enums.js';

@ObjectType({ description: 'Who does something with a policy, as a document says (办理主体).' })
export class PolicyActor {
  @Field(() => PolicyActionEnum, { description: 'What is done with the policy (政策动作).' })
  action!: PolicyAction;

  @Field(() => Department, { description: 'Who does it (部门/机构).' })
  department!: Department;

  @Field(() => Document, { description: 'The document that says so (文件).' })
  document!: Document;

  @Field(() => Evidence, { description: 'The sentence that says so (原文依据).' })
  evidence!: Evidence;
}
