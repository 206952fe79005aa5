/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PartialDateText } from '../dates.js';
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

/** What a city said of a matter in one year and in another (变化). */
export type ChangeKind =
  /** Only the documents of the later year speak of it (新增). */
  | 'APPEARED'
  /** Those of both years do (延续); of an indicator: with the same value, or with values that cannot be compared. */
  | 'CONTINUED'
  /** Only the documents of the earlier year speak of it (不再提及). */
  | 'GONE'
  /** The matter goes on under another indicator of its family (转由同族指标体现). */
  | 'RELATED'
  /** The later year reports a result for a target of the earlier one (目标已报告); how far it is met, its status says. */
  | 'TARGET_REPORTED'
  /** A comparable figure is lower (降低). */
  | 'VALUE_LOWERED'
  /** A comparable figure is higher (提高). */
  | 'VALUE_RAISED';

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

/** What targets or results are grouped by (分组). */
export type MeasurementGroupKey =
  /** What a number counts (计量口径). It separates groups even if it is not given. */
  | 'BASIS'
  /** The city (城市). */
  | 'CITY'
  /** The indicator (指标). */
  | 'INDICATOR'
  /** The period (时段). It separates groups even if it is not given. */
  | 'PERIOD'
  /** The policy area of the indicator (业务领域). */
  | 'POLICY_AREA'
  /** The unit (单位). It separates groups even if it is not given. */
  | 'UNIT'
  /** The year (年份). */
  | 'YEAR';

/** What a list of targets or results can be sorted by (排序字段). Withheld values come last in either direction. */
export type MeasurementOrderField =
  /** The id of the city, which is in pinyin (城市). */
  | 'CITY'
  /** The id (标识). */
  | 'ID'
  /** The id of the indicator, which is in English (指标). */
  | 'INDICATOR'
  /** The value in the base unit (数值). */
  | 'VALUE'
  /** The year (年份). */
  | 'YEAR';

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

/** What a mention is (台账条目类型). */
export type MentionKind =
  /** A whole that is told without a figure (全覆盖): 全部, 全覆盖, 所有…均. */
  | 'COVERAGE'
  /** A phrase that ends in a word for what has names (机制、平台、体系…): 主动发现机制. */
  | 'NAMED_PHRASE'
  /** A quantity (数量): 3800张以上. */
  | 'QUANTITY'
  /** What stands between quotation marks (引号): “青暖助”. */
  | 'QUOTED_NAME'
  /** What stands between book-title marks (书名号): 《养老服务条例》. */
  | 'TITLE';

/** What became of a mention (台账结论). */
export type MentionState =
  /** A fact of the graph explains it (已说明). */
  | 'EXPLAINED'
  /** Neither (未说明). */
  | 'OPEN'
  /** It is no fact, for the reason that is given (不作事实). */
  | 'SET_ASIDE';

/** What a list of named things can be sorted by (排序字段). */
export type NamedOrderField =
  /** The id, which is in pinyin or English (标识). */
  | 'ID'
  /** The name, by Unicode code point (名称). */
  | 'NAME';

/** Why values are not added up (不相加的原因). */
export type NoSumReason =
  /** No value is known (无数值). */
  | 'NO_VALUES'
  /** The values speak of stretches of time that differ or that the source leaves open (时段不一). */
  | 'PERIODS'
  /** Rates, ratios and multiples have no sum (比率不相加). */
  | 'RATES';

/** Sort direction (升序 / 降序). */
export type OrderDirection =
  /** Ascending (升序). */
  | 'ASC'
  /** Descending (降序). */
  | 'DESC';

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

/** Tests on programmes (工程/行动/项目). All that are given must hold. */
export type ProgramFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<ProgramFilter> | null | undefined;
  /** Name or alias of a service brand that presents it (服务品牌). */
  readonly brand?: StringFilter | null | undefined;
  /** The city that it belongs to (城市). */
  readonly city?: CityFilter | null | undefined;
  /** Name or alias of a department that is responsible for it, in any role (部门/机构). */
  readonly department?: StringFilter | null | undefined;
  /** Its id. */
  readonly id?: IdFilter | null | undefined;
  /** Its kind (项目类型). */
  readonly kind?: ProgramKind | null | undefined;
  /** Its preferred name (名称). */
  readonly name?: StringFilter | null | undefined;
  /** This does not hold. A test on an absent value does not hold, so its negation does. */
  readonly not?: ProgramFilter | null | undefined;
  /** At least one of these holds; with an empty list, nothing passes. */
  readonly or?: ReadonlyArray<ProgramFilter> | null | undefined;
  /** Name or alias of the policy area that it concerns (业务领域). */
  readonly policyArea?: StringFilter | null | undefined;
  /** A year covered by a document that states it (年份). */
  readonly year?: IntFilter | null | undefined;
};

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

/** One sort key of a list of programmes (排序). */
export type ProgramOrder = {
  /** Ascending if absent. */
  readonly direction?: OrderDirection;
  /** What to sort by. */
  readonly field: NamedOrderField;
};

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

/** One sort key of a list of responsibilities (排序). */
export type ResponsibilityOrder = {
  /** Ascending if absent. */
  readonly direction?: OrderDirection;
  /** What to sort by. */
  readonly field: ResponsibilityOrderField;
};

/** What a list of responsibilities can be sorted by (排序字段). */
export type ResponsibilityOrderField =
  /** The id of the document that says so (文件). */
  | 'DOCUMENT'
  /** The id of the department or official (责任方). */
  | 'PARTY'
  /** The role: leads, then the responsible, then those who cooperate (牵头、责任、配合). */
  | 'ROLE'
  /** Where in its document it is said: in reading order, section by section (章节). */
  | 'SECTION';

/** The role of a department or an official in a responsibility (牵头、责任、配合). */
export type ResponsibilityRole =
  /** Cooperates in the work, or does it jointly with others (配合、联合). */
  | 'COOPERATING'
  /** Leads the work (牵头). */
  | 'LEAD'
  /** Is responsible for the work (责任). */
  | 'RESPONSIBLE';

/** Tests on results (完成情况). All that are given must hold. */
export type ResultFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<ResultFilter> | null | undefined;
  /** What it counts (计量口径). */
  readonly basis?: MeasureBasis | null | undefined;
  /** The city that it belongs to (城市). */
  readonly city?: CityFilter | null | undefined;
  /** Its id. */
  readonly id?: IdFilter | null | undefined;
  /** The indicator that it gives a value of (指标). */
  readonly indicator?: IndicatorFilter | null | undefined;
  /** This does not hold. A test on an absent value does not hold, so its negation does. */
  readonly not?: ResultFilter | null | undefined;
  /** At least one of these holds; with an empty list, nothing passes. */
  readonly or?: ReadonlyArray<ResultFilter> | null | undefined;
  /** The stretch of time that it speaks of (时段). */
  readonly period?: MeasurementPeriod | null | undefined;
  /** Its unit as written (单位). */
  readonly unit?: StringFilter | null | undefined;
  /** Its value in the base unit (数值); a withheld value fails every test. */
  readonly value?: FloatFilter | null | undefined;
  /** The year that it is for (年份). */
  readonly year?: IntFilter | null | undefined;
};

