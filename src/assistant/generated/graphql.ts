/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Why values must not be set side by side without a word (提示类型). */
export type CautionCode =
  /** Their bases differ (计量口径不同). */
  | 'BASIS'
  /** Their comparators differ (比较方式不同). */
  | 'COMPARATOR'
  /** The words leave open whether a figure is new or a running total (口径存疑). */
  | 'DOUBTFUL_BASIS'
  /** The stretches of time that they speak of differ (时段不同). */
  | 'PERIOD'
  /** Of whom or what they are differs (统计范围不同). */
  | 'POPULATION'
  /** What they apply to differs (适用范围不同). */
  | 'SCOPE'
  /** Their units differ (单位不同). */
  | 'UNIT'
  /** The source withholds a figure (数值未公开). */
  | 'WITHHELD';

/** What the documents say about an indicator for one city and year (记载情况). */
export type CellStatus =
  /** No document of that city and year is held (未收录). */
  | 'NOT_HELD'
  /** A document of that city and year is held, but it does not mention the indicator (未提及). */
  | 'NOT_MENTIONED'
  /** At least one target or result is stated (有记载). */
  | 'STATED';

/** Tests on cities (城市). All that are given must hold. */
export type CityFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<CityFilter> | null | undefined;
  /** Whether the source withholds its name (XX市). */
  readonly anonymized?: boolean | null | undefined;
  /** Its id. */
  readonly id?: IdFilter | null | undefined;
  /** Its administrative level (行政级别). */
  readonly level?: CityLevel | null | undefined;
  /** Its preferred name (名称). */
  readonly name?: StringFilter | null | undefined;
  /** This does not hold. A test on an absent value does not hold, so its negation does. */
  readonly not?: CityFilter | null | undefined;
  /** At least one of these holds; with an empty list, nothing passes. */
  readonly or?: ReadonlyArray<CityFilter> | null | undefined;
};

/** Administrative level (行政级别). */
export type CityLevel =
  /** County, county-level city or district (县、县级市、区). */
  | 'COUNTY'
  /** Prefecture-level city (地级市). */
  | 'PREFECTURE'
  /** Province, autonomous region or municipality under central government (省、自治区、直辖市). */
  | 'PROVINCE';

/** How an observed value relates to the stated number (比较方式). */
export type Comparator =
  /** About the number (约、左右). */
  | 'APPROX'
  /** Equal to the number; also for a number without a qualifier (达到). */
  | 'EQ'
  /** More than the number (余、多、超过). */
  | 'GT'
  /** At least the number (以上、不低于、不少于、至少). */
  | 'GTE'
  /** Less than the number (不足). */
  | 'LT'
  /** At most the number (以内、不超过). */
  | 'LTE'
  /** From `value` to `upperValue` (区间): 2-3. */
  | 'RANGE';

/** Tests on concepts (提法). All that are given must hold. */
export type ConceptFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<ConceptFilter> | null | undefined;
  /** Its id. */
  readonly id?: IdFilter | null | undefined;
  /** Its kind (提法类型). */
  readonly kind?: ConceptKind | null | undefined;
  /** Its preferred name (名称). */
  readonly name?: StringFilter | null | undefined;
  /** This does not hold. A test on an absent value does not hold, so its negation does. */
  readonly not?: ConceptFilter | null | undefined;
  /** At least one of these holds; with an empty list, nothing passes. */
  readonly or?: ReadonlyArray<ConceptFilter> | null | undefined;
  /** Name or alias of the policy area that it concerns (业务领域). */
  readonly policyArea?: StringFilter | null | undefined;
  /** A year covered by a document that uses it (年份). */
  readonly year?: IntFilter | null | undefined;
};

/** Kind of concept (提法类型). */
export type ConceptKind =
  /** Established institution or rule (制度): 两项补贴, 三会一课, 四议两公开. */
  | 'INSTITUTION'
  /** Words of political commitment (政治表述): 四个意识, 一条主线. */
  | 'POLITICAL_FORMULA'
  /** Reform (改革): 放管服, 最多跑一次, 跨省通办. */
  | 'REFORM'
  /** Model of service (服务模式): 15分钟养老服务圈, 五社联动, 一窗受理. */
  | 'SERVICE_MODEL'
  /** Strategy (战略): 八八战略, 乡村振兴. */
  | 'STRATEGY';

/** Kind of department (部门类型). */
export type DepartmentKind =
  /** Bureau, provincial department or ministry (局、厅、部). */
  | 'BUREAU'
  /** People's government (人民政府). */
  | 'GOVERNMENT'
  /** Public institution, such as a welfare home, a rescue station or a centre (事业单位: 福利院、救助站、中心). */
  | 'INSTITUTION'
  /** Section, division or office of a larger department (科、处、办公室). */
  | 'OFFICE'
  /** Any other kind (其他). */
  | 'OTHER'
  /** Party committee or Party organisation (党委、党组织). */
  | 'PARTY_ORGAN'
  /** Social organisation, such as an association, a federation or a foundation (社会组织: 协会、总会、基金会). */
  | 'SOCIAL_ORGANIZATION'
  /** Task force (工作专班). */
  | 'TASK_FORCE';

/** Kind of document (文件类型). */
export type DocumentKind =
  /** Report on a meeting (会议报道). */
  | 'MEETING_REPORT'
  /** Any other kind (其他). */
  | 'OTHER'
  /** Key tasks of a year, or a work plan (工作要点、工作计划). */
  | 'WORK_PLAN'
  /** Work summary, or report on duties (工作总结、述职报告). */
  | 'WORK_REPORT';

/** The part of the year that a document covers (时段). */
export type DocumentPeriod =
  /** The first half of the year (上半年). */
  | 'FIRST_HALF'
  /** The second half of the year (下半年). */
  | 'SECOND_HALF'
  /** The whole year (全年). */
  | 'YEAR';

/** The node types of the graph (节点类型). */
export type EntityType =
  /** Beneficiary group (服务对象). */
  | 'BENEFICIARY_GROUP'
  /** City (城市). */
  | 'CITY'
  /** Concept (提法). */
  | 'CONCEPT'
  /** Department (部门/机构). */
  | 'DEPARTMENT'
  /** Document (文件). */
  | 'DOCUMENT'
  /** Indicator (指标). */
  | 'INDICATOR'
  /** Family of indicators (指标族). */
  | 'INDICATOR_FAMILY'
  /** Official (负责人). */
  | 'OFFICIAL'
  /** Place (地点). */
  | 'PLACE'
  /** Policy (政策文件). */
  | 'POLICY'
  /** Policy area (业务领域). */
  | 'POLICY_AREA'
  /** Programme (工程/行动/项目). */
  | 'PROGRAM'
  /** Result (完成情况). */
  | 'RESULT'
  /** Section (章节). */
  | 'SECTION'
  /** Service brand (服务品牌). */
  | 'SERVICE_BRAND'
  /** Target (目标). */
  | 'TARGET'
  /** Year (年份). */
  | 'YEAR';

/** Tests on a number. All tests that are given must hold; null counts as not given. A withheld value fails every test. */
export type FloatFilter = {
  /** Equal to this. */
  readonly eq?: number | null | undefined;
  /** Greater than this. */
  readonly gt?: number | null | undefined;
  /** Greater than or equal to this. */
  readonly gte?: number | null | undefined;
  /** Equal to one of these; an empty list matches nothing. */
  readonly in?: ReadonlyArray<number> | null | undefined;
  /** Less than this. */
  readonly lt?: number | null | undefined;
  /** Less than or equal to this. */
  readonly lte?: number | null | undefined;
};

/** How far a target is met, according to what is reported (完成状态). */
export type FulfilmentStatus =
  /** More is reached than the target asks for (超额完成). */
  | 'EXCEEDED'
  /** The target is met, in the sense of its comparator, by all that the result may stand for: 3800以上 is met at 3800 (完成). */
  | 'MET'
  /** A figure is withheld, target and result count differently or speak of different periods, or their comparators leave it open: 目标3800以上, 完成3500余 (不可比). */
  | 'NOT_COMPARABLE'
  /** Nothing is reached, or more than a ceiling (不超过) allows (未完成). */
  | 'NOT_MET'
  /** No result is known (未见报告). */
  | 'NOT_REPORTED'
  /** A result for which no target is known, and that states no completion rate (无对应目标). */
  | 'NO_TARGET'
  /** Something is reached, but less than the target asks for (部分完成). */
  | 'PARTLY_MET';

/** Tests on an id. All tests that are given must hold; null counts as not given. */
export type IdFilter = {
  /** Equal to this. */
  readonly eq?: string | number | null | undefined;
  /** Equal to one of these; an empty list matches nothing. */
  readonly in?: ReadonlyArray<string | number> | null | undefined;
};

/** In what two indicators of a family differ (差异方面). */
export type IndicatorAspect =
  /** What is done to it (动作): 新建, 改造, 累计. */
  | 'ACTION'
  /** What a number counts (计量口径). */
  | 'BASIS'
  /** What is counted (计量对象): 床位, 机构, 人员. */
  | 'OBJECT'
  /** Of whom or what (统计范围). */
  | 'POPULATION'
  /** What one unit applies to (适用范围): 每个市(区). */
  | 'SCOPE'
  /** The unit (单位). */
  | 'UNIT';

/** Tests on indicators (指标). All that are given must hold. */
export type IndicatorFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<IndicatorFilter> | null | undefined;
  /** Its id. */
  readonly id?: IdFilter | null | undefined;
  /** Its preferred name (名称). */
  readonly name?: StringFilter | null | undefined;
  /** This does not hold. A test on an absent value does not hold, so its negation does. */
  readonly not?: IndicatorFilter | null | undefined;
  /** At least one of these holds; with an empty list, nothing passes. */
  readonly or?: ReadonlyArray<IndicatorFilter> | null | undefined;
  /** Name or alias of the policy area that it concerns (业务领域). */
  readonly policyArea?: StringFilter | null | undefined;
  /** Its unit (单位). */
  readonly unit?: StringFilter | null | undefined;
};

/** Tests on a whole number. All tests that are given must hold; null counts as not given. */
export type IntFilter = {
  /** Equal to this. */
  readonly eq?: number | null | undefined;
  /** Greater than this. */
  readonly gt?: number | null | undefined;
  /** Greater than or equal to this. */
  readonly gte?: number | null | undefined;
  /** Equal to one of these; an empty list matches nothing. */
  readonly in?: ReadonlyArray<number> | null | undefined;
  /** Less than this. */
  readonly lt?: number | null | undefined;
  /** Less than or equal to this. */
  readonly lte?: number | null | undefined;
};

/** What a number counts (计量口径). */
export type MeasureBasis =
  /** An amount of money (金额). */
  | 'AMOUNT'
  /** What is added to a stock in the period (新增、新建). */
  | 'INCREMENT'
  /** A share, a ratio or a multiple (率、比例、倍数). */
  | 'RATE'
  /** The level that is reached (累计、达到). */
  | 'STOCK';

/** The stretch of time that a target or a result speaks of (时段). */
export type MeasurementPeriod =
  /** The first half of the year (上半年). */
  | 'FIRST_HALF'
  /** Any other stretch of time: 1-5月, 4个月内; see periodStart and periodEnd (其他时段). */
  | 'OTHER'
  /** The second half of the year (下半年). */
  | 'SECOND_HALF'
  /** The source leaves it open (未说明). */
  | 'UNSTATED'
  /** The whole year (全年). */
  | 'YEAR';

/** What a document says is done with a policy (政策动作). */
export type PolicyAction =
  /** The policy is approved by another body (批复、批准). */
  | 'APPROVES'
  /** The policy is being drafted (拟定、研究制定). */
  | 'DRAFTS'
  /** The policy is evaluated (评估). */
  | 'EVALUATES'
  /** The policy is carried out (落实、贯彻). */
  | 'IMPLEMENTS'
  /** The policy is issued (出台、印发、制定). */
  | 'ISSUES'
  /** The policy is published (发布、发行). */
  | 'PUBLISHES'
  /** The policy is revised or improved (修订、完善). */
  | 'REVISES';

/** Kind of policy text (政策类型). */
export type PolicyKind =
  /** List, catalogue or directory (清单、目录、名录). */
  | 'CATALOGUE'
  /** Law (法律). */
  | 'LAW'
  /** Measures or detailed rules (办法、措施、细则). */
  | 'MEASURES'
  /** Notice or key points (通知、要点). */
  | 'NOTICE'
  /** Opinions (意见). */
  | 'OPINIONS'
  /** Any other kind (其他). */
  | 'OTHER'
  /** Plan or scheme (规划、计划、方案). */
  | 'PLAN'
  /** Regulations or provisions (条例、规定). */
  | 'REGULATION'
  /** Standard or specification (标准、规范). */
  | 'STANDARD';

