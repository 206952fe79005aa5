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

/** Tests on documents (文件). All that are given must hold. */
export type DocumentFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<DocumentFilter> | null | undefined;
  /** The city that published it (城市). */
  readonly city?: CityFilter | null | undefined;
  /** Its id. */
  readonly id?: IdFilter | null | undefined;
  /** Its kind (文件类型). */
  readonly kind?: DocumentKind | null | undefined;
  /** This does not hold. A test on an absent value does not hold, so its negation does. */
  readonly not?: DocumentFilter | null | undefined;
  /** At least one of these holds; with an empty list, nothing passes. */
  readonly or?: ReadonlyArray<DocumentFilter> | null | undefined;
  /** Its title (标题). */
  readonly title?: StringFilter | null | undefined;
  /** The year that it covers (年份). */
  readonly year?: IntFilter | null | undefined;
};

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

/** Whose a policy or a department is, if it is not a city of the graph (归属层级). */
export type OwnerLevel =
  /** National (国家). */
  | 'NATIONAL'
  /** A province that the document does not name (未具名的省). */
  | 'PROVINCE'
  /** The document does not say (未说明). */
  | 'UNSAID';

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

/** Tests on policies (政策文件). All that are given must hold. */
export type PolicyFilter = {
  /** What some document says is done with it (政策动作). */
  readonly action?: PolicyAction | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<PolicyFilter> | null | undefined;
  /** The city that it belongs to (城市). */
  readonly city?: CityFilter | null | undefined;
  /** Its id. */
  readonly id?: IdFilter | null | undefined;
  /** Its kind (政策类型). */
  readonly kind?: PolicyKind | null | undefined;
  /** Its preferred name (名称). */
  readonly name?: StringFilter | null | undefined;
  /** This does not hold. A test on an absent value does not hold, so its negation does. */
  readonly not?: PolicyFilter | null | undefined;
  /** At least one of these holds; with an empty list, nothing passes. */
  readonly or?: ReadonlyArray<PolicyFilter> | null | undefined;
  /** Name or alias of the policy area that it concerns (业务领域). */
  readonly policyArea?: StringFilter | null | undefined;
  /** A year covered by a document that states it (年份). */
  readonly year?: IntFilter | null | undefined;
};

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

export type ExplorerBoardQueryVariables = Exact<{
  area: string | number;
  after?: string | null | undefined;
  ofTargets?: TargetFilter | null | undefined;
  ofResults?: ResultFilter | null | undefined;
  chosen: boolean;
}>;


export type ExplorerBoardQuery = { readonly policyAreas: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null }>, readonly coverage: ReadonlyArray<{ readonly year: number, readonly city: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly documents: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod }> }>, readonly node:
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
    | { readonly __typename: 'PolicyArea', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly indicators: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string, readonly unit: string, readonly basis: MeasureBasis, readonly population: string | null, readonly action: string | null, readonly family: { readonly id: string, readonly name: string, readonly nameEn: string } | null, readonly chosenTargets?: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly due: string | null, readonly targetStatus: FulfilmentStatus, readonly targetStated: number | null, readonly targetComputed: number | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }> }, readonly chosenResults?: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly resultStatus: FulfilmentStatus, readonly resultStated: number | null, readonly resultComputed: number | null, readonly promised: { readonly id: string } | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }> }, readonly targetPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly due: string | null, readonly targetStatus: FulfilmentStatus, readonly targetStated: number | null, readonly targetComputed: number | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }> }, readonly resultPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly resultStatus: FulfilmentStatus, readonly resultStated: number | null, readonly resultComputed: number | null, readonly promised: { readonly id: string } | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }> } }> } }
    | { readonly __typename: 'Program' }
    | { readonly __typename: 'Result' }
    | { readonly __typename: 'Section' }
    | { readonly __typename: 'ServiceBrand' }
    | { readonly __typename: 'SynonymSet' }
    | { readonly __typename: 'Target' }
    | { readonly __typename: 'Year' }
   | null };

export type ExplorerChangesQueryVariables = Exact<{
  city: string | number;
  from: number;
  to: number;
  area?: string | number | null | undefined;
}>;


export type ExplorerChangesQuery = { readonly changes: { readonly city: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly documentsFrom: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }>, readonly documentsTo: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }>, readonly changes: ReadonlyArray<{ readonly kind: ChangeKind, readonly subject:
        | { readonly __typename: 'BeneficiaryGroup', readonly name: string, readonly nameEn: string | null, readonly id: string }
        | { readonly __typename: 'City', readonly name: string, readonly nameEn: string | null, readonly id: string }
        | { readonly __typename: 'Concept', readonly name: string, readonly nameEn: string | null, readonly id: string }
        | { readonly __typename: 'Department', readonly name: string, readonly nameEn: string | null, readonly id: string }
        | { readonly __typename: 'Document', readonly id: string }
        | { readonly __typename: 'Evidence', readonly id: string }
        | { readonly __typename: 'Indicator', readonly name: string, readonly nameEn: string, readonly id: string }
        | { readonly __typename: 'IndicatorFamily', readonly id: string }
        | { readonly __typename: 'Mention', readonly id: string }
        | { readonly __typename: 'Official', readonly name: string, readonly nameEn: string | null, readonly id: string }
        | { readonly __typename: 'Place', readonly name: string, readonly nameEn: string | null, readonly id: string }
        | { readonly __typename: 'Policy', readonly name: string, readonly nameEn: string | null, readonly id: string }
        | { readonly __typename: 'PolicyArea', readonly name: string, readonly nameEn: string | null, readonly id: string }
        | { readonly __typename: 'Program', readonly name: string, readonly nameEn: string | null, readonly id: string }
        | { readonly __typename: 'Result', readonly displayText: string, readonly id: string, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string } }
        | { readonly __typename: 'Section', readonly id: string }
        | { readonly __typename: 'ServiceBrand', readonly name: string, readonly nameEn: string | null, readonly id: string }
        | { readonly __typename: 'SynonymSet', readonly id: string }
        | { readonly __typename: 'Target', readonly displayText: string, readonly id: string, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string } }
        | { readonly __typename: 'Year', readonly id: string }
      , readonly before: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } | null, readonly after: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } | null, readonly counterpart:
        | { readonly name: string, readonly nameEn: string | null, readonly id: string }
        | { readonly name: string, readonly nameEn: string | null, readonly id: string }
        | { readonly name: string, readonly nameEn: string | null, readonly id: string }
        | { readonly name: string, readonly nameEn: string | null, readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly name: string, readonly nameEn: string, readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly name: string, readonly nameEn: string | null, readonly id: string }
        | { readonly name: string, readonly nameEn: string | null, readonly id: string }
        | { readonly name: string, readonly nameEn: string | null, readonly id: string }
        | { readonly name: string, readonly nameEn: string | null, readonly id: string }
        | { readonly name: string, readonly nameEn: string | null, readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly name: string, readonly nameEn: string | null, readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
       | null }> } };

export type ExplorerChangesChoiceQueryVariables = Exact<{ [key: string]: never; }>;


export type ExplorerChangesChoiceQuery = { readonly coverage: ReadonlyArray<{ readonly year: number, readonly city: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly documents: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod }> }>, readonly policyAreas: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null }> };

export type ExplorerCompareQueryVariables = Exact<{
  indicator: string | number;
  cities?: ReadonlyArray<string | number> | string | number | null | undefined;
  years?: ReadonlyArray<number> | number | null | undefined;
}>;


export type ExplorerCompareQuery = { readonly compareIndicator: { readonly years: ReadonlyArray<number>, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string, readonly unit: string, readonly basis: MeasureBasis, readonly object: string | null, readonly population: string | null, readonly action: string | null, readonly policyArea: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null, readonly family: { readonly id: string, readonly name: string, readonly nameEn: string } | null, readonly related: ReadonlyArray<{ readonly differences: ReadonlyArray<{ readonly aspect: IndicatorAspect, readonly here: string | null, readonly there: string | null }>, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string, readonly targetPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly due: string | null, readonly targetStatus: FulfilmentStatus, readonly targetStated: number | null, readonly targetComputed: number | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }> }, readonly resultPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly resultStatus: FulfilmentStatus, readonly resultStated: number | null, readonly resultComputed: number | null, readonly promised: { readonly id: string } | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }> } } }> }, readonly cities: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null }>, readonly cells: ReadonlyArray<{ readonly year: number, readonly status: CellStatus, readonly city: { readonly id: string }, readonly targets: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly due: string | null, readonly targetStatus: FulfilmentStatus, readonly targetStated: number | null, readonly targetComputed: number | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }>, readonly results: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly resultStatus: FulfilmentStatus, readonly resultStated: number | null, readonly resultComputed: number | null, readonly promised: { readonly id: string } | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }> }>, readonly cautions: ReadonlyArray<{ readonly code: CautionCode, readonly values: ReadonlyArray<string>, readonly measurementIds: ReadonlyArray<string> }> }, readonly coverage: ReadonlyArray<{ readonly year: number, readonly city: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly documents: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod }> }> };

export type ExplorerConceptsQueryVariables = Exact<{
  after?: string | null | undefined;
  withCoverage?: boolean | null | undefined;
}>;


export type ExplorerConceptsQuery = { readonly coverage?: ReadonlyArray<{ readonly year: number, readonly city: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly documents: ReadonlyArray<{ readonly id: string }> }>, readonly concepts: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly kind: ConceptKind, readonly policyArea: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null, readonly documents: { readonly totalCount: number }, readonly usesByYear: ReadonlyArray<{ readonly year: number, readonly cityCount: number }>, readonly appliedBy: { readonly totalCount: number } }> } };

export type ExplorerConceptUsesQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
}>;


export type ExplorerConceptUsesQuery = { readonly nodes: ReadonlyArray<
    | { readonly id: string, readonly documents: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string }, readonly evidence: ReadonlyArray<{ readonly id: string }> }> } }
    | Record<PropertyKey, never>
   | null> };

export type ExplorerCurrentIdsQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
}>;


export type ExplorerCurrentIdsQuery = { readonly nodes: ReadonlyArray<
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
   | null> };

export type ExplorerDocumentsQueryVariables = Exact<{
  filter?: DocumentFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ExplorerDocumentsQuery = { readonly documents: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly issuedOn: string | null, readonly issuer: { readonly id: string, readonly name: string } | null, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly targets: { readonly totalCount: number }, readonly results: { readonly totalCount: number }, readonly passages: { readonly totalCount: number } }> } };

export type ExplorerEvidenceQueryVariables = Exact<{
  id: string | number;
}>;


export type ExplorerEvidenceQuery = { readonly node:
    | { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly citation: string, readonly ris: string, readonly bibtex: string, readonly context: { readonly before: string, readonly after: string }, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string, readonly nameEn: string | null } }, readonly section: { readonly id: string, readonly heading: string, readonly printedNumber: string | null } | null, readonly proves: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly label: string }> } }
    | Record<PropertyKey, never>
   | null };

export type ExplorerExcerptsQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
}>;


export type ExplorerExcerptsQuery = { readonly nodes: ReadonlyArray<
    | { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly citation: string, readonly ris: string, readonly bibtex: string, readonly context: { readonly before: string, readonly after: string }, readonly document: { readonly id: string, readonly title: string, readonly sha256: string, readonly year: { readonly year: number }, readonly city: { readonly id: string, readonly name: string, readonly nameEn: string | null } }, readonly section: { readonly id: string, readonly heading: string, readonly printedNumber: string | null } | null, readonly proves: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly label: string }>, readonly edges: ReadonlyArray<{ readonly id: string, readonly type: string, readonly source: string, readonly target: string, readonly role: ResponsibilityRole | null, readonly inherited: boolean | null, readonly action: PolicyAction | null }> } }
    | Record<PropertyKey, never>
   | null> };

export type ExplorerFiguresQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
}>;


export type ExplorerFiguresQuery = { readonly nodes: ReadonlyArray<
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
    | { readonly __typename: 'Result', readonly statedCompletionRate: number | null, readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }
    | { readonly __typename: 'Section' }
    | { readonly __typename: 'ServiceBrand' }
    | { readonly __typename: 'SynonymSet' }
    | { readonly __typename: 'Target', readonly dueOn: string | null, readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }
    | { readonly __typename: 'Year' }
   | null> };

export type ExplorerNamedQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
}>;


export type ExplorerNamedQuery = { readonly nodes: ReadonlyArray<
    | { readonly __typename: 'BeneficiaryGroup', readonly name: string, readonly nameEn: string | null, readonly id: string }
    | { readonly __typename: 'City', readonly name: string, readonly nameEn: string | null, readonly id: string }
    | { readonly __typename: 'Concept', readonly name: string, readonly nameEn: string | null, readonly id: string }
    | { readonly __typename: 'Department', readonly name: string, readonly nameEn: string | null, readonly id: string }
    | { readonly __typename: 'Document', readonly id: string }
    | { readonly __typename: 'Evidence', readonly displayQuote: string, readonly id: string }
    | { readonly __typename: 'Indicator', readonly name: string, readonly nameEn: string, readonly id: string }
    | { readonly __typename: 'IndicatorFamily', readonly id: string, readonly familyName: string, readonly familyNameEn: string }
    | { readonly __typename: 'Mention', readonly id: string }
    | { readonly __typename: 'Official', readonly name: string, readonly nameEn: string | null, readonly id: string }
    | { readonly __typename: 'Place', readonly name: string, readonly nameEn: string | null, readonly id: string }
    | { readonly __typename: 'Policy', readonly name: string, readonly nameEn: string | null, readonly id: string }
    | { readonly __typename: 'PolicyArea', readonly name: string, readonly nameEn: string | null, readonly id: string }
    | { readonly __typename: 'Program', readonly name: string, readonly nameEn: string | null, readonly id: string }
    | { readonly __typename: 'Result', readonly displayText: string, readonly id: string }
    | { readonly __typename: 'Section', readonly heading: string, readonly id: string }
    | { readonly __typename: 'ServiceBrand', readonly name: string, readonly nameEn: string | null, readonly id: string }
    | { readonly __typename: 'SynonymSet', readonly id: string }
    | { readonly __typename: 'Target', readonly displayText: string, readonly id: string }
    | { readonly __typename: 'Year', readonly id: string }
   | null> };