/** One sort key of a list of results (排序). */
export type ResultOrder = {
  /** Ascending if absent. */
  readonly direction?: OrderDirection;
  /** What to sort by. */
  readonly field: MeasurementOrderField;
};

/** Tests on service brands (服务品牌). All that are given must hold. */
export type ServiceBrandFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<ServiceBrandFilter> | null | undefined;
  /** The city that it belongs to (城市). */
  readonly city?: CityFilter | null | undefined;
  /** Its id. */
  readonly id?: IdFilter | null | undefined;
  /** Its preferred name (名称). */
  readonly name?: StringFilter | null | undefined;
  /** This does not hold. A test on an absent value does not hold, so its negation does. */
  readonly not?: ServiceBrandFilter | null | undefined;
  /** At least one of these holds; with an empty list, nothing passes. */
  readonly or?: ReadonlyArray<ServiceBrandFilter> | null | undefined;
  /** Name or alias of the policy area that it concerns (业务领域). */
  readonly policyArea?: StringFilter | null | undefined;
  /** A year covered by a document that states it (年份). */
  readonly year?: IntFilter | null | undefined;
};

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

/** One sort key of a list of targets (排序). */
export type TargetOrder = {
  /** Ascending if absent. */
  readonly direction?: OrderDirection;
  /** What to sort by. */
  readonly field: MeasurementOrderField;
};

/** What changed since the previous document of the same city (变化). */
export type TimelineChangeKind =
  /** No earlier document of the city mentions it (首次提及). */
  | 'FIRST_MENTIONED'
  /** A figure is lower (降低). */
  | 'LOWERED'
  /** An earlier document mentions it, the previous one does not, and this one does again (再次提及). */
  | 'MENTIONED_AGAIN'
  /** The previous document mentions it, this one does not (不再提及). */
  | 'NO_LONGER_MENTIONED'
  /** A figure is higher (提高). */
  | 'RAISED'
  /** It goes by another of its names (更名). */
  | 'RENAMED'
  /** A figure is the same (持平). */
  | 'UNCHANGED';

export type AggregateResultsQueryVariables = Exact<{
  filter?: ResultFilter | null | undefined;
  groupBy: ReadonlyArray<MeasurementGroupKey> | MeasurementGroupKey;
}>;


export type AggregateResultsQuery = { readonly aggregateResults: ReadonlyArray<{ readonly year: number | null, readonly unit: string, readonly basis: MeasureBasis, readonly period: MeasurementPeriod, readonly count: number, readonly withheld: number, readonly parts: number, readonly sum: number | null, readonly noSumReason: NoSumReason | null, readonly min: number | null, readonly max: number | null, readonly average: number | null, readonly city: { readonly id: string, readonly name: string } | null, readonly indicator: { readonly id: string, readonly name: string } | null, readonly policyArea: { readonly id: string, readonly name: string } | null }> };

export type AggregateTargetsQueryVariables = Exact<{
  filter?: TargetFilter | null | undefined;
  groupBy: ReadonlyArray<MeasurementGroupKey> | MeasurementGroupKey;
}>;


export type AggregateTargetsQuery = { readonly aggregateTargets: ReadonlyArray<{ readonly year: number | null, readonly unit: string, readonly basis: MeasureBasis, readonly period: MeasurementPeriod, readonly count: number, readonly withheld: number, readonly parts: number, readonly sum: number | null, readonly noSumReason: NoSumReason | null, readonly min: number | null, readonly max: number | null, readonly average: number | null, readonly city: { readonly id: string, readonly name: string } | null, readonly indicator: { readonly id: string, readonly name: string } | null, readonly policyArea: { readonly id: string, readonly name: string } | null }> };

export type BrandsQueryVariables = Exact<{
  filter?: ServiceBrandFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BrandsQuery = { readonly brands: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly city: { readonly id: string, readonly name: string }, readonly policyArea: { readonly id: string, readonly name: string } | null, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly quote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string }, readonly section: { readonly ordinal: string, readonly heading: string } | null }> } }> } };

export type ChangesQueryVariables = Exact<{
  city: string | number;
  from: number;
  to: number;
  policyArea?: string | number | null | undefined;
}>;


export type ChangesQuery = { readonly changes: { readonly from: number, readonly to: number, readonly city: { readonly id: string, readonly name: string }, readonly documentsFrom: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly documentsTo: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly changes: ReadonlyArray<{ readonly kind: ChangeKind, readonly subject:
        | { readonly __typename: 'BeneficiaryGroup', readonly name: string, readonly id: string }
        | { readonly __typename: 'City', readonly name: string, readonly id: string }
        | { readonly __typename: 'Concept', readonly name: string, readonly id: string }
        | { readonly __typename: 'Department', readonly name: string, readonly id: string }
        | { readonly __typename: 'Document', readonly id: string }
        | { readonly __typename: 'Evidence', readonly id: string }
        | { readonly __typename: 'Indicator', readonly name: string, readonly id: string }
        | { readonly __typename: 'IndicatorFamily', readonly id: string }
        | { readonly __typename: 'Mention', readonly id: string }
        | { readonly __typename: 'Official', readonly name: string, readonly id: string }
        | { readonly __typename: 'Place', readonly name: string, readonly id: string }
        | { readonly __typename: 'Policy', readonly name: string, readonly id: string }
        | { readonly __typename: 'PolicyArea', readonly name: string, readonly id: string }
        | { readonly __typename: 'Program', readonly name: string, readonly id: string }
        | { readonly __typename: 'Result', readonly id: string }
        | { readonly __typename: 'Section', readonly id: string }
        | { readonly __typename: 'ServiceBrand', readonly name: string, readonly id: string }
        | { readonly __typename: 'SynonymSet', readonly id: string }
        | { readonly __typename: 'Target', readonly text: string, readonly id: string }
        | { readonly __typename: 'Year', readonly id: string }
      , readonly before: { readonly id: string, readonly quote: string } | null, readonly after: { readonly id: string, readonly quote: string } | null, readonly counterpart:
        | { readonly name: string, readonly id: string }
        | { readonly name: string, readonly id: string }
        | { readonly name: string, readonly id: string }
        | { readonly name: string, readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly name: string, readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly name: string, readonly id: string }
        | { readonly name: string, readonly id: string }
        | { readonly name: string, readonly id: string }
        | { readonly name: string, readonly id: string }
        | { readonly name: string, readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly name: string, readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
       | null }> } };

export type CityOverviewQueryVariables = Exact<{
  city: string | number;
}>;


export type CityOverviewQuery = { readonly city: { readonly id: string, readonly name: string, readonly years: ReadonlyArray<number>, readonly documents: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly sections: ReadonlyArray<{ readonly ordinal: string, readonly heading: string, readonly policyArea: { readonly name: string } | null, readonly programs: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: ProgramKind, readonly targets: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly evidence: { readonly quote: string } }> } }> }> }> } } | null };