/** Kind of programme (项目类型). */
export type ProgramKind =
  /** Large programme or action (工程、行动). */
  | 'ACTION'
  /** Rectification or inspection campaign (专项整治、排查). */
  | 'CAMPAIGN'
  /** Activity, meeting or award (活动、会议、评选). */
  | 'EVENT'
  /** Work framework, whose parts are programmes or task forces (工作体系、工作思路). */
  | 'FRAMEWORK'
  /** Mechanism or set of rules (机制、制度). */
  | 'MECHANISM'
  /** Any other kind (其他). */
  | 'OTHER'
  /** Pilot or experimental zone (试点、实验区). */
  | 'PILOT'
  /** Platform or information system (平台、系统). */
  | 'PLATFORM'
  /** Project or plan (项目、计划). */
  | 'PROJECT';

/** Tests on responsibilities (责任). All that are given must hold. */
export type ResponsibilityFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<ResponsibilityFilter> | null | undefined;
  /** The city whose document says so (城市). */
  readonly city?: CityFilter | null | undefined;
  /** Id of the document that says so (文件). */
  readonly document?: IdFilter | null | undefined;
  /** Whether the subject inherits it from the section that it is in. */
  readonly inherited?: boolean | null | undefined;
  /** This does not hold. A test on an absent value does not hold, so its negation does. */
  readonly not?: ResponsibilityFilter | null | undefined;
  /** At least one of these holds; with an empty list, nothing passes. */
  readonly or?: ReadonlyArray<ResponsibilityFilter> | null | undefined;
  /** Id of the department or official (责任主体). */
  readonly party?: IdFilter | null | undefined;
  /** Name or alias of the department or official (责任主体). */
  readonly partyName?: StringFilter | null | undefined;
  /** Name or alias of the policy area that the subject concerns (业务领域). */
  readonly policyArea?: StringFilter | null | undefined;
  /** The role of the party (牵头、责任、配合). */
  readonly role?: ResponsibilityRole | null | undefined;
  /** The year that this document covers (年份). */
  readonly year?: IntFilter | null | undefined;
};

/** The role of a department or an official in a responsibility (牵头、责任、配合). */
export type ResponsibilityRole =
  /** Cooperates in the work, or does it jointly with others (配合、联合). */
  | 'COOPERATING'
  /** Leads the work (牵头). */
  | 'LEAD'
  /** Is responsible for the work (责任). */
  | 'RESPONSIBLE';

/** Why no result of a target is known, as far as the documents of its city go (未见报告的原因). */
export type SilenceReason =
  /** The report that states it ends before it is due: it is a plan for later, as 下半年 is in a report on the first half (同一报告中的后续计划). */
  | 'LATER_PLAN'
  /** No report on its time is held: nothing can be said of it (未收录报告). */
  | 'NOT_HELD'
  /** A report on the time in which it is due is held, and does not mention it (到期未报告). */
  | 'NOT_REPORTED'
  /** A report on a part of its time is held, which ends before the target is due (尚未到期). */
  | 'NOT_YET_DUE';

/** Tests on a text, case-sensitive. All tests that are given must hold; null counts as not given. */
export type StringFilter = {
  /** Contains this (包含). */
  readonly contains?: string | null | undefined;
  /** Equal to this. */
  readonly eq?: string | null | undefined;
  /** Equal to one of these; an empty list matches nothing. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Begins with this (开头). */
  readonly startsWith?: string | null | undefined;
};

/** What of a node begins with a text that is typed, or holds it (匹配方式). */
export type SuggestionForm =
  /** Another name of it (别称). */
  | 'ALIAS'
  /** Its name in English (英文名称). */
  | 'ENGLISH'
  /** Its id (标识). */
  | 'ID'
  /** The first letters of its pinyin, syllable by syllable (拼音首字母). */
  | 'INITIALS'
  /** Its name, or its title (名称). */
  | 'NAME'
  /** The pinyin of its name or of an alias (全拼). */
  | 'PINYIN';

/** Tests on targets (目标). All that are given must hold. */
export type TargetFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<TargetFilter> | null | undefined;
  /** What it counts (计量口径). */
  readonly basis?: MeasureBasis | null | undefined;
  /** The city that it belongs to (城市). */
  readonly city?: CityFilter | null | undefined;
  /** Name or alias of a department that is responsible for it, in any role (部门/机构). */
  readonly department?: StringFilter | null | undefined;
  /** Its id. */
  readonly id?: IdFilter | null | undefined;
  /** The indicator that it gives a value of (指标). */
  readonly indicator?: IndicatorFilter | null | undefined;
  /** This does not hold. A test on an absent value does not hold, so its negation does. */
  readonly not?: TargetFilter | null | undefined;
  /** At least one of these holds; with an empty list, nothing passes. */
  readonly or?: ReadonlyArray<TargetFilter> | null | undefined;
  /** The stretch of time that it speaks of (时段). */
  readonly period?: MeasurementPeriod | null | undefined;
  /** Its unit as written (单位). */
  readonly unit?: StringFilter | null | undefined;
  /** Its value in the base unit (数值); a withheld value fails every test. */
  readonly value?: FloatFilter | null | undefined;
  /** The year that it is for (年份). */
  readonly year?: IntFilter | null | undefined;
};

export type AssistantCompareQueryVariables = Exact<{
  indicator: string | number;
  cityIds?: ReadonlyArray<string | number> | string | number | null | undefined;
  years?: ReadonlyArray<number> | number | null | undefined;
}>;


export type AssistantCompareQuery = { readonly compareIndicator: { readonly years: ReadonlyArray<number>, readonly indicator: { readonly id: string, readonly name: string, readonly unit: string, readonly basis: MeasureBasis, readonly object: string | null, readonly population: string | null, readonly action: string | null, readonly policyArea: { readonly id: string, readonly name: string } | null, readonly family: { readonly id: string, readonly name: string } | null, readonly related: ReadonlyArray<{ readonly indicator: { readonly id: string, readonly name: string, readonly targets: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename: 'Target', readonly dueOn: string | null, readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly silence: SilenceReason | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> }, readonly results: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename: 'Result', readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly statedCompletionRate: number | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly rank: { readonly place: number, readonly among: string } | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> } }, readonly differences: ReadonlyArray<{ readonly aspect: IndicatorAspect, readonly here: string | null, readonly there: string | null }> }> }, readonly cells: ReadonlyArray<{ readonly year: number, readonly status: CellStatus, readonly city: { readonly id: string, readonly name: string }, readonly targets: ReadonlyArray<{ readonly __typename: 'Target', readonly dueOn: string | null, readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly silence: SilenceReason | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } }>, readonly results: ReadonlyArray<{ readonly __typename: 'Result', readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly statedCompletionRate: number | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly rank: { readonly place: number, readonly among: string } | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> }>, readonly cautions: ReadonlyArray<{ readonly code: CautionCode, readonly values: ReadonlyArray<string>, readonly measurementIds: ReadonlyArray<string>, readonly message: string, readonly messageZh: string }> } };

export type AssistantConceptQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AssistantConceptQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'Concept', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly kind: ConceptKind, readonly years: ReadonlyArray<number>, readonly policyArea: { readonly id: string, readonly name: string } | null, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string }> }, readonly spread: ReadonlyArray<{ readonly year: number, readonly city: { readonly id: string, readonly name: string }, readonly document: { readonly id: string, readonly title: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } }>, readonly appliedBy: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string }, readonly node:
            | { readonly __typename: 'Policy', readonly id: string, readonly name: string }
            | { readonly __typename: 'Program', readonly id: string, readonly name: string }
            | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string }
           }> } }
    | { readonly __typename: 'Department' }
    | { readonly __typename: 'Document' }
    | { readonly __typename: 'Evidence' }
    | { readonly __typename: 'Indicator' }
    | { readonly __typename: 'IndicatorFamily' }
    | { readonly __typename: 'Mention' }
    | { readonly __typename: 'Official' }
    | { readonly __typename: 'Place' }
    | { readonly __typename: 'Policy' }
    | { readonly __typename: 'PolicyArea' }
    | { readonly __typename: 'Program' }
    | { readonly __typename: 'Result' }
    | { readonly __typename: 'Section' }
    | { readonly __typename: 'ServiceBrand' }
    | { readonly __typename: 'SynonymSet' }
    | { readonly __typename: 'Target' }
    | { readonly __typename: 'Year' }
   | null };

export type AssistantConceptsQueryVariables = Exact<{
  filter?: ConceptFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AssistantConceptsQuery = { readonly concepts: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly name: string, readonly kind: ConceptKind, readonly years: ReadonlyArray<number> } }> } };

export type AssistantDutiesOfQueryVariables = Exact<{
  id: string | number;
}>;


export type AssistantDutiesOfQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup', readonly id: string }
    | { readonly __typename: 'City', readonly id: string }
    | { readonly __typename: 'Concept', readonly id: string }
    | { readonly __typename: 'Department', readonly id: string }
    | { readonly __typename: 'Document', readonly id: string }
    | { readonly __typename: 'Evidence', readonly id: string }
    | { readonly __typename: 'Indicator', readonly id: string }
    | { readonly __typename: 'IndicatorFamily', readonly id: string }
    | { readonly __typename: 'Mention', readonly id: string }
    | { readonly __typename: 'Official', readonly id: string }
    | { readonly __typename: 'Place', readonly id: string }
    | { readonly __typename: 'Policy', readonly name: string, readonly id: string, readonly responsibilities: ReadonlyArray<{ readonly id: string, readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
          | { readonly __typename: 'Department', readonly id: string, readonly name: string }
          | { readonly __typename: 'Official', readonly id: string, readonly name: string }
        , readonly subject:
          | { readonly __typename: 'Policy', readonly id: string, readonly name: string }
          | { readonly __typename: 'Program', readonly id: string, readonly name: string }
          | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null }
          | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string }
          | { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly indicator: { readonly name: string } }
        , readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> }
    | { readonly __typename: 'PolicyArea', readonly id: string }
    | { readonly __typename: 'Program', readonly name: string, readonly id: string, readonly responsibilities: ReadonlyArray<{ readonly id: string, readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
          | { readonly __typename: 'Department', readonly id: string, readonly name: string }
          | { readonly __typename: 'Official', readonly id: string, readonly name: string }
        , readonly subject:
          | { readonly __typename: 'Policy', readonly id: string, readonly name: string }
          | { readonly __typename: 'Program', readonly id: string, readonly name: string }
          | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null }
          | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string }
          | { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly indicator: { readonly name: string } }
        , readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> }
    | { readonly __typename: 'Result', readonly id: string }
    | { readonly __typename: 'Section', readonly heading: string, readonly id: string, readonly responsibilities: ReadonlyArray<{ readonly id: string, readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
          | { readonly __typename: 'Department', readonly id: string, readonly name: string }
          | { readonly __typename: 'Official', readonly id: string, readonly name: string }
        , readonly subject:
          | { readonly __typename: 'Policy', readonly id: string, readonly name: string }
          | { readonly __typename: 'Program', readonly id: string, readonly name: string }
          | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null }
          | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string }
          | { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly indicator: { readonly name: string } }
        , readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> }
    | { readonly __typename: 'ServiceBrand', readonly name: string, readonly id: string, readonly responsibilities: ReadonlyArray<{ readonly id: string, readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
          | { readonly __typename: 'Department', readonly id: string, readonly name: string }
          | { readonly __typename: 'Official', readonly id: string, readonly name: string }
        , readonly subject:
          | { readonly __typename: 'Policy', readonly id: string, readonly name: string }
          | { readonly __typename: 'Program', readonly id: string, readonly name: string }
          | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null }
          | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string }
          | { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly indicator: { readonly name: string } }
        , readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> }
    | { readonly __typename: 'SynonymSet', readonly id: string }
    | { readonly __typename: 'Target', readonly displayText: string, readonly id: string, readonly responsibilities: ReadonlyArray<{ readonly id: string, readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
          | { readonly __typename: 'Department', readonly id: string, readonly name: string }
          | { readonly __typename: 'Official', readonly id: string, readonly name: string }
        , readonly subject:
          | { readonly __typename: 'Policy', readonly id: string, readonly name: string }
          | { readonly __typename: 'Program', readonly id: string, readonly name: string }
          | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null }
          | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string }
          | { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly indicator: { readonly name: string } }
        , readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> }
    | { readonly __typename: 'Year', readonly id: string }
   | null };

