import { registerEnumType } from 'type-graphql';
import { fulfilments } from '../../model/fulfilment.js';
import {
  cityLevels,
  comparators,
  departmentKinds,
  documentKinds,
  documentPeriods,
  graphNodeTypes,
  measureBases,
  policyActions,
  policyKinds,
  programKinds,
  responsibilityRoles,
} from '../../model/ontology.js';

type Values<T extends string> = { readonly [K in T]: K };

const asEnum = <T extends string>(values: readonly T[]): Values<T> =>
  Object.fromEntries(values.map((value) => [value, value])) as Values<T>;

function register<T extends string>(
  name: string,
  values: readonly T[],
  description: string,
  meanings: Partial<Record<T, string>> = {},
): Values<T> {
  const enumeration = asEnum(values);
  registerEnumType(enumeration, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      Object.entries(meanings).map(([value, meaning]) => [
        value,
        { description: meaning as string },
      ]),
    ) as never,
  });
  return enumeration;
}

export const CityLevelEnum = register('CityLevel', cityLevels, 'Administrative level (行政级别).', {
  PROVINCE: '省、自治区、直辖市',
  PREFECTURE: '地级市',
  COUNTY: '县、县级市、区',
});

export const DocumentKindEnum = register(
  'DocumentKind',
  documentKinds,
  'Kind of document (文件类型).',
  {
    WORK_PLAN: '工作要点、工作计划',
    WORK_REPORT: '工作总结、述职报告',
    MEETING_REPORT: '会议报道',
    OTHER: '其他',
  },
);

export const DocumentPeriodEnum = register(
  'DocumentPeriod',
  documentPeriods,
  'Part of the year that a document covers (时段).',
  { YEAR: '全年', FIRST_HALF: '上半年', SECOND_HALF: '下半年' },
);

export const ProgramKindEnum = register(
  'ProgramKind',
  programKinds,
  'Kind of programme (项目类型).',
  {
    FRAMEWORK: '工作体系、工作思路: a work framework, whose parts are programmes or task forces',
    ACTION: '工程、行动',
    PROJECT: '项目、计划',
    PILOT: '试点、实验区',
    CAMPAIGN: '专项整治、排查',
    MECHANISM: '机制、制度',
    PLATFORM: '平台、系统',
    EVENT: '活动、会议、评选',
    OTHER: '其他',
  },
);

export const PolicyKindEnum = register(
  'PolicyKind',
  policyKinds,
  'Kind of policy text (政策类型).',
  {
    LAW: '法律',
    REGULATION: '条例、规定',
    MEASURES: '办法、措施、细则',
    OPINIONS: '意见',
    PLAN: '规划、计划、方案',
    STANDARD: '标准、规范',
    CATALOGUE: '清单、目录、名录',
    NOTICE: '通知、要点',
    OTHER: '其他',
  },
);

export const PolicyActionEnum = register(
  'PolicyAction',
  policyActions,
  'What the document says is done with the policy (政策动作).',
  {
    DRAFTS: '拟定、研究制定',
    ISSUES: '出台、印发、制定',
    REVISES: '修订、完善',
    IMPLEMENTS: '落实、贯彻',
    PUBLISHES: '发布、发行',
  },
);

export const DepartmentKindEnum = register(
  'DepartmentKind',
  departmentKinds,
  'Kind of department (部门类型).',
  {
    BUREAU: '局、厅、部',
    OFFICE: '科、处、办公室',
    INSTITUTION: '事业单位: 福利院、救助站、中心',
    PARTY_ORGAN: '党委、党组织',
    TASK_FORCE: '工作专班',
    GOVERNMENT: '人民政府',
    SOCIAL_ORGANIZATION: '社会组织: 协会、总会、基金会',
    OTHER: '其他',
  },
);

export const ResponsibilityRoleEnum = register(
  'ResponsibilityRole',
  responsibilityRoles,
  '牵头 LEAD, 责任 RESPONSIBLE, 配合 / 联合 COOPERATING.',
  { LEAD: '牵头', RESPONSIBLE: '责任', COOPERATING: '配合、联合' },
);

export const ComparatorEnum = register(
  'Comparator',
  comparators,
  'How an observed value relates to the stated number (比较方式): 达到 EQ, 以上 / 不低于 / 至少 GTE, 不超过 / 以内 LTE, 余 / 多 / 超 GT, 不足 LT, 约 / 左右 APPROX, 2-3 RANGE.',
  {
    EQ: '达到, or a bare number',
    GTE: '以上、不低于、不少于、至少',
    GT: '余、多、超过',
    LTE: '以内、不超过',
    LT: '不足',
    APPROX: '约、左右',
    RANGE: '2-3: from value to upperValue',
  },
);

export const MeasureBasisEnum = register(
  'MeasureBasis',
  measureBases,
  'What a number counts (计量口径): 新增 INCREMENT adds to a stock in the period, 累计 / 达到 STOCK is the level reached, RATE is a share or a ratio, AMOUNT is money.',
  { INCREMENT: '新增、新建', STOCK: '累计、达到', RATE: '率、比例、倍数', AMOUNT: '金额' },
);

export const EntityTypeEnum = register(
  'EntityType',
  graphNodeTypes,
  'Types of the graph (节点类型).',
);

export const OrderDirectionEnum = register(
  'OrderDirection',
  ['ASC', 'DESC'] as const,
  'Direction (升序 / 降序).',
);

export const NamedOrderFieldEnum = register(
  'NamedOrderField',
  ['NAME', 'ID'] as const,
  'What a list of named things is ordered by (排序字段).',
  { NAME: 'Name, by Unicode code point', ID: 'Id, which is in pinyin or English' },
);

export const MeasurementOrderFieldEnum = register(
  'MeasurementOrderField',
  ['VALUE', 'YEAR', 'CITY', 'INDICATOR', 'ID'] as const,
  'What a list of targets or results is ordered by (排序字段). Withheld values come last in either direction.',
  {
    VALUE: 'Value in the base unit',
    YEAR: 'Year',
    CITY: "The city's id, which is in pinyin",
    INDICATOR: "The indicator's id, which is in English",
    ID: 'Id',
  },
);

export const FulfilmentStatusEnum = register(
  'FulfilmentStatus',
  fulfilments,
  'How far a target is reached, by what is reported of it (完成状态).',
  {
    MET: "The target holds, in its comparator's sense: 3800以上 is met at 3800 (完成)",
    EXCEEDED: 'More than the target asks for (超额完成)',
    PARTLY_MET: 'Something, but less than the target asks for (部分完成)',
    NOT_MET: 'Nothing, or more than a ceiling (不超过) allows (未完成)',
    NOT_REPORTED: 'No result is known (未见报告)',
    NOT_COMPARABLE:
      'A figure is withheld, the two count differently, or no target is known (不可比)',
  },
);

export const CellStatusEnum = register(
  'CellStatus',
  ['STATED', 'NOT_MENTIONED', 'NOT_HELD'] as const,
  'What the documents say of an indicator in one city and year.',
  {
    STATED: 'At least one target or result.',
    NOT_MENTIONED: 'A document of that city and year is held, and says nothing of it.',
    NOT_HELD: 'No document of that city and year is held.',
  },
);

export const MeasurementGroupKeyEnum = register(
  'MeasurementGroupKey',
  ['CITY', 'YEAR', 'INDICATOR', 'UNIT', 'BASIS', 'POLICY_AREA'] as const,
  'What measurements are grouped by (分组). Unit and basis always separate groups, named or not.',
);
