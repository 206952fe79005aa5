import { type NodeDeclaration, paged } from '../node/declarations.js';
import { formerIds } from '../node/former-ids.js';
import { PolicyListArgs } from './policy.input.js';
import { Policy, PolicyConnection } from './policy.type.js';

export const policyFields: NodeDeclaration = {
  type: Policy,
  connection: PolicyConnection,
  listArgs: PolicyListArgs,
  fields: {
    formerIds,
    kind: 'Kind of policy text (政策类型).',
    city: 'The city that it belongs to (城市); null if it is not the policy of one city.',
    level: 'Whose it is, if it belongs to no city of the graph (归属层级).',
    mentions: 'What each document says is done with it (政策提及).',
    actors: 'Departments that approve or evaluate it, if a document says so (办理主体).',
    issuers: 'Departments that issue it (发文机关), if a document says so.',
    policyArea: 'The policy area that it concerns (业务领域).',
    concepts: 'Concepts that its words hold (提法).',
    responsibilities: 'Who is responsible for it (责任).',
    sections: 'Sections that state it (章节).',
    programs: paged('Programmes that carry it out (工程/行动/项目).'),
  },
  queries: {
    policy: 'by id',
    policies: paged('Policies (政策文件).'),
  },
};