export type AssistantDutiesQueryVariables = Exact<{
  filter?: ResponsibilityFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AssistantDutiesQuery = { readonly responsibilities: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
          | { readonly __typename: 'Department', readonly id: string, readonly name: string }
          | { readonly __typename: 'Official', readonly id: string, readonly name: string }
        , readonly subject:
          | { readonly __typename: 'Policy', readonly id: string, readonly name: string }
          | { readonly __typename: 'Program', readonly id: string, readonly name: string }
          | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null }
          | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string }
          | { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly indicator: { readonly name: string } }
        , readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } } }> } };

export type AssistantFindQueryVariables = Exact<{
  query: string;
  types?: ReadonlyArray<EntityType> | EntityType | null | undefined;
  cityIds?: ReadonlyArray<string | number> | string | number | null | undefined;
  years?: ReadonlyArray<number> | number | null | undefined;
  areaIds?: ReadonlyArray<string | number> | string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AssistantFindQuery = { readonly search: { readonly totalCount: number, readonly widened: boolean, readonly setAside: ReadonlyArray<string>, readonly didYouMean: ReadonlyArray<string>, readonly understood: ReadonlyArray<{ readonly text: string, readonly year: number | null, readonly alternatives: ReadonlyArray<string>, readonly city: { readonly id: string, readonly name: string } | null, readonly policyArea: { readonly id: string, readonly name: string } | null }>, readonly facets: ReadonlyArray<{ readonly type: EntityType, readonly count: number }>, readonly pageInfo: { readonly hasNextPage: boolean }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly passages: ReadonlyArray<{ readonly start: number, readonly end: number, readonly text: string, readonly document: { readonly id: string, readonly citation: string } }>, readonly node:
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number> }
        | { readonly __typename: 'City', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number> }
        | { readonly __typename: 'Concept', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number> }
        | { readonly __typename: 'Department', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number> }
        | { readonly __typename: 'Document', readonly id: string, readonly title: string, readonly citation: string }
        | { readonly __typename: 'Indicator', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number> }
        | { readonly __typename: 'Official', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number> }
        | { readonly __typename: 'Place', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly city: { readonly id: string, readonly name: string } }
        | { readonly __typename: 'Policy', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number> }
        | { readonly __typename: 'PolicyArea', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number> }
        | { readonly __typename: 'Program', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly city: { readonly id: string, readonly name: string } }
        | { readonly __typename: 'Result', readonly id: string, readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly statedCompletionRate: number | null, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly rank: { readonly place: number, readonly among: string } | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } }
        | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null, readonly document: { readonly id: string, readonly citation: string } }
        | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly city: { readonly id: string, readonly name: string } }
        | { readonly __typename: 'Target', readonly id: string, readonly dueOn: string | null, readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly silence: SilenceReason | null, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } }
       }> } };

export type CitedFragment = { readonly id: string, readonly displayQuote: string, readonly citation: string };

type Stated_Result_Fragment = { readonly __typename: 'Result', readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } };

type Stated_Target_Fragment = { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } };

export type StatedFragment =
  | Stated_Result_Fragment
  | Stated_Target_Fragment
;

export type PromisedFragment = { readonly __typename: 'Target', readonly dueOn: string | null, readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly silence: SilenceReason | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } };

export type ReportedFragment = { readonly __typename: 'Result', readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly statedCompletionRate: number | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly rank: { readonly place: number, readonly among: string } | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } };

export type AnswersFragment = { readonly id: string, readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
    | { readonly __typename: 'Department', readonly id: string, readonly name: string }
    | { readonly __typename: 'Official', readonly id: string, readonly name: string }
  , readonly subject:
    | { readonly __typename: 'Policy', readonly id: string, readonly name: string }
    | { readonly __typename: 'Program', readonly id: string, readonly name: string }
    | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null }
    | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string }
    | { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly indicator: { readonly name: string } }
  , readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } };

export type AssistantHeldQueryVariables = Exact<{
  cityIds?: ReadonlyArray<string | number> | string | number | null | undefined;
  years?: ReadonlyArray<number> | number | null | undefined;
}>;


export type AssistantHeldQuery = { readonly coverage: ReadonlyArray<{ readonly year: number, readonly city: { readonly id: string, readonly name: string }, readonly documents: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod }> }> };

export type AssistantNamesQueryVariables = Exact<{
  text: string;
  types?: ReadonlyArray<EntityType> | EntityType | null | undefined;
  cityIds?: ReadonlyArray<string | number> | string | number | null | undefined;
}>;


export type AssistantNamesQuery = { readonly suggest: ReadonlyArray<{ readonly matched: string, readonly form: SuggestionForm, readonly node: { readonly id: string, readonly type: EntityType, readonly label: string, readonly city: { readonly name: string } | null } }> };

export type AssistantPassageQueryVariables = Exact<{
  id: string | number;
}>;


export type AssistantPassageQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'Concept' }
    | { readonly __typename: 'Department' }
    | { readonly __typename: 'Document', readonly id: string, readonly title: string, readonly citation: string, readonly text: string, readonly sections: ReadonlyArray<{ readonly id: string, readonly heading: string, readonly printedNumber: string | null, readonly start: number }>, readonly artefacts: ReadonlyArray<{ readonly start: number, readonly end: number }> }
    | { readonly __typename: 'Evidence', readonly start: number, readonly end: number, readonly id: string, readonly displayQuote: string, readonly citation: string, readonly section: { readonly id: string, readonly heading: string, readonly printedNumber: string | null } | null, readonly proves: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly label: string }>, readonly edges: ReadonlyArray<{ readonly type: string, readonly source: string, readonly target: string }> }, readonly document: { readonly id: string, readonly title: string, readonly citation: string, readonly text: string, readonly artefacts: ReadonlyArray<{ readonly start: number, readonly end: number }> } }
    | { readonly __typename: 'Indicator' }
    | { readonly __typename: 'IndicatorFamily' }
    | { readonly __typename: 'Mention' }
    | { readonly __typename: 'Official' }
    | { readonly __typename: 'Place' }
    | { readonly __typename: 'Policy' }
    | { readonly __typename: 'PolicyArea' }
    | { readonly __typename: 'Program' }
    | { readonly __typename: 'Result' }
    | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly citation: string, readonly text: string, readonly artefacts: ReadonlyArray<{ readonly start: number, readonly end: number }> } }
    | { readonly __typename: 'ServiceBrand' }
    | { readonly __typename: 'SynonymSet' }
    | { readonly __typename: 'Target' }
    | { readonly __typename: 'Year' }
   | null };

export type WholeTextFragment = { readonly id: string, readonly title: string, readonly citation: string, readonly text: string, readonly artefacts: ReadonlyArray<{ readonly start: number, readonly end: number }> };

export type AssistantPlanQueryVariables = Exact<{
  city: string | number;
  year: number;
  targets?: TargetFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  resultsFirst?: number | null | undefined;
  resultsAfter?: string | null | undefined;
}>;


export type AssistantPlanQuery = { readonly targets: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly __typename: 'Target', readonly dueOn: string | null, readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly silence: SilenceReason | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly results: ReadonlyArray<{ readonly __typename: 'Result', readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly statedCompletionRate: number | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly rank: { readonly place: number, readonly among: string } | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } }>, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } } }> }, readonly planResultGaps: { readonly resultsWithoutTarget: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly __typename: 'Result', readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly statedCompletionRate: number | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly rank: { readonly place: number, readonly among: string } | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } } }> } } };

export type AssistantCityQueryVariables = Exact<{
  id: string | number;
  targets?: number | null | undefined;
  targetsAfter?: string | null | undefined;
  results?: number | null | undefined;
  resultsAfter?: string | null | undefined;
  sentences?: number | null | undefined;
  sentencesAfter?: string | null | undefined;
  members?: number | null | undefined;
}>;


export type AssistantCityQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup' }
    | { readonly __typename: 'City', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly brands: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly programs: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly policies: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly departments: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly places: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly targets: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly __typename: 'Target', readonly dueOn: string | null, readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly silence: SilenceReason | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } } }> }, readonly results: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly __typename: 'Result', readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly statedCompletionRate: number | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly rank: { readonly place: number, readonly among: string } | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } } }> }, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> }, readonly evidence: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> } }
    | { readonly __typename: 'Concept' }
    | { readonly __typename: 'Department' }
    | { readonly __typename: 'Document' }
    | { readonly __typename: 'Evidence' }
    | { readonly __typename: 'Indicator' }
    | { readonly __typename: 'IndicatorFamily' }
    | { readonly __typename: 'Mention' }
    | { readonly __typename: 'Official' }
    | { readonly __typename: 'Place' }
    | { readonly __typename: 'Policy' }
    | { readonly __typename: 'PolicyArea' }
    | { readonly __typename: 'Program' }
    | { readonly __typename: 'Result' }
    | { readonly __typename: 'Section' }
    | { readonly __typename: 'ServiceBrand' }
    | { readonly __typename: 'SynonymSet' }
    | { readonly __typename: 'Target' }
    | { readonly __typename: 'Year' }
   | null };

export type AssistantProgramQueryVariables = Exact<{
  id: string | number;
  targets?: number | null | undefined;
  targetsAfter?: string | null | undefined;
  results?: number | null | undefined;
  resultsAfter?: string | null | undefined;
  sentences?: number | null | undefined;
  sentencesAfter?: string | null | undefined;
}>;


export type AssistantProgramQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'Concept' }
    | { readonly __typename: 'Department' }
    | { readonly __typename: 'Document' }
    | { readonly __typename: 'Evidence' }
    | { readonly __typename: 'Indicator' }
    | { readonly __typename: 'IndicatorFamily' }
    | { readonly __typename: 'Mention' }
    | { readonly __typename: 'Official' }
    | { readonly __typename: 'Place' }
    | { readonly __typename: 'Policy' }
    | { readonly __typename: 'PolicyArea' }
    | { readonly __typename: 'Program', readonly kind: ProgramKind, readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly city: { readonly id: string, readonly name: string }, readonly policyArea: { readonly id: string, readonly name: string } | null, readonly partOf: { readonly id: string, readonly name: string } | null, readonly parts: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly brands: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly policies: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly beneficiaries: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly concepts: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly taskForces: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly responsibilities: ReadonlyArray<{ readonly id: string, readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
          | { readonly __typename: 'Department', readonly id: string, readonly name: string }
          | { readonly __typename: 'Official', readonly id: string, readonly name: string }
        , readonly subject:
          | { readonly __typename: 'Policy', readonly id: string, readonly name: string }
          | { readonly __typename: 'Program', readonly id: string, readonly name: string }
          | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null }
          | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string }
          | { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly indicator: { readonly name: string } }
        , readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } }>, readonly targets: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly __typename: 'Target', readonly dueOn: string | null, readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly silence: SilenceReason | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } } }> }, readonly results: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly __typename: 'Result', readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly statedCompletionRate: number | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly rank: { readonly place: number, readonly among: string } | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } } }> }, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> }, readonly evidence: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> } }
    | { readonly __typename: 'Result' }
    | { readonly __typename: 'Section' }
    | { readonly __typename: 'ServiceBrand' }
    | { readonly __typename: 'SynonymSet' }
    | { readonly __typename: 'Target' }
    | { readonly __typename: 'Year' }
   | null };

export type AssistantBrandQueryVariables = Exact<{
  id: string | number;
  targets?: number | null | undefined;
  targetsAfter?: string | null | undefined;
  results?: number | null | undefined;
  resultsAfter?: string | null | undefined;
  sentences?: number | null | undefined;
  sentencesAfter?: string | null | undefined;
  members?: number | null | undefined;
}>;


