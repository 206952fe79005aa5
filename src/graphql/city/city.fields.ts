import { type NodeDeclaration, paged } from '../node/declarations.js';
import { CityListArgs } from './city.input.js';
import { City, CityConnection } from './city.type.js';

export const cityFields: NodeDeclaration = {
  type: City,
  connection: CityConnection,
  listArgs: CityListArgs,
  fields: {
    level: 'Administrative level (行政级别).',
    province: 'Province (省份); null for a province, and if the source does not say it.',
    anonymized: 'True if the source withholds the name (XX市).',
    parent: 'The city or province above it (上级), if the graph has it.',
    policies: paged('Policies of its own (政策文件).'),
    programs: paged('Its programmes (工程/行动/项目).'),
    brands: paged('Its service brands (服务品牌).'),
    targets: paged('Targets that it set (目标).'),
    results: paged('Results that it reported (完成情况).'),
    departments: paged('Its departments (部门/机构).'),
    places: paged('Named places and facilities in it (地点).'),
  },
  queries: {
    city: 'by id or name',
    cities: paged('Cities (城市).'),
  },
};
