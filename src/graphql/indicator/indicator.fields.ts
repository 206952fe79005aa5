import { type NodeDeclaration, paged } from '../node/declarations.js';
import { IndicatorListArgs } from './indicator.input.js';
import { Indicator, IndicatorConnection } from './indicator.type.js';

export const indicatorFields: NodeDeclaration = {
  type: Indicator,
  connection: IndicatorConnection,
  listArgs: IndicatorListArgs,
  fields: {
    unit: 'Unit of its targets and results (单位).',
    basis: 'What its targets and results count (计量口径).',
    nameEn: 'Name in English (英文名称).',
    object: 'What one unit of it is (计量对象): 床位, 机构, 人员.',
    population: 'Of whom or what (统计范围): 失能老年人; of a rate, what it is taken over.',
    action: 'What is done to it (动作): 新建, 改造, 累计.',
    family: 'The family that it is of (指标族).',
    policyArea: 'The policy area that it concerns (业务领域).',
    targets: paged('Targets that give a value of it (目标).'),
    results: paged('Results that give a value of it (完成情况).'),
  },
  queries: {
    indicator: 'by id or name',
    indicators: paged('Indicators (指标).'),
  },
};
