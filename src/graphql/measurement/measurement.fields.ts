import { as, firstOf, type InterfaceDeclaration } from '../node/declarations.js';
import { PartialDate } from '../shared/scalars.js';
import { Measurement } from './measurement.type.js';

export const measurementFields: InterfaceDeclaration = {
  type: Measurement,
  nodeTypes: ['TARGET', 'RESULT'],
  fields: {
    value:
      'The value in the base unit (数值), with 万 and 亿 resolved: 6.4万户 is 64000. Null if the source withholds it (XX亿元).',
    upperValue: 'The upper end if the comparator is RANGE (上限); null otherwise.',
    comparator: 'How an observed value relates to the stated number (比较方式).',
    unit: 'Unit as written (单位): 张, 处, 人次, 户, 元, %, 倍.',
    basis: 'What the number counts (计量口径).',
    basisDoubt:
      'Why the words leave it open whether the number is a running total or new (累计还是新增); null if they do not. Such a figure must not be compared without a word.',
    text: 'The words that state the quantity (原文数值): 3800张以上.',
    displayText:
      'text without what a page break left inside it (数值文字): 31项 where the file has 3⏎2、1项.',
    period:
      'The stretch of time that it speaks of (时段): its own, else its section’s, else its document’s.',
    periodStart: as(
      PartialDate,
      'First year, month or day of the period (起); null if the source does not say it.',
    ),
    periodEnd: as(
      PartialDate,
      'Last year, month or day of the period (止), included; null if the source does not say it.',
    ),
    scope:
      'If the number holds for each of several areas or bodies, what they are (适用范围): 每个市(区), each city or district.',
    note: 'What a careful reader should know about how the number was read (说明).',
    indicator: 'The indicator that it gives a value of (指标).',
    city: 'The city that it belongs to (城市).',
    year: 'The year that it is for (年份).',
    document: 'The document that states it (文件).',
    section: 'The innermost section that states it (章节).',
    program: 'The programme that it belongs to (工程/行动/项目).',
    brands: 'Service brands that it belongs to (服务品牌).',
    places: 'Places that it applies to (地点).',
    // The sentence that a measurement is read from is one.
    evidence: firstOf('The sentence that states it (原文依据).'),
  },
};
