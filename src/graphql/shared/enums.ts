import { registerEnumType } from 'type-graphql';
import { cautionCodes } from '../../model/comparability.js';
import { fulfilments } from '../../model/fulfilment.js';
import { indicatorAspects } from '../../model/indicator-differences.js';
import {
  cityLevels,
  comparators,
  conceptKinds,
  departmentKinds,
  documentKinds,
  documentPeriods,
  graphNodeTypes,
  measureBases,
  measurementPeriods,
  mentionKinds,
  mentionStates,
  type NodeType,
  ownerLevels,
  policyActions,
  policyKinds,
  programKinds,
  responsibilityRoles,
} from '../../model/ontology.js';
import { citationFormats } from '../../model/references.js';
import { silenceReasons } from '../../model/silence.js';
import { suggestionForms } from '../../model/suggestions.js';
import { nouns, withTerm } from './nouns.js';

type Values<T extends string> = { readonly [K in T]: K };

const byValues = new Map<readonly string[], object>();

/** @param meanings what each value means; the compiler asks for all of them */
function register<T extends string>(
  name: string,
  values: readonly T[],
  description: string,
  meanings: Readonly<Record<T, string>>,
): Values<T> {
  const enumeration = Object.fromEntries(values.map((value) => [value, value])) as Values<T>;
  const described = values.map((value) => [value, { description: meanings[value] }]);
  registerEnumType(enumeration, {
    name,
    description,
    valuesConfig: Object.fromEntries(described) as never,
  });
  byValues.set(values, enumeration);
  return enumeration;
}

/**
 * The enum of a property with a closed list of values.
 *
 * @throws {Error} where no enum was made of the list: a mistake in the program
 */
export function enumOf(values: readonly string[]): object {
  const found = byValues.get(values);
  if (!found)
    throw new Error(`No enum has the values ${values.join(', ')}: add one to shared/enums.ts`);
  return found;
}

export const CityLevelEnum = register('CityLevel', cityLevels, 'Administrative level (行政级别).', {
  PROVINCE:
    'Province, autonomous region or municipality under central government (省、自治区、直辖市).',
  PREFECTURE: 'Prefecture-level city (地级市).',
  COUNTY: 'County, county-level city or district (县、县级市、区).',
});

export const DocumentKindEnum = register(
  'DocumentKind',
  documentKinds,
  'Kind of document (文件类型).',
  {
    WORK_PLAN: 'Key tasks of a year, or a work plan (工作要点、工作计划).',
    WORK_REPORT: 'Work summary, or report on duties (工作总结、述职报告).',
    MEETING_REPORT: 'Report on a meeting (会议报道).',
    OTHER: 'Any other kind (其他).',
  },
);

export const DocumentPeriodEnum = register(
  'DocumentPeriod',
  documentPeriods,
  'The part of the year that a document covers (时段).',
  {
    YEAR: 'The whole year (全年).',
    FIRST_HALF: 'The first half of the year (上半年).',
    SECOND_HALF: 'The second half of the year (下半年).',
  },
);

export const MeasurementPeriodEnum = register(
  'MeasurementPeriod',
  measurementPeriods,
  'The stretch of time that a target or a result speaks of (时段).',
  {
    YEAR: 'The whole year (全年).',
    FIRST_HALF: 'The first half of the year (上半年).',
    SECOND_HALF: 'The second half of the year (下半年).',
    OTHER: 'Any other stretch of time: 1-5月, 4个月内; see periodStart and periodEnd (其他时段).',
    UNSTATED: 'The source leaves it open (未说明).',
  },
);

export const ProgramKindEnum = register(
  'ProgramKind',
  programKinds,
  'Kind of programme (项目类型).',
  {
    FRAMEWORK: 'Work framework, whose parts are programmes or task forces (工作体系、工作思路).',
    ACTION: 'Large programme or action (工程、行动).',
    PROJECT: 'Project or plan (项目、计划).',
    PILOT: 'Pilot or experimental zone (试点、实验区).',
    CAMPAIGN: 'Rectification or inspection campaign (专项整治、排查).',
    MECHANISM: 'Mechanism or set of rules (机制、制度).',
    PLATFORM: 'Platform or information system (平台、系统).',
    EVENT: 'Activity, meeting or award (活动、会议、评选).',
    OTHER: 'Any other kind (其他).',
  },
);

