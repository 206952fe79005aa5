import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import type { ResponsibilityRole } from '../../model/ontology.js';
import { ServiceBrand } from '../brand/brand.type.js';
import { typeNameOf } from '../compile/answer.js';
import { Department } from '../department/department.type.js';
import { Document } from '../document/document.type.js';
import { Evidence } from '../evidence/evidence.type.js';
import { connectionOf } from '../node/connection.type.js';
import { Official } from '../official/official.type.js';
import { Policy } from '../policy/policy.type.js';
import { Program } from '../program/program.type.js';
import { Section } from '../section/section.type.js';
import { ResponsibilityRoleEnum } from '../shared/enums.js';
import { Target } from '../target/target.type.js';

const ResponsibleParty = createUnionType({
  name: 'ResponsibleParty',
  description: 'Who can be responsible (责任主体).',
  types: () => [Department, Official] as const,
  resolveType: typeNameOf,
});

const ResponsibilitySubject = createUnionType({
  name: 'ResponsibilitySubject',
  description: 'What someone can be responsible for (责任事项).',
  types: () => [Section, Program, ServiceBrand, Target, Policy] as const,
  resolveType: typeNameOf,
});

@ObjectType({
  description:
    'Who is responsible for what, as a document says (责任): 牵头领导:孔维健。责任科室:养老服务科.',
})
export class Responsibility {
  @Field(() => ID, {
    description: 'Its id, the same at every load of the same source. It is none of `node`.',
  })
  id!: string;

  @Field(() => ResponsibilityRoleEnum, { description: 'The role of the party (牵头、责任、配合).' })
  role!: ResponsibilityRole;

  @Field({
    description:
      'True if it is stated for a section, and the subject inherits it because it is in that section.',
  })
  inherited!: boolean;

  @Field(() => ResponsibleParty, { description: 'Who is responsible (责任主体).' })
  party!: typeof ResponsibleParty;

  @Field(() => ResponsibilitySubject, {
    description: 'What the party is responsible for (责任事项).',
  })
  subject!: typeof ResponsibilitySubject;

  @Field(() => Document, { description: 'The document that says so (文件).' })
  document!: Document;

  @Field(() => Evidence, { description: 'The sentence that says so (原文依据).' })
  evidence!: Evidence;
}

export const ResponsibilityConnection = connectionOf(Responsibility, {
  one: 'responsibility',
  many: 'responsibilities',
});