export type CompareIndicatorQueryVariables = Exact<{
  id: string | number;
  cityIds?: ReadonlyArray<string | number> | string | number | null | undefined;
  years?: ReadonlyArray<number> | number | null | undefined;
}>;


export type CompareIndicatorQuery = { readonly compareIndicator: { readonly years: ReadonlyArray<number>, readonly warnings: ReadonlyArray<string>, readonly indicator: { readonly id: string, readonly name: string, readonly unit: string, readonly basis: MeasureBasis }, readonly cells: ReadonlyArray<{ readonly year: number, readonly status: CellStatus, readonly city: { readonly id: string, readonly name: string }, readonly targets: ReadonlyArray<{ readonly id: string, readonly value: number | null, readonly comparator: Comparator, readonly unit: string, readonly text: string, readonly period: MeasurementPeriod }>, readonly results: ReadonlyArray<{ readonly id: string, readonly value: number | null, readonly comparator: Comparator, readonly unit: string, readonly text: string, readonly period: MeasurementPeriod }> }>, readonly cautions: ReadonlyArray<{ readonly code: CautionCode, readonly values: ReadonlyArray<string>, readonly measurementIds: ReadonlyArray<string>, readonly message: string, readonly messageZh: string }> } };

export type ConceptSpreadQueryVariables = Exact<{
  name: string;
  cityIds?: ReadonlyArray<string | number> | string | number | null | undefined;
  years?: ReadonlyArray<number> | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConceptSpreadQuery = { readonly concept: { readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly kind: ConceptKind, readonly years: ReadonlyArray<number>, readonly spread: ReadonlyArray<{ readonly year: number, readonly city: { readonly id: string, readonly name: string }, readonly document: { readonly id: string, readonly title: string }, readonly evidence: { readonly quote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string }, readonly section: { readonly ordinal: string, readonly heading: string } | null } }>, readonly appliedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
          | { readonly __typename: 'Policy', readonly id: string, readonly name: string }
          | { readonly __typename: 'Program', readonly id: string, readonly name: string }
          | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string }
        , readonly evidence: { readonly quote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string }, readonly section: { readonly ordinal: string, readonly heading: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type CoverageQueryVariables = Exact<{
  cityIds?: ReadonlyArray<string | number> | string | number | null | undefined;
  years?: ReadonlyArray<number> | number | null | undefined;
}>;


export type CoverageQuery = { readonly coverage: ReadonlyArray<{ readonly year: number, readonly city: { readonly id: string, readonly name: string }, readonly documents: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod }> }> };

export type DatasetQueryVariables = Exact<{ [key: string]: never; }>;


export type DatasetQuery = { readonly dataset: { readonly revision: string, readonly nodeCount: number, readonly edgeCount: number, readonly counts: ReadonlyArray<{ readonly type: EntityType, readonly count: number }> } };

export type DocumentReaderQueryVariables = Exact<{
  document: string | number;
  passages?: number | null | undefined;
  mentions?: number | null | undefined;
}>;


export type DocumentReaderQuery = { readonly document: { readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly issuedOn: PartialDateText | null, readonly sha256: string, readonly text: string, readonly city: { readonly id: string, readonly name: string }, readonly year: { readonly year: number }, readonly issuer: { readonly id: string, readonly name: string } | null, readonly artefacts: ReadonlyArray<{ readonly start: number, readonly end: number }>, readonly sections: ReadonlyArray<{ readonly id: string, readonly ordinal: string, readonly printedNumber: string | null, readonly heading: string, readonly start: number, readonly end: number, readonly parent: { readonly id: string } | null, readonly policyArea: { readonly id: string, readonly name: string } | null }>, readonly passages: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly evidence: { readonly id: string, readonly start: number, readonly end: number }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly label: string }>, readonly edges: ReadonlyArray<{ readonly id: string, readonly type: string, readonly source: string, readonly target: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly ledger: { readonly counts: ReadonlyArray<{ readonly kind: MentionKind, readonly mentions: number, readonly explained: number, readonly setAside: number, readonly open: number }>, readonly mentions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly start: number, readonly end: number, readonly text: string, readonly kind: MentionKind, readonly state: MentionState, readonly reason: string | null, readonly note: string | null, readonly explainedBy: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly label: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } } | null };

export type DrawingFragment = { readonly truncated: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly label: string, readonly degree: number, readonly degrees: ReadonlyArray<{ readonly type: string, readonly count: number }> }>, readonly edges: ReadonlyArray<{ readonly id: string, readonly type: string, readonly source: string, readonly target: string }> };

export type ExpandQueryVariables = Exact<{
  id: string | number;
  relation: string;
  types?: ReadonlyArray<EntityType> | EntityType | null | undefined;
  cityIds?: ReadonlyArray<string | number> | string | number | null | undefined;
  years?: ReadonlyArray<number> | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ExpandQuery = { readonly expand: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly label: string, readonly year: number | null, readonly degree: number, readonly city: { readonly id: string, readonly name: string } | null, readonly policyArea: { readonly id: string, readonly name: string } | null, readonly degrees: ReadonlyArray<{ readonly type: string, readonly count: number }> }>, readonly edges: ReadonlyArray<{ readonly id: string, readonly type: string, readonly source: string, readonly target: string, readonly role: ResponsibilityRole | null, readonly inherited: boolean | null, readonly action: PolicyAction | null, readonly evidenceIds: ReadonlyArray<string> }> } };

export type GroupFragment = { readonly year: number | null, readonly unit: string, readonly basis: MeasureBasis, readonly period: MeasurementPeriod, readonly count: number, readonly withheld: number, readonly parts: number, readonly sum: number | null, readonly noSumReason: NoSumReason | null, readonly min: number | null, readonly max: number | null, readonly average: number | null, readonly city: { readonly id: string, readonly name: string } | null, readonly indicator: { readonly id: string, readonly name: string } | null, readonly policyArea: { readonly id: string, readonly name: string } | null };

export type IndicatorsQueryVariables = Exact<{
  filter?: IndicatorFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type IndicatorsQuery = { readonly indicators: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly unit: string, readonly basis: MeasureBasis, readonly policyArea: { readonly id: string, readonly name: string } | null, readonly targets: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly text: string, readonly displayText: string, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: PartialDateText | null, readonly periodEnd: PartialDateText | null, readonly year: { readonly year: number }, readonly indicator: { readonly id: string, readonly name: string }, readonly city: { readonly id: string, readonly name: string } }> }, readonly results: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly text: string, readonly displayText: string, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: PartialDateText | null, readonly periodEnd: PartialDateText | null, readonly year: { readonly year: number }, readonly indicator: { readonly id: string, readonly name: string }, readonly city: { readonly id: string, readonly name: string } }> } }> } };