export type AssistantBrandQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'Concept' }
    | { readonly __typename: 'Department' }
    | { readonly __typename: 'Document' }
    | { readonly __typename: 'Evidence' }
    | { readonly __typename: 'Indicator' }
    | { readonly __typename: 'IndicatorFamily' }
    | { readonly __typename: 'Mention' }
    | { readonly __typename: 'Official' }
    | { readonly __typename: 'Place' }
    | { readonly __typename: 'Policy' }
    | { readonly __typename: 'PolicyArea' }
    | { readonly __typename: 'Program' }
    | { readonly __typename: 'Result' }
    | { readonly __typename: 'Section' }
    | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly city: { readonly id: string, readonly name: string }, readonly policyArea: { readonly id: string, readonly name: string } | null, readonly programs: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly concepts: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly responsibilities: ReadonlyArray<{ readonly id: string, readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
          | { readonly __typename: 'Department', readonly id: string, readonly name: string }
          | { readonly __typename: 'Official', readonly id: string, readonly name: string }
        , readonly subject:
          | { readonly __typename: 'Policy', readonly id: string, readonly name: string }
          | { readonly __typename: 'Program', readonly id: string, readonly name: string }
          | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null }
          | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string }
          | { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly indicator: { readonly name: string } }
        , readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } }>, readonly targets: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly __typename: 'Target', readonly dueOn: string | null, readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly silence: SilenceReason | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } } }> }, readonly results: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly __typename: 'Result', readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly statedCompletionRate: number | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly rank: { readonly place: number, readonly among: string } | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } } }> }, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> }, readonly evidence: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> } }
    | { readonly __typename: 'SynonymSet' }
    | { readonly __typename: 'Target' }
    | { readonly __typename: 'Year' }
   | null };

export type AssistantPolicyQueryVariables = Exact<{
  id: string | number;
  sentences?: number | null | undefined;
  sentencesAfter?: string | null | undefined;
  members?: number | null | undefined;
}>;


export type AssistantPolicyQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'Concept' }
    | { readonly __typename: 'Department' }
    | { readonly __typename: 'Document' }
    | { readonly __typename: 'Evidence' }
    | { readonly __typename: 'Indicator' }
    | { readonly __typename: 'IndicatorFamily' }
    | { readonly __typename: 'Mention' }
    | { readonly __typename: 'Official' }
    | { readonly __typename: 'Place' }
    | { readonly __typename: 'Policy', readonly kind: PolicyKind, readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly policyArea: { readonly id: string, readonly name: string } | null, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly programs: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly concepts: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly mentions: ReadonlyArray<{ readonly action: PolicyAction, readonly document: { readonly id: string, readonly title: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } }>, readonly responsibilities: ReadonlyArray<{ readonly id: string, readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
          | { readonly __typename: 'Department', readonly id: string, readonly name: string }
          | { readonly __typename: 'Official', readonly id: string, readonly name: string }
        , readonly subject:
          | { readonly __typename: 'Policy', readonly id: string, readonly name: string }
          | { readonly __typename: 'Program', readonly id: string, readonly name: string }
          | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null }
          | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string }
          | { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly indicator: { readonly name: string } }
        , readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } }>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> }, readonly evidence: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> } }
    | { readonly __typename: 'PolicyArea' }
    | { readonly __typename: 'Program' }
    | { readonly __typename: 'Result' }
    | { readonly __typename: 'Section' }
    | { readonly __typename: 'ServiceBrand' }
    | { readonly __typename: 'SynonymSet' }
    | { readonly __typename: 'Target' }
    | { readonly __typename: 'Year' }
   | null };

export type AssistantDepartmentQueryVariables = Exact<{
  id: string | number;
  duties?: number | null | undefined;
  dutiesAfter?: string | null | undefined;
  sentences?: number | null | undefined;
  sentencesAfter?: string | null | undefined;
}>;


export type AssistantDepartmentQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'Concept' }
    | { readonly __typename: 'Department', readonly kind: DepartmentKind, readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly parent: { readonly id: string, readonly name: string } | null, readonly children: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly officials: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly responsibilities: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
              | { readonly __typename: 'Department', readonly id: string, readonly name: string }
              | { readonly __typename: 'Official', readonly id: string, readonly name: string }
            , readonly subject:
              | { readonly __typename: 'Policy', readonly id: string, readonly name: string }
              | { readonly __typename: 'Program', readonly id: string, readonly name: string }
              | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null }
              | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string }
              | { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly indicator: { readonly name: string } }
            , readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } } }> }, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> }, readonly evidence: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> } }
    | { readonly __typename: 'Document' }
    | { readonly __typename: 'Evidence' }
    | { readonly __typename: 'Indicator' }
    | { readonly __typename: 'IndicatorFamily' }
    | { readonly __typename: 'Mention' }
    | { readonly __typename: 'Official' }
    | { readonly __typename: 'Place' }
    | { readonly __typename: 'Policy' }
    | { readonly __typename: 'PolicyArea' }
    | { readonly __typename: 'Program' }
    | { readonly __typename: 'Result' }
    | { readonly __typename: 'Section' }
    | { readonly __typename: 'ServiceBrand' }
    | { readonly __typename: 'SynonymSet' }
    | { readonly __typename: 'Target' }
    | { readonly __typename: 'Year' }
   | null };

export type AssistantOfficialQueryVariables = Exact<{
  id: string | number;
  duties?: number | null | undefined;
  dutiesAfter?: string | null | undefined;
  sentences?: number | null | undefined;
  sentencesAfter?: string | null | undefined;
}>;


export type AssistantOfficialQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'Concept' }
    | { readonly __typename: 'Department' }
    | { readonly __typename: 'Document' }
    | { readonly __typename: 'Evidence' }
    | { readonly __typename: 'Indicator' }
    | { readonly __typename: 'IndicatorFamily' }
    | { readonly __typename: 'Mention' }
    | { readonly __typename: 'Official', readonly posts: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly departments: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly responsibilities: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
              | { readonly __typename: 'Department', readonly id: string, readonly name: string }
              | { readonly __typename: 'Official', readonly id: string, readonly name: string }
            , readonly subject:
              | { readonly __typename: 'Policy', readonly id: string, readonly name: string }
              | { readonly __typename: 'Program', readonly id: string, readonly name: string }
              | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null }
              | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string }
              | { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly indicator: { readonly name: string } }
            , readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } } }> }, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> }, readonly evidence: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> } }
    | { readonly __typename: 'Place' }
    | { readonly __typename: 'Policy' }
    | { readonly __typename: 'PolicyArea' }
    | { readonly __typename: 'Program' }
    | { readonly __typename: 'Result' }
    | { readonly __typename: 'Section' }
    | { readonly __typename: 'ServiceBrand' }
    | { readonly __typename: 'SynonymSet' }
    | { readonly __typename: 'Target' }
    | { readonly __typename: 'Year' }
   | null };

export type AssistantPlaceQueryVariables = Exact<{
  id: string | number;
  targets?: number | null | undefined;
  targetsAfter?: string | null | undefined;
  results?: number | null | undefined;
  resultsAfter?: string | null | undefined;
  sentences?: number | null | undefined;
  sentencesAfter?: string | null | undefined;
  members?: number | null | undefined;
}>;


export type AssistantPlaceQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'Concept' }
    | { readonly __typename: 'Department' }
    | { readonly __typename: 'Document' }
    | { readonly __typename: 'Evidence' }
    | { readonly __typename: 'Indicator' }
    | { readonly __typename: 'IndicatorFamily' }
    | { readonly __typename: 'Mention' }
    | { readonly __typename: 'Official' }
    | { readonly __typename: 'Place', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly city: { readonly id: string, readonly name: string }, readonly programs: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly targets: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly __typename: 'Target', readonly dueOn: string | null, readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly silence: SilenceReason | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } } }> }, readonly results: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly __typename: 'Result', readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly statedCompletionRate: number | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly rank: { readonly place: number, readonly among: string } | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } } }> }, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> }, readonly evidence: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> } }
    | { readonly __typename: 'Policy' }
    | { readonly __typename: 'PolicyArea' }
    | { readonly __typename: 'Program' }
    | { readonly __typename: 'Result' }
    | { readonly __typename: 'Section' }
    | { readonly __typename: 'ServiceBrand' }
    | { readonly __typename: 'SynonymSet' }
    | { readonly __typename: 'Target' }
    | { readonly __typename: 'Year' }
   | null };

export type AssistantIndicatorQueryVariables = Exact<{
  id: string | number;
  targets?: number | null | undefined;
  targetsAfter?: string | null | undefined;
  results?: number | null | undefined;
  resultsAfter?: string | null | undefined;
  sentences?: number | null | undefined;
  sentencesAfter?: string | null | undefined;
}>;


export type AssistantIndicatorQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'Concept' }
    | { readonly __typename: 'Department' }
    | { readonly __typename: 'Document' }
    | { readonly __typename: 'Evidence' }
    | { readonly __typename: 'Indicator', readonly unit: string, readonly basis: MeasureBasis, readonly id: string, readonly name: string, readonly nameEn: string, readonly aliases: ReadonlyArray<string>, readonly policyArea: { readonly id: string, readonly name: string } | null, readonly family: { readonly id: string, readonly name: string } | null, readonly targets: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly __typename: 'Target', readonly dueOn: string | null, readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly silence: SilenceReason | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } } }> }, readonly results: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly __typename: 'Result', readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly statedCompletionRate: number | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly rank: { readonly place: number, readonly among: string } | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } } }> }, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> }, readonly evidence: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> } }
    | { readonly __typename: 'IndicatorFamily' }
    | { readonly __typename: 'Mention' }
    | { readonly __typename: 'Official' }
    | { readonly __typename: 'Place' }
    | { readonly __typename: 'Policy' }
    | { readonly __typename: 'PolicyArea' }
    | { readonly __typename: 'Program' }
    | { readonly __typename: 'Result' }
    | { readonly __typename: 'Section' }
    | { readonly __typename: 'ServiceBrand' }
    | { readonly __typename: 'SynonymSet' }
    | { readonly __typename: 'Target' }
    | { readonly __typename: 'Year' }
   | null };

export type AssistantIndicatorFamilyQueryVariables = Exact<{
  id: string | number;
  members?: number | null | undefined;
}>;


export type AssistantIndicatorFamilyQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'Concept' }
    | { readonly __typename: 'Department' }
    | { readonly __typename: 'Document' }
    | { readonly __typename: 'Evidence' }
    | { readonly __typename: 'Indicator' }
    | { readonly __typename: 'IndicatorFamily', readonly id: string, readonly name: string, readonly nameEn: string, readonly policyArea: { readonly id: string, readonly name: string } | null, readonly indicators: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } }
    | { readonly __typename: 'Mention' }
    | { readonly __typename: 'Official' }
    | { readonly __typename: 'Place' }
    | { readonly __typename: 'Policy' }
    | { readonly __typename: 'PolicyArea' }
    | { readonly __typename: 'Program' }
    | { readonly __typename: 'Result' }
    | { readonly __typename: 'Section' }
    | { readonly __typename: 'ServiceBrand' }
    | { readonly __typename: 'SynonymSet' }
    | { readonly __typename: 'Target' }
    | { readonly __typename: 'Year' }
   | null };

export type AssistantPolicyAreaQueryVariables = Exact<{
  id: string | number;
  sentences?: number | null | undefined;
  sentencesAfter?: string | null | undefined;
  members?: number | null | undefined;
}>;


export type AssistantPolicyAreaQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'Concept' }
    | { readonly __typename: 'Department' }
    | { readonly __typename: 'Document' }
    | { readonly __typename: 'Evidence' }
    | { readonly __typename: 'Indicator' }
    | { readonly __typename: 'IndicatorFamily' }
    | { readonly __typename: 'Mention' }
    | { readonly __typename: 'Official' }
    | { readonly __typename: 'Place' }
    | { readonly __typename: 'Policy' }
    | { readonly __typename: 'PolicyArea', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly brands: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly programs: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly policies: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly concepts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly indicators: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> }, readonly evidence: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> } }
    | { readonly __typename: 'Program' }
    | { readonly __typename: 'Result' }
    | { readonly __typename: 'Section' }
    | { readonly __typename: 'ServiceBrand' }
    | { readonly __typename: 'SynonymSet' }
    | { readonly __typename: 'Target' }
    | { readonly __typename: 'Year' }
   | null };

export type AssistantGroupQueryVariables = Exact<{
  id: string | number;
  sentences?: number | null | undefined;
  sentencesAfter?: string | null | undefined;
  members?: number | null | undefined;
}>;


export type AssistantGroupQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly programs: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> }, readonly evidence: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> } }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'Concept' }
    | { readonly __typename: 'Department' }
    | { readonly __typename: 'Document' }
    | { readonly __typename: 'Evidence' }
    | { readonly __typename: 'Indicator' }
    | { readonly __typename: 'IndicatorFamily' }
    | { readonly __typename: 'Mention' }
    | { readonly __typename: 'Official' }
    | { readonly __typename: 'Place' }
    | { readonly __typename: 'Policy' }
    | { readonly __typename: 'PolicyArea' }
    | { readonly __typename: 'Program' }
    | { readonly __typename: 'Result' }
    | { readonly __typename: 'Section' }
    | { readonly __typename: 'ServiceBrand' }
    | { readonly __typename: 'SynonymSet' }
    | { readonly __typename: 'Target' }
    | { readonly __typename: 'Year' }
   | null };