export const PolicyKindEnum = register(
  'PolicyKind',
  policyKinds,
  'Kind of policy text (政策类型).',
  {
    LAW: 'Law (法律).',
    REGULATION: 'Regulations or provisions (条例、规定).',
    MEASURES: 'Measures or detailed rules (办法、措施、细则).',
    OPINIONS: 'Opinions (意见).',
    PLAN: 'Plan or scheme (规划、计划、方案).',
    STANDARD: 'Standard or specification (标准、规范).',
    CATALOGUE: 'List, catalogue or directory (清单、目录、名录).',
    NOTICE: 'Notice or key points (通知、要点).',
    OTHER: 'Any other kind (其他).',
  },
);

export const PolicyActionEnum = register(
  'PolicyAction',
  policyActions,
  'What a document says is done with a policy (政策动作).',
  {
    DRAFTS: 'The policy is being drafted (拟定、研究制定).',
    ISSUES: 'The policy is issued (出台、印发、制定).',
    REVISES: 'The policy is revised or improved (修订、完善).',
    IMPLEMENTS: 'The policy is carried out (落实、贯彻).',
    PUBLISHES: 'The policy is published (发布、发行).',
    EVALUATES: 'The policy is evaluated (评估).',
    APPROVES: 'The policy is approved by another body (批复、批准).',
  },
);

export const DepartmentKindEnum = register(
  'DepartmentKind',
  departmentKinds,
  'Kind of department (部门类型).',
  {
    BUREAU: 'Bureau, provincial department or ministry (局、厅、部).',
    OFFICE: 'Section, division or office of a larger department (科、处、办公室).',
    INSTITUTION:
      'Public institution, such as a welfare home, a rescue station or a centre (事业单位: 福利院、救助站、中心).',
    PARTY_ORGAN: 'Party committee or Party organisation (党委、党组织).',
    TASK_FORCE: 'Task force (工作专班).',
    GOVERNMENT: "People's government (人民政府).",
    SOCIAL_ORGANIZATION:
      'Social organisation, such as an association, a federation or a foundation (社会组织: 协会、总会、基金会).',
    OTHER: 'Any other kind (其他).',
  },
);

export const ResponsibilityRoleEnum = register(
  'ResponsibilityRole',
  responsibilityRoles,
  'The role of a department or an official in a responsibility (牵头、责任、配合).',
  {
    LEAD: 'Leads the work (牵头).',
    RESPONSIBLE: 'Is responsible for the work (责任).',
    COOPERATING: 'Cooperates in the work, or does it jointly with others (配合、联合).',
  },
);

export const OwnerLevelEnum = register(
  'OwnerLevel',
  ownerLevels,
  'Whose a policy or a department is, if it is not a city of the graph (归属层级).',
  {
    NATIONAL: 'National (国家).',
    PROVINCE: 'A province that the document does not name (未具名的省).',
    UNSAID: 'The document does not say (未说明).',
  },
);

export const ConceptKindEnum = register(
  'ConceptKind',
  conceptKinds,
  'Kind of concept (提法类型).',
  {
    POLITICAL_FORMULA: 'Words of political commitment (政治表述): 四个意识, 一条主线.',
    STRATEGY: 'Strategy (战略): 八八战略, 乡村振兴.',
    REFORM: 'Reform (改革): 放管服, 最多跑一次, 跨省通办.',
    SERVICE_MODEL: 'Model of service (服务模式): 15分钟养老服务圈, 五社联动, 一窗受理.',
    INSTITUTION: 'Established institution or rule (制度): 两项补贴, 三会一课, 四议两公开.',
  },
);

export const IndicatorAspectEnum = register(
  'IndicatorAspect',
  indicatorAspects,
  'In what two indicators of a family differ (差异方面).',
  {
    OBJECT: 'What is counted (计量对象): 床位, 机构, 人员.',
    POPULATION: 'Of whom or what (统计范围).',
    ACTION: 'What is done to it (动作): 新建, 改造, 累计.',
    UNIT: 'The unit (单位).',
    BASIS: 'What a number counts (计量口径).',
    SCOPE: 'What one unit applies to (适用范围): 每个市(区).',
  },
);

export const CautionCodeEnum = register(
  'CautionCode',
  cautionCodes,
  'Why values must not be set side by side without a word (提示类型).',
  {
    UNIT: 'Their units differ (单位不同).',
    BASIS: 'Their bases differ (计量口径不同).',
    COMPARATOR: 'Their comparators differ (比较方式不同).',
    SCOPE: 'What they apply to differs (适用范围不同).',
    POPULATION: 'Of whom or what they are differs (统计范围不同).',
    PERIOD: 'The stretches of time that they speak of differ (时段不同).',
    WITHHELD: 'The source withholds a figure (数值未公开).',
    DOUBTFUL_BASIS: 'The words leave open whether a figure is new or a running total (口径存疑).',
  },
);

