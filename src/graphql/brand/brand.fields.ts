import { type NodeDeclaration, paged } from '../node/declarations.js';
import { formerIds } from '../node/former-ids.js';
import { ServiceBrandListArgs } from './brand.input.js';
import { ServiceBrand, ServiceBrandConnection } from './brand.type.js';

export const brandFields: NodeDeclaration = {
  type: ServiceBrand,
  connection: ServiceBrandConnection,
  listArgs: ServiceBrandListArgs,
  fields: {
    formerIds,
    city: 'The city that it belongs to (城市).',
    policyArea: 'The policy area that it concerns (业务领域).',
    sections: 'Sections that state it (章节).',
    concepts: 'Concepts that its words hold (提法).',
    responsibilities: 'Who is responsible for it (责任).',
    programs: paged('Programmes that it presents (工程/行动/项目).'),
    targets: paged('Targets set under it (目标).'),
    results: paged('Results reported under it (完成情况).'),
  },
  queries: {
    brand: 'by id or name',
    brands: paged('Service brands (服务品牌).'),
  },
};
