import { all, type NodeDeclaration, paged } from '../node/declarations.js';
import { IndicatorFamily } from './indicator-family.type.js';

export const indicatorFamilyFields: NodeDeclaration = {
  type: IndicatorFamily,
  fields: {
    name: 'Name (名称).',
    nameEn: 'Name in English (英文名称).',
    pinyin: 'The name as it is typed (拼音), without tones.',
    policyArea: 'The policy area that it concerns (业务领域).',
    indicators: paged('Its indicators (指标).'),
  },
  queries: {
    indicatorFamilies: all('All families of indicators (指标族), by id.'),
  },
};