export type SentenceFragment = { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } };

export type NamedCityFragment = { readonly id: string, readonly name: string, readonly nameEn: string | null };

export type NamedAreaFragment = { readonly id: string, readonly name: string, readonly nameEn: string | null };

export type NamedBrandFragment = { readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } };

export type NamedProgramFragment = { readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } };

export type NamedPolicyFragment = { readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string> };

export type NamedDepartmentFragment = { readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string> };

export type NamedConceptFragment = { readonly id: string, readonly name: string, readonly nameEn: string | null };

export type HeldDocumentFragment = { readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } };

type Figure_Result_Fragment = { readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } };

type Figure_Target_Fragment = { readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } };

export type FigureFragment =
  | Figure_Result_Fragment
  | Figure_Target_Fragment
;

export type FigureOfTargetFragment = { readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly due: string | null, readonly targetStatus: FulfilmentStatus, readonly targetStated: number | null, readonly targetComputed: number | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } };

export type FigureOfResultFragment = { readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly resultStatus: FulfilmentStatus, readonly resultStated: number | null, readonly resultComputed: number | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } };

export type DutyFragment = { readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
    | { readonly __typename: 'Department', readonly id: string, readonly name: string }
    | { readonly __typename: 'Official', readonly id: string, readonly name: string }
  , readonly subject:
    | { readonly __typename: 'Policy', readonly id: string, readonly name: string, readonly nameEn: string | null }
    | { readonly __typename: 'Program', readonly id: string, readonly name: string, readonly nameEn: string | null }
    | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null }
    | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string, readonly nameEn: string | null }
    | { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string } }
  , readonly document: { readonly id: string, readonly title: string, readonly at: { readonly year: number } }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } };

export type DrawnNodeFragment = { readonly id: string, readonly type: EntityType, readonly label: string, readonly year: number | null, readonly degrees: ReadonlyArray<{ readonly type: string, readonly count: number }>, readonly city: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null, readonly policyArea: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null, readonly node:
    | { readonly __typename: 'BeneficiaryGroup', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
    | { readonly __typename: 'City', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
    | { readonly __typename: 'Concept', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
    | { readonly __typename: 'Department', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
    | { readonly __typename: 'Document', readonly id: string }
    | { readonly __typename: 'Evidence', readonly id: string }
    | { readonly __typename: 'Indicator', readonly nameEn: string, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
    | { readonly __typename: 'IndicatorFamily', readonly id: string }
    | { readonly __typename: 'Mention', readonly id: string }
    | { readonly __typename: 'Official', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
    | { readonly __typename: 'Place', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
    | { readonly __typename: 'Policy', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
    | { readonly __typename: 'PolicyArea', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
    | { readonly __typename: 'Program', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
    | { readonly __typename: 'Result', readonly displayText: string, readonly value: number | null, readonly id: string, readonly measured: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly proof: { readonly id: string } }
    | { readonly __typename: 'Section', readonly heading: string, readonly printedNumber: string | null, readonly id: string, readonly sectionOf: { readonly id: string } }
    | { readonly __typename: 'ServiceBrand', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
    | { readonly __typename: 'SynonymSet', readonly id: string }
    | { readonly __typename: 'Target', readonly displayText: string, readonly value: number | null, readonly dueOn: string | null, readonly id: string, readonly measured: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly proof: { readonly id: string } }
    | { readonly __typename: 'Year', readonly id: string }
   };

export type DrawnRelationFragment = { readonly id: string, readonly type: string, readonly source: string, readonly target: string, readonly role: ResponsibilityRole | null, readonly inherited: boolean | null, readonly action: PolicyAction | null, readonly evidenceIds: ReadonlyArray<string> };

export type ExplorerDrawQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
  all: ReadonlyArray<string | number> | string | number;
}>;


export type ExplorerDrawQuery = { readonly nodes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly label: string, readonly year: number | null, readonly degrees: ReadonlyArray<{ readonly type: string, readonly count: number }>, readonly city: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null, readonly policyArea: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null, readonly node:
        | { readonly __typename: 'BeneficiaryGroup', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
        | { readonly __typename: 'City', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
        | { readonly __typename: 'Concept', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
        | { readonly __typename: 'Department', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
        | { readonly __typename: 'Document', readonly id: string }
        | { readonly __typename: 'Evidence', readonly id: string }
        | { readonly __typename: 'Indicator', readonly nameEn: string, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
        | { readonly __typename: 'IndicatorFamily', readonly id: string }
        | { readonly __typename: 'Mention', readonly id: string }
        | { readonly __typename: 'Official', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
        | { readonly __typename: 'Place', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
        | { readonly __typename: 'Policy', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
        | { readonly __typename: 'PolicyArea', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
        | { readonly __typename: 'Program', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
        | { readonly __typename: 'Result', readonly displayText: string, readonly value: number | null, readonly id: string, readonly measured: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly proof: { readonly id: string } }
        | { readonly __typename: 'Section', readonly heading: string, readonly printedNumber: string | null, readonly id: string, readonly sectionOf: { readonly id: string } }
        | { readonly __typename: 'ServiceBrand', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
        | { readonly __typename: 'SynonymSet', readonly id: string }
        | { readonly __typename: 'Target', readonly displayText: string, readonly value: number | null, readonly dueOn: string | null, readonly id: string, readonly measured: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly proof: { readonly id: string } }
        | { readonly __typename: 'Year', readonly id: string }
       }> }, readonly relations: { readonly edges: ReadonlyArray<{ readonly id: string, readonly type: string, readonly source: string, readonly target: string, readonly role: ResponsibilityRole | null, readonly inherited: boolean | null, readonly action: PolicyAction | null, readonly evidenceIds: ReadonlyArray<string> }> } };

export type ExplorerExpandQueryVariables = Exact<{
  id: string | number;
  relation: string;
  among: ReadonlyArray<string | number> | string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type ExplorerExpandQuery = { readonly expand: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly label: string, readonly year: number | null, readonly degrees: ReadonlyArray<{ readonly type: string, readonly count: number }>, readonly city: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null, readonly policyArea: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null, readonly node:
        | { readonly __typename: 'BeneficiaryGroup', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
        | { readonly __typename: 'City', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
        | { readonly __typename: 'Concept', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
        | { readonly __typename: 'Department', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
        | { readonly __typename: 'Document', readonly id: string }
        | { readonly __typename: 'Evidence', readonly id: string }
        | { readonly __typename: 'Indicator', readonly nameEn: string, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
        | { readonly __typename: 'IndicatorFamily', readonly id: string }
        | { readonly __typename: 'Mention', readonly id: string }
        | { readonly __typename: 'Official', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
        | { readonly __typename: 'Place', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
        | { readonly __typename: 'Policy', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
        | { readonly __typename: 'PolicyArea', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
        | { readonly __typename: 'Program', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
        | { readonly __typename: 'Result', readonly displayText: string, readonly value: number | null, readonly id: string, readonly measured: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly proof: { readonly id: string } }
        | { readonly __typename: 'Section', readonly heading: string, readonly printedNumber: string | null, readonly id: string, readonly sectionOf: { readonly id: string } }
        | { readonly __typename: 'ServiceBrand', readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly id: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }
        | { readonly __typename: 'SynonymSet', readonly id: string }
        | { readonly __typename: 'Target', readonly displayText: string, readonly value: number | null, readonly dueOn: string | null, readonly id: string, readonly measured: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly proof: { readonly id: string } }
        | { readonly __typename: 'Year', readonly id: string }
       }>, readonly edges: ReadonlyArray<{ readonly id: string, readonly type: string, readonly source: string, readonly target: string, readonly role: ResponsibilityRole | null, readonly inherited: boolean | null, readonly action: PolicyAction | null, readonly evidenceIds: ReadonlyArray<string> }> } };

export type ExplorerPathsQueryVariables = Exact<{
  from: string | number;
  to: string | number;
  avoidTypes?: ReadonlyArray<EntityType> | EntityType | null | undefined;
  avoidIds?: ReadonlyArray<string | number> | string | number | null | undefined;
}>;


export type ExplorerPathsQuery = { readonly paths: ReadonlyArray<{ readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly label: string, readonly city: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null }>, readonly edges: ReadonlyArray<{ readonly id: string, readonly type: string, readonly source: string, readonly target: string, readonly role: ResponsibilityRole | null, readonly inherited: boolean | null, readonly action: PolicyAction | null, readonly evidenceIds: ReadonlyArray<string> }> }> };

export type ExplorerDrawnSentencesQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
}>;


export type ExplorerDrawnSentencesQuery = { readonly nodes: ReadonlyArray<
    | { readonly __typename: 'BeneficiaryGroup', readonly id: string }
    | { readonly __typename: 'City', readonly id: string }
    | { readonly __typename: 'Concept', readonly id: string }
    | { readonly __typename: 'Department', readonly id: string }
    | { readonly __typename: 'Document', readonly id: string }
    | { readonly __typename: 'Evidence', readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }
    | { readonly __typename: 'Indicator', readonly id: string }
    | { readonly __typename: 'IndicatorFamily', readonly id: string }
    | { readonly __typename: 'Mention', readonly id: string }
    | { readonly __typename: 'Official', readonly id: string }
    | { readonly __typename: 'Place', readonly id: string }
    | { readonly __typename: 'Policy', readonly id: string }
    | { readonly __typename: 'PolicyArea', readonly id: string }
    | { readonly __typename: 'Program', readonly id: string }
    | { readonly __typename: 'Result', readonly id: string }
    | { readonly __typename: 'Section', readonly id: string }
    | { readonly __typename: 'ServiceBrand', readonly id: string }
    | { readonly __typename: 'SynonymSet', readonly id: string }
    | { readonly __typename: 'Target', readonly id: string }
    | { readonly __typename: 'Year', readonly id: string }
   | null> };

export type ExplorerGraphBeginningsQueryVariables = Exact<{ [key: string]: never; }>;


export type ExplorerGraphBeginningsQuery = { readonly brands: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly departments: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string> }> }, readonly concepts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null }> } };

export type ExplorerHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type ExplorerHomeQuery = { readonly dataset: { readonly revision: string, readonly nodeCount: number, readonly edgeCount: number, readonly counts: ReadonlyArray<{ readonly type: EntityType, readonly count: number }> }, readonly coverage: ReadonlyArray<{ readonly year: number, readonly city: { readonly id: string, readonly name: string, readonly nameEn: string | null, readonly province: string | null }, readonly documents: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod }> }>, readonly policyAreas: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly programs: { readonly totalCount: number }, readonly brands: { readonly totalCount: number } }> };

export type ExplorerIndicatorsQueryVariables = Exact<{ [key: string]: never; }>;


export type ExplorerIndicatorsQuery = { readonly policyAreas: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly indicators: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string, readonly unit: string, readonly basis: MeasureBasis, readonly targets: { readonly totalCount: number }, readonly results: { readonly totalCount: number } }> } }> };

export type ExplorerLedgerQueryVariables = Exact<{
  document: string | number;
  after?: string | null | undefined;
}>;


export type ExplorerLedgerQuery = { readonly document: { readonly ledger: { readonly mentions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly start: number, readonly end: number, readonly text: string, readonly kind: MentionKind, readonly state: MentionState, readonly reason: string | null, readonly note: string | null }> } } } | null };

export type ExplorerNamesakesQueryVariables = Exact<{
  id: string | number;
}>;


export type ExplorerNamesakesQuery = { readonly namesakes: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly label: string, readonly city: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null }> };

export type ExplorerPlaceOfQueryVariables = Exact<{
  id: string | number;
}>;


export type ExplorerPlaceOfQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup' }
    | { readonly __typename: 'City' }
    | { readonly __typename: 'Concept' }
    | { readonly __typename: 'Department' }
    | { readonly __typename: 'Document' }
    | { readonly __typename: 'Evidence', readonly start: number, readonly end: number, readonly document: { readonly id: string } }
    | { readonly __typename: 'Indicator' }
    | { readonly __typename: 'IndicatorFamily' }
    | { readonly __typename: 'Mention' }
    | { readonly __typename: 'Official' }
    | { readonly __typename: 'Place' }
    | { readonly __typename: 'Policy' }
    | { readonly __typename: 'PolicyArea' }
    | { readonly __typename: 'Program' }
    | { readonly __typename: 'Result' }
    | { readonly __typename: 'Section', readonly start: number, readonly end: number, readonly document: { readonly id: string } }
    | { readonly __typename: 'ServiceBrand' }
    | { readonly __typename: 'SynonymSet' }
    | { readonly __typename: 'Target' }
    | { readonly __typename: 'Year' }
   | null };

export type ExplorerPlanQueryVariables = Exact<{
  city: string | number;
  year: number;
  targetsAfter?: string | null | undefined;
  resultsAfter?: string | null | undefined;
}>;


export type ExplorerPlanQuery = { readonly city: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null, readonly coverage: ReadonlyArray<{ readonly year: number, readonly documents: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod }> }>, readonly targets: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly silence: SilenceReason | null, readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly due: string | null, readonly targetStatus: FulfilmentStatus, readonly targetStated: number | null, readonly targetComputed: number | null, readonly reported: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly resultStatus: FulfilmentStatus, readonly resultStated: number | null, readonly resultComputed: number | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }>, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }> }, readonly planResultGaps: { readonly resultsWithoutTarget: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly resultStatus: FulfilmentStatus, readonly resultStated: number | null, readonly resultComputed: number | null, readonly section: { readonly id: string, readonly ordinal: string, readonly heading: string, readonly printedNumber: string | null } | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }> } } };

export type ExplorerReaderQueryVariables = Exact<{
  document: string | number;
}>;


export type ExplorerReaderQuery = { readonly document: { readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly issuedOn: string | null, readonly sha256: string, readonly citation: string, readonly text: string, readonly ris: string, readonly bibtex: string, readonly city: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly year: { readonly year: number }, readonly issuer: { readonly id: string, readonly name: string } | null, readonly artefacts: ReadonlyArray<{ readonly start: number, readonly end: number }>, readonly sections: ReadonlyArray<{ readonly id: string, readonly ordinal: string, readonly printedNumber: string | null, readonly heading: string, readonly start: number, readonly end: number }>, readonly passages: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly evidence: { readonly id: string, readonly start: number, readonly end: number }, readonly nodes: ReadonlyArray<{ readonly type: EntityType }> }> }, readonly ledger: { readonly counts: ReadonlyArray<{ readonly kind: MentionKind, readonly mentions: number, readonly explained: number, readonly setAside: number, readonly open: number }> } } | null };

export type ExplorerResponsibilityQueryVariables = Exact<{
  filter?: ResponsibilityFilter | null | undefined;
  policies?: PolicyFilter | null | undefined;
  withPolicies: boolean;
  city?: ReadonlyArray<string | number> | string | number | null | undefined;
  after?: string | null | undefined;
}>;


export type ExplorerResponsibilityQuery = { readonly coverage: ReadonlyArray<{ readonly year: number, readonly city: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly documents: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod }> }>, readonly responsibilities: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
        | { readonly __typename: 'Department', readonly id: string, readonly name: string }
        | { readonly __typename: 'Official', readonly id: string, readonly name: string }
      , readonly subject:
        | { readonly __typename: 'Policy', readonly id: string, readonly name: string, readonly nameEn: string | null }
        | { readonly __typename: 'Program', readonly id: string, readonly name: string, readonly nameEn: string | null }
        | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null }
        | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string, readonly nameEn: string | null }
        | { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly indicator: { readonly name: string, readonly nameEn: string } }
      , readonly document: { readonly id: string, readonly title: string }, readonly evidence: { readonly id: string, readonly section: { readonly id: string, readonly heading: string, readonly printedNumber: string | null, readonly parent: { readonly heading: string, readonly printedNumber: string | null } | null } | null } }> }, readonly policies?: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly mentions: ReadonlyArray<{ readonly action: PolicyAction, readonly document: { readonly id: string, readonly at: { readonly year: number } }, readonly evidence: { readonly id: string } }>, readonly duties: ReadonlyArray<{ readonly role: ResponsibilityRole, readonly party:
          | { readonly __typename: 'Department', readonly id: string, readonly name: string }
          | { readonly __typename: 'Official', readonly id: string, readonly name: string }
        , readonly document: { readonly id: string }, readonly evidence: { readonly id: string } }>, readonly actors: ReadonlyArray<{ readonly action: PolicyAction, readonly department: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly document: { readonly id: string }, readonly evidence: { readonly id: string } }> }> } };

