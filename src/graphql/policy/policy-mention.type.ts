import { Field, ObjectType } from 'type-graphql';
import type { PolicyAction } from '../../model/ontology.js';
import { PolicyActionEnum } from '../shared/enums.js';

@ObjectType({ description: 'What a document says is done with a policy (政策提及).' })
export class PolicyMention {
  @Field(() => PolicyActionEnum, { description: 'What is done with it (政策动作).' })
  action!: PolicyAction;
}
