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
    population:
      'Whom or what a rate or an amount refers to, if the name does not say it (统计范围).',
    policyArea: 'The policy area that it concerns (业务领域).',
    targets: paged('Targets that give a value of it (目标).'),
    results: paged('Results that give a value of it (完成情况).'),
  },
  queries: {
    indicator: 'by id or name',
    indicators: paged('Indicators (指标).'),
  },
};