export type ExplorerRevisionQueryVariables = Exact<{ [key: string]: never; }>;


export type ExplorerRevisionQuery = { readonly dataset: { readonly revision: string } };

export type ExplorerSearchQueryVariables = Exact<{
  query: string;
  types?: ReadonlyArray<EntityType> | EntityType | null | undefined;
  shown?: ReadonlyArray<EntityType> | EntityType | null | undefined;
  cityIds?: ReadonlyArray<string | number> | string | number | null | undefined;
  years?: ReadonlyArray<number> | number | null | undefined;
  areaIds?: ReadonlyArray<string | number> | string | number | null | undefined;
  readWords?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ExplorerSearchQuery = { readonly counted: { readonly totalCount: number, readonly widened: boolean, readonly setAside: ReadonlyArray<string>, readonly didYouMean: ReadonlyArray<string>, readonly understood: ReadonlyArray<{ readonly text: string, readonly year: number | null, readonly alternatives: ReadonlyArray<string>, readonly city: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null, readonly policyArea: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null }>, readonly facets: ReadonlyArray<{ readonly type: EntityType, readonly count: number }>, readonly cities: ReadonlyArray<{ readonly count: number, readonly city: { readonly id: string, readonly name: string, readonly nameEn: string | null } }>, readonly years: ReadonlyArray<{ readonly count: number, readonly year: number }>, readonly policyAreas: ReadonlyArray<{ readonly count: number, readonly policyArea: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly search: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly passages: ReadonlyArray<{ readonly start: number, readonly end: number, readonly text: string, readonly highlights: ReadonlyArray<{ readonly start: number, readonly end: number }>, readonly document: { readonly id: string, readonly title: string } }>, readonly node:
        | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number> }
        | { readonly __typename: 'City', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number> }
        | { readonly __typename: 'Concept', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number> }
        | { readonly __typename: 'Department', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly issuer: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null }
        | { readonly __typename: 'Document', readonly id: string, readonly title: string, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }
        | { readonly __typename: 'Indicator', readonly id: string, readonly name: string, readonly nameEn: string, readonly years: ReadonlyArray<number> }
        | { readonly __typename: 'Official', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number> }
        | { readonly __typename: 'Place', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }
        | { readonly __typename: 'Policy', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number> }
        | { readonly __typename: 'PolicyArea', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number> }
        | { readonly __typename: 'Program', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }
        | { readonly __typename: 'Result', readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly scope: string | null, readonly period: MeasurementPeriod, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly evidence: { readonly id: string } }
        | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string } }
        | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }
        | { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly scope: string | null, readonly period: MeasurementPeriod, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly evidence: { readonly id: string } }
       }> } };

export type ExplorerSuggestQueryVariables = Exact<{
  text: string;
}>;


export type ExplorerSuggestQuery = { readonly suggest: ReadonlyArray<{ readonly matched: string, readonly form: SuggestionForm, readonly node: { readonly id: string, readonly type: EntityType, readonly label: string, readonly city: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null } }> };

export type ExplorerFigureQueryVariables = Exact<{
  id: string | number;
}>;


export type ExplorerFigureQuery = { readonly node:
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
    | { readonly __typename: 'Policy', readonly id: string }
    | { readonly __typename: 'PolicyArea', readonly id: string }
    | { readonly __typename: 'Program', readonly id: string }
    | { readonly __typename: 'Result', readonly note: string | null, readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly resultStatus: FulfilmentStatus, readonly resultStated: number | null, readonly resultComputed: number | null, readonly document: { readonly id: string, readonly title: string }, readonly section: { readonly id: string, readonly heading: string, readonly printedNumber: string | null } | null, readonly program: { readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } } | null, readonly brandList: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }>, readonly promised: { readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly due: string | null, readonly targetStatus: FulfilmentStatus, readonly targetStated: number | null, readonly targetComputed: number | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } } | null, readonly partResults: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly resultStatus: FulfilmentStatus, readonly resultStated: number | null, readonly resultComputed: number | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }>, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }
    | { readonly __typename: 'Section', readonly id: string }
    | { readonly __typename: 'ServiceBrand', readonly id: string }
    | { readonly __typename: 'SynonymSet', readonly id: string }
    | { readonly __typename: 'Target', readonly dueOn: string | null, readonly note: string | null, readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly due: string | null, readonly targetStatus: FulfilmentStatus, readonly targetStated: number | null, readonly targetComputed: number | null, readonly document: { readonly id: string, readonly title: string }, readonly section: { readonly id: string, readonly heading: string, readonly printedNumber: string | null } | null, readonly program: { readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } } | null, readonly brandList: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }>, readonly dutyList: ReadonlyArray<{ readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
          | { readonly __typename: 'Department', readonly id: string, readonly name: string }
          | { readonly __typename: 'Official', readonly id: string, readonly name: string }
        , readonly subject:
          | { readonly __typename: 'Policy', readonly id: string, readonly name: string, readonly nameEn: string | null }
          | { readonly __typename: 'Program', readonly id: string, readonly name: string, readonly nameEn: string | null }
          | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null }
          | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string, readonly nameEn: string | null }
          | { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string } }
        , readonly document: { readonly id: string, readonly title: string, readonly at: { readonly year: number } }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }>, readonly reported: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly resultStatus: FulfilmentStatus, readonly resultStated: number | null, readonly resultComputed: number | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }>, readonly partTargets: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly due: string | null, readonly targetStatus: FulfilmentStatus, readonly targetStated: number | null, readonly targetComputed: number | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }>, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }
    | { readonly __typename: 'Year', readonly id: string }
   | null, readonly coverage: ReadonlyArray<{ readonly year: number, readonly city: { readonly id: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }> };

export type ExplorerUndertakingQueryVariables = Exact<{
  id: string | number;
}>;


export type ExplorerUndertakingQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'City', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Concept', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Department', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Document', readonly id: string }
    | { readonly __typename: 'Evidence', readonly id: string }
    | { readonly __typename: 'Indicator', readonly id: string, readonly name: string, readonly nameEn: string, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'IndicatorFamily', readonly id: string }
    | { readonly __typename: 'Mention', readonly id: string }
    | { readonly __typename: 'Official', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Place', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Policy', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'PolicyArea', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Program', readonly formerIds: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly programKind: ProgramKind, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly policyArea: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null, readonly brandList: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }>, readonly partOfProgram: { readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } } | null, readonly partPrograms: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }>, readonly policyList: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string> }>, readonly placeList: ReadonlyArray<{ readonly id: string, readonly name: string, readonly formerIds: ReadonlyArray<string> }>, readonly beneficiaries: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null }>, readonly concepts: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null }>, readonly departmentList: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string> }>, readonly dutyList: ReadonlyArray<{ readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
          | { readonly __typename: 'Department', readonly id: string, readonly name: string }
          | { readonly __typename: 'Official', readonly id: string, readonly name: string }
        , readonly subject:
          | { readonly __typename: 'Policy', readonly id: string, readonly name: string, readonly nameEn: string | null }
          | { readonly __typename: 'Program', readonly id: string, readonly name: string, readonly nameEn: string | null }
          | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null }
          | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string, readonly nameEn: string | null }
          | { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string } }
        , readonly document: { readonly id: string, readonly title: string, readonly at: { readonly year: number } }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }>, readonly targetPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly due: string | null, readonly targetStatus: FulfilmentStatus, readonly targetStated: number | null, readonly targetComputed: number | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }> }, readonly resultPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly resultStatus: FulfilmentStatus, readonly resultStated: number | null, readonly resultComputed: number | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }> }, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Result', readonly id: string }
    | { readonly __typename: 'Section', readonly id: string }
    | { readonly __typename: 'ServiceBrand', readonly formerIds: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly policyArea: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null, readonly programPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly concepts: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null }>, readonly dutyList: ReadonlyArray<{ readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
          | { readonly __typename: 'Department', readonly id: string, readonly name: string }
          | { readonly __typename: 'Official', readonly id: string, readonly name: string }
        , readonly subject:
          | { readonly __typename: 'Policy', readonly id: string, readonly name: string, readonly nameEn: string | null }
          | { readonly __typename: 'Program', readonly id: string, readonly name: string, readonly nameEn: string | null }
          | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null }
          | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string, readonly nameEn: string | null }
          | { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string } }
        , readonly document: { readonly id: string, readonly title: string, readonly at: { readonly year: number } }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }>, readonly targetPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly due: string | null, readonly targetStatus: FulfilmentStatus, readonly targetStated: number | null, readonly targetComputed: number | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }> }, readonly resultPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly resultStatus: FulfilmentStatus, readonly resultStated: number | null, readonly resultComputed: number | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }> }, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'SynonymSet', readonly id: string }
    | { readonly __typename: 'Target', readonly id: string }
    | { readonly __typename: 'Year', readonly id: string }
   | null, readonly coverage: ReadonlyArray<{ readonly year: number, readonly city: { readonly id: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }> };

export type ExplorerLocalityQueryVariables = Exact<{
  id: string | number;
}>;


export type ExplorerLocalityQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'City', readonly level: CityLevel, readonly province: string | null, readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly parentCity: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null, readonly brandPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly programPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly departmentPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string> }> }, readonly targetPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly due: string | null, readonly targetStatus: FulfilmentStatus, readonly targetStated: number | null, readonly targetComputed: number | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }> }, readonly resultPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly resultStatus: FulfilmentStatus, readonly resultStated: number | null, readonly resultComputed: number | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }> }, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Concept', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Department', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Document', readonly id: string }
    | { readonly __typename: 'Evidence', readonly id: string }
    | { readonly __typename: 'Indicator', readonly id: string, readonly name: string, readonly nameEn: string, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'IndicatorFamily', readonly id: string }
    | { readonly __typename: 'Mention', readonly id: string }
    | { readonly __typename: 'Official', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Place', readonly formerIds: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly programPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly targetPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly due: string | null, readonly targetStatus: FulfilmentStatus, readonly targetStated: number | null, readonly targetComputed: number | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }> }, readonly resultPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly resultStatus: FulfilmentStatus, readonly resultStated: number | null, readonly resultComputed: number | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }> }, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Policy', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'PolicyArea', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Program', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Result', readonly id: string }
    | { readonly __typename: 'Section', readonly id: string }
    | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'SynonymSet', readonly id: string }
    | { readonly __typename: 'Target', readonly id: string }
    | { readonly __typename: 'Year', readonly id: string }
   | null, readonly coverage: ReadonlyArray<{ readonly year: number, readonly city: { readonly id: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }> };

export type ExplorerPartyQueryVariables = Exact<{
  id: string | number;
}>;