export type AssistantTermQueryVariables = Exact<{
  id: string | number;
  sentences?: number | null | undefined;
  sentencesAfter?: string | null | undefined;
}>;


export type AssistantTermQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'Concept', readonly kind: ConceptKind, readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly policyArea: { readonly id: string, readonly name: string } | null, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> }, readonly evidence: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> } }
    | { readonly __typename: 'Department' }
    | { readonly __typename: 'Document' }
    | { readonly __typename: 'Evidence' }
    | { readonly __typename: 'Indicator' }
    | { readonly __typename: 'IndicatorFamily' }
    | { readonly __typename: 'Mention' }
    | { readonly __typename: 'Official' }
    | { readonly __typename: 'Place' }
    | { readonly __typename: 'Policy' }
    | { readonly __typename: 'PolicyArea' }
    | { readonly __typename: 'Program' }
    | { readonly __typename: 'Result' }
    | { readonly __typename: 'Section' }
    | { readonly __typename: 'ServiceBrand' }
    | { readonly __typename: 'SynonymSet' }
    | { readonly __typename: 'Target' }
    | { readonly __typename: 'Year' }
   | null };

export type AssistantTargetQueryVariables = Exact<{
  id: string | number;
}>;


export type AssistantTargetQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'Concept' }
    | { readonly __typename: 'Department' }
    | { readonly __typename: 'Document' }
    | { readonly __typename: 'Evidence' }
    | { readonly __typename: 'Indicator' }
    | { readonly __typename: 'IndicatorFamily' }
    | { readonly __typename: 'Mention' }
    | { readonly __typename: 'Official' }
    | { readonly __typename: 'Place' }
    | { readonly __typename: 'Policy' }
    | { readonly __typename: 'PolicyArea' }
    | { readonly __typename: 'Program' }
    | { readonly __typename: 'Result' }
    | { readonly __typename: 'Section' }
    | { readonly __typename: 'ServiceBrand' }
    | { readonly __typename: 'SynonymSet' }
    | { readonly __typename: 'Target', readonly dueOn: string | null, readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly silence: SilenceReason | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly partOf: { readonly __typename: 'Target', readonly dueOn: string | null, readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly silence: SilenceReason | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } } | null, readonly parts: ReadonlyArray<{ readonly __typename: 'Target', readonly dueOn: string | null, readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly silence: SilenceReason | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } }>, readonly results: ReadonlyArray<{ readonly __typename: 'Result', readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly statedCompletionRate: number | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly rank: { readonly place: number, readonly among: string } | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } }>, readonly responsibilities: ReadonlyArray<{ readonly id: string, readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
          | { readonly __typename: 'Department', readonly id: string, readonly name: string }
          | { readonly __typename: 'Official', readonly id: string, readonly name: string }
        , readonly subject:
          | { readonly __typename: 'Policy', readonly id: string, readonly name: string }
          | { readonly __typename: 'Program', readonly id: string, readonly name: string }
          | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null }
          | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string }
          | { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly indicator: { readonly name: string } }
        , readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } }>, readonly program: { readonly id: string, readonly name: string } | null, readonly brands: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } }
    | { readonly __typename: 'Year' }
   | null };

export type AssistantResultQueryVariables = Exact<{
  id: string | number;
}>;


export type AssistantResultQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'Concept' }
    | { readonly __typename: 'Department' }
    | { readonly __typename: 'Document' }
    | { readonly __typename: 'Evidence' }
    | { readonly __typename: 'Indicator' }
    | { readonly __typename: 'IndicatorFamily' }
    | { readonly __typename: 'Mention' }
    | { readonly __typename: 'Official' }
    | { readonly __typename: 'Place' }
    | { readonly __typename: 'Policy' }
    | { readonly __typename: 'PolicyArea' }
    | { readonly __typename: 'Program' }
    | { readonly __typename: 'Result', readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly statedCompletionRate: number | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly partOf: { readonly __typename: 'Result', readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly statedCompletionRate: number | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly rank: { readonly place: number, readonly among: string } | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } } | null, readonly parts: ReadonlyArray<{ readonly __typename: 'Result', readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly statedCompletionRate: number | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly rank: { readonly place: number, readonly among: string } | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } }>, readonly target: { readonly __typename: 'Target', readonly dueOn: string | null, readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly silence: SilenceReason | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } } | null, readonly program: { readonly id: string, readonly name: string } | null, readonly brands: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly rank: { readonly place: number, readonly among: string } | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } }
    | { readonly __typename: 'Section' }
    | { readonly __typename: 'ServiceBrand' }
    | { readonly __typename: 'SynonymSet' }
    | { readonly __typename: 'Target' }
    | { readonly __typename: 'Year' }
   | null };

export type AssistantYearQueryVariables = Exact<{
  id: string | number;
}>;


export type AssistantYearQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'Concept' }
    | { readonly __typename: 'Department' }
    | { readonly __typename: 'Document' }
    | { readonly __typename: 'Evidence' }
    | { readonly __typename: 'Indicator' }
    | { readonly __typename: 'IndicatorFamily' }
    | { readonly __typename: 'Mention' }
    | { readonly __typename: 'Official' }
    | { readonly __typename: 'Place' }
    | { readonly __typename: 'Policy' }
    | { readonly __typename: 'PolicyArea' }
    | { readonly __typename: 'Program' }
    | { readonly __typename: 'Result' }
    | { readonly __typename: 'Section' }
    | { readonly __typename: 'ServiceBrand' }
    | { readonly __typename: 'SynonymSet' }
    | { readonly __typename: 'Target' }
    | { readonly __typename: 'Year', readonly id: string, readonly year: number, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> } }
   | null };

type Known_BeneficiaryGroup_Fragment = { readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> }, readonly evidence: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> } };

type Known_City_Fragment = { readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> }, readonly evidence: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> } };

type Known_Concept_Fragment = { readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> }, readonly evidence: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> } };

type Known_Department_Fragment = { readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> }, readonly evidence: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> } };

type Known_Indicator_Fragment = { readonly id: string, readonly name: string, readonly nameEn: string, readonly aliases: ReadonlyArray<string>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> }, readonly evidence: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> } };

type Known_Official_Fragment = { readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> }, readonly evidence: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> } };

type Known_Place_Fragment = { readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> }, readonly evidence: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> } };

type Known_Policy_Fragment = { readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> }, readonly evidence: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> } };

type Known_PolicyArea_Fragment = { readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> }, readonly evidence: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> } };

type Known_Program_Fragment = { readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> }, readonly evidence: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> } };

type Known_ServiceBrand_Fragment = { readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> }, readonly evidence: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly displayQuote: string, readonly citation: string } }> } };

export type KnownFragment =
  | Known_BeneficiaryGroup_Fragment
  | Known_City_Fragment
  | Known_Concept_Fragment
  | Known_Department_Fragment
  | Known_Indicator_Fragment
  | Known_Official_Fragment
  | Known_Place_Fragment
  | Known_Policy_Fragment
  | Known_PolicyArea_Fragment
  | Known_Program_Fragment
  | Known_ServiceBrand_Fragment
;

export type DocumentsFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string } }> };

export type TargetsFragment = { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly __typename: 'Target', readonly dueOn: string | null, readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly silence: SilenceReason | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } } }> };

export type ResultsFragment = { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly __typename: 'Result', readonly status: FulfilmentStatus, readonly computedCompletionRate: number | null, readonly statedCompletionRate: number | null, readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly note: string | null, readonly rank: { readonly place: number, readonly among: string } | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string }, readonly indicator: { readonly id: string, readonly name: string }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } } }> };

export type DutiesFragment = { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
        | { readonly __typename: 'Department', readonly id: string, readonly name: string }
        | { readonly __typename: 'Official', readonly id: string, readonly name: string }
      , readonly subject:
        | { readonly __typename: 'Policy', readonly id: string, readonly name: string }
        | { readonly __typename: 'Program', readonly id: string, readonly name: string }
        | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null }
        | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string }
        | { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly indicator: { readonly name: string } }
      , readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } }, readonly evidence: { readonly id: string, readonly displayQuote: string, readonly citation: string } } }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const WholeTextFragmentDoc = new TypedDocumentString(`
    fragment WholeText on Document {
  id
  title
  citation
  text
  artefacts {
    start
    end
  }
}
    `, {"fragmentName":"WholeText"}) as unknown as TypedDocumentString<WholeTextFragment, unknown>;
export const DocumentsFragmentDoc = new TypedDocumentString(`
    fragment Documents on DocumentConnection {
  totalCount
  nodes {
    id
    title
    year {
      year
    }
    city {
      id
      name
    }
  }
}
    `, {"fragmentName":"Documents"}) as unknown as TypedDocumentString<DocumentsFragment, unknown>;
export const CitedFragmentDoc = new TypedDocumentString(`
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
    `, {"fragmentName":"Cited"}) as unknown as TypedDocumentString<CitedFragment, unknown>;
