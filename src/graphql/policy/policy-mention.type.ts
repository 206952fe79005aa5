import { Field, ObjectType } from 'type-graphql';
import type { PolicyAction } from '../../model/ontology.js';
import { Document } from '../document/document.type.js';
import { Evidence } from '../evidence/evidence.type.js';
import { PolicyActionEnum } from '../shared/enums.js';

@ObjectType({ description: 'What one document says is done with a policy (政策提及).' })
export class PolicyMention {
  @Field(() => PolicyActionEnum, { description: 'What is done with the policy (政策动作).' })
  action!: PolicyAction;

  @Field(() => Document, { description: 'The document that says so (文件).' })
  document!: Document;

  @Field(() => Evidence, { description: 'The sentence that says so (原文依据).' })
  evidence!: Evidence;
}