export type NeighborhoodQueryVariables = Exact<{
  id: string | number;
  depth?: number | null | undefined;
  types?: ReadonlyArray<EntityType> | EntityType | null | undefined;
  limit?: number | null | undefined;
}>;


export type NeighborhoodQuery = { readonly neighborhood: { readonly truncated: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly label: string, readonly degree: number, readonly degrees: ReadonlyArray<{ readonly type: string, readonly count: number }> }>, readonly edges: ReadonlyArray<{ readonly id: string, readonly type: string, readonly source: string, readonly target: string }> } };

export type PathsQueryVariables = Exact<{
  from: string | number;
  to: string | number;
  maxLength?: number | null | undefined;
  limit?: number | null | undefined;
}>;


export type PathsQuery = { readonly paths: ReadonlyArray<{ readonly truncated: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly label: string, readonly degree: number, readonly degrees: ReadonlyArray<{ readonly type: string, readonly count: number }> }>, readonly edges: ReadonlyArray<{ readonly id: string, readonly type: string, readonly source: string, readonly target: string }> }> };

export type PlanResultGapsQueryVariables = Exact<{
  city: string | number;
  year: number;
  periods?: ReadonlyArray<MeasurementPeriod> | MeasurementPeriod | null | undefined;
  first?: number | null | undefined;
}>;


export type PlanResultGapsQuery = { readonly planResultGaps: { readonly targetsWithoutResult: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly text: string, readonly displayText: string, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: PartialDateText | null, readonly periodEnd: PartialDateText | null, readonly year: { readonly year: number }, readonly indicator: { readonly id: string, readonly name: string }, readonly city: { readonly id: string, readonly name: string } }> }, readonly resultsWithoutTarget: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly text: string, readonly displayText: string, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: PartialDateText | null, readonly periodEnd: PartialDateText | null, readonly year: { readonly year: number }, readonly indicator: { readonly id: string, readonly name: string }, readonly city: { readonly id: string, readonly name: string } }> } } };

export type ProgramsQueryVariables = Exact<{
  filter?: ProgramFilter | null | undefined;
  orderBy?: ReadonlyArray<ProgramOrder> | ProgramOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProgramsQuery = { readonly programs: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: ProgramKind, readonly city: { readonly id: string, readonly name: string }, readonly partOf: { readonly id: string, readonly name: string } | null, readonly parts: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly brands: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly beneficiaries: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly targets: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly text: string, readonly displayText: string, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: PartialDateText | null, readonly periodEnd: PartialDateText | null, readonly year: { readonly year: number }, readonly indicator: { readonly id: string, readonly name: string }, readonly city: { readonly id: string, readonly name: string } }> }, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly quote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string }, readonly section: { readonly ordinal: string, readonly heading: string } | null }> } }> } };

export type ProofFragment = { readonly quote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string }, readonly section: { readonly ordinal: string, readonly heading: string } | null };

type Quantity_Result_Fragment = { readonly id: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly text: string, readonly displayText: string, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: PartialDateText | null, readonly periodEnd: PartialDateText | null, readonly year: { readonly year: number }, readonly indicator: { readonly id: string, readonly name: string }, readonly city: { readonly id: string, readonly name: string } };

type Quantity_Target_Fragment = { readonly id: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly text: string, readonly displayText: string, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: PartialDateText | null, readonly periodEnd: PartialDateText | null, readonly year: { readonly year: number }, readonly indicator: { readonly id: string, readonly name: string }, readonly city: { readonly id: string, readonly name: string } };

export type QuantityFragment =
  | Quantity_Result_Fragment
  | Quantity_Target_Fragment
;

export type RelatedIndicatorsQueryVariables = Exact<{
  id: string | number;
}>;


export type RelatedIndicatorsQuery = { readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string, readonly object: string | null, readonly population: string | null, readonly action: string | null, readonly family: { readonly id: string, readonly name: string, readonly nameEn: string } | null, readonly related: ReadonlyArray<{ readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string, readonly unit: string, readonly basis: MeasureBasis }, readonly differences: ReadonlyArray<{ readonly aspect: IndicatorAspect, readonly here: string | null, readonly there: string | null }> }> } | null };

export type ResponsibilitiesQueryVariables = Exact<{
  filter?: ResponsibilityFilter | null | undefined;
  orderBy?: ReadonlyArray<ResponsibilityOrder> | ResponsibilityOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ResponsibilitiesQuery = { readonly responsibilities: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
        | { readonly __typename: 'Department', readonly id: string, readonly name: string }
        | { readonly __typename: 'Official', readonly id: string, readonly name: string }
      , readonly subject:
        | { readonly __typename: 'Policy', readonly id: string, readonly name: string }
        | { readonly __typename: 'Program', readonly id: string, readonly name: string }
        | { readonly __typename: 'Section', readonly id: string, readonly heading: string }
        | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string }
        | { readonly __typename: 'Target', readonly id: string, readonly text: string }
      , readonly document: { readonly id: string, readonly title: string }, readonly evidence: { readonly quote: string } }> } };

export type ResultsQueryVariables = Exact<{
  filter?: ResultFilter | null | undefined;
  orderBy?: ReadonlyArray<ResultOrder> | ResultOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ResultsQuery = { readonly results: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly statedCompletionRate: number | null, readonly id: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly text: string, readonly displayText: string, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: PartialDateText | null, readonly periodEnd: PartialDateText | null, readonly rank: { readonly place: number, readonly among: string, readonly evidence: { readonly quote: string } } | null, readonly partOf: { readonly id: string, readonly text: string } | null, readonly target: { readonly id: string, readonly value: number | null, readonly comparator: Comparator, readonly text: string } | null, readonly evidence: { readonly quote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string }, readonly section: { readonly ordinal: string, readonly heading: string } | null }, readonly year: { readonly year: number }, readonly indicator: { readonly id: string, readonly name: string }, readonly city: { readonly id: string, readonly name: string } }> } };