export type ExplorerPartyQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'City', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Concept', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Department', readonly formerIds: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly departmentKind: DepartmentKind, readonly ownerLevel: OwnerLevel | null, readonly issuerCity: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null, readonly parentDepartment: { readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string> } | null, readonly departmentList: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string> }>, readonly officials: ReadonlyArray<{ readonly id: string, readonly name: string, readonly formerIds: ReadonlyArray<string> }>, readonly dutyPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
            | { readonly __typename: 'Department', readonly id: string, readonly name: string }
            | { readonly __typename: 'Official', readonly id: string, readonly name: string }
          , readonly subject:
            | { readonly __typename: 'Policy', readonly id: string, readonly name: string, readonly nameEn: string | null }
            | { readonly __typename: 'Program', readonly id: string, readonly name: string, readonly nameEn: string | null }
            | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null }
            | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string, readonly nameEn: string | null }
            | { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string } }
          , readonly document: { readonly id: string, readonly title: string, readonly at: { readonly year: number } }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }> }, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Document', readonly id: string }
    | { readonly __typename: 'Evidence', readonly id: string }
    | { readonly __typename: 'Indicator', readonly id: string, readonly name: string, readonly nameEn: string, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'IndicatorFamily', readonly id: string }
    | { readonly __typename: 'Mention', readonly id: string }
    | { readonly __typename: 'Official', readonly formerIds: ReadonlyArray<string>, readonly posts: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly departmentList: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string> }>, readonly dutyPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
            | { readonly __typename: 'Department', readonly id: string, readonly name: string }
            | { readonly __typename: 'Official', readonly id: string, readonly name: string }
          , readonly subject:
            | { readonly __typename: 'Policy', readonly id: string, readonly name: string, readonly nameEn: string | null }
            | { readonly __typename: 'Program', readonly id: string, readonly name: string, readonly nameEn: string | null }
            | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null }
            | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string, readonly nameEn: string | null }
            | { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string } }
          , readonly document: { readonly id: string, readonly title: string, readonly at: { readonly year: number } }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }> }, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Place', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Policy', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'PolicyArea', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Program', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Result', readonly id: string }
    | { readonly __typename: 'Section', readonly id: string }
    | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'SynonymSet', readonly id: string }
    | { readonly __typename: 'Target', readonly id: string }
    | { readonly __typename: 'Year', readonly id: string }
   | null, readonly coverage: ReadonlyArray<{ readonly year: number, readonly city: { readonly id: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }> };

export type ExplorerTopicQueryVariables = Exact<{
  id: string | number;
}>;


export type ExplorerTopicQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly programPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'City', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Concept', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly conceptKind: ConceptKind, readonly policyArea: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null, readonly spread: ReadonlyArray<{ readonly year: number, readonly city: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly document: { readonly id: string, readonly title: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }>, readonly appliedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }, readonly node:
            | { readonly __typename: 'Policy', readonly id: string, readonly name: string, readonly nameEn: string | null }
            | { readonly __typename: 'Program', readonly id: string, readonly name: string, readonly nameEn: string | null }
            | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string, readonly nameEn: string | null }
           }> }, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Department', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Document', readonly id: string }
    | { readonly __typename: 'Evidence', readonly id: string }
    | { readonly __typename: 'Indicator', readonly unit: string, readonly basis: MeasureBasis, readonly object: string | null, readonly population: string | null, readonly action: string | null, readonly id: string, readonly name: string, readonly nameEn: string, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly policyArea: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null, readonly family: { readonly id: string, readonly name: string, readonly nameEn: string } | null, readonly related: ReadonlyArray<{ readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly differences: ReadonlyArray<{ readonly aspect: IndicatorAspect, readonly here: string | null, readonly there: string | null }> }>, readonly targetPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly due: string | null, readonly targetStatus: FulfilmentStatus, readonly targetStated: number | null, readonly targetComputed: number | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }> }, readonly resultPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly resultStatus: FulfilmentStatus, readonly resultStated: number | null, readonly resultComputed: number | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }> }, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'IndicatorFamily', readonly name: string, readonly id: string, readonly familyNameEn: string, readonly policyArea: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null, readonly indicatorPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string }> } }
    | { readonly __typename: 'Mention', readonly id: string }
    | { readonly __typename: 'Official', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Place', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Policy', readonly formerIds: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly policyKind: PolicyKind, readonly ownerLevel: OwnerLevel | null, readonly issuerCity: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null, readonly policyArea: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null, readonly departmentList: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string> }>, readonly programPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly concepts: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null }>, readonly dutyList: ReadonlyArray<{ readonly role: ResponsibilityRole, readonly inherited: boolean, readonly party:
          | { readonly __typename: 'Department', readonly id: string, readonly name: string }
          | { readonly __typename: 'Official', readonly id: string, readonly name: string }
        , readonly subject:
          | { readonly __typename: 'Policy', readonly id: string, readonly name: string, readonly nameEn: string | null }
          | { readonly __typename: 'Program', readonly id: string, readonly name: string, readonly nameEn: string | null }
          | { readonly __typename: 'Section', readonly id: string, readonly heading: string, readonly printedNumber: string | null }
          | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string, readonly nameEn: string | null }
          | { readonly __typename: 'Target', readonly id: string, readonly displayText: string, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string } }
        , readonly document: { readonly id: string, readonly title: string, readonly at: { readonly year: number } }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }>, readonly mentions: ReadonlyArray<{ readonly action: PolicyAction, readonly document: { readonly id: string, readonly title: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }>, readonly actors: ReadonlyArray<{ readonly action: PolicyAction, readonly department: { readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string> }, readonly document: { readonly id: string, readonly title: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'PolicyArea', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly brandPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly programPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly policyPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string> }> }, readonly indicatorPage: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string }> }, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Program', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'Result', readonly id: string }
    | { readonly __typename: 'Section', readonly id: string }
    | { readonly __typename: 'ServiceBrand', readonly id: string, readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } }
    | { readonly __typename: 'SynonymSet', readonly id: string }
    | { readonly __typename: 'Target', readonly id: string }
    | { readonly __typename: 'Year', readonly id: string, readonly number: number, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> } }
   | null, readonly coverage: ReadonlyArray<{ readonly year: number, readonly city: { readonly id: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }> };

type KnownThing_BeneficiaryGroup_Fragment = { readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } };

type KnownThing_City_Fragment = { readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } };

type KnownThing_Concept_Fragment = { readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } };

type KnownThing_Department_Fragment = { readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } };

type KnownThing_Indicator_Fragment = { readonly name: string, readonly nameEn: string, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } };

type KnownThing_Official_Fragment = { readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } };

type KnownThing_Place_Fragment = { readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } };

type KnownThing_Policy_Fragment = { readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } };

type KnownThing_PolicyArea_Fragment = { readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } };

type KnownThing_Program_Fragment = { readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } };

type KnownThing_ServiceBrand_Fragment = { readonly name: string, readonly nameEn: string | null, readonly aliases: ReadonlyArray<string>, readonly years: ReadonlyArray<number>, readonly documents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly period: DocumentPeriod, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> }, readonly sentences: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }> } };

export type KnownThingFragment =
  | KnownThing_BeneficiaryGroup_Fragment
  | KnownThing_City_Fragment
  | KnownThing_Concept_Fragment
  | KnownThing_Department_Fragment
  | KnownThing_Indicator_Fragment
  | KnownThing_Official_Fragment
  | KnownThing_Place_Fragment
  | KnownThing_Policy_Fragment
  | KnownThing_PolicyArea_Fragment
  | KnownThing_Program_Fragment
  | KnownThing_ServiceBrand_Fragment
;

export type HeldCellsFragment = { readonly coverage: ReadonlyArray<{ readonly year: number, readonly city: { readonly id: string }, readonly documents: ReadonlyArray<{ readonly id: string }> }> };

export type ExplorerTimelineFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type ExplorerTimelineFrameQuery = { readonly coverage: ReadonlyArray<{ readonly year: number, readonly city: { readonly id: string }, readonly documents: ReadonlyArray<{ readonly id: string, readonly title: string }> }> };

export type ExplorerTimelineLaneQueryVariables = Exact<{
  id: string | number;
}>;


export type ExplorerTimelineLaneQuery = { readonly node:
    | { readonly __typename: 'BeneficiaryGroup', readonly name: string, readonly nameEn: string | null, readonly id: string }
    | { readonly __typename: 'City', readonly name: string, readonly nameEn: string | null, readonly id: string }
    | { readonly __typename: 'Concept', readonly name: string, readonly nameEn: string | null, readonly id: string }
    | { readonly __typename: 'Department', readonly name: string, readonly nameEn: string | null, readonly id: string, readonly issuerCity: { readonly id: string, readonly name: string, readonly nameEn: string | null } | null }
    | { readonly __typename: 'Document', readonly id: string }
    | { readonly __typename: 'Evidence', readonly id: string }
    | { readonly __typename: 'Indicator', readonly name: string, readonly nameEn: string, readonly id: string }
    | { readonly __typename: 'IndicatorFamily', readonly id: string }
    | { readonly __typename: 'Mention', readonly id: string }
    | { readonly __typename: 'Official', readonly name: string, readonly nameEn: string | null, readonly id: string }
    | { readonly __typename: 'Place', readonly name: string, readonly nameEn: string | null, readonly id: string }
    | { readonly __typename: 'Policy', readonly name: string, readonly nameEn: string | null, readonly id: string }
    | { readonly __typename: 'PolicyArea', readonly name: string, readonly nameEn: string | null, readonly id: string }
    | { readonly __typename: 'Program', readonly name: string, readonly nameEn: string | null, readonly id: string, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }
    | { readonly __typename: 'Result', readonly id: string }
    | { readonly __typename: 'Section', readonly id: string }
    | { readonly __typename: 'ServiceBrand', readonly name: string, readonly nameEn: string | null, readonly id: string, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }
    | { readonly __typename: 'SynonymSet', readonly id: string }
    | { readonly __typename: 'Target', readonly id: string }
    | { readonly __typename: 'Year', readonly id: string }
   | null, readonly timeline: { readonly entries: ReadonlyArray<{ readonly year: number, readonly mentioned: boolean, readonly names: ReadonlyArray<string>, readonly city: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly document: { readonly id: string, readonly title: string, readonly period: DocumentPeriod }, readonly targets: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly due: string | null, readonly targetStatus: FulfilmentStatus, readonly targetStated: number | null, readonly targetComputed: number | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }>, readonly results: ReadonlyArray<{ readonly id: string, readonly text: string, readonly displayText: string, readonly value: number | null, readonly upperValue: number | null, readonly comparator: Comparator, readonly unit: string, readonly basis: MeasureBasis, readonly basisDoubt: string | null, readonly scope: string | null, readonly period: MeasurementPeriod, readonly periodStart: string | null, readonly periodEnd: string | null, readonly resultStatus: FulfilmentStatus, readonly resultStated: number | null, readonly resultComputed: number | null, readonly at: { readonly year: number }, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string }, readonly evidence: { readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } } }>, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly displayQuote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly year: { readonly year: number } } }>, readonly changes: ReadonlyArray<{ readonly kind: TimelineChangeKind, readonly from: string | null, readonly to: string | null, readonly indicator: { readonly id: string, readonly name: string, readonly nameEn: string } | null }> }> } };

export type ExplorerTimelineBeginningsQueryVariables = Exact<{ [key: string]: never; }>;


export type ExplorerTimelineBeginningsQuery = { readonly brands: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameEn: string | null, readonly years: ReadonlyArray<number>, readonly formerIds: ReadonlyArray<string>, readonly owner: { readonly id: string, readonly name: string, readonly nameEn: string | null } }> } };

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
export const NamedCityFragmentDoc = new TypedDocumentString(`
    fragment NamedCity on City {
  id
  name
  nameEn
}
    `, {"fragmentName":"NamedCity"}) as unknown as TypedDocumentString<NamedCityFragment, unknown>;
export const NamedBrandFragmentDoc = new TypedDocumentString(`
    fragment NamedBrand on ServiceBrand {
  id
  name
  nameEn
  years
  formerIds
  owner: city {
    ...NamedCity
  }
}
    fragment NamedCity on City {
  id
  name
  nameEn
}`, {"fragmentName":"NamedBrand"}) as unknown as TypedDocumentString<NamedBrandFragment, unknown>;
export const NamedProgramFragmentDoc = new TypedDocumentString(`
    fragment NamedProgram on Program {
  id
  name
  nameEn
  years
  formerIds
  owner: city {
    ...NamedCity
  }
}
    fragment NamedCity on City {
  id
  name
  nameEn
}`, {"fragmentName":"NamedProgram"}) as unknown as TypedDocumentString<NamedProgramFragment, unknown>;
export const NamedPolicyFragmentDoc = new TypedDocumentString(`
    fragment NamedPolicy on Policy {
  id
  name
  nameEn
  years
  formerIds
}
    `, {"fragmentName":"NamedPolicy"}) as unknown as TypedDocumentString<NamedPolicyFragment, unknown>;
export const NamedDepartmentFragmentDoc = new TypedDocumentString(`
    fragment NamedDepartment on Department {
  id
  name
  nameEn
  years
  formerIds
}
    `, {"fragmentName":"NamedDepartment"}) as unknown as TypedDocumentString<NamedDepartmentFragment, unknown>;
export const NamedConceptFragmentDoc = new TypedDocumentString(`
    fragment NamedConcept on Concept {
  id
  name
  nameEn
}
    `, {"fragmentName":"NamedConcept"}) as unknown as TypedDocumentString<NamedConceptFragment, unknown>;
export const SentenceFragmentDoc = new TypedDocumentString(`
    fragment Sentence on Evidence {
  id
  quote
  displayQuote
  start
  end
  document {
    id
    title
    year {
      year
    }
  }
}
    `, {"fragmentName":"Sentence"}) as unknown as TypedDocumentString<SentenceFragment, unknown>;