export const KnownFragmentDoc = new TypedDocumentString(`
    fragment Known on Entity {
  id
  name
  nameEn
  aliases
  documents(first: 50) {
    ...Documents
  }
  evidence(first: $sentences, after: $sentencesAfter) {
    totalCount
    edges {
      cursor
      node {
        ...Cited
      }
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Documents on DocumentConnection {
  totalCount
  nodes {
    id
    title
    year {
      year
    }
    city {
      id
      name
    }
  }
}`, {"fragmentName":"Known"}) as unknown as TypedDocumentString<KnownFragment, unknown>;
export const StatedFragmentDoc = new TypedDocumentString(`
    fragment Stated on Measurement {
  __typename
  id
  displayText
  value
  upperValue
  comparator
  unit
  basis
  basisDoubt
  scope
  period
  periodStart
  periodEnd
  note
  year {
    year
  }
  city {
    id
    name
  }
  indicator {
    id
    name
  }
  evidence {
    ...Cited
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}`, {"fragmentName":"Stated"}) as unknown as TypedDocumentString<StatedFragment, unknown>;
export const PromisedFragmentDoc = new TypedDocumentString(`
    fragment Promised on Target {
  ...Stated
  dueOn
  status
  computedCompletionRate
  silence
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Stated on Measurement {
  __typename
  id
  displayText
  value
  upperValue
  comparator
  unit
  basis
  basisDoubt
  scope
  period
  periodStart
  periodEnd
  note
  year {
    year
  }
  city {
    id
    name
  }
  indicator {
    id
    name
  }
  evidence {
    ...Cited
  }
}`, {"fragmentName":"Promised"}) as unknown as TypedDocumentString<PromisedFragment, unknown>;
export const TargetsFragmentDoc = new TypedDocumentString(`
    fragment Targets on TargetConnection {
  totalCount
  edges {
    cursor
    node {
      ...Promised
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Stated on Measurement {
  __typename
  id
  displayText
  value
  upperValue
  comparator
  unit
  basis
  basisDoubt
  scope
  period
  periodStart
  periodEnd
  note
  year {
    year
  }
  city {
    id
    name
  }
  indicator {
    id
    name
  }
  evidence {
    ...Cited
  }
}
fragment Promised on Target {
  ...Stated
  dueOn
  status
  computedCompletionRate
  silence
}`, {"fragmentName":"Targets"}) as unknown as TypedDocumentString<TargetsFragment, unknown>;
export const ReportedFragmentDoc = new TypedDocumentString(`
    fragment Reported on Result {
  ...Stated
  status
  computedCompletionRate
  statedCompletionRate
  rank {
    place
    among
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Stated on Measurement {
  __typename
  id
  displayText
  value
  upperValue
  comparator
  unit
  basis
  basisDoubt
  scope
  period
  periodStart
  periodEnd
  note
  year {
    year
  }
  city {
    id
    name
  }
  indicator {
    id
    name
  }
  evidence {
    ...Cited
  }
}`, {"fragmentName":"Reported"}) as unknown as TypedDocumentString<ReportedFragment, unknown>;
export const ResultsFragmentDoc = new TypedDocumentString(`
    fragment Results on ResultConnection {
  totalCount
  edges {
    cursor
    node {
      ...Reported
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Stated on Measurement {
  __typename
  id
  displayText
  value
  upperValue
  comparator
  unit
  basis
  basisDoubt
  scope
  period
  periodStart
  periodEnd
  note
  year {
    year
  }
  city {
    id
    name
  }
  indicator {
    id
    name
  }
  evidence {
    ...Cited
  }
}
fragment Reported on Result {
  ...Stated
  status
  computedCompletionRate
  statedCompletionRate
  rank {
    place
    among
  }
}`, {"fragmentName":"Results"}) as unknown as TypedDocumentString<ResultsFragment, unknown>;
export const AnswersFragmentDoc = new TypedDocumentString(`
    fragment Answers on Responsibility {
  id
  role
  inherited
  party {
    __typename
    ... on Entity {
      id
      name
    }
  }
  subject {
    __typename
    ... on Node {
      id
    }
    ... on Entity {
      name
    }
    ... on Section {
      heading
      printedNumber
    }
    ... on Target {
      displayText
      indicator {
        name
      }
    }
  }
  document {
    id
    title
    year {
      year
    }
  }
  evidence {
    ...Cited
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}`, {"fragmentName":"Answers"}) as unknown as TypedDocumentString<AnswersFragment, unknown>;
export const DutiesFragmentDoc = new TypedDocumentString(`
    fragment Duties on ResponsibilityConnection {
  totalCount
  edges {
    cursor
    node {
      ...Answers
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Answers on Responsibility {
  id
  role
  inherited
  party {
    __typename
    ... on Entity {
      id
      name
    }
  }
  subject {
    __typename
    ... on Node {
      id
    }
    ... on Entity {
      name
    }
    ... on Section {
      heading
      printedNumber
    }
    ... on Target {
      displayText
      indicator {
        name
      }
    }
  }
  document {
    id
    title
    year {
      year
    }
  }
  evidence {
    ...Cited
  }
}`, {"fragmentName":"Duties"}) as unknown as TypedDocumentString<DutiesFragment, unknown>;
export const AssistantCompareDocument = new TypedDocumentString(`
    query AssistantCompare($indicator: ID!, $cityIds: [ID!], $years: [Int!]) {
  compareIndicator(id: $indicator, cityIds: $cityIds, years: $years) {
    indicator {
      id
      name
      unit
      basis
      object
      population
      action
      policyArea {
        id
        name
      }
      family {
        id
        name
      }
      related {
        indicator {
          id
          name
          targets(first: 3) {
            totalCount
            nodes {
              ...Promised
            }
          }
          results(first: 3) {
            totalCount
            nodes {
              ...Reported
            }
          }
        }
        differences {
          aspect
          here
          there
        }
      }
    }
    years
    cells {
      city {
        id
        name
      }
      year
      status
      targets {
        ...Promised
      }
      results {
        ...Reported
      }
    }
    cautions {
      code
      values
      measurementIds
      message
      messageZh
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Stated on Measurement {
  __typename
  id
  displayText
  value
  upperValue
  comparator
  unit
  basis
  basisDoubt
  scope
  period
  periodStart
  periodEnd
  note
  year {
    year
  }
  city {
    id
    name
  }
  indicator {
    id
    name
  }
  evidence {
    ...Cited
  }
}
fragment Promised on Target {
  ...Stated
  dueOn
  status
  computedCompletionRate
  silence
}
fragment Reported on Result {
  ...Stated
  status
  computedCompletionRate
  statedCompletionRate
  rank {
    place
    among
  }
}`, {"hash":"sha256:617954ab3dc06be4cf9db5dbd93897c59537efe7dfbe282c1f05158170e020d2"}) as unknown as TypedDocumentString<AssistantCompareQuery, AssistantCompareQueryVariables>;
export const AssistantConceptDocument = new TypedDocumentString(`
    query AssistantConcept($id: ID!, $first: Int = 20, $after: String) {
  node(id: $id) {
    __typename
    ... on Concept {
      id
      name
      aliases
      kind
      years
      policyArea {
        id
        name
      }
      documents(first: 100) {
        totalCount
        nodes {
          id
        }
      }
      spread {
        year
        city {
          id
          name
        }
        document {
          id
          title
        }
        evidence {
          ...Cited
        }
      }
      appliedBy(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
        }
        edges {
          cursor
          evidence {
            ...Cited
          }
          node {
            __typename
            ... on Entity {
              id
              name
            }
          }
        }
      }
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}`, {"hash":"sha256:8deb37373082928925c71b9bce4e49f377d3481782f780bda9dab6c8e796424a"}) as unknown as TypedDocumentString<AssistantConceptQuery, AssistantConceptQueryVariables>;
export const AssistantConceptsDocument = new TypedDocumentString(`
    query AssistantConcepts($filter: ConceptFilter, $first: Int = 50, $after: String) {
  concepts(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
    }
    edges {
      cursor
      node {
        id
        name
        kind
        years
      }
    }
  }
}
    `, {"hash":"sha256:c789947f8732d383654adf2af9369d5944130694cad1290deea50e948eba9780"}) as unknown as TypedDocumentString<AssistantConceptsQuery, AssistantConceptsQueryVariables>;
export const AssistantDutiesOfDocument = new TypedDocumentString(`
    query AssistantDutiesOf($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on Section {
      heading
      responsibilities {
        ...Answers
      }
    }
    ... on Program {
      name
      responsibilities {
        ...Answers
      }
    }
    ... on ServiceBrand {
      name
      responsibilities {
        ...Answers
      }
    }
    ... on Policy {
      name
      responsibilities {
        ...Answers
      }
    }
    ... on Target {
      displayText
      responsibilities {
        ...Answers
      }
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Answers on Responsibility {
  id
  role
  inherited
  party {
    __typename
    ... on Entity {
      id
      name
    }
  }
  subject {
    __typename
    ... on Node {
      id
    }
    ... on Entity {
      name
    }
    ... on Section {
      heading
      printedNumber
    }
    ... on Target {
      displayText
      indicator {
        name
      }
    }
  }
  document {
    id
    title
    year {
      year
    }
  }
  evidence {
    ...Cited
  }
}`, {"hash":"sha256:ba998b246b62f366c745cd6a5d9b7b5af2425e22b14b87d294b54964732f633b"}) as unknown as TypedDocumentString<AssistantDutiesOfQuery, AssistantDutiesOfQueryVariables>;
export const AssistantDutiesDocument = new TypedDocumentString(`
    query AssistantDuties($filter: ResponsibilityFilter, $first: Int = 20, $after: String) {
  responsibilities(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
    }
    edges {
      cursor
      node {
        ...Answers
      }
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Answers on Responsibility {
  id
  role
  inherited
  party {
    __typename
    ... on Entity {
      id
      name
    }
  }
  subject {
    __typename
    ... on Node {
      id
    }
    ... on Entity {
      name
    }
    ... on Section {
      heading
      printedNumber
    }
    ... on Target {
      displayText
      indicator {
        name
      }
    }
  }
  document {
    id
    title
    year {
      year
    }
  }
  evidence {
    ...Cited
  }
}`, {"hash":"sha256:6ef5268202fe53c9852a25f894041042d6f8765e517e71f9b970f05bc4a2d7da"}) as unknown as TypedDocumentString<AssistantDutiesQuery, AssistantDutiesQueryVariables>;
export const AssistantFindDocument = new TypedDocumentString(`
    query AssistantFind($query: String!, $types: [EntityType!], $cityIds: [ID!], $years: [Int!], $areaIds: [ID!], $first: Int = 10, $after: String) {
  search(
    query: $query
    types: $types
    cityIds: $cityIds
    years: $years
    areaIds: $areaIds
    first: $first
    after: $after
  ) {
    totalCount
    widened
    setAside
    didYouMean
    understood {
      text
      city {
        id
        name
      }
      year
      policyArea {
        id
        name
      }
      alternatives
    }
    facets {
      type
      count
    }
    pageInfo {
      hasNextPage
    }
    edges {
      cursor
      passages(first: 2) {
        start
        end
        text
        document {
          id
          citation
        }
      }
      node {
        __typename
        ... on Node {
          id
        }
        ... on Entity {
          name
          aliases
          years
        }
        ... on Program {
          city {
            id
            name
          }
        }
        ... on ServiceBrand {
          city {
            id
            name
          }
        }
        ... on Place {
          city {
            id
            name
          }
        }
        ... on Document {
          title
          citation
        }
        ... on Section {
          heading
          printedNumber
          document {
            id
            citation
          }
        }
        ... on Target {
          ...Promised
        }
        ... on Result {
          ...Reported
        }
      }
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Stated on Measurement {
  __typename
  id
  displayText
  value
  upperValue
  comparator
  unit
  basis
  basisDoubt
  scope
  period
  periodStart
  periodEnd
  note
  year {
    year
  }
  city {
    id
    name
  }
  indicator {
    id
    name
  }
  evidence {
    ...Cited
  }
}
fragment Promised on Target {
  ...Stated
  dueOn
  status
  computedCompletionRate
  silence
}
fragment Reported on Result {
  ...Stated
  status
  computedCompletionRate
  statedCompletionRate
  rank {
    place
    among
  }
}`, {"hash":"sha256:07c7378d2e0795cd72ca7b8e897e72cce3e67972a1e92e2b9df88273453caf08"}) as unknown as TypedDocumentString<AssistantFindQuery, AssistantFindQueryVariables>;
export const AssistantHeldDocument = new TypedDocumentString(`
    query AssistantHeld($cityIds: [ID!], $years: [Int!]) {
  coverage(cityIds: $cityIds, years: $years) {
    year
    city {
      id
      name
    }
    documents {
      id
      title
      kind
      period
    }
  }
}
    `, {"hash":"sha256:5a1449755e63a6a55ddaca3c197c794b3ee0ff9a52ef19afb9d0418e2a6f8dba"}) as unknown as TypedDocumentString<AssistantHeldQuery, AssistantHeldQueryVariables>;
export const AssistantNamesDocument = new TypedDocumentString(`
    query AssistantNames($text: String!, $types: [EntityType!], $cityIds: [ID!]) {
  suggest(text: $text, types: $types, cityIds: $cityIds, first: 10) {
    matched
    form
    node {
      id
      type
      label
      city {
        name
      }
    }
  }
}
    `, {"hash":"sha256:75d9cc6b433ab2a696daf457e1314e86456db342e9df5d51fe056ee516ef56ce"}) as unknown as TypedDocumentString<AssistantNamesQuery, AssistantNamesQueryVariables>;