export type SearchPassagesQueryVariables = Exact<{
  query: string;
  types?: ReadonlyArray<EntityType> | EntityType | null | undefined;
  cityIds?: ReadonlyArray<string | number> | string | number | null | undefined;
  years?: ReadonlyArray<number> | number | null | undefined;
  areaIds?: ReadonlyArray<string | number> | string | number | null | undefined;
  readWords?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchPassagesQuery = { readonly search: { readonly totalCount: number, readonly widened: boolean, readonly setAside: ReadonlyArray<string>, readonly didYouMean: ReadonlyArray<string>, readonly cities: ReadonlyArray<{ readonly count: number, readonly city: { readonly id: string, readonly name: string } }>, readonly years: ReadonlyArray<{ readonly year: number, readonly count: number }>, readonly policyAreas: ReadonlyArray<{ readonly count: number, readonly policyArea: { readonly id: string, readonly name: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node:
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string }
        | { readonly __typename: 'City', readonly id: string }
        | { readonly __typename: 'Concept', readonly id: string }
        | { readonly __typename: 'Department', readonly id: string }
        | { readonly __typename: 'Document', readonly id: string }
        | { readonly __typename: 'Indicator', readonly id: string }
        | { readonly __typename: 'Official', readonly id: string }
        | { readonly __typename: 'Place', readonly id: string }
        | { readonly __typename: 'Policy', readonly id: string }
        | { readonly __typename: 'PolicyArea', readonly id: string }
        | { readonly __typename: 'Program', readonly id: string }
        | { readonly __typename: 'Result', readonly id: string }
        | { readonly __typename: 'Section', readonly id: string }
        | { readonly __typename: 'ServiceBrand', readonly id: string }
        | { readonly __typename: 'Target', readonly id: string }
      , readonly passages: ReadonlyArray<{ readonly start: number, readonly end: number, readonly text: string, readonly document: { readonly id: string, readonly title: string }, readonly highlights: ReadonlyArray<{ readonly start: number, readonly end: number }> }> }> } };

export type SearchQueryVariables = Exact<{
  query: string;
  types?: ReadonlyArray<EntityType> | EntityType | null | undefined;
  cityIds?: ReadonlyArray<string | number> | string | number | null | undefined;
  years?: ReadonlyArray<number> | number | null | undefined;
  areaIds?: ReadonlyArray<string | number> | string | number | null | undefined;
  readWords?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { readonly search: { readonly totalCount: number, readonly widened: boolean, readonly setAside: ReadonlyArray<string>, readonly didYouMean: ReadonlyArray<string>, readonly understood: ReadonlyArray<{ readonly text: string, readonly year: number | null, readonly alternatives: ReadonlyArray<string>, readonly city: { readonly id: string, readonly name: string } | null, readonly policyArea: { readonly id: string, readonly name: string } | null }>, readonly facets: ReadonlyArray<{ readonly type: EntityType, readonly count: number }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly score: number, readonly highlights: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly node:
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly name: string }
        | { readonly __typename: 'City', readonly id: string, readonly name: string }
        | { readonly __typename: 'Concept', readonly id: string, readonly name: string }
        | { readonly __typename: 'Department', readonly id: string, readonly name: string }
        | { readonly __typename: 'Document', readonly id: string, readonly title: string }
        | { readonly __typename: 'Indicator', readonly id: string, readonly name: string }
        | { readonly __typename: 'Official', readonly id: string, readonly name: string }
        | { readonly __typename: 'Place', readonly id: string, readonly name: string }
        | { readonly __typename: 'Policy', readonly id: string, readonly name: string }
        | { readonly __typename: 'PolicyArea', readonly id: string, readonly name: string }
        | { readonly __typename: 'Program', readonly id: string, readonly name: string }
        | { readonly __typename: 'Result', readonly id: string, readonly text: string, readonly indicator: { readonly id: string, readonly name: string } }
        | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly document: { readonly id: string, readonly title: string } }
        | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string }
        | { readonly __typename: 'Target', readonly id: string, readonly text: string, readonly indicator: { readonly id: string, readonly name: string } }
       }> } };

export type SectionResponsibilitiesQueryVariables = Exact<{
  document: string | number;
}>;


export type SectionResponsibilitiesQuery = { readonly document: { readonly id: string, readonly title: string, readonly sections: ReadonlyArray<{ readonly ordinal: string, readonly heading: string, readonly responsibilities: ReadonlyArray<{ readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
          | { readonly id: string, readonly name: string, readonly kind: DepartmentKind }
          | { readonly id: string, readonly name: string, readonly posts: ReadonlyArray<string> }
        , readonly evidence: { readonly quote: string } }> }> } | null };

export type SuggestQueryVariables = Exact<{
  text: string;
  types?: ReadonlyArray<EntityType> | EntityType | null | undefined;
  cityIds?: ReadonlyArray<string | number> | string | number | null | undefined;
  first?: number | null | undefined;
}>;


export type SuggestQuery = { readonly suggest: ReadonlyArray<{ readonly matched: string, readonly form: SuggestionForm, readonly node: { readonly id: string, readonly type: EntityType, readonly label: string, readonly city: { readonly id: string, readonly name: string } | null } }> };

export type TargetsQueryVariables = Exact<{
  filter?: TargetFilter | null | undefined;
  orderBy?: ReadonlyArray<TargetOrder> | TargetOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TargetsQuery = { readonly targets: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly dueOn: PartialDateText | null, readonly id: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly text: string, readonly displayText: string, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: PartialDateText | null, readonly periodEnd: PartialDateText | null, readonly partOf: { readonly id: string, readonly text: string } | null, readonly program: { readonly id: string, readonly name: string } | null, readonly responsibilities: ReadonlyArray<{ readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
         }>, readonly evidence: { readonly quote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string }, readonly section: { readonly ordinal: string, readonly heading: string } | null }, readonly year: { readonly year: number }, readonly indicator: { readonly id: string, readonly name: string }, readonly city: { readonly id: string, readonly name: string } }> } };

export type TimelineQueryVariables = Exact<{
  id: string | number;
}>;


export type TimelineQuery = { readonly timeline: { readonly entries: ReadonlyArray<{ readonly year: number, readonly mentioned: boolean, readonly names: ReadonlyArray<string>, readonly city: { readonly id: string, readonly name: string }, readonly document: { readonly id: string, readonly title: string }, readonly targets: ReadonlyArray<{ readonly id: string, readonly text: string, readonly period: MeasurementPeriod }>, readonly results: ReadonlyArray<{ readonly id: string, readonly text: string, readonly period: MeasurementPeriod }>, readonly evidence: ReadonlyArray<{ readonly quote: string }>, readonly changes: ReadonlyArray<{ readonly kind: TimelineChangeKind, readonly from: string | null, readonly to: string | null, readonly indicator: { readonly id: string, readonly name: string } | null }> }> } };

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
export const DrawingFragmentDoc = new TypedDocumentString(`
    fragment Drawing on Subgraph {
  nodes {
    id
    type
    label
    degree
    degrees {
      type
      count
    }
  }
  edges {
    id
    type
    source
    target
  }
  truncated
}
    `, {"fragmentName":"Drawing"}) as unknown as TypedDocumentString<DrawingFragment, unknown>;
export const GroupFragmentDoc = new TypedDocumentString(`
    fragment Group on MeasurementGroup {
  city {
    id
    name
  }
  year
  indicator {
    id
    name
  }
  policyArea {
    id
    name
  }
  unit
  basis
  period
  count
  withheld
  parts
  sum
  noSumReason
  min
  max
  average
}
    `, {"fragmentName":"Group"}) as unknown as TypedDocumentString<GroupFragment, unknown>;
export const ProofFragmentDoc = new TypedDocumentString(`
    fragment Proof on Evidence {
  quote
  start
  end
  document {
    id
    title
  }
  section {
    ordinal
    heading
  }
}
    `, {"fragmentName":"Proof"}) as unknown as TypedDocumentString<ProofFragment, unknown>;