export const FigureFragmentDoc = new TypedDocumentString(`
    fragment Figure on Measurement {
  id
  text
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
  at: year {
    year
  }
  owner: city {
    ...NamedCity
  }
  indicator {
    id
    name
    nameEn
  }
  evidence {
    ...Sentence
  }
}
    fragment Sentence on Evidence {
  id
  quote
  displayQuote
  start
  end
  document {
    id
    title
    year {
      year
    }
  }
}
fragment NamedCity on City {
  id
  name
  nameEn
}`, {"fragmentName":"Figure"}) as unknown as TypedDocumentString<FigureFragment, unknown>;
export const FigureOfTargetFragmentDoc = new TypedDocumentString(`
    fragment FigureOfTarget on Target {
  ...Figure
  due: dueOn
  targetStatus: status
  targetStated: statedCompletionRate
  targetComputed: computedCompletionRate
}
    fragment Sentence on Evidence {
  id
  quote
  displayQuote
  start
  end
  document {
    id
    title
    year {
      year
    }
  }
}
fragment NamedCity on City {
  id
  name
  nameEn
}
fragment Figure on Measurement {
  id
  text
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
  at: year {
    year
  }
  owner: city {
    ...NamedCity
  }
  indicator {
    id
    name
    nameEn
  }
  evidence {
    ...Sentence
  }
}`, {"fragmentName":"FigureOfTarget"}) as unknown as TypedDocumentString<FigureOfTargetFragment, unknown>;
export const FigureOfResultFragmentDoc = new TypedDocumentString(`
    fragment FigureOfResult on Result {
  ...Figure
  resultStatus: status
  resultStated: statedCompletionRate
  resultComputed: computedCompletionRate
}
    fragment Sentence on Evidence {
  id
  quote
  displayQuote
  start
  end
  document {
    id
    title
    year {
      year
    }
  }
}
fragment NamedCity on City {
  id
  name
  nameEn
}
fragment Figure on Measurement {
  id
  text
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
  at: year {
    year
  }
  owner: city {
    ...NamedCity
  }
  indicator {
    id
    name
    nameEn
  }
  evidence {
    ...Sentence
  }
}`, {"fragmentName":"FigureOfResult"}) as unknown as TypedDocumentString<FigureOfResultFragment, unknown>;
export const DutyFragmentDoc = new TypedDocumentString(`
    fragment Duty on Responsibility {
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
    ... on Entity {
      id
      name
      nameEn
    }
    ... on Section {
      id
      heading
      printedNumber
    }
    ... on Target {
      id
      displayText
      indicator {
        id
        name
        nameEn
      }
    }
  }
  document {
    id
    title
    at: year {
      year
    }
  }
  evidence {
    ...Sentence
  }
}
    fragment Sentence on Evidence {
  id
  quote
  displayQuote
  start
  end
  document {
    id
    title
    year {
      year
    }
  }
}`, {"fragmentName":"Duty"}) as unknown as TypedDocumentString<DutyFragment, unknown>;
export const NamedAreaFragmentDoc = new TypedDocumentString(`
    fragment NamedArea on PolicyArea {
  id
  name
  nameEn
}
    `, {"fragmentName":"NamedArea"}) as unknown as TypedDocumentString<NamedAreaFragment, unknown>;
export const DrawnNodeFragmentDoc = new TypedDocumentString(`
    fragment DrawnNode on GraphNode {
  id
  type
  label
  year
  degrees {
    type
    count
  }
  city {
    ...NamedCity
  }
  policyArea {
    ...NamedArea
  }
  node {
    __typename
    id
    ... on Entity {
      nameEn
      years
      evidence(first: 1) {
        nodes {
          id
        }
      }
    }
    ... on Measurement {
      displayText
      value
      measured: indicator {
        id
        name
        nameEn
      }
      proof: evidence {
        id
      }
    }
    ... on Target {
      dueOn
    }
    ... on Section {
      heading
      printedNumber
      sectionOf: document {
        id
      }
    }
  }
}
    fragment NamedCity on City {
  id
  name
  nameEn
}
fragment NamedArea on PolicyArea {
  id
  name
  nameEn
}`, {"fragmentName":"DrawnNode"}) as unknown as TypedDocumentString<DrawnNodeFragment, unknown>;
export const DrawnRelationFragmentDoc = new TypedDocumentString(`
    fragment DrawnRelation on GraphEdge {
  id
  type
  source
  target
  role
  inherited
  action
  evidenceIds
}
    `, {"fragmentName":"DrawnRelation"}) as unknown as TypedDocumentString<DrawnRelationFragment, unknown>;
export const HeldDocumentFragmentDoc = new TypedDocumentString(`
    fragment HeldDocument on Document {
  id
  title
  kind
  period
  at: year {
    year
  }
  owner: city {
    ...NamedCity
  }
}
    fragment NamedCity on City {
  id
  name
  nameEn
}`, {"fragmentName":"HeldDocument"}) as unknown as TypedDocumentString<HeldDocumentFragment, unknown>;
export const KnownThingFragmentDoc = new TypedDocumentString(`
    fragment KnownThing on Entity {
  name
  nameEn
  aliases
  years
  documents(first: 100) {
    totalCount
    nodes {
      ...HeldDocument
    }
  }
  sentences: evidence(first: 50) {
    totalCount
    nodes {
      ...Sentence
    }
  }
}
    fragment Sentence on Evidence {
  id
  quote
  displayQuote
  start
  end
  document {
    id
    title
    year {
      year
    }
  }
}
fragment NamedCity on City {
  id
  name
  nameEn
}
fragment HeldDocument on Document {
  id
  title
  kind
  period
  at: year {
    year
  }
  owner: city {
    ...NamedCity
  }
}`, {"fragmentName":"KnownThing"}) as unknown as TypedDocumentString<KnownThingFragment, unknown>;
export const HeldCellsFragmentDoc = new TypedDocumentString(`
    fragment HeldCells on Query {
  coverage {
    year
    city {
      id
    }
    documents {
      id
    }
  }
}
    `, {"fragmentName":"HeldCells"}) as unknown as TypedDocumentString<HeldCellsFragment, unknown>;
