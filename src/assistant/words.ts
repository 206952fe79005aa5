import type {
  AnswersFragment,
  Comparator,
  ConceptKind,
  EntityType,
  FulfilmentStatus,
  IndicatorAspect,
  MeasureBasis,
  MeasurementPeriod,
  ResponsibilityRole,
  SilenceReason,
} from './generated/graphql.js';

/** What values of the API are called in answers: in English, with the term that documents and users use. */

export const kindWords: Readonly<Record<EntityType, string>> = {
  BENEFICIARY_GROUP: 'group served (服务对象)',
  CITY: 'city (城市)',
  CONCEPT: 'concept (提法)',
  DEPARTMENT: 'department (部门/机构)',
  DOCUMENT: 'document (文件)',
  INDICATOR: 'indicator (指标)',
  INDICATOR_FAMILY: 'indicator family (指标族)',
  OFFICIAL: 'official (负责人)',
  PLACE: 'place (地点)',
  POLICY: 'policy (政策)',
  POLICY_AREA: 'policy area (业务领域)',
  PROGRAM: 'programme (项目)',
  RESULT: 'result (完成情况)',
  SECTION: 'section (章节)',
  SERVICE_BRAND: 'service brand (服务品牌)',
  TARGET: 'target (目标)',
  YEAR: 'year (年份)',
};

export const basisWords: Readonly<Record<MeasureBasis, string>> = {
  AMOUNT: 'an amount (金额)',
  INCREMENT: 'new ones only (新增)',
  RATE: 'a rate (比率)',
  STOCK: 'a running total (累计)',
};

export const periodWords: Readonly<Record<MeasurementPeriod, string>> = {
  FIRST_HALF: 'first half of the year (上半年)',
  OTHER: 'a part of the year (部分时间)',
  SECOND_HALF: 'second half of the year (下半年)',
  UNSTATED: 'period not said (时间未说明)',
  YEAR: 'whole year (全年)',
};

export const comparatorSigns: Readonly<Record<Comparator, string>> = {
  APPROX: '≈',
  EQ: '=',
  GT: '>',
  GTE: '≥',
  LT: '<',
  LTE: '≤',
  RANGE: '=',
};

export const statusWords: Readonly<Record<FulfilmentStatus, string>> = {
  EXCEEDED: 'exceeded (超额完成)',
  MET: 'met (完成)',
  NOT_COMPARABLE: 'reported, not comparable (不可比)',
  NOT_MET: 'not met (未完成)',
  NOT_REPORTED: 'no result known (未见报告)',
  NO_TARGET: 'no target known (无目标)',
  PARTLY_MET: 'partly met (部分完成)',
};

export const silenceWords: Readonly<Record<SilenceReason, string>> = {
  LATER_PLAN: 'it is a plan for later in the same report (同一报告中的后续计划)',
  NOT_HELD: 'no report on its time is held (未收录报告): nothing can be said of it',
  NOT_REPORTED: 'a report on its time is held and does not mention it (未提及, 到期未报告)',
  NOT_YET_DUE: 'the report that is held ends before it is due (尚未到期)',
};

export const roleWords: Readonly<Record<ResponsibilityRole, string>> = {
  LEAD: 'leads (牵头)',
  RESPONSIBLE: 'is responsible (负责)',
  COOPERATING: 'cooperates (配合)',
};

export const aspectWords: Readonly<Record<IndicatorAspect, string>> = {
  ACTION: 'what is done (动作)',
  BASIS: 'basis (口径)',
  OBJECT: 'object (对象)',
  POPULATION: 'population (人群)',
  SCOPE: 'scope (范围)',
  UNIT: 'unit (单位)',
};

export const conceptWords: Readonly<Record<ConceptKind, string>> = {
  INSTITUTION: 'institution or rule (制度)',
  POLITICAL_FORMULA: 'political formula (政治表述)',
  REFORM: 'reform (改革)',
  SERVICE_MODEL: 'service model (服务模式)',
  STRATEGY: 'strategy (战略)',
};

/** Types as answers of the API call them: `ServiceBrand` is `SERVICE_BRAND`. */
export const entityTypeOf = (typename: string): EntityType =>
  typename.replace(/\B[A-Z]/g, '_$&').toUpperCase() as EntityType;

export const kindOf = (typename: string): string => kindWords[entityTypeOf(typename)] ?? typename;

/** What somebody answers for. */
export function subjectText(subject: AnswersFragment['subject']): string {
  switch (subject.__typename) {
    case 'Section':
      return `section ${headed(subject)} (${subject.id})`;
    case 'Target':
      return `target ${subject.indicator.name} ${subject.displayText} (${subject.id})`;
    default:
      return `${kindOf(subject.__typename)} ${subject.name} (${subject.id})`;
  }
}

/** A heading as it is printed. */
export const headed = ({
  heading,
  printedNumber,
}: {
  readonly heading: string;
  readonly printedNumber: string | null;
}): string => `“${printedNumber ?? ''}${heading}”`;