export const QuantityFragmentDoc = new TypedDocumentString(`
    fragment Quantity on Measurement {
  id
  value
  upperValue
  comparator
  unit
  basis
  basisDoubt
  text
  displayText
  scope
  period
  periodStart
  periodEnd
  year {
    year
  }
  indicator {
    id
    name
  }
  city {
    id
    name
  }
}
    `, {"fragmentName":"Quantity"}) as unknown as TypedDocumentString<QuantityFragment, unknown>;
export const AggregateResultsDocument = new TypedDocumentString(`
    query AggregateResults($filter: ResultFilter, $groupBy: [MeasurementGroupKey!]!) {
  aggregateResults(filter: $filter, groupBy: $groupBy) {
    ...Group
  }
}
    fragment Group on MeasurementGroup {
  city {
    id
    name
  }
  year
  indicator {
    id
    name
  }
  policyArea {
    id
    name
  }
  unit
  basis
  period
  count
  withheld
  parts
  sum
  noSumReason
  min
  max
  average
}`, {"hash":"sha256:841c2cb14295a1958d1efa381887ab43e915611acc2307b2878e4ecc5d2a6426"}) as unknown as TypedDocumentString<AggregateResultsQuery, AggregateResultsQueryVariables>;
export const AggregateTargetsDocument = new TypedDocumentString(`
    query AggregateTargets($filter: TargetFilter, $groupBy: [MeasurementGroupKey!]!) {
  aggregateTargets(filter: $filter, groupBy: $groupBy) {
    ...Group
  }
}
    fragment Group on MeasurementGroup {
  city {
    id
    name
  }
  year
  indicator {
    id
    name
  }
  policyArea {
    id
    name
  }
  unit
  basis
  period
  count
  withheld
  parts
  sum
  noSumReason
  min
  max
  average
}`, {"hash":"sha256:5e2df8166e88b417da324aaecd6184d6779327039a207630398f04aeb7dd2c77"}) as unknown as TypedDocumentString<AggregateTargetsQuery, AggregateTargetsQueryVariables>;
export const BrandsDocument = new TypedDocumentString(`
    query Brands($filter: ServiceBrandFilter, $first: Int = 20, $after: String) {
  brands(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      aliases
      years
      city {
        id
        name
      }
      policyArea {
        id
        name
      }
      evidence(first: 3) {
        nodes {
          ...Proof
        }
      }
    }
  }
}
    fragment Proof on Evidence {
  quote
  start
  end
  document {
    id
    title
  }
  section {
    ordinal
    heading
  }
}`, {"hash":"sha256:cb63527f322faaa2bdb5cb2f6fb932982d378a5de9039160eb4759de42ad5ed0"}) as unknown as TypedDocumentString<BrandsQuery, BrandsQueryVariables>;
export const ChangesDocument = new TypedDocumentString(`
    query Changes($city: ID!, $from: Int!, $to: Int!, $policyArea: ID) {
  changes(cityId: $city, from: $from, to: $to, policyArea: $policyArea) {
    city {
      id
      name
    }
    from
    to
    documentsFrom {
      id
      title
    }
    documentsTo {
      id
      title
    }
    changes {
      kind
      subject {
        __typename
        id
        ... on Entity {
          name
        }
        ... on Target {
          text
        }
      }
      before {
        id
        quote
      }
      after {
        id
        quote
      }
      counterpart {
        id
        ... on Entity {
          name
        }
      }
    }
  }
}
    `, {"hash":"sha256:79254e9902e99839ba36f21345d242c3f10f510b788707cbe126bf2becc74dca"}) as unknown as TypedDocumentString<ChangesQuery, ChangesQueryVariables>;