export const ComparatorEnum = register(
  'Comparator',
  comparators,
  'How an observed value relates to the stated number (比较方式).',
  {
    EQ: 'Equal to the number; also for a number without a qualifier (达到).',
    GTE: 'At least the number (以上、不低于、不少于、至少).',
    GT: 'More than the number (余、多、超过).',
    LTE: 'At most the number (以内、不超过).',
    LT: 'Less than the number (不足).',
    APPROX: 'About the number (约、左右).',
    RANGE: 'From `value` to `upperValue` (区间): 2-3.',
  },
);

export const MeasureBasisEnum = register(
  'MeasureBasis',
  measureBases,
  'What a number counts (计量口径).',
  {
    INCREMENT: 'What is added to a stock in the period (新增、新建).',
    STOCK: 'The level that is reached (累计、达到).',
    RATE: 'A share, a ratio or a multiple (率、比例、倍数).',
    AMOUNT: 'An amount of money (金额).',
  },
);

export const CitationFormatEnum = register(
  'CitationFormat',
  citationFormats,
  'The form of a citation (引用格式).',
  {
    GBT_7714: 'GB/T 7714-2015, for people to read (国家标准).',
    RIS: 'RIS, for Zotero, EndNote, NoteExpress (文献管理软件).',
    BIBTEX: 'BibTeX, for LaTeX (排版).',
  },
);

export const MentionKindEnum = register(
  'MentionKind',
  mentionKinds,
  'What a mention is (台账条目类型).',
  {
    QUANTITY: 'A quantity (数量): 3800张以上.',
    TITLE: 'What stands between book-title marks (书名号): 《养老服务条例》.',
    QUOTED_NAME: 'What stands between quotation marks (引号): “青暖助”.',
    COVERAGE: 'A whole that is told without a figure (全覆盖): 全部, 全覆盖, 所有…均.',
    NAMED_PHRASE:
      'A phrase that ends in a word for what has names (机制、平台、体系…): 主动发现机制.',
  },
);

export const MentionStateEnum = register(
  'MentionState',
  mentionStates,
  'What became of a mention (台账结论).',
  {
    EXPLAINED: 'A fact of the graph explains it (已说明).',
    SET_ASIDE: 'It is no fact, for the reason that is given (不作事实).',
    OPEN: 'Neither (未说明).',
  },
);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const EntityTypeEnum = register(
  'EntityType',
  graphNodeTypes,
  'The node types of the graph (节点类型).',
  Object.fromEntries(
    graphNodeTypes.map((type) => [type, `${capital(withTerm(type, nouns[type].one))}.`]),
  ) as Record<NodeType, string>,
);

export const OrderDirectionEnum = register(
  'OrderDirection',
  ['ASC', 'DESC'] as const,
  'Sort direction (升序 / 降序).',
  { ASC: 'Ascending (升序).', DESC: 'Descending (降序).' },
);

export const NamedOrderFieldEnum = register(
  'NamedOrderField',
  ['NAME', 'ID'] as const,
  'What a list of named things can be sorted by (排序字段).',
  {
    NAME: 'The name, by Unicode code point (名称).',
    ID: 'The id, which is in pinyin or English (标识).',
  },
);

export const MeasurementOrderFieldEnum = register(
  'MeasurementOrderField',
  ['VALUE', 'YEAR', 'CITY', 'INDICATOR', 'ID'] as const,
  'What a list of targets or results can be sorted by (排序字段). Withheld values come last in either direction.',
  {
    VALUE: 'The value in the base unit (数值).',
    YEAR: 'The year (年份).',
    CITY: 'The id of the city, which is in pinyin (城市).',
    INDICATOR: 'The id of the indicator, which is in English (指标).',
    ID: 'The id (标识).',
  },
);

export const DocumentOrderFieldEnum = register(
  'DocumentOrderField',
  ['YEAR', 'CITY', 'TITLE', 'ISSUED_ON', 'ID'] as const,
  'What a list of documents can be sorted by (排序字段). Those without a date of issue come last in either direction.',
  {
    YEAR: 'The year that it covers (年份).',
    CITY: 'The id of the city, which is in pinyin (城市).',
    TITLE: 'The title, by Unicode code point (标题).',
    ISSUED_ON: 'When it was issued (发文日期).',
    ID: 'The id (标识).',
  },
);