export const AssistantPassageDocument = new TypedDocumentString(`
    query AssistantPassage($id: ID!) {
  node(id: $id) {
    __typename
    ... on Evidence {
      ...Cited
      start
      end
      section {
        id
        heading
        printedNumber
      }
      proves {
        nodes {
          id
          type
          label
        }
        edges {
          type
          source
          target
        }
      }
      document {
        ...WholeText
      }
    }
    ... on Section {
      id
      heading
      printedNumber
      start
      end
      document {
        ...WholeText
      }
    }
    ... on Document {
      ...WholeText
      sections {
        id
        heading
        printedNumber
        start
      }
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment WholeText on Document {
  id
  title
  citation
  text
  artefacts {
    start
    end
  }
}`, {"hash":"sha256:44fa81a0bd4a45a1b34e8c5cb531b11155ef4fa162eaad31cfd8c62a79d24e2e"}) as unknown as TypedDocumentString<AssistantPassageQuery, AssistantPassageQueryVariables>;
export const AssistantPlanDocument = new TypedDocumentString(`
    query AssistantPlan($city: ID!, $year: Int!, $targets: TargetFilter, $first: Int = 20, $after: String, $resultsFirst: Int = 20, $resultsAfter: String) {
  targets(filter: $targets, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
    }
    edges {
      cursor
      node {
        ...Promised
        results {
          ...Reported
        }
      }
    }
  }
  planResultGaps(cityId: $city, year: $year) {
    resultsWithoutTarget(first: $resultsFirst, after: $resultsAfter) {
      totalCount
      pageInfo {
        hasNextPage
      }
      edges {
        cursor
        node {
          ...Reported
        }
      }
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Stated on Measurement {
  __typename
  id
  displayText
  value
  upperValue
  comparator
  unit
  basis
  basisDoubt
  scope
  period
  periodStart
  periodEnd
  note
  year {
    year
  }
  city {
    id
    name
  }
  indicator {
    id
    name
  }
  evidence {
    ...Cited
  }
}
fragment Promised on Target {
  ...Stated
  dueOn
  status
  computedCompletionRate
  silence
}
fragment Reported on Result {
  ...Stated
  status
  computedCompletionRate
  statedCompletionRate
  rank {
    place
    among
  }
}`, {"hash":"sha256:3afcacc482212d04ced5efa74127ad7d36ef96ee71e3294c76af2839f582da8f"}) as unknown as TypedDocumentString<AssistantPlanQuery, AssistantPlanQueryVariables>;
export const AssistantCityDocument = new TypedDocumentString(`
    query AssistantCity($id: ID!, $targets: Int = 10, $targetsAfter: String, $results: Int = 10, $resultsAfter: String, $sentences: Int = 5, $sentencesAfter: String, $members: Int = 30) {
  node(id: $id) {
    __typename
    ... on City {
      ...Known
      brands(first: $members) {
        totalCount
        nodes {
          id
          name
        }
      }
      programs(first: $members) {
        totalCount
        nodes {
          id
          name
        }
      }
      policies(first: $members) {
        totalCount
        nodes {
          id
          name
        }
      }
      departments(first: $members) {
        totalCount
        nodes {
          id
          name
        }
      }
      places(first: $members) {
        totalCount
        nodes {
          id
          name
        }
      }
      targets(first: $targets, after: $targetsAfter) {
        ...Targets
      }
      results(first: $results, after: $resultsAfter) {
        ...Results
      }
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Stated on Measurement {
  __typename
  id
  displayText
  value
  upperValue
  comparator
  unit
  basis
  basisDoubt
  scope
  period
  periodStart
  periodEnd
  note
  year {
    year
  }
  city {
    id
    name
  }
  indicator {
    id
    name
  }
  evidence {
    ...Cited
  }
}
fragment Promised on Target {
  ...Stated
  dueOn
  status
  computedCompletionRate
  silence
}
fragment Reported on Result {
  ...Stated
  status
  computedCompletionRate
  statedCompletionRate
  rank {
    place
    among
  }
}
fragment Known on Entity {
  id
  name
  nameEn
  aliases
  documents(first: 50) {
    ...Documents
  }
  evidence(first: $sentences, after: $sentencesAfter) {
    totalCount
    edges {
      cursor
      node {
        ...Cited
      }
    }
  }
}
fragment Documents on DocumentConnection {
  totalCount
  nodes {
    id
    title
    year {
      year
    }
    city {
      id
      name
    }
  }
}
fragment Targets on TargetConnection {
  totalCount
  edges {
    cursor
    node {
      ...Promised
    }
  }
}
fragment Results on ResultConnection {
  totalCount
  edges {
    cursor
    node {
      ...Reported
    }
  }
}`, {"hash":"sha256:df213c35d7e4118b913b30d7b83a1e17cec1510d352b9cef606d3b44ce1c5666"}) as unknown as TypedDocumentString<AssistantCityQuery, AssistantCityQueryVariables>;
export const AssistantProgramDocument = new TypedDocumentString(`
    query AssistantProgram($id: ID!, $targets: Int = 10, $targetsAfter: String, $results: Int = 10, $resultsAfter: String, $sentences: Int = 5, $sentencesAfter: String) {
  node(id: $id) {
    __typename
    ... on Program {
      ...Known
      kind
      city {
        id
        name
      }
      policyArea {
        id
        name
      }
      partOf {
        id
        name
      }
      parts {
        id
        name
      }
      brands {
        id
        name
      }
      policies {
        id
        name
      }
      places {
        id
        name
      }
      beneficiaries {
        id
        name
      }
      concepts {
        id
        name
      }
      taskForces {
        id
        name
      }
      responsibilities {
        ...Answers
      }
      targets(first: $targets, after: $targetsAfter) {
        ...Targets
      }
      results(first: $results, after: $resultsAfter) {
        ...Results
      }
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Stated on Measurement {
  __typename
  id
  displayText
  value
  upperValue
  comparator
  unit
  basis
  basisDoubt
  scope
  period
  periodStart
  periodEnd
  note
  year {
    year
  }
  city {
    id
    name
  }
  indicator {
    id
    name
  }
  evidence {
    ...Cited
  }
}
fragment Promised on Target {
  ...Stated
  dueOn
  status
  computedCompletionRate
  silence
}
fragment Reported on Result {
  ...Stated
  status
  computedCompletionRate
  statedCompletionRate
  rank {
    place
    among
  }
}
fragment Answers on Responsibility {
  id
  role
  inherited
  party {
    __typename
    ... on Entity {
      id
      name
    }
  }
  subject {
    __typename
    ... on Node {
      id
    }
    ... on Entity {
      name
    }
    ... on Section {
      heading
      printedNumber
    }
    ... on Target {
      displayText
      indicator {
        name
      }
    }
  }
  document {
    id
    title
    year {
      year
    }
  }
  evidence {
    ...Cited
  }
}
fragment Known on Entity {
  id
  name
  nameEn
  aliases
  documents(first: 50) {
    ...Documents
  }
  evidence(first: $sentences, after: $sentencesAfter) {
    totalCount
    edges {
      cursor
      node {
        ...Cited
      }
    }
  }
}
fragment Documents on DocumentConnection {
  totalCount
  nodes {
    id
    title
    year {
      year
    }
    city {
      id
      name
    }
  }
}
fragment Targets on TargetConnection {
  totalCount
  edges {
    cursor
    node {
      ...Promised
    }
  }
}
fragment Results on ResultConnection {
  totalCount
  edges {
    cursor
    node {
      ...Reported
    }
  }
}`, {"hash":"sha256:58e56ff9ef5939de01bfec54ae6020980a9d7332160458eec3b84a3647da6fe2"}) as unknown as TypedDocumentString<AssistantProgramQuery, AssistantProgramQueryVariables>;
export const AssistantBrandDocument = new TypedDocumentString(`
    query AssistantBrand($id: ID!, $targets: Int = 10, $targetsAfter: String, $results: Int = 10, $resultsAfter: String, $sentences: Int = 5, $sentencesAfter: String, $members: Int = 30) {
  node(id: $id) {
    __typename
    ... on ServiceBrand {
      ...Known
      city {
        id
        name
      }
      policyArea {
        id
        name
      }
      programs(first: $members) {
        totalCount
        nodes {
          id
          name
        }
      }
      concepts {
        id
        name
      }
      responsibilities {
        ...Answers
      }
      targets(first: $targets, after: $targetsAfter) {
        ...Targets
      }
      results(first: $results, after: $resultsAfter) {
        ...Results
      }
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Stated on Measurement {
  __typename
  id
  displayText
  value
  upperValue
  comparator
  unit
  basis
  basisDoubt
  scope
  period
  periodStart
  periodEnd
  note
  year {
    year
  }
  city {
    id
    name
  }
  indicator {
    id
    name
  }
  evidence {
    ...Cited
  }
}
fragment Promised on Target {
  ...Stated
  dueOn
  status
  computedCompletionRate
  silence
}
fragment Reported on Result {
  ...Stated
  status
  computedCompletionRate
  statedCompletionRate
  rank {
    place
    among
  }
}
fragment Answers on Responsibility {
  id
  role
  inherited
  party {
    __typename
    ... on Entity {
      id
      name
    }
  }
  subject {
    __typename
    ... on Node {
      id
    }
    ... on Entity {
      name
    }
    ... on Section {
      heading
      printedNumber
    }
    ... on Target {
      displayText
      indicator {
        name
      }
    }
  }
  document {
    id
    title
    year {
      year
    }
  }
  evidence {
    ...Cited
  }
}
fragment Known on Entity {
  id
  name
  nameEn
  aliases
  documents(first: 50) {
    ...Documents
  }
  evidence(first: $sentences, after: $sentencesAfter) {
    totalCount
    edges {
      cursor
      node {
        ...Cited
      }
    }
  }
}
fragment Documents on DocumentConnection {
  totalCount
  nodes {
    id
    title
    year {
      year
    }
    city {
      id
      name
    }
  }
}
fragment Targets on TargetConnection {
  totalCount
  edges {
    cursor
    node {
      ...Promised
    }
  }
}
fragment Results on ResultConnection {
  totalCount
  edges {
    cursor
    node {
      ...Reported
    }
  }
}`, {"hash":"sha256:21e8ff91d8cc93bcd227115d8a72dd9ebbaa373d6a95669d7007928e2d7ad9bc"}) as unknown as TypedDocumentString<AssistantBrandQuery, AssistantBrandQueryVariables>;
export const AssistantPolicyDocument = new TypedDocumentString(`
    query AssistantPolicy($id: ID!, $sentences: Int = 5, $sentencesAfter: String, $members: Int = 30) {
  node(id: $id) {
    __typename
    ... on Policy {
      ...Known
      kind
      policyArea {
        id
        name
      }
      issuers {
        id
        name
      }
      programs(first: $members) {
        totalCount
        nodes {
          id
          name
        }
      }
      concepts {
        id
        name
      }
      mentions {
        action
        document {
          id
          title
        }
        evidence {
          ...Cited
        }
      }
      responsibilities {
        ...Answers
      }
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Answers on Responsibility {
  id
  role
  inherited
  party {
    __typename
    ... on Entity {
      id
      name
    }
  }
  subject {
    __typename
    ... on Node {
      id
    }
    ... on Entity {
      name
    }
    ... on Section {
      heading
      printedNumber
    }
    ... on Target {
      displayText
      indicator {
        name
      }
    }
  }
  document {
    id
    title
    year {
      year
    }
  }
  evidence {
    ...Cited
  }
}
fragment Known on Entity {
  id
  name
  nameEn
  aliases
  documents(first: 50) {
    ...Documents
  }
  evidence(first: $sentences, after: $sentencesAfter) {
    totalCount
    edges {
      cursor
      node {
        ...Cited
      }
    }
  }
}
fragment Documents on DocumentConnection {
  totalCount
  nodes {
    id
    title
    year {
      year
    }
    city {
      id
      name
    }
  }
}`, {"hash":"sha256:a7f53a2ff5895789e129ff45cd631ef81cc33d0c6679164cc3cfa673d171dbeb"}) as unknown as TypedDocumentString<AssistantPolicyQuery, AssistantPolicyQueryVariables>;
export const AssistantDepartmentDocument = new TypedDocumentString(`
    query AssistantDepartment($id: ID!, $duties: Int = 10, $dutiesAfter: String, $sentences: Int = 5, $sentencesAfter: String) {
  node(id: $id) {
    __typename
    ... on Department {
      ...Known
      kind
      parent {
        id
        name
      }
      children {
        id
        name
      }
      officials {
        id
        name
      }
      responsibilities(first: $duties, after: $dutiesAfter) {
        ...Duties
      }
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Answers on Responsibility {
  id
  role
  inherited
  party {
    __typename
    ... on Entity {
      id
      name
    }
  }
  subject {
    __typename
    ... on Node {
      id
    }
    ... on Entity {
      name
    }
    ... on Section {
      heading
      printedNumber
    }
    ... on Target {
      displayText
      indicator {
        name
      }
    }
  }
  document {
    id
    title
    year {
      year
    }
  }
  evidence {
    ...Cited
  }
}
fragment Known on Entity {
  id
  name
  nameEn
  aliases
  documents(first: 50) {
    ...Documents
  }
  evidence(first: $sentences, after: $sentencesAfter) {
    totalCount
    edges {
      cursor
      node {
        ...Cited
      }
    }
  }
}
fragment Documents on DocumentConnection {
  totalCount
  nodes {
    id
    title
    year {
      year
    }
    city {
      id
      name
    }
  }
}
fragment Duties on ResponsibilityConnection {
  totalCount
  edges {
    cursor
    node {
      ...Answers
    }
  }
}`, {"hash":"sha256:c3234c0876b91a6ee8198929dac07a82acb2b03d7c3cc8820fd2500bf169dd4a"}) as unknown as TypedDocumentString<AssistantDepartmentQuery, AssistantDepartmentQueryVariables>;
export const AssistantOfficialDocument = new TypedDocumentString(`
    query AssistantOfficial($id: ID!, $duties: Int = 10, $dutiesAfter: String, $sentences: Int = 5, $sentencesAfter: String) {
  node(id: $id) {
    __typename
    ... on Official {
      ...Known
      posts
      departments {
        id
        name
      }
      responsibilities(first: $duties, after: $dutiesAfter) {
        ...Duties
      }
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Answers on Responsibility {
  id
  role
  inherited
  party {
    __typename
    ... on Entity {
      id
      name
    }
  }
  subject {
    __typename
    ... on Node {
      id
    }
    ... on Entity {
      name
    }
    ... on Section {
      heading
      printedNumber
    }
    ... on Target {
      displayText
      indicator {
        name
      }
    }
  }
  document {
    id
    title
    year {
      year
    }
  }
  evidence {
    ...Cited
  }
}
fragment Known on Entity {
  id
  name
  nameEn
  aliases
  documents(first: 50) {
    ...Documents
  }
  evidence(first: $sentences, after: $sentencesAfter) {
    totalCount
    edges {
      cursor
      node {
        ...Cited
      }
    }
  }
}
fragment Documents on DocumentConnection {
  totalCount
  nodes {
    id
    title
    year {
      year
    }
    city {
      id
      name
    }
  }
}
fragment Duties on ResponsibilityConnection {
  totalCount
  edges {
    cursor
    node {
      ...Answers
    }
  }
}`, {"hash":"sha256:7f77a8e00e77ad403e5b480d461d504781cab94f02dc2507028e1dc582ec4db1"}) as unknown as TypedDocumentString<AssistantOfficialQuery, AssistantOfficialQueryVariables>;
export const AssistantPlaceDocument = new TypedDocumentString(`
    query AssistantPlace($id: ID!, $targets: Int = 10, $targetsAfter: String, $results: Int = 10, $resultsAfter: String, $sentences: Int = 5, $sentencesAfter: String, $members: Int = 30) {
  node(id: $id) {
    __typename
    ... on Place {
      ...Known
      city {
        id
        name
      }
      programs(first: $members) {
        totalCount
        nodes {
          id
          name
        }
      }
      targets(first: $targets, after: $targetsAfter) {
        ...Targets
      }
      results(first: $results, after: $resultsAfter) {
        ...Results
      }
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Stated on Measurement {
  __typename
  id
  displayText
  value
  upperValue
  comparator
  unit
  basis
  basisDoubt
  scope
  period
  periodStart
  periodEnd
  note
  year {
    year
  }
  city {
    id
    name
  }
  indicator {
    id
    name
  }
  evidence {
    ...Cited
  }
}
fragment Promised on Target {
  ...Stated
  dueOn
  status
  computedCompletionRate
  silence
}
fragment Reported on Result {
  ...Stated
  status
  computedCompletionRate
  statedCompletionRate
  rank {
    place
    among
  }
}
fragment Known on Entity {
  id
  name
  nameEn
  aliases
  documents(first: 50) {
    ...Documents
  }
  evidence(first: $sentences, after: $sentencesAfter) {
    totalCount
    edges {
      cursor
      node {
        ...Cited
      }
    }
  }
}
fragment Documents on DocumentConnection {
  totalCount
  nodes {
    id
    title
    year {
      year
    }
    city {
      id
      name
    }
  }
}
fragment Targets on TargetConnection {
  totalCount
  edges {
    cursor
    node {
      ...Promised
    }
  }
}
fragment Results on ResultConnection {
  totalCount
  edges {
    cursor
    node {
      ...Reported
    }
  }
}`, {"hash":"sha256:0df40251f633be015a1324df85b0bc08588ce3de1cb66ec47cf00a60ffda862c"}) as unknown as TypedDocumentString<AssistantPlaceQuery, AssistantPlaceQueryVariables>;
export const AssistantIndicatorDocument = new TypedDocumentString(`
    query AssistantIndicator($id: ID!, $targets: Int = 10, $targetsAfter: String, $results: Int = 10, $resultsAfter: String, $sentences: Int = 5, $sentencesAfter: String) {
  node(id: $id) {
    __typename
    ... on Indicator {
      ...Known
      unit
      basis
      policyArea {
        id
        name
      }
      family {
        id
        name
      }
      targets(first: $targets, after: $targetsAfter) {
        ...Targets
      }
      results(first: $results, after: $resultsAfter) {
        ...Results
      }
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Stated on Measurement {
  __typename
  id
  displayText
  value
  upperValue
  comparator
  unit
  basis
  basisDoubt
  scope
  period
  periodStart
  periodEnd
  note
  year {
    year
  }
  city {
    id
    name
  }
  indicator {
    id
    name
  }
  evidence {
    ...Cited
  }
}
fragment Promised on Target {
  ...Stated
  dueOn
  status
  computedCompletionRate
  silence
}
fragment Reported on Result {
  ...Stated
  status
  computedCompletionRate
  statedCompletionRate
  rank {
    place
    among
  }
}
fragment Known on Entity {
  id
  name
  nameEn
  aliases
  documents(first: 50) {
    ...Documents
  }
  evidence(first: $sentences, after: $sentencesAfter) {
    totalCount
    edges {
      cursor
      node {
        ...Cited
      }
    }
  }
}
fragment Documents on DocumentConnection {
  totalCount
  nodes {
    id
    title
    year {
      year
    }
    city {
      id
      name
    }
  }
}
fragment Targets on TargetConnection {
  totalCount
  edges {
    cursor
    node {
      ...Promised
    }
  }
}
fragment Results on ResultConnection {
  totalCount
  edges {
    cursor
    node {
      ...Reported
    }
  }
}`, {"hash":"sha256:ef2062bcaa0da4c08673fce0c96993519574a445944fad887adc388c6ee6cbec"}) as unknown as TypedDocumentString<AssistantIndicatorQuery, AssistantIndicatorQueryVariables>;
export const AssistantIndicatorFamilyDocument = new TypedDocumentString(`
    query AssistantIndicatorFamily($id: ID!, $members: Int = 30) {
  node(id: $id) {
    __typename
    ... on IndicatorFamily {
      id
      name
      nameEn
      policyArea {
        id
        name
      }
      indicators(first: $members) {
        totalCount
        nodes {
          id
          name
        }
      }
    }
  }
}
    `, {"hash":"sha256:7db6332e65d21663149c35b05e823216817970de790fee01f02362bdc4a07ae9"}) as unknown as TypedDocumentString<AssistantIndicatorFamilyQuery, AssistantIndicatorFamilyQueryVariables>;