export const CityOverviewDocument = new TypedDocumentString(`
    query CityOverview($city: ID!) {
  city(id: $city) {
    id
    name
    years
    documents {
      nodes {
        id
        title
        year {
          year
        }
        sections {
          ordinal
          heading
          policyArea {
            name
          }
          programs {
            id
            name
            kind
            targets {
              nodes {
                id
                text
                evidence {
                  quote
                }
              }
            }
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:77e05f732f1ca4d7c463dcedc275c9bbe6c54a26fe19de379c6e9844bc65e3f2"}) as unknown as TypedDocumentString<CityOverviewQuery, CityOverviewQueryVariables>;
export const CompareIndicatorDocument = new TypedDocumentString(`
    query CompareIndicator($id: ID!, $cityIds: [ID!], $years: [Int!]) {
  compareIndicator(id: $id, cityIds: $cityIds, years: $years) {
    indicator {
      id
      name
      unit
      basis
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
        id
        value
        comparator
        unit
        text
        period
      }
      results {
        id
        value
        comparator
        unit
        text
        period
      }
    }
    cautions {
      code
      values
      measurementIds
      message
      messageZh
    }
    warnings
  }
}
    `, {"hash":"sha256:3072dd25ec68330461a59ad5932f1745a43293c491ce805640f541d40b53b400"}) as unknown as TypedDocumentString<CompareIndicatorQuery, CompareIndicatorQueryVariables>;
export const ConceptSpreadDocument = new TypedDocumentString(`
    query ConceptSpread($name: String!, $cityIds: [ID!], $years: [Int!], $first: Int = 20, $after: String) {
  concept(name: $name) {
    id
    name
    aliases
    kind
    years
    spread {
      city {
        id
        name
      }
      year
      document {
        id
        title
      }
      evidence {
        ...Proof
      }
    }
    appliedBy(cityIds: $cityIds, years: $years, first: $first, after: $after) {
      edges {
        node {
          __typename
          ... on Entity {
            id
            name
          }
        }
        evidence {
          ...Proof
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
}
    fragment Proof on Evidence {
  quote
  start
  end
  document {
    id
    title
  }
  section {
    ordinal
    heading
  }
}`, {"hash":"sha256:e5666930dbb39bd7b9b509b011bedf66aa2eb480b7f0ca780fbd6e8fcc30dc9a"}) as unknown as TypedDocumentString<ConceptSpreadQuery, ConceptSpreadQueryVariables>;
export const CoverageDocument = new TypedDocumentString(`
    query Coverage($cityIds: [ID!], $years: [Int!]) {
  coverage(cityIds: $cityIds, years: $years) {
    city {
      id
      name
    }
    year
    documents {
      id
      title
      kind
      period
    }
  }
}
    `, {"hash":"sha256:662d73decd71a106bc11a9c6ffbefd12f3f9b44449c74e54b2c99dca1412607c"}) as unknown as TypedDocumentString<CoverageQuery, CoverageQueryVariables>;
export const DatasetDocument = new TypedDocumentString(`
    query Dataset {
  dataset {
    revision
    nodeCount
    edgeCount
    counts {
      type
      count
    }
  }
}
    `, {"hash":"sha256:2568aaa80265ba1d5286e50846794f6310ef18b948d0c8a8c6c8920c2afa7544"}) as unknown as TypedDocumentString<DatasetQuery, DatasetQueryVariables>;
export const DocumentReaderDocument = new TypedDocumentString(`
    query DocumentReader($document: ID!, $passages: Int = 500, $mentions: Int = 500) {
  document(id: $document) {
    id
    title
    kind
    period
    issuedOn
    sha256
    text
    city {
      id
      name
    }
    year {
      year
    }
    issuer {
      id
      name
    }
    artefacts {
      start
      end
    }
    sections {
      id
      ordinal
      printedNumber
      heading
      start
      end
      parent {
        id
      }
      policyArea {
        id
        name
      }
    }
    passages(first: $passages) {
      totalCount
      nodes {
        evidence {
          id
          start
          end
        }
        nodes {
          id
          type
          label
        }
        edges {
          id
          type
          source
          target
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    ledger {
      counts {
        kind
        mentions
        explained
        setAside
        open
      }
      mentions(first: $mentions) {
        totalCount
        nodes {
          start
          end
          text
          kind
          state
          reason
          note
          explainedBy {
            id
            type
            label
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    `, {"hash":"sha256:f4d267caf9c6fc5504ea723dd049bf7ce20d832f9b32b747701f36a936f24e26"}) as unknown as TypedDocumentString<DocumentReaderQuery, DocumentReaderQueryVariables>;
export const ExpandDocument = new TypedDocumentString(`
    query Expand($id: ID!, $relation: String!, $types: [EntityType!], $cityIds: [ID!], $years: [Int!], $first: Int = 20, $after: String) {
  expand(
    id: $id
    relation: $relation
    types: $types
    cityIds: $cityIds
    years: $years
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      type
      label
      city {
        id
        name
      }
      year
      policyArea {
        id
        name
      }
      degree
      degrees {
        type
        count
      }
    }
    edges {
      id
      type
      source
      target
      role
      inherited
      action
      evidenceIds
    }
  }
}
    `, {"hash":"sha256:e3a75176b7144be2038c703fc02eb4f48a3ba7e25a8187f079cf0153d911921a"}) as unknown as TypedDocumentString<ExpandQuery, ExpandQueryVariables>;
export const IndicatorsDocument = new TypedDocumentString(`
    query Indicators($filter: IndicatorFilter, $first: Int = 20, $after: String) {
  indicators(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      aliases
      unit
      basis
      policyArea {
        id
        name
      }
      targets {
        nodes {
          ...Quantity
        }
      }
      results {
        nodes {
          ...Quantity
        }
      }
    }
  }
}
    fragment Quantity on Measurement {
  id
  value
  upperValue
  comparator
  unit
  basis
  basisDoubt
  text
  displayText
  scope
  period
  periodStart
  periodEnd
  year {
    year
  }
  indicator {
    id
    name
  }
  city {
    id
    name
  }
}`, {"hash":"sha256:e32a7326449cbdd6b538ad78f9f345604800a7153b3b964fe8d0e0ce39092176"}) as unknown as TypedDocumentString<IndicatorsQuery, IndicatorsQueryVariables>;
export const NeighborhoodDocument = new TypedDocumentString(`
    query Neighborhood($id: ID!, $depth: Int = 1, $types: [EntityType!], $limit: Int = 200) {
  neighborhood(id: $id, depth: $depth, types: $types, limit: $limit) {
    ...Drawing
  }
}
    fragment Drawing on Subgraph {
  nodes {
    id
    type
    label
    degree
    degrees {
      type
      count
    }
  }
  edges {
    id
    type
    source
    target
  }
  truncated
}`, {"hash":"sha256:bf494ff0f43ab275663c91a5a123c491b3a2e6512381c2db37d515361470f325"}) as unknown as TypedDocumentString<NeighborhoodQuery, NeighborhoodQueryVariables>;
export const PathsDocument = new TypedDocumentString(`
    query Paths($from: ID!, $to: ID!, $maxLength: Int = 6, $limit: Int = 5) {
  paths(from: $from, to: $to, maxLength: $maxLength, limit: $limit) {
    ...Drawing
  }
}
    fragment Drawing on Subgraph {
  nodes {
    id
    type
    label
    degree
    degrees {
      type
      count
    }
  }
  edges {
    id
    type
    source
    target
  }
  truncated
}`, {"hash":"sha256:5ff464607e880cd96d0ed78858b684315a10fd2cd79743ec91e2df17a2e2d603"}) as unknown as TypedDocumentString<PathsQuery, PathsQueryVariables>;
export const PlanResultGapsDocument = new TypedDocumentString(`
    query PlanResultGaps($city: ID!, $year: Int!, $periods: [MeasurementPeriod!], $first: Int = 100) {
  planResultGaps(cityId: $city, year: $year, periods: $periods) {
    targetsWithoutResult(first: $first) {
      totalCount
      nodes {
        ...Quantity
      }
    }
    resultsWithoutTarget(first: $first) {
      totalCount
      nodes {
        ...Quantity
      }
    }
  }
}
    fragment Quantity on Measurement {
  id
  value
  upperValue
  comparator
  unit
  basis
  basisDoubt
  text
  displayText
  scope
  period
  periodStart
  periodEnd
  year {
    year
  }
  indicator {
    id
    name
  }
  city {
    id
    name
  }
}`, {"hash":"sha256:7c9287fc43814cc6a665b71485d6580116fe2c686d8b5b7d0d995c449f925fc8"}) as unknown as TypedDocumentString<PlanResultGapsQuery, PlanResultGapsQueryVariables>;
export const ProgramsDocument = new TypedDocumentString(`
    query Programs($filter: ProgramFilter, $orderBy: [ProgramOrder!], $first: Int = 20, $after: String) {
  programs(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      kind
      city {
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
      beneficiaries {
        id
        name
      }
      targets {
        nodes {
          ...Quantity
        }
      }
      evidence(first: 1) {
        nodes {
          ...Proof
        }
      }
    }
  }
}
    fragment Proof on Evidence {
  quote
  start
  end
  document {
    id
    title
  }
  section {
    ordinal
    heading
  }
}
fragment Quantity on Measurement {
  id
  value
  upperValue
  comparator
  unit
  basis
  basisDoubt
  text
  displayText
  scope
  period
  periodStart
  periodEnd
  year {
    year
  }
  indicator {
    id
    name
  }
  city {
    id
    name
  }
}`, {"hash":"sha256:d519591d2e9334d0bb1bd6bd4a2ef8c6b026e4fc4f575bf4d228938a1132dba7"}) as unknown as TypedDocumentString<ProgramsQuery, ProgramsQueryVariables>;
export const RelatedIndicatorsDocument = new TypedDocumentString(`
    query RelatedIndicators($id: ID!) {
  indicator(id: $id) {
    id
    name
    nameEn
    object
    population
    action
    family {
      id
      name
      nameEn
    }
    related {
      indicator {
        id
        name
        nameEn
        unit
        basis
      }
      differences {
        aspect
        here
        there
      }
    }
  }
}
    `, {"hash":"sha256:754e10d06589c9b47a6a5ce059fa5eef78d95f08ac451f67c2e90dafed5bb5b6"}) as unknown as TypedDocumentString<RelatedIndicatorsQuery, RelatedIndicatorsQueryVariables>;
export const ResponsibilitiesDocument = new TypedDocumentString(`
    query Responsibilities($filter: ResponsibilityFilter, $orderBy: [ResponsibilityOrder!], $first: Int = 20, $after: String) {
  responsibilities(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
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
        ... on Section {
          heading
        }
        ... on Entity {
          name
        }
        ... on Target {
          text
        }
      }
      document {
        id
        title
      }
      evidence {
        quote
      }
    }
  }
}
    `, {"hash":"sha256:e697bd6f7e996e0e07ee2adf792dfc22aa1f7838dc7bd45b8809725b2c59cbf0"}) as unknown as TypedDocumentString<ResponsibilitiesQuery, ResponsibilitiesQueryVariables>;
export const ResultsDocument = new TypedDocumentString(`
    query Results($filter: ResultFilter, $orderBy: [ResultOrder!], $first: Int = 20, $after: String) {
  results(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...Quantity
      statedCompletionRate
      rank {
        place
        among
        evidence {
          quote
        }
      }
      partOf {
        id
        text
      }
      target {
        id
        value
        comparator
        text
      }
      evidence {
        ...Proof
      }
    }
  }
}
    fragment Proof on Evidence {
  quote
  start
  end
  document {
    id
    title
  }
  section {
    ordinal
    heading
  }
}
fragment Quantity on Measurement {
  id
  value
  upperValue
  comparator
  unit
  basis
  basisDoubt
  text
  displayText
  scope
  period
  periodStart
  periodEnd
  year {
    year
  }
  indicator {
    id
    name
  }
  city {
    id
    name
  }
}`, {"hash":"sha256:7ae4c3401fb475925e016ad1b97a3fdd58bc2ffb684fc50f0eddd85e1861a770"}) as unknown as TypedDocumentString<ResultsQuery, ResultsQueryVariables>;
export const SearchPassagesDocument = new TypedDocumentString(`
    query SearchPassages($query: String!, $types: [EntityType!], $cityIds: [ID!], $years: [Int!], $areaIds: [ID!], $readWords: Boolean = true, $first: Int = 10, $after: String) {
  search(
    query: $query
    types: $types
    cityIds: $cityIds
    years: $years
    areaIds: $areaIds
    readWords: $readWords
    first: $first
    after: $after
  ) {
    totalCount
    widened
    setAside
    didYouMean
    cities {
      city {
        id
        name
      }
      count
    }
    years {
      year
      count
    }
    policyAreas {
      policyArea {
        id
        name
      }
      count
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        __typename
        ... on Node {
          id
        }
      }
      passages {
        document {
          id
          title
        }
        start
        end
        text
        highlights {
          start
          end
        }
      }
    }
  }
}
    `, {"hash":"sha256:11cbcc4901c8f22882d2f2bff3e0c4106549b34329f0215eb244b8867a0ba9be"}) as unknown as TypedDocumentString<SearchPassagesQuery, SearchPassagesQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($query: String!, $types: [EntityType!], $cityIds: [ID!], $years: [Int!], $areaIds: [ID!], $readWords: Boolean = true, $first: Int = 20, $after: String) {
  search(
    query: $query
    types: $types
    cityIds: $cityIds
    years: $years
    areaIds: $areaIds
    readWords: $readWords
    first: $first
    after: $after
  ) {
    totalCount
    widened
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
    setAside
    didYouMean
    facets {
      type
      count
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      score
      highlights {
        text
        start
        end
      }
      node {
        __typename
        ... on Node {
          id
        }
        ... on Entity {
          name
        }
        ... on Document {
          title
        }
        ... on Section {
          heading
          document {
            id
            title
          }
        }
        ... on Measurement {
          text
          indicator {
            id
            name
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:71d94d26339061830f796147a24e69937e881a2847c0fce3d9cc62acc57108f5"}) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const SectionResponsibilitiesDocument = new TypedDocumentString(`
    query SectionResponsibilities($document: ID!) {
  document(id: $document) {
    id
    title
    sections {
      ordinal
      heading
      responsibilities {
        role
        inherited
        party {
          ... on Department {
            id
            name
            kind
          }
          ... on Official {
            id
            name
            posts
          }
        }
        evidence {
          quote
        }
      }
    }
  }
}
    `, {"hash":"sha256:b826929a5368876bbb24ec9f5a2b18d7f22b0c76d91e8e02424031109abcb5b2"}) as unknown as TypedDocumentString<SectionResponsibilitiesQuery, SectionResponsibilitiesQueryVariables>;
export const SuggestDocument = new TypedDocumentString(`
    query Suggest($text: String!, $types: [EntityType!], $cityIds: [ID!], $first: Int = 10) {
  suggest(text: $text, types: $types, cityIds: $cityIds, first: $first) {
    matched
    form
    node {
      id
      type
      label
      city {
        id
        name
      }
    }
  }
}
    `, {"hash":"sha256:6d29d817ee6047dedf4f06026eadc1b401131dfe6cde9144e59a7ef4f52c9d6c"}) as unknown as TypedDocumentString<SuggestQuery, SuggestQueryVariables>;
export const TargetsDocument = new TypedDocumentString(`
    query Targets($filter: TargetFilter, $orderBy: [TargetOrder!], $first: Int = 20, $after: String) {
  targets(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...Quantity
      dueOn
      partOf {
        id
        text
      }
      program {
        id
        name
      }
      responsibilities {
        role
        inherited
        party {
          ... on Department {
            id
            name
          }
          ... on Official {
            id
            name
          }
        }
      }
      evidence {
        ...Proof
      }
    }
  }
}
    fragment Proof on Evidence {
  quote
  start
  end
  document {
    id
    title
  }
  section {
    ordinal
    heading
  }
}
fragment Quantity on Measurement {
  id
  value
  upperValue
  comparator
  unit
  basis
  basisDoubt
  text
  displayText
  scope
  period
  periodStart
  periodEnd
  year {
    year
  }
  indicator {
    id
    name
  }
  city {
    id
    name
  }
}`, {"hash":"sha256:da7e9a57bc37db7625f0e33018765518401667d09e003637b47e42afa9f04b69"}) as unknown as TypedDocumentString<TargetsQuery, TargetsQueryVariables>;
export const TimelineDocument = new TypedDocumentString(`
    query Timeline($id: ID!) {
  timeline(id: $id) {
    entries {
      year
      mentioned
      names
      city {
        id
        name
      }
      document {
        id
        title
      }
      targets {
        id
        text
        period
      }
      results {
        id
        text
        period
      }
      evidence {
        quote
      }
      changes {
        kind
        from
        to
        indicator {
          id
          name
        }
      }
    }
  }
}
    `, {"hash":"sha256:7a07af8ae0981b89c1f9b856e4f83858865846c0dc333afd387c5c1bcbc91ef2"}) as unknown as TypedDocumentString<TimelineQuery, TimelineQueryVariables>;