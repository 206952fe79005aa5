import { all, type NodeDeclaration, paged } from '../node/declarations.js';
import { PolicyArea } from './policy-area.type.js';

export const policyAreaFields: NodeDeclaration = {
  type: PolicyArea,
  fields: {
    programs: paged('Programmes that concern it (工程/行动/项目).'),
    brands: paged('Service brands that concern it (服务品牌).'),
    indicators: paged('Indicators that concern it (指标).'),
    concepts: paged('Concepts that concern it (提法).'),
    policies: paged('Policies that concern it (政策文件).'),
  },
  queries: {
    policyAreas: all('All policy areas (业务领域), by id.'),
  },
};