export const AssistantPolicyAreaDocument = new TypedDocumentString(`
    query AssistantPolicyArea($id: ID!, $sentences: Int = 5, $sentencesAfter: String, $members: Int = 30) {
  node(id: $id) {
    __typename
    ... on PolicyArea {
      ...Known
      brands(first: $members) {
        totalCount
        nodes {
          id
          name
        }
      }
      programs(first: $members) {
        totalCount
        nodes {
          id
          name
        }
      }
      policies(first: $members) {
        totalCount
        nodes {
          id
          name
        }
      }
      concepts(first: $members) {
        totalCount
        nodes {
          id
          name
        }
      }
      indicators(first: $members) {
        totalCount
        nodes {
          id
          name
        }
      }
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Known on Entity {
  id
  name
  nameEn
  aliases
  documents(first: 50) {
    ...Documents
  }
  evidence(first: $sentences, after: $sentencesAfter) {
    totalCount
    edges {
      cursor
      node {
        ...Cited
      }
    }
  }
}
fragment Documents on DocumentConnection {
  totalCount
  nodes {
    id
    title
    year {
      year
    }
    city {
      id
      name
    }
  }
}`, {"hash":"sha256:48dfe8cb92933014fb960a6f51244e70110935b160e178ce1f03e7917c3d8319"}) as unknown as TypedDocumentString<AssistantPolicyAreaQuery, AssistantPolicyAreaQueryVariables>;
export const AssistantGroupDocument = new TypedDocumentString(`
    query AssistantGroup($id: ID!, $sentences: Int = 5, $sentencesAfter: String, $members: Int = 30) {
  node(id: $id) {
    __typename
    ... on BeneficiaryGroup {
      ...Known
      programs(first: $members) {
        totalCount
        nodes {
          id
          name
        }
      }
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Known on Entity {
  id
  name
  nameEn
  aliases
  documents(first: 50) {
    ...Documents
  }
  evidence(first: $sentences, after: $sentencesAfter) {
    totalCount
    edges {
      cursor
      node {
        ...Cited
      }
    }
  }
}
fragment Documents on DocumentConnection {
  totalCount
  nodes {
    id
    title
    year {
      year
    }
    city {
      id
      name
    }
  }
}`, {"hash":"sha256:a012800770b28073019a2ca88fccdaf228a5831f40c7b7907a5a3a8a7ccc3810"}) as unknown as TypedDocumentString<AssistantGroupQuery, AssistantGroupQueryVariables>;
export const AssistantTermDocument = new TypedDocumentString(`
    query AssistantTerm($id: ID!, $sentences: Int = 5, $sentencesAfter: String) {
  node(id: $id) {
    __typename
    ... on Concept {
      ...Known
      kind
      policyArea {
        id
        name
      }
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Known on Entity {
  id
  name
  nameEn
  aliases
  documents(first: 50) {
    ...Documents
  }
  evidence(first: $sentences, after: $sentencesAfter) {
    totalCount
    edges {
      cursor
      node {
        ...Cited
      }
    }
  }
}
fragment Documents on DocumentConnection {
  totalCount
  nodes {
    id
    title
    year {
      year
    }
    city {
      id
      name
    }
  }
}`, {"hash":"sha256:d1fd43f0a83781e0c8ac54415d619aa7d876cd565b1730c08e633dd10cb50980"}) as unknown as TypedDocumentString<AssistantTermQuery, AssistantTermQueryVariables>;
export const AssistantTargetDocument = new TypedDocumentString(`
    query AssistantTarget($id: ID!) {
  node(id: $id) {
    __typename
    ... on Target {
      ...Promised
      partOf {
        ...Promised
      }
      parts {
        ...Promised
      }
      results {
        ...Reported
      }
      responsibilities {
        ...Answers
      }
      program {
        id
        name
      }
      brands {
        id
        name
      }
      places {
        id
        name
      }
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Stated on Measurement {
  __typename
  id
  displayText
  value
  upperValue
  comparator
  unit
  basis
  basisDoubt
  scope
  period
  periodStart
  periodEnd
  note
  year {
    year
  }
  city {
    id
    name
  }
  indicator {
    id
    name
  }
  evidence {
    ...Cited
  }
}
fragment Promised on Target {
  ...Stated
  dueOn
  status
  computedCompletionRate
  silence
}
fragment Reported on Result {
  ...Stated
  status
  computedCompletionRate
  statedCompletionRate
  rank {
    place
    among
  }
}
fragment Answers on Responsibility {
  id
  role
  inherited
  party {
    __typename
    ... on Entity {
      id
      name
    }
  }
  subject {
    __typename
    ... on Node {
      id
    }
    ... on Entity {
      name
    }
    ... on Section {
      heading
      printedNumber
    }
    ... on Target {
      displayText
      indicator {
        name
      }
    }
  }
  document {
    id
    title
    year {
      year
    }
  }
  evidence {
    ...Cited
  }
}`, {"hash":"sha256:d65f52f338a5a7e5e74abdaf7c099578ae27a757fa1c968b5b20b1d0efeff4d3"}) as unknown as TypedDocumentString<AssistantTargetQuery, AssistantTargetQueryVariables>;
export const AssistantResultDocument = new TypedDocumentString(`
    query AssistantResult($id: ID!) {
  node(id: $id) {
    __typename
    ... on Result {
      ...Reported
      partOf {
        ...Reported
      }
      parts {
        ...Reported
      }
      target {
        ...Promised
      }
      program {
        id
        name
      }
      brands {
        id
        name
      }
      places {
        id
        name
      }
    }
  }
}
    fragment Cited on Evidence {
  id
  displayQuote
  citation
}
fragment Stated on Measurement {
  __typename
  id
  displayText
  value
  upperValue
  comparator
  unit
  basis
  basisDoubt
  scope
  period
  periodStart
  periodEnd
  note
  year {
    year
  }
  city {
    id
    name
  }
  indicator {
    id
    name
  }
  evidence {
    ...Cited
  }
}
fragment Promised on Target {
  ...Stated
  dueOn
  status
  computedCompletionRate
  silence
}
fragment Reported on Result {
  ...Stated
  status
  computedCompletionRate
  statedCompletionRate
  rank {
    place
    among
  }
}`, {"hash":"sha256:f749d181112b2d5c75970956a4df5913e529c6c9eab1bcdd8300e6562968d45d"}) as unknown as TypedDocumentString<AssistantResultQuery, AssistantResultQueryVariables>;
export const AssistantYearDocument = new TypedDocumentString(`
    query AssistantYear($id: ID!) {
  node(id: $id) {
    __typename
    ... on Year {
      id
      year
      documents(first: 50) {
        ...Documents
      }
    }
  }
}
    fragment Documents on DocumentConnection {
  totalCount
  nodes {
    id
    title
    year {
      year
    }
    city {
      id
      name
    }
  }
}`, {"hash":"sha256:0e457e787dd9d803a8e2c8961bcdae43e132f6b2916cfadfda3544390764e974"}) as unknown as TypedDocumentString<AssistantYearQuery, AssistantYearQueryVariables>;