export const ResponsibilityOrderFieldEnum = register(
  'ResponsibilityOrderField',
  ['DOCUMENT', 'SECTION', 'PARTY', 'ROLE'] as const,
  'What a list of responsibilities can be sorted by (排序字段).',
  {
    DOCUMENT: 'The id of the document that says so (文件).',
    SECTION: 'Where in its document it is said: in reading order, section by section (章节).',
    PARTY: 'The id of the department or official (责任方).',
    ROLE: 'The role: leads, then the responsible, then those who cooperate (牵头、责任、配合).',
  },
);

export const FulfilmentStatusEnum = register(
  'FulfilmentStatus',
  fulfilments,
  'How far a target is met, according to what is reported (完成状态).',
  {
    MET: 'The target is met, in the sense of its comparator, by all that the result may stand for: 3800以上 is met at 3800 (完成).',
    EXCEEDED: 'More is reached than the target asks for (超额完成).',
    PARTLY_MET: 'Something is reached, but less than the target asks for (部分完成).',
    NOT_MET: 'Nothing is reached, or more than a ceiling (不超过) allows (未完成).',
    NOT_REPORTED: 'No result is known (未见报告).',
    NOT_COMPARABLE:
      'A figure is withheld, target and result count differently or speak of different periods, or their comparators leave it open: 目标3800以上, 完成3500余 (不可比).',
    NO_TARGET:
      'A result for which no target is known, and that states no completion rate (无对应目标).',
  },
);

export const CellStatusEnum = register(
  'CellStatus',
  ['STATED', 'NOT_MENTIONED', 'NOT_HELD'] as const,
  'What the documents say about an indicator for one city and year (记载情况).',
  {
    STATED: 'At least one target or result is stated (有记载).',
    NOT_MENTIONED:
      'A document of that city and year is held, but it does not mention the indicator (未提及).',
    NOT_HELD: 'No document of that city and year is held (未收录).',
  },
);

export const MeasurementGroupKeyEnum = register(
  'MeasurementGroupKey',
  ['CITY', 'YEAR', 'INDICATOR', 'UNIT', 'BASIS', 'POLICY_AREA', 'PERIOD'] as const,
  'What targets or results are grouped by (分组).',
  {
    CITY: 'The city (城市).',
    YEAR: 'The year (年份).',
    INDICATOR: 'The indicator (指标).',
    UNIT: 'The unit (单位). It separates groups even if it is not given.',
    BASIS: 'What a number counts (计量口径). It separates groups even if it is not given.',
    POLICY_AREA: 'The policy area of the indicator (业务领域).',
    PERIOD: 'The period (时段). It separates groups even if it is not given.',
  },
);

export const SuggestionFormEnum = register(
  'SuggestionForm',
  suggestionForms,
  'What of a node begins with a text that is typed, or holds it (匹配方式).',
  {
    NAME: 'Its name, or its title (名称).',
    ALIAS: 'Another name of it (别称).',
    PINYIN: 'The pinyin of its name or of an alias (全拼).',
    INITIALS: 'The first letters of its pinyin, syllable by syllable (拼音首字母).',
    ENGLISH: 'Its name in English (英文名称).',
    ID: 'Its id (标识).',
  },
);

/** Why a group has no sum. */
export const noSumReasons = ['RATES', 'PERIODS', 'NO_VALUES'] as const;

export const NoSumReasonEnum = register(
  'NoSumReason',
  noSumReasons,
  'Why values are not added up (不相加的原因).',
  {
    RATES: 'Rates, ratios and multiples have no sum (比率不相加).',
    PERIODS:
      'The values speak of stretches of time that differ or that the source leaves open (时段不一).',
    NO_VALUES: 'No value is known (无数值).',
  },
);

export const SilenceReasonEnum = register(
  'SilenceReason',
  silenceReasons,
  'Why no result of a target is known, as far as the documents of its city go (未见报告的原因).',
  {
    NOT_YET_DUE:
      'A report on a part of its time is held, which ends before the target is due (尚未到期).',
    LATER_PLAN:
      'The report that states it ends before it is due: it is a plan for later, as 下半年 is in a report on the first half (同一报告中的后续计划).',
    NOT_HELD: 'No report on its time is held: nothing can be said of it (未收录报告).',
    NOT_REPORTED:
      'A report on the time in which it is due is held, and does not mention it (到期未报告).',
  },
);