export const ExplorerBoardDocument = new TypedDocumentString(`
    query ExplorerBoard($area: ID!, $after: String, $ofTargets: TargetFilter, $ofResults: ResultFilter, $chosen: Boolean!) {
  policyAreas {
    ...NamedArea
  }
  coverage {
    year
    city {
      ...NamedCity
    }
    documents {
      id
      title
      kind
      period
    }
  }
  node(id: $area) {
    __typename
    ... on PolicyArea {
      ...NamedArea
      indicators(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          name
          nameEn
          unit
          basis
          population
          action
          family {
            id
            name
            nameEn
          }
          chosenTargets: targets(first: 20, filter: $ofTargets) @include(if: $chosen) {
            nodes {
              ...FigureOfTarget
            }
          }
          chosenResults: results(first: 20, filter: $ofResults) @include(if: $chosen) {
            nodes {
              ...FigureOfResult
              promised: target {
                id
              }
            }
          }
          targetPage: targets(first: 20) {
            totalCount
            nodes {
              ...FigureOfTarget
            }
          }
          resultPage: results(first: 20) {
            totalCount
            nodes {
              ...FigureOfResult
              promised: target {
                id
              }
            }
          }
        }
      }
    }
  }
}
    fragment Sentence on Evidence {
  id
  quote
  displayQuote
  start
  end
  document {
    id
    title
    year {
      year
    }
  }
}
fragment NamedCity on City {
  id
  name
  nameEn
}
fragment NamedArea on PolicyArea {
  id
  name
  nameEn
}
fragment Figure on Measurement {
  id
  text
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
  at: year {
    year
  }
  owner: city {
    ...NamedCity
  }
  indicator {
    id
    name
    nameEn
  }
  evidence {
    ...Sentence
  }
}
fragment FigureOfTarget on Target {
  ...Figure
  due: dueOn
  targetStatus: status
  targetStated: statedCompletionRate
  targetComputed: computedCompletionRate
}
fragment FigureOfResult on Result {
  ...Figure
  resultStatus: status
  resultStated: statedCompletionRate
  resultComputed: computedCompletionRate
}`, {"hash":"sha256:a820702b05b806a8dfc7c8c20c201541f026b5306428493167e446da600f25b5"}) as unknown as TypedDocumentString<ExplorerBoardQuery, ExplorerBoardQueryVariables>;
export const ExplorerChangesDocument = new TypedDocumentString(`
    query ExplorerChanges($city: ID!, $from: Int!, $to: Int!, $area: ID) {
  changes(cityId: $city, from: $from, to: $to, policyArea: $area) {
    city {
      ...NamedCity
    }
    documentsFrom {
      ...HeldDocument
    }
    documentsTo {
      ...HeldDocument
    }
    changes {
      kind
      subject {
        __typename
        id
        ... on Entity {
          name
          nameEn
        }
        ... on Measurement {
          displayText
          indicator {
            id
            name
            nameEn
          }
        }
      }
      before {
        ...Sentence
      }
      after {
        ...Sentence
      }
      counterpart {
        id
        ... on Entity {
          name
          nameEn
        }
      }
    }
  }
}
    fragment Sentence on Evidence {
  id
  quote
  displayQuote
  start
  end
  document {
    id
    title
    year {
      year
    }
  }
}
fragment NamedCity on City {
  id
  name
  nameEn
}
fragment HeldDocument on Document {
  id
  title
  kind
  period
  at: year {
    year
  }
  owner: city {
    ...NamedCity
  }
}`, {"hash":"sha256:6a75620ecace4e949022a22a8d2b40e131c640f7ec4cc8f1169dd4510ed4b8f1"}) as unknown as TypedDocumentString<ExplorerChangesQuery, ExplorerChangesQueryVariables>;
export const ExplorerChangesChoiceDocument = new TypedDocumentString(`
    query ExplorerChangesChoice {
  coverage {
    year
    city {
      ...NamedCity
    }
    documents {
      id
      title
      kind
      period
    }
  }
  policyAreas {
    ...NamedArea
  }
}
    fragment NamedCity on City {
  id
  name
  nameEn
}
fragment NamedArea on PolicyArea {
  id
  name
  nameEn
}`, {"hash":"sha256:20b2fb97d04b54f752b4ec6b9b736f83381ad9a9f89cdbebde1bc893f9dc194d"}) as unknown as TypedDocumentString<ExplorerChangesChoiceQuery, ExplorerChangesChoiceQueryVariables>;
export const ExplorerCompareDocument = new TypedDocumentString(`
    query ExplorerCompare($indicator: ID!, $cities: [ID!], $years: [Int!]) {
  compareIndicator(id: $indicator, cityIds: $cities, years: $years) {
    indicator {
      id
      name
      nameEn
      unit
      basis
      object
      population
      action
      policyArea {
        ...NamedArea
      }
      family {
        id
        name
        nameEn
      }
      related {
        differences {
          aspect
          here
          there
        }
        indicator {
          id
          name
          nameEn
          targetPage: targets(first: 50) {
            totalCount
            nodes {
              ...FigureOfTarget
            }
          }
          resultPage: results(first: 50) {
            totalCount
            nodes {
              ...FigureOfResult
              promised: target {
                id
              }
            }
          }
        }
      }
    }
    years
    cities {
      ...NamedCity
    }
    cells {
      city {
        id
      }
      year
      status
      targets {
        ...FigureOfTarget
      }
      results {
        ...FigureOfResult
        promised: target {
          id
        }
      }
    }
    cautions {
      code
      values
      measurementIds
    }
  }
  coverage {
    year
    city {
      ...NamedCity
    }
    documents {
      id
      title
      kind
      period
    }
  }
}
    fragment Sentence on Evidence {
  id
  quote
  displayQuote
  start
  end
  document {
    id
    title
    year {
      year
    }
  }
}
fragment NamedCity on City {
  id
  name
  nameEn
}
fragment NamedArea on PolicyArea {
  id
  name
  nameEn
}
fragment Figure on Measurement {
  id
  text
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
  at: year {
    year
  }
  owner: city {
    ...NamedCity
  }
  indicator {
    id
    name
    nameEn
  }
  evidence {
    ...Sentence
  }
}
fragment FigureOfTarget on Target {
  ...Figure
  due: dueOn
  targetStatus: status
  targetStated: statedCompletionRate
  targetComputed: computedCompletionRate
}
fragment FigureOfResult on Result {
  ...Figure
  resultStatus: status
  resultStated: statedCompletionRate
  resultComputed: computedCompletionRate
}`, {"hash":"sha256:e07e96d9ecdeee520f44bee6d17e9546a8aae72b69c4bbe74d0f9d5fd6695cee"}) as unknown as TypedDocumentString<ExplorerCompareQuery, ExplorerCompareQueryVariables>;
export const ExplorerConceptsDocument = new TypedDocumentString(`
    query ExplorerConcepts($after: String, $withCoverage: Boolean = true) {
  coverage @include(if: $withCoverage) {
    year
    city {
      ...NamedCity
    }
    documents {
      id
    }
  }
  concepts(first: 100, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      nameEn
      aliases
      kind
      policyArea {
        ...NamedArea
      }
      documents(first: 0) {
        totalCount
      }
      usesByYear {
        year
        cityCount
      }
      appliedBy(first: 0) {
        totalCount
      }
    }
  }
}
    fragment NamedCity on City {
  id
  name
  nameEn
}
fragment NamedArea on PolicyArea {
  id
  name
  nameEn
}`, {"hash":"sha256:41916945c0ef9db68850bf4f58ec0194a6b44daaa7ef14468802bae933fb4e1b"}) as unknown as TypedDocumentString<ExplorerConceptsQuery, ExplorerConceptsQueryVariables>;
export const ExplorerConceptUsesDocument = new TypedDocumentString(`
    query ExplorerConceptUses($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Concept {
      id
      documents(first: 30) {
        totalCount
        edges {
          node {
            id
          }
          evidence {
            id
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:86a3a6e3861621b07ad2bbc0977ba35568a84105f19ecaf01c24738d0a415c8f"}) as unknown as TypedDocumentString<ExplorerConceptUsesQuery, ExplorerConceptUsesQueryVariables>;
export const ExplorerCurrentIdsDocument = new TypedDocumentString(`
    query ExplorerCurrentIds($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
  }
}
    `, {"hash":"sha256:4b00790fe42c44c31b6a2153910ef17afdde9224d79105bef83b03c957d9a26f"}) as unknown as TypedDocumentString<ExplorerCurrentIdsQuery, ExplorerCurrentIdsQueryVariables>;
export const ExplorerDocumentsDocument = new TypedDocumentString(`
    query ExplorerDocuments($filter: DocumentFilter, $first: Int = 100, $after: String) {
  documents(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      title
      kind
      period
      issuedOn
      issuer {
        id
        name
      }
      year {
        year
      }
      city {
        id
        name
        nameEn
      }
      targets: passages(types: [TARGET], first: 0) {
        totalCount
      }
      results: passages(types: [RESULT], first: 0) {
        totalCount
      }
      passages(first: 0) {
        totalCount
      }
    }
  }
}
    `, {"hash":"sha256:50a654fc168a40b18d97e6f60c06bd6d24627544098ea464dfb51cf7e85e020f"}) as unknown as TypedDocumentString<ExplorerDocumentsQuery, ExplorerDocumentsQueryVariables>;
export const ExplorerEvidenceDocument = new TypedDocumentString(`
    query ExplorerEvidence($id: ID!) {
  node(id: $id) {
    ... on Evidence {
      id
      quote
      displayQuote
      start
      end
      citation
      ris: citation(format: RIS)
      bibtex: citation(format: BIBTEX)
      context(before: 80, after: 80) {
        before
        after
      }
      document {
        id
        title
        year {
          year
        }
        city {
          id
          name
          nameEn
        }
      }
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
      }
    }
  }
}
    `, {"hash":"sha256:9348fd2e74f61491f6006aa870e587d0c2e69c3458666b0e6bc6345d60491566"}) as unknown as TypedDocumentString<ExplorerEvidenceQuery, ExplorerEvidenceQueryVariables>;
export const ExplorerExcerptsDocument = new TypedDocumentString(`
    query ExplorerExcerpts($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Evidence {
      id
      quote
      displayQuote
      start
      end
      citation
      ris: citation(format: RIS)
      bibtex: citation(format: BIBTEX)
      context(before: 60, after: 60) {
        before
        after
      }
      document {
        id
        title
        sha256
        year {
          year
        }
        city {
          ...NamedCity
        }
      }
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
          id
          type
          source
          target
          role
          inherited
          action
        }
      }
    }
  }
}
    fragment NamedCity on City {
  id
  name
  nameEn
}`, {"hash":"sha256:dac1dbd57084f1888d2dec3e4c0d52f6c6449d693c2953378eb5072f0c3613e4"}) as unknown as TypedDocumentString<ExplorerExcerptsQuery, ExplorerExcerptsQueryVariables>;
export const ExplorerFiguresDocument = new TypedDocumentString(`
    query ExplorerFigures($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    ... on Measurement {
      ...Figure
    }
    ... on Target {
      dueOn
    }
    ... on Result {
      statedCompletionRate
    }
  }
}
    fragment Sentence on Evidence {
  id
  quote
  displayQuote
  start
  end
  document {
    id
    title
    year {
      year
    }
  }
}
fragment NamedCity on City {
  id
  name
  nameEn
}
fragment Figure on Measurement {
  id
  text
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
  at: year {
    year
  }
  owner: city {
    ...NamedCity
  }
  indicator {
    id
    name
    nameEn
  }
  evidence {
    ...Sentence
  }
}`, {"hash":"sha256:d96f98b8795eea490419d4331c002d33f971e260d946e1ffb89e069f78c03fd3"}) as unknown as TypedDocumentString<ExplorerFiguresQuery, ExplorerFiguresQueryVariables>;
export const ExplorerNamedDocument = new TypedDocumentString(`
    query ExplorerNamed($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Entity {
      name
      nameEn
    }
    ... on IndicatorFamily {
      familyName: name
      familyNameEn: nameEn
    }
    ... on Measurement {
      displayText
    }
    ... on Section {
      heading
    }
    ... on Evidence {
      displayQuote
    }
  }
}
    `, {"hash":"sha256:7e0dac34cec4573865bb826d29fbd6675abf94a703a41f29a2e7c9815e6d1af0"}) as unknown as TypedDocumentString<ExplorerNamedQuery, ExplorerNamedQueryVariables>;
export const ExplorerDrawDocument = new TypedDocumentString(`
    query ExplorerDraw($ids: [ID!]!, $all: [ID!]!) {
  nodes: induced(ids: $ids) {
    nodes {
      ...DrawnNode
    }
  }
  relations: induced(ids: $all) {
    edges {
      ...DrawnRelation
    }
  }
}
    fragment NamedCity on City {
  id
  name
  nameEn
}
fragment NamedArea on PolicyArea {
  id
  name
  nameEn
}
fragment DrawnNode on GraphNode {
  id
  type
  label
  year
  degrees {
    type
    count
  }
  city {
    ...NamedCity
  }
  policyArea {
    ...NamedArea
  }
  node {
    __typename
    id
    ... on Entity {
      nameEn
      years
      evidence(first: 1) {
        nodes {
          id
        }
      }
    }
    ... on Measurement {
      displayText
      value
      measured: indicator {
        id
        name
        nameEn
      }
      proof: evidence {
        id
      }
    }
    ... on Target {
      dueOn
    }
    ... on Section {
      heading
      printedNumber
      sectionOf: document {
        id
      }
    }
  }
}
fragment DrawnRelation on GraphEdge {
  id
  type
  source
  target
  role
  inherited
  action
  evidenceIds
}`, {"hash":"sha256:d81708e284094658c2524c65d812dc63216fb4663e7acbacf2e816bbad3aaa89"}) as unknown as TypedDocumentString<ExplorerDrawQuery, ExplorerDrawQueryVariables>;
export const ExplorerExpandDocument = new TypedDocumentString(`
    query ExplorerExpand($id: ID!, $relation: String!, $among: [ID!]!, $first: Int!, $after: String) {
  expand(
    id: $id
    relation: $relation
    among: $among
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...DrawnNode
    }
    edges {
      ...DrawnRelation
    }
  }
}
    fragment NamedCity on City {
  id
  name
  nameEn
}
fragment NamedArea on PolicyArea {
  id
  name
  nameEn
}
fragment DrawnNode on GraphNode {
  id
  type
  label
  year
  degrees {
    type
    count
  }
  city {
    ...NamedCity
  }
  policyArea {
    ...NamedArea
  }
  node {
    __typename
    id
    ... on Entity {
      nameEn
      years
      evidence(first: 1) {
        nodes {
          id
        }
      }
    }
    ... on Measurement {
      displayText
      value
      measured: indicator {
        id
        name
        nameEn
      }
      proof: evidence {
        id
      }
    }
    ... on Target {
      dueOn
    }
    ... on Section {
      heading
      printedNumber
      sectionOf: document {
        id
      }
    }
  }
}
fragment DrawnRelation on GraphEdge {
  id
  type
  source
  target
  role
  inherited
  action
  evidenceIds
}`, {"hash":"sha256:139942a415a954b48352cf40348d76c48713c8baba285f34c8e7f5196a98bc11"}) as unknown as TypedDocumentString<ExplorerExpandQuery, ExplorerExpandQueryVariables>;
export const ExplorerPathsDocument = new TypedDocumentString(`
    query ExplorerPaths($from: ID!, $to: ID!, $avoidTypes: [EntityType!], $avoidIds: [ID!]) {
  paths(
    from: $from
    to: $to
    avoidTypes: $avoidTypes
    avoidIds: $avoidIds
    maxLength: 8
    limit: 5
  ) {
    nodes {
      id
      type
      label
      city {
        ...NamedCity
      }
    }
    edges {
      ...DrawnRelation
    }
  }
}
    fragment NamedCity on City {
  id
  name
  nameEn
}
fragment DrawnRelation on GraphEdge {
  id
  type
  source
  target
  role
  inherited
  action
  evidenceIds
}`, {"hash":"sha256:3263b696c66dc5fe6448aa440e7bc561033e6be055e5773bbd4d5047ae042786"}) as unknown as TypedDocumentString<ExplorerPathsQuery, ExplorerPathsQueryVariables>;
export const ExplorerDrawnSentencesDocument = new TypedDocumentString(`
    query ExplorerDrawnSentences($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Evidence {
      ...Sentence
    }
  }
}
    fragment Sentence on Evidence {
  id
  quote
  displayQuote
  start
  end
  document {
    id
    title
    year {
      year
    }
  }
}`, {"hash":"sha256:9c7d67a32370d121e22610617a84c8b6d4d60d8b631d715a0c87cd87b39ab03e"}) as unknown as TypedDocumentString<ExplorerDrawnSentencesQuery, ExplorerDrawnSentencesQueryVariables>;
export const ExplorerGraphBeginningsDocument = new TypedDocumentString(`
    query ExplorerGraphBeginnings {
  brands(first: 8) {
    nodes {
      ...NamedBrand
    }
  }
  departments(first: 6) {
    nodes {
      ...NamedDepartment
    }
  }
  concepts(first: 6) {
    nodes {
      ...NamedConcept
    }
  }
}
    fragment NamedCity on City {
  id
  name
  nameEn
}
fragment NamedBrand on ServiceBrand {
  id
  name
  nameEn
  years
  formerIds
  owner: city {
    ...NamedCity
  }
}
fragment NamedDepartment on Department {
  id
  name
  nameEn
  years
  formerIds
}
fragment NamedConcept on Concept {
  id
  name
  nameEn
}`, {"hash":"sha256:2e3ae7932382994fa8679d42270580a8bea50181f1793e68f52506371dcb0432"}) as unknown as TypedDocumentString<ExplorerGraphBeginningsQuery, ExplorerGraphBeginningsQueryVariables>;
export const ExplorerHomeDocument = new TypedDocumentString(`
    query ExplorerHome {
  dataset {
    revision
    nodeCount
    edgeCount
    counts {
      type
      count
    }
  }
  coverage {
    year
    city {
      id
      name
      nameEn
      province
    }
    documents {
      id
      title
      kind
      period
    }
  }
  policyAreas {
    id
    name
    nameEn
    programs {
      totalCount
    }
    brands {
      totalCount
    }
  }
}
    `, {"hash":"sha256:6212500c0306939c33619b195cd9913f17a737e365fbee8befb77649c27a556c"}) as unknown as TypedDocumentString<ExplorerHomeQuery, ExplorerHomeQueryVariables>;
export const ExplorerIndicatorsDocument = new TypedDocumentString(`
    query ExplorerIndicators {
  policyAreas {
    ...NamedArea
    indicators(first: 100) {
      totalCount
      nodes {
        id
        name
        nameEn
        unit
        basis
        targets(first: 0) {
          totalCount
        }
        results(first: 0) {
          totalCount
        }
      }
    }
  }
}
    fragment NamedArea on PolicyArea {
  id
  name
  nameEn
}`, {"hash":"sha256:55abdcd7e214c10f6125cfe70d6db6f1d58c8832f0ccf35f73c199aef1609c2d"}) as unknown as TypedDocumentString<ExplorerIndicatorsQuery, ExplorerIndicatorsQueryVariables>;
export const ExplorerLedgerDocument = new TypedDocumentString(`
    query ExplorerLedger($document: ID!, $after: String) {
  document(id: $document) {
    ledger {
      mentions(first: 500, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          start
          end
          text
          kind
          state
          reason
          note
        }
      }
    }
  }
}
    `, {"hash":"sha256:2386d269c6dc27a03507b93817d2ff16b26bf8de571eba60150f6db700e8a46d"}) as unknown as TypedDocumentString<ExplorerLedgerQuery, ExplorerLedgerQueryVariables>;
export const ExplorerNamesakesDocument = new TypedDocumentString(`
    query ExplorerNamesakes($id: ID!) {
  namesakes(id: $id) {
    id
    type
    label
    city {
      id
      name
      nameEn
    }
  }
}
    `, {"hash":"sha256:80cd2c22f693ed22c3e4260897d1c73b3cf78e680679a5919551a461674c8f3d"}) as unknown as TypedDocumentString<ExplorerNamesakesQuery, ExplorerNamesakesQueryVariables>;
export const ExplorerPlaceOfDocument = new TypedDocumentString(`
    query ExplorerPlaceOf($id: ID!) {
  node(id: $id) {
    __typename
    ... on Section {
      start
      end
      document {
        id
      }
    }
    ... on Evidence {
      start
      end
      document {
        id
      }
    }
  }
}
    `, {"hash":"sha256:6386980e9f573cfb8de33a8aa26a3afa7877d8f4a5bd941fa669a23a2945320a"}) as unknown as TypedDocumentString<ExplorerPlaceOfQuery, ExplorerPlaceOfQueryVariables>;
export const ExplorerPlanDocument = new TypedDocumentString(`
    query ExplorerPlan($city: ID!, $year: Int!, $targetsAfter: String, $resultsAfter: String) {
  city(id: $city) {
    ...NamedCity
  }
  coverage(cityIds: [$city]) {
    year
    documents {
      id
      title
      kind
      period
    }
  }
  targets(
    filter: {city: {id: {eq: $city}}, year: {eq: $year}}
    first: 100
    after: $targetsAfter
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...FigureOfTarget
      silence
      reported: results {
        ...FigureOfResult
      }
    }
  }
  planResultGaps(cityId: $city, year: $year) {
    resultsWithoutTarget(first: 100, after: $resultsAfter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...FigureOfResult
        section {
          id
          ordinal
          heading
          printedNumber
        }
      }
    }
  }
}
    fragment Sentence on Evidence {
  id
  quote
  displayQuote
  start
  end
  document {
    id
    title
    year {
      year
    }
  }
}
fragment NamedCity on City {
  id
  name
  nameEn
}
fragment Figure on Measurement {
  id
  text
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
  at: year {
    year
  }
  owner: city {
    ...NamedCity
  }
  indicator {
    id
    name
    nameEn
  }
  evidence {
    ...Sentence
  }
}
fragment FigureOfTarget on Target {
  ...Figure
  due: dueOn
  targetStatus: status
  targetStated: statedCompletionRate
  targetComputed: computedCompletionRate
}
fragment FigureOfResult on Result {
  ...Figure
  resultStatus: status
  resultStated: statedCompletionRate
  resultComputed: computedCompletionRate
}`, {"hash":"sha256:8b099215d8e0a0db600efa25e740e4b45e5a1bbfce9369c89ac39e5749d589fd"}) as unknown as TypedDocumentString<ExplorerPlanQuery, ExplorerPlanQueryVariables>;
export const ExplorerReaderDocument = new TypedDocumentString(`
    query ExplorerReader($document: ID!) {
  document(id: $document) {
    id
    title
    kind
    period
    issuedOn
    sha256
    citation
    ris: citation(format: RIS)
    bibtex: citation(format: BIBTEX)
    text
    city {
      id
      name
      nameEn
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
    }
    passages(first: 500) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        evidence {
          id
          start
          end
        }
        nodes {
          type
        }
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
    }
  }
}
    `, {"hash":"sha256:f65196e809c472ccf2d4af3eb92a6434a5091aa67f98c897f5f55908177e65e2"}) as unknown as TypedDocumentString<ExplorerReaderQuery, ExplorerReaderQueryVariables>;
export const ExplorerResponsibilityDocument = new TypedDocumentString(`
    query ExplorerResponsibility($filter: ResponsibilityFilter, $policies: PolicyFilter, $withPolicies: Boolean!, $city: [ID!], $after: String) {
  coverage(cityIds: $city) {
    year
    city {
      ...NamedCity
    }
    documents {
      id
      title
      kind
      period
    }
  }
  responsibilities(filter: $filter, first: 100, after: $after) {
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
        ... on Entity {
          name
          nameEn
        }
        ... on Section {
          heading
          printedNumber
        }
        ... on Target {
          displayText
          indicator {
            name
            nameEn
          }
        }
      }
      document {
        id
        title
      }
      evidence {
        id
        section {
          id
          heading
          printedNumber
          parent {
            heading
            printedNumber
          }
        }
      }
    }
  }
  policies(filter: $policies, first: 100) @include(if: $withPolicies) {
    totalCount
    nodes {
      id
      name
      nameEn
      mentions {
        action
        document {
          id
          at: year {
            year
          }
        }
        evidence {
          id
        }
      }
      duties: responsibilities(filter: {inherited: false}) {
        role
        party {
          __typename
          ... on Entity {
            id
            name
          }
        }
        document {
          id
        }
        evidence {
          id
        }
      }
      actors {
        action
        department {
          id
          name
          nameEn
        }
        document {
          id
        }
        evidence {
          id
        }
      }
    }
  }
}
    fragment NamedCity on City {
  id
  name
  nameEn
}`, {"hash":"sha256:96dd41148c47f3727bb3d9c14db25d4317b25081f039b4936c5c2b485bb9513c"}) as unknown as TypedDocumentString<ExplorerResponsibilityQuery, ExplorerResponsibilityQueryVariables>;
export const ExplorerRevisionDocument = new TypedDocumentString(`
    query ExplorerRevision {
  dataset {
    revision
  }
}
    `, {"hash":"sha256:c56cd62d93e07ca1b96fbec08cd5a70b013fa6dc6cb42e81721472a502efe375"}) as unknown as TypedDocumentString<ExplorerRevisionQuery, ExplorerRevisionQueryVariables>;
export const ExplorerSearchDocument = new TypedDocumentString(`
    query ExplorerSearch($query: String!, $types: [EntityType!], $shown: [EntityType!], $cityIds: [ID!], $years: [Int!], $areaIds: [ID!], $readWords: Boolean = true, $first: Int = 50, $after: String) {
  counted: search(
    query: $query
    types: $types
    cityIds: $cityIds
    years: $years
    areaIds: $areaIds
    readWords: $readWords
    first: 0
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
        nameEn
      }
      year
      policyArea {
        id
        name
        nameEn
      }
      alternatives
    }
    facets {
      type
      count
    }
    cities(first: 20) {
      count
      city {
        id
        name
        nameEn
      }
    }
    years(first: 20) {
      count
      year
    }
    policyAreas(first: 20) {
      count
      policyArea {
        id
        name
        nameEn
      }
    }
  }
  search(
    query: $query
    types: $shown
    cityIds: $cityIds
    years: $years
    areaIds: $areaIds
    readWords: $readWords
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      passages(first: 1) {
        start
        end
        text
        highlights {
          start
          end
        }
        document {
          id
          title
        }
      }
      node {
        __typename
        ... on Node {
          id
        }
        ... on Entity {
          name
          nameEn
          years
        }
        ... on Program {
          owner: city {
            id
            name
            nameEn
          }
        }
        ... on ServiceBrand {
          owner: city {
            id
            name
            nameEn
          }
        }
        ... on Place {
          owner: city {
            id
            name
            nameEn
          }
        }
        ... on Department {
          issuer: city {
            id
            name
            nameEn
          }
        }
        ... on Document {
          title
          at: year {
            year
          }
          owner: city {
            id
            name
            nameEn
          }
        }
        ... on Section {
          heading
          printedNumber
          start
          end
          document {
            id
            title
          }
        }
        ... on Measurement {
          displayText
          value
          upperValue
          comparator
          unit
          basis
          scope
          indicator {
            id
            name
            nameEn
          }
          at: year {
            year
          }
          owner: city {
            id
            name
            nameEn
          }
          evidence {
            id
          }
          period
        }
      }
    }
  }
}
    `, {"hash":"sha256:affc3ee95dcbf24b5947c6e348ab03814372d2c33677c2b4f67bee6ac30d7203"}) as unknown as TypedDocumentString<ExplorerSearchQuery, ExplorerSearchQueryVariables>;
export const ExplorerSuggestDocument = new TypedDocumentString(`
    query ExplorerSuggest($text: String!) {
  suggest(text: $text, first: 8) {
    matched
    form
    node {
      id
      type
      label
      city {
        id
        name
        nameEn
      }
    }
  }
}
    `, {"hash":"sha256:ec9252ef04b032bb0ac6fd375e9902930696998fb23bf795078c5bd35726b7d0"}) as unknown as TypedDocumentString<ExplorerSuggestQuery, ExplorerSuggestQueryVariables>;
export const ExplorerFigureDocument = new TypedDocumentString(`
    query ExplorerFigure($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on Target {
      ...FigureOfTarget
      dueOn
      note
      document {
        id
        title
      }
      section {
        id
        heading
        printedNumber
      }
      program {
        ...NamedProgram
      }
      brandList: brands {
        ...NamedBrand
      }
      dutyList: responsibilities {
        ...Duty
      }
      reported: results {
        ...FigureOfResult
      }
      partTargets: parts {
        ...FigureOfTarget
      }
    }
    ... on Result {
      ...FigureOfResult
      note
      document {
        id
        title
      }
      section {
        id
        heading
        printedNumber
      }
      program {
        ...NamedProgram
      }
      brandList: brands {
        ...NamedBrand
      }
      promised: target {
        ...FigureOfTarget
      }
      partResults: parts {
        ...FigureOfResult
      }
    }
  }
  ...HeldCells
}
    fragment Sentence on Evidence {
  id
  quote
  displayQuote
  start
  end
  document {
    id
    title
    year {
      year
    }
  }
}
fragment NamedCity on City {
  id
  name
  nameEn
}
fragment NamedBrand on ServiceBrand {
  id
  name
  nameEn
  years
  formerIds
  owner: city {
    ...NamedCity
  }
}
fragment NamedProgram on Program {
  id
  name
  nameEn
  years
  formerIds
  owner: city {
    ...NamedCity
  }
}
fragment Figure on Measurement {
  id
  text
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
  at: year {
    year
  }
  owner: city {
    ...NamedCity
  }
  indicator {
    id
    name
    nameEn
  }
  evidence {
    ...Sentence
  }
}
fragment FigureOfTarget on Target {
  ...Figure
  due: dueOn
  targetStatus: status
  targetStated: statedCompletionRate
  targetComputed: computedCompletionRate
}
fragment FigureOfResult on Result {
  ...Figure
  resultStatus: status
  resultStated: statedCompletionRate
  resultComputed: computedCompletionRate
}
fragment Duty on Responsibility {
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
    ... on Entity {
      id
      name
      nameEn
    }
    ... on Section {
      id
      heading
      printedNumber
    }
    ... on Target {
      id
      displayText
      indicator {
        id
        name
        nameEn
      }
    }
  }
  document {
    id
    title
    at: year {
      year
    }
  }
  evidence {
    ...Sentence
  }
}
fragment HeldCells on Query {
  coverage {
    year
    city {
      id
    }
    documents {
      id
    }
  }
}`, {"hash":"sha256:429eefa913f7f48bd41a1bd351095f1e69a339763967c2ea94eb5db8aa44b089"}) as unknown as TypedDocumentString<ExplorerFigureQuery, ExplorerFigureQueryVariables>;
export const ExplorerUndertakingDocument = new TypedDocumentString(`
    query ExplorerUndertaking($id: ID!) {
  node(id: $id) {
    __typename
    id
    ...KnownThing
    ... on Program {
      formerIds
      programKind: kind
      owner: city {
        ...NamedCity
      }
      policyArea {
        ...NamedArea
      }
      brandList: brands {
        ...NamedBrand
      }
      partOfProgram: partOf {
        ...NamedProgram
      }
      partPrograms: parts {
        ...NamedProgram
      }
      policyList: policies {
        ...NamedPolicy
      }
      placeList: places {
        id
        name
        formerIds
      }
      beneficiaries {
        id
        name
        nameEn
      }
      concepts {
        ...NamedConcept
      }
      departmentList: taskForces {
        ...NamedDepartment
      }
      dutyList: responsibilities {
        ...Duty
      }
      targetPage: targets(first: 100) {
        totalCount
        nodes {
          ...FigureOfTarget
        }
      }
      resultPage: results(first: 100) {
        totalCount
        nodes {
          ...FigureOfResult
        }
      }
    }
    ... on ServiceBrand {
      formerIds
      owner: city {
        ...NamedCity
      }
      policyArea {
        ...NamedArea
      }
      programPage: programs(first: 100) {
        totalCount
        nodes {
          ...NamedProgram
        }
      }
      concepts {
        ...NamedConcept
      }
      dutyList: responsibilities {
        ...Duty
      }
      targetPage: targets(first: 100) {
        totalCount
        nodes {
          ...FigureOfTarget
        }
      }
      resultPage: results(first: 100) {
        totalCount
        nodes {
          ...FigureOfResult
        }
      }
    }
  }
  ...HeldCells
}
    fragment Sentence on Evidence {
  id
  quote
  displayQuote
  start
  end
  document {
    id
    title
    year {
      year
    }
  }
}
fragment NamedCity on City {
  id
  name
  nameEn
}
fragment NamedArea on PolicyArea {
  id
  name
  nameEn
}
fragment NamedBrand on ServiceBrand {
  id
  name
  nameEn
  years
  formerIds
  owner: city {
    ...NamedCity
  }
}
fragment NamedProgram on Program {
  id
  name
  nameEn
  years
  formerIds
  owner: city {
    ...NamedCity
  }
}
fragment NamedPolicy on Policy {
  id
  name
  nameEn
  years
  formerIds
}
fragment NamedDepartment on Department {
  id
  name
  nameEn
  years
  formerIds
}
fragment NamedConcept on Concept {
  id
  name
  nameEn
}
fragment HeldDocument on Document {
  id
  title
  kind
  period
  at: year {
    year
  }
  owner: city {
    ...NamedCity
  }
}
fragment Figure on Measurement {
  id
  text
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
  at: year {
    year
  }
  owner: city {
    ...NamedCity
  }
  indicator {
    id
    name
    nameEn
  }
  evidence {
    ...Sentence
  }
}
fragment FigureOfTarget on Target {
  ...Figure
  due: dueOn
  targetStatus: status
  targetStated: statedCompletionRate
  targetComputed: computedCompletionRate
}
fragment FigureOfResult on Result {
  ...Figure
  resultStatus: status
  resultStated: statedCompletionRate
  resultComputed: computedCompletionRate
}
fragment Duty on Responsibility {
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
    ... on Entity {
      id
      name
      nameEn
    }
    ... on Section {
      id
      heading
      printedNumber
    }
    ... on Target {
      id
      displayText
      indicator {
        id
        name
        nameEn
      }
    }
  }
  document {
    id
    title
    at: year {
      year
    }
  }
  evidence {
    ...Sentence
  }
}
fragment KnownThing on Entity {
  name
  nameEn
  aliases
  years
  documents(first: 100) {
    totalCount
    nodes {
      ...HeldDocument
    }
  }
  sentences: evidence(first: 50) {
    totalCount
    nodes {
      ...Sentence
    }
  }
}
fragment HeldCells on Query {
  coverage {
    year
    city {
      id
    }
    documents {
      id
    }
  }
}`, {"hash":"sha256:b4c1806fda5c657be1225d428af91ae0ac72bde270a4bc2b1d6411a65bcec2b1"}) as unknown as TypedDocumentString<ExplorerUndertakingQuery, ExplorerUndertakingQueryVariables>;
export const ExplorerLocalityDocument = new TypedDocumentString(`
    query ExplorerLocality($id: ID!) {
  node(id: $id) {
    __typename
    id
    ...KnownThing
    ... on City {
      level
      province
      parentCity: parent {
        ...NamedCity
      }
      brandPage: brands(first: 100) {
        totalCount
        nodes {
          ...NamedBrand
        }
      }
      programPage: programs(first: 100) {
        totalCount
        nodes {
          ...NamedProgram
        }
      }
      departmentPage: departments(first: 100) {
        totalCount
        nodes {
          ...NamedDepartment
        }
      }
      targetPage: targets(first: 100) {
        totalCount
        nodes {
          ...FigureOfTarget
        }
      }
      resultPage: results(first: 100) {
        totalCount
        nodes {
          ...FigureOfResult
        }
      }
    }
    ... on Place {
      formerIds
      owner: city {
        ...NamedCity
      }
      programPage: programs(first: 100) {
        totalCount
        nodes {
          ...NamedProgram
        }
      }
      targetPage: targets(first: 100) {
        totalCount
        nodes {
          ...FigureOfTarget
        }
      }
      resultPage: results(first: 100) {
        totalCount
        nodes {
          ...FigureOfResult
        }
      }
    }
  }
  ...HeldCells
}
    fragment Sentence on Evidence {
  id
  quote
  displayQuote
  start
  end
  document {
    id
    title
    year {
      year
    }
  }
}
fragment NamedCity on City {
  id
  name
  nameEn
}
fragment NamedBrand on ServiceBrand {
  id
  name
  nameEn
  years
  formerIds
  owner: city {
    ...NamedCity
  }
}
fragment NamedProgram on Program {
  id
  name
  nameEn
  years
  formerIds
  owner: city {
    ...NamedCity
  }
}
fragment NamedDepartment on Department {
  id
  name
  nameEn
  years
  formerIds
}
fragment HeldDocument on Document {
  id
  title
  kind
  period
  at: year {
    year
  }
  owner: city {
    ...NamedCity
  }
}
fragment Figure on Measurement {
  id
  text
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
  at: year {
    year
  }
  owner: city {
    ...NamedCity
  }
  indicator {
    id
    name
    nameEn
  }
  evidence {
    ...Sentence
  }
}
fragment FigureOfTarget on Target {
  ...Figure
  due: dueOn
  targetStatus: status
  targetStated: statedCompletionRate
  targetComputed: computedCompletionRate
}
fragment FigureOfResult on Result {
  ...Figure
  resultStatus: status
  resultStated: statedCompletionRate
  resultComputed: computedCompletionRate
}
fragment KnownThing on Entity {
  name
  nameEn
  aliases
  years
  documents(first: 100) {
    totalCount
    nodes {
      ...HeldDocument
    }
  }
  sentences: evidence(first: 50) {
    totalCount
    nodes {
      ...Sentence
    }
  }
}
fragment HeldCells on Query {
  coverage {
    year
    city {
      id
    }
    documents {
      id
    }
  }
}`, {"hash":"sha256:bc951f61435b65df6084abb947625b5c1e9e1f087c9c8acdbcc299cf273bd2eb"}) as unknown as TypedDocumentString<ExplorerLocalityQuery, ExplorerLocalityQueryVariables>;
export const ExplorerPartyDocument = new TypedDocumentString(`
    query ExplorerParty($id: ID!) {
  node(id: $id) {
    __typename
    id
    ...KnownThing
    ... on Department {
      formerIds
      departmentKind: kind
      ownerLevel: level
      issuerCity: city {
        ...NamedCity
      }
      parentDepartment: parent {
        ...NamedDepartment
      }
      departmentList: children {
        ...NamedDepartment
      }
      officials {
        id
        name
        formerIds
      }
      dutyPage: responsibilities(first: 100) {
        totalCount
        nodes {
          ...Duty
        }
      }
    }
    ... on Official {
      formerIds
      posts
      departmentList: departments {
        ...NamedDepartment
      }
      dutyPage: responsibilities(first: 100) {
        totalCount
        nodes {
          ...Duty
        }
      }
    }
  }
  ...HeldCells
}
    fragment Sentence on Evidence {
  id
  quote
  displayQuote
  start
  end
  document {
    id
    title
    year {
      year
    }
  }
}
fragment NamedCity on City {
  id
  name
  nameEn
}
fragment NamedDepartment on Department {
  id
  name
  nameEn
  years
  formerIds
}
fragment HeldDocument on Document {
  id
  title
  kind
  period
  at: year {
    year
  }
  owner: city {
    ...NamedCity
  }
}
fragment Duty on Responsibility {
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
    ... on Entity {
      id
      name
      nameEn
    }
    ... on Section {
      id
      heading
      printedNumber
    }
    ... on Target {
      id
      displayText
      indicator {
        id
        name
        nameEn
      }
    }
  }
  document {
    id
    title
    at: year {
      year
    }
  }
  evidence {
    ...Sentence
  }
}
fragment KnownThing on Entity {
  name
  nameEn
  aliases
  years
  documents(first: 100) {
    totalCount
    nodes {
      ...HeldDocument
    }
  }
  sentences: evidence(first: 50) {
    totalCount
    nodes {
      ...Sentence
    }
  }
}
fragment HeldCells on Query {
  coverage {
    year
    city {
      id
    }
    documents {
      id
    }
  }
}`, {"hash":"sha256:806c0b0c7dc0090abee9e41474145803f0d08a027d6f28c4e7f53e5a008a86a6"}) as unknown as TypedDocumentString<ExplorerPartyQuery, ExplorerPartyQueryVariables>;
export const ExplorerTopicDocument = new TypedDocumentString(`
    query ExplorerTopic($id: ID!) {
  node(id: $id) {
    __typename
    id
    ...KnownThing
    ... on Policy {
      formerIds
      policyKind: kind
      ownerLevel: level
      issuerCity: city {
        ...NamedCity
      }
      policyArea {
        ...NamedArea
      }
      departmentList: issuers {
        ...NamedDepartment
      }
      programPage: programs(first: 100) {
        totalCount
        nodes {
          ...NamedProgram
        }
      }
      concepts {
        ...NamedConcept
      }
      dutyList: responsibilities {
        ...Duty
      }
      mentions {
        action
        document {
          id
          title
        }
        evidence {
          ...Sentence
        }
      }
      actors {
        action
        department {
          ...NamedDepartment
        }
        document {
          id
          title
        }
        evidence {
          ...Sentence
        }
      }
    }
    ... on PolicyArea {
      brandPage: brands(first: 100) {
        totalCount
        nodes {
          ...NamedBrand
        }
      }
      programPage: programs(first: 100) {
        totalCount
        nodes {
          ...NamedProgram
        }
      }
      policyPage: policies(first: 100) {
        totalCount
        nodes {
          ...NamedPolicy
        }
      }
      indicatorPage: indicators(first: 100) {
        totalCount
        nodes {
          id
          name
          nameEn
        }
      }
    }
    ... on BeneficiaryGroup {
      programPage: programs(first: 100) {
        totalCount
        nodes {
          ...NamedProgram
        }
      }
    }
    ... on Concept {
      conceptKind: kind
      policyArea {
        ...NamedArea
      }
      spread {
        year
        city {
          ...NamedCity
        }
        document {
          id
          title
        }
        evidence {
          ...Sentence
        }
      }
      appliedBy(first: 100) {
        totalCount
        edges {
          evidence {
            ...Sentence
          }
          node {
            __typename
            ... on Node {
              id
            }
            ... on Entity {
              name
              nameEn
            }
          }
        }
      }
    }
    ... on Indicator {
      unit
      basis
      object
      population
      action
      policyArea {
        ...NamedArea
      }
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
        }
        differences {
          aspect
          here
          there
        }
      }
      targetPage: targets(first: 100) {
        totalCount
        nodes {
          ...FigureOfTarget
        }
      }
      resultPage: results(first: 100) {
        totalCount
        nodes {
          ...FigureOfResult
        }
      }
    }
    ... on IndicatorFamily {
      name
      familyNameEn: nameEn
      policyArea {
        ...NamedArea
      }
      indicatorPage: indicators(first: 100) {
        totalCount
        nodes {
          id
          name
          nameEn
        }
      }
    }
    ... on Year {
      number: year
      documents(first: 100) {
        totalCount
        nodes {
          ...HeldDocument
        }
      }
    }
  }
  ...HeldCells
}
    fragment Sentence on Evidence {
  id
  quote
  displayQuote
  start
  end
  document {
    id
    title
    year {
      year
    }
  }
}
fragment NamedCity on City {
  id
  name
  nameEn
}
fragment NamedArea on PolicyArea {
  id
  name
  nameEn
}
fragment NamedBrand on ServiceBrand {
  id
  name
  nameEn
  years
  formerIds
  owner: city {
    ...NamedCity
  }
}
fragment NamedProgram on Program {
  id
  name
  nameEn
  years
  formerIds
  owner: city {
    ...NamedCity
  }
}
fragment NamedPolicy on Policy {
  id
  name
  nameEn
  years
  formerIds
}
fragment NamedDepartment on Department {
  id
  name
  nameEn
  years
  formerIds
}
fragment NamedConcept on Concept {
  id
  name
  nameEn
}
fragment HeldDocument on Document {
  id
  title
  kind
  period
  at: year {
    year
  }
  owner: city {
    ...NamedCity
  }
}
fragment Figure on Measurement {
  id
  text
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
  at: year {
    year
  }
  owner: city {
    ...NamedCity
  }
  indicator {
    id
    name
    nameEn
  }
  evidence {
    ...Sentence
  }
}
fragment FigureOfTarget on Target {
  ...Figure
  due: dueOn
  targetStatus: status
  targetStated: statedCompletionRate
  targetComputed: computedCompletionRate
}
fragment FigureOfResult on Result {
  ...Figure
  resultStatus: status
  resultStated: statedCompletionRate
  resultComputed: computedCompletionRate
}
fragment Duty on Responsibility {
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
    ... on Entity {
      id
      name
      nameEn
    }
    ... on Section {
      id
      heading
      printedNumber
    }
    ... on Target {
      id
      displayText
      indicator {
        id
        name
        nameEn
      }
    }
  }
  document {
    id
    title
    at: year {
      year
    }
  }
  evidence {
    ...Sentence
  }
}
fragment KnownThing on Entity {
  name
  nameEn
  aliases
  years
  documents(first: 100) {
    totalCount
    nodes {
      ...HeldDocument
    }
  }
  sentences: evidence(first: 50) {
    totalCount
    nodes {
      ...Sentence
    }
  }
}
fragment HeldCells on Query {
  coverage {
    year
    city {
      id
    }
    documents {
      id
    }
  }
}`, {"hash":"sha256:06dffbeaa65aba67a0abcdd02c0c29e1e2ca27384f9f2bd50e5af4d7d1d6e4fa"}) as unknown as TypedDocumentString<ExplorerTopicQuery, ExplorerTopicQueryVariables>;
export const ExplorerTimelineFrameDocument = new TypedDocumentString(`
    query ExplorerTimelineFrame {
  coverage {
    year
    city {
      id
    }
    documents {
      id
      title
    }
  }
}
    `, {"hash":"sha256:271e08d80c2efb59b7374258bb997ae6823d88fd73e5392a8e5ca97c36d1104f"}) as unknown as TypedDocumentString<ExplorerTimelineFrameQuery, ExplorerTimelineFrameQueryVariables>;
export const ExplorerTimelineLaneDocument = new TypedDocumentString(`
    query ExplorerTimelineLane($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on Entity {
      name
      nameEn
    }
    ... on ServiceBrand {
      owner: city {
        ...NamedCity
      }
    }
    ... on Program {
      owner: city {
        ...NamedCity
      }
    }
    ... on Department {
      issuerCity: city {
        ...NamedCity
      }
    }
  }
  timeline(id: $id) {
    entries {
      year
      mentioned
      names
      city {
        ...NamedCity
      }
      document {
        id
        title
        period
      }
      targets {
        ...FigureOfTarget
      }
      results {
        ...FigureOfResult
      }
      evidence {
        ...Sentence
      }
      changes {
        kind
        from
        to
        indicator {
          id
          name
          nameEn
        }
      }
    }
  }
}
    fragment Sentence on Evidence {
  id
  quote
  displayQuote
  start
  end
  document {
    id
    title
    year {
      year
    }
  }
}
fragment NamedCity on City {
  id
  name
  nameEn
}
fragment Figure on Measurement {
  id
  text
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
  at: year {
    year
  }
  owner: city {
    ...NamedCity
  }
  indicator {
    id
    name
    nameEn
  }
  evidence {
    ...Sentence
  }
}
fragment FigureOfTarget on Target {
  ...Figure
  due: dueOn
  targetStatus: status
  targetStated: statedCompletionRate
  targetComputed: computedCompletionRate
}
fragment FigureOfResult on Result {
  ...Figure
  resultStatus: status
  resultStated: statedCompletionRate
  resultComputed: computedCompletionRate
}`, {"hash":"sha256:490836ab5a60d227213a2e3b8e2195134349d1d1568bae29924c85999b53c248"}) as unknown as TypedDocumentString<ExplorerTimelineLaneQuery, ExplorerTimelineLaneQueryVariables>;
export const ExplorerTimelineBeginningsDocument = new TypedDocumentString(`
    query ExplorerTimelineBeginnings {
  brands(first: 100) {
    totalCount
    nodes {
      ...NamedBrand
    }
  }
}
    fragment NamedCity on City {
  id
  name
  nameEn
}
fragment NamedBrand on ServiceBrand {
  id
  name
  nameEn
  years
  formerIds
  owner: city {
    ...NamedCity
  }
}`, {"hash":"sha256:542661342362dbc4aaa7d1f20d4bfe84f6dfbaeba10ec0a8b8ff4556bb504dec"}) as unknown as TypedDocumentString<ExplorerTimelineBeginningsQuery, ExplorerTimelineBeginningsQueryVariables>;