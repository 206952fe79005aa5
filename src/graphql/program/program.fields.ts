import { type NodeDeclaration, paged } from '../node/declarations.js';
import { formerIds } from '../node/former-ids.js';
import { ProgramListArgs } from './program.input.js';
import { Program, ProgramConnection } from './program.type.js';

export const programFields: NodeDeclaration = {
  type: Program,
  connection: ProgramConnection,
  listArgs: ProgramListArgs,
  fields: {
    formerIds,
    kind: 'Kind of programme (项目类型).',
    city: 'The city that it belongs to (城市).',
    policyArea: 'The policy area that it concerns (业务领域).',
    partOf: 'The larger programme or work framework that it is part of (工作体系, 五大行动).',
    parts: 'Programmes that are part of it (组成部分).',
    taskForces: 'Task forces that carry it out, if it is a work framework (工作专班).',
    brands: 'Service brands that present it (服务品牌).',
    policies: 'Policies that it carries out (政策文件).',
    beneficiaries: 'Beneficiary groups that it serves (服务对象).',
    places: 'Places where it is carried out (地点).',
    sections: 'Sections that state it (章节).',
    concepts: 'Concepts that its words hold (提法).',
    responsibilities: 'Who is responsible for it (责任).',
    targets: paged('Targets set under it (目标).'),
    results: paged('Results reported under it (完成情况).'),
  },
  queries: {
    program: 'by id',
    programs: paged('Programmes (工程/行动/项目).'),
  },
};
