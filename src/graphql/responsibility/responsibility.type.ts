import { createUnionType, Field, ObjectType } from 'type-graphql';
import type { ResponsibilityRole } from '../../model/ontology.js';
import { ServiceBrand } from '../brand/brand.type.js';
import { typeNameOf } from '../compile/answer.js';
import { Department } from '../department/department.type.js';
import { connectionOf } from '../node/connection.type.js';
import { Official } from '../official/official.type.js';
import { Policy } from '../policy/policy.type.js';
import { Program } from '../program/program.type.js';
import { Section } from '../section/section.type.js';
import { ResponsibilityRoleEnum } from '../shared/enums.js';
import { Target } from '../target/target.type.js';

export const ResponsibleParty = createUnionType({
  name: 'ResponsibleParty',
  description: 'Who answers (责任主体).',
  types: () => [Department, Official] as const,
  resolveType: typeNameOf,
});

export const ResponsibilitySubject = createUnionType({
  name: 'ResponsibilitySubject',
  description: 'What is answered for (责任事项).',
  types: () => [Section, Program, ServiceBrand, Target, Policy] as const,
  resolveType: typeNameOf,
});

@ObjectType({
  description:
    'Who answers for what, as the document says (责任): 牵头领导:孔维健。责任科室:养老服务科.',
})
export class Responsibility {
  @Field(() => ResponsibilityRoleEnum, { description: '牵头、责任、配合.' })
  role!: ResponsibilityRole;

  @Field({
    description: 'True where it stands for a whole section and the subject inherits it.',
  })
  inherited!: boolean;
}

export const ResponsibilityConnection = connectionOf('Responsibility', Responsibility);
