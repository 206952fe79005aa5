import { all, type NodeDeclaration, paged, pagedWithoutFilter } from '../node/declarations.js';
import { Year } from './year.type.js';

export const yearFields: NodeDeclaration = {
  type: Year,
  fields: {
    year: 'The year as a number, for example 2023.',
    documents: pagedWithoutFilter('Documents that cover it (文件), newest first.'),
    cities: pagedWithoutFilter('Cities with a document that covers it (城市).'),
    programs: paged('Programmes stated in a document that covers it (工程/行动/项目).'),
    brands: paged('Service brands stated in a document that covers it (服务品牌).'),
    targets: paged('Targets set for it (目标).'),
    results: paged('Results reported for it (完成情况).'),
  },
  queries: {
    years: all('All years (年份), ascending.', [{ property: 'year', direction: 'ASC' }]),
  },
};
