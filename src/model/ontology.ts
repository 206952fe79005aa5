/**
 * The ontology of the graph, written once, as data: which types of nodes and relations there are, and
 * which properties each has. Neo4j's constraints and indexes, Cypher, the embedded store, the form of
 * an annotation, exports and docs/ontology.md are derived from it.
 *
 * Three layers share one store:
 *
 * - the **graph** layer: cities, documents, programmes, targets and so on (the API's `EntityType`),
 *   and the relations between them. This is what an answer shows and counts.
 * - the **provenance** layer: Evidence nodes (原文依据), which hold the words of a document, Mention nodes
 *   (台账), which account for everything in it that looks like a fact, and the relations that lead to them. Every node of the graph layer has a `PROVEN_BY` relation to its
 *   evidence, and every relation of it a list of evidence ids.
 * - the **vocabulary** layer: SynonymSet nodes (简称与全称), which say that words mean the same. No
 *   document states them, so nothing proves them, and nothing is related to them.
 *
 * `SERVICE_BRAND` in {@link nodeTypes} and `PRESENTS` in {@link relationTypes} are short examples to
 * read first. docs/add-an-entity.md adds a type step by step.
 */

/** Properties that a search can look into. */
export type SearchField = 'name' | 'aliases' | 'title' | 'heading' | 'text' | 'quotes';

export type PropertyKind = 'string' | 'int' | 'float' | 'boolean' | 'strings' | 'ints';

export interface PropertyDefinition {
  readonly kind: PropertyKind;
  /** True where the source may leave it unsaid. */
  readonly nullable?: boolean;
  /** The values of a closed list, spelt as in the API. */
  readonly values?: readonly string[];
  /**
   * True for a copy of what a relation says (`cityId` of `OF_CITY`), which the node has so that filters
   * and orders need not follow the relation.
   */
  readonly denormalised?: boolean;
}

/** What is shown and counted, the evidence that proves it, or what searches know of words. */
export type Layer = 'graph' | 'provenance' | 'vocabulary';

export interface NodeDefinition {
  /** Neo4j label and GraphQL type name. */
  readonly label: string;
  /** First part of every id of this type. */
  readonly idPrefix: string;
  /** The Chinese administrative term. */
  readonly term: string;
  readonly layer: Layer;
  /** True for the named things of the API's `Entity` interface. */
  readonly entity: boolean;
  /** The property that a person would call the node by: a name, a title, a heading. */
  readonly caption: string;
  readonly properties: Readonly<Record<string, PropertyDefinition>>;
  /**
   * Properties that a search looks into, best first; `matchTierOfField` of search.ts ranks them. Of the
   * `text` of a section or a document only what no section within it has: see own-texts.ts.
   */
  readonly searched: readonly SearchField[];
  /**
   * Indexes over one or more properties, for reads that start from a filter; the most selective first.
   * Each ends with `id`, which is not listed.
   */
  readonly indexes: readonly (readonly string[])[];
}

export interface OrderKey {
  readonly property: string;
  readonly direction: 'ASC' | 'DESC';
  /** The property is one of the relation itself; without it, of the node at its other end. */
  readonly on?: 'edge';
}

/** One direction of a relation type as it is read from a node. */
export interface RelationEnd {
  /** Field name on the node that is read from. */
  readonly field: string;
  /** At most one, or many. */
  readonly cardinality: 'one' | 'many';
  /** True where every node of the type has one, or at least one of many. */
  readonly required?: boolean;
  /** Order of a list where a read does not ask for one; `id` is always the last key. */
  readonly order?: readonly OrderKey[];
  /** Denormalised property of the reading node that holds the other end's id. */
  readonly idProperty?: string;
  /**
   * More denormalised properties of the reading node: by each property of the other end, the one that
   * holds its value. `{ year: 'year' }` on a target: its `year` is the `year` of the Year node.
   */
  readonly denormalised?: Readonly<Record<string, string>>;
}

/** A node that a relation refers to. */
export interface RelationReference {
  readonly by: 'from' | 'to' | { readonly property: string };
  readonly types: readonly NodeType[];
}

export interface RelationDefinition {
  readonly term: string;
  readonly layer: Layer;
  readonly properties: Readonly<Record<string, PropertyDefinition>>;
  /**
   * What conditions on the relation itself may ask of nodes, by name: of one of its ends, or of the node
   * whose id a property of the relation holds.
   */
  readonly refers?: Readonly<Record<string, RelationReference>>;
  /** The pairs of types that it may join, and the field by which each end reads the other. */
  readonly ends: readonly {
    readonly from: NodeType;
    readonly to: NodeType;
    readonly forward?: RelationEnd;
    readonly reverse?: RelationEnd;
  }[];
}

export const cityLevels = ['PROVINCE', 'PREFECTURE', 'COUNTY'] as const;
export const documentKinds = ['WORK_PLAN', 'WORK_REPORT', 'MEETING_REPORT', 'OTHER'] as const;
export const documentPeriods = ['YEAR', 'FIRST_HALF', 'SECOND_HALF'] as const;
export const measurementPeriods = [...documentPeriods, 'OTHER', 'UNSTATED'] as const;
export const programKinds = [
  'FRAMEWORK',
  'ACTION',
  'PROJECT',
  'PILOT',
  'CAMPAIGN',
  'MECHANISM',
  'PLATFORM',
  'EVENT',
  'OTHER',
] as const;
export const policyKinds = [
  'LAW',
  'REGULATION',
  'MEASURES',
  'OPINIONS',
  'PLAN',
  'STANDARD',
  'CATALOGUE',
  'NOTICE',
  'OTHER',
] as const;
/** Whose a policy or a department is, where it is no city's of the vocabulary. */
export const ownerLevels = ['NATIONAL', 'PROVINCE', 'UNSAID'] as const;
export const policyActions = [
  'DRAFTS',
  'ISSUES',
  'REVISES',
  'IMPLEMENTS',
  'PUBLISHES',
  'EVALUATES',
  'APPROVES',
] as const;
export const conceptKinds = [
  'POLITICAL_FORMULA',
  'STRATEGY',
  'REFORM',
  'SERVICE_MODEL',
  'INSTITUTION',
] as const;
export const departmentKinds = [
  'BUREAU',
  'OFFICE',
  'INSTITUTION',
  'PARTY_ORGAN',
  'TASK_FORCE',
  'GOVERNMENT',
  'SOCIAL_ORGANIZATION',
  'OTHER',
] as const;
export const responsibilityRoles = ['LEAD', 'RESPONSIBLE', 'COOPERATING'] as const;
export const comparators = ['EQ', 'GTE', 'GT', 'LTE', 'LT', 'APPROX', 'RANGE'] as const;
/** What looks like a fact in a text: the kinds of mentions that the ledger (台账) accounts for. */
export const mentionKinds = [
  'QUANTITY',
  'TITLE',
  'QUOTED_NAME',
  'COVERAGE',
  'NAMED_PHRASE',
] as const;
/** What became of a mention: a fact explains it, it is set aside with a reason, or neither. */
export const mentionStates = ['EXPLAINED', 'SET_ASIDE', 'OPEN'] as const;
export const measureBases = ['INCREMENT', 'STOCK', 'RATE', 'AMOUNT'] as const;

export type CityLevel = (typeof cityLevels)[number];
export type DocumentKind = (typeof documentKinds)[number];
export type DocumentPeriod = (typeof documentPeriods)[number];
export type MeasurementPeriod = (typeof measurementPeriods)[number];
export type ProgramKind = (typeof programKinds)[number];
export type PolicyKind = (typeof policyKinds)[number];
export type OwnerLevel = (typeof ownerLevels)[number];
export type PolicyAction = (typeof policyActions)[number];
export type ConceptKind = (typeof conceptKinds)[number];
export type DepartmentKind = (typeof departmentKinds)[number];
export type ResponsibilityRole = (typeof responsibilityRoles)[number];
export type Comparator = (typeof comparators)[number];
export type MentionKind = (typeof mentionKinds)[number];
export type MentionState = (typeof mentionStates)[number];
export type MeasureBasis = (typeof measureBases)[number];

const string = { kind: 'string' } as const;
const text = { kind: 'string', nullable: true } as const;
const strings = { kind: 'strings' } as const;
const cityId = { kind: 'string', denormalised: true } as const;
const ownCityId = { kind: 'string', nullable: true, denormalised: true } as const;
const years = { kind: 'ints', denormalised: true } as const;
const oneOf = (values: readonly string[]) => ({ kind: 'string', values }) as const;

/**
 * How a name is typed on a keyboard (拼音): its syllables without tones, separated by spaces, Latin
 * letters and digits as they are: `qing nuan zhu`. Made while a dataset is built.
 */
const pinyin = string;

const named = {
  name: string,
  aliases: strings,
  /** The vocabulary's name in English; null of what only the documents name. */
  nameEn: text,
  pinyin,
  /** The same of each alias, in the order of the aliases. */
  aliasPinyin: strings,
  years,
} as const;

/** What documents name by wordings of their own, so that one thing may first have been taken for two. */
const mergeable = {
  /** Ids that it had before it was found to be one thing with others; they lead to it. */
  formerIds: strings,
} as const;

/** The words of its evidence, for search. Only on what belongs to one city: a shared term is found by its name. */
const quotes = { kind: 'strings', denormalised: true } as const;

const measurement = {
  value: { kind: 'float', nullable: true },
  upperValue: { kind: 'float', nullable: true },
  comparator: oneOf(comparators),
  unit: string,
  basis: oneOf(measureBases),
  /** Why the words leave it open whether it is a running total or new (累计还是新增). */
  basisDoubt: text,
  text: string,
  /** `text` without what a page break left inside it. */
  displayText: string,
  scope: text,
  /** The stretch of time that it speaks of: its own, else its section's, else its document's. */
  period: oneOf(measurementPeriods),
  /** First and last year, month or day of the period; null where the source does not say them. */
  periodStart: text,
  periodEnd: text,
  note: text,
  year: { kind: 'int', denormalised: true },
  cityId,
  indicatorId: { kind: 'string', denormalised: true },
  documentId: { kind: 'string', denormalised: true },
  /** The policy area of the indicator, for aggregates. */
  policyAreaId: { kind: 'string', nullable: true, denormalised: true },
  /** The figure that holds this one (其中), for aggregates: a part is not added to its whole. */
  partOfId: { kind: 'string', nullable: true, denormalised: true },
  quotes,
} as const;

/** The first serves lists of one indicator ordered by value, the second aggregates of one by year. */
const measurementIndexes = [
  ['indicatorId', 'value'],
  ['indicatorId', 'year'],
  ['cityId', 'year'],
  ['year'],
  ['value'],
] as const;

export const nodeTypes = {
  CITY: {
    label: 'City',
    idPrefix: 'city',
    term: '城市',
    layer: 'graph',
    entity: true,
    caption: 'name',
    properties: {
      ...named,
      level: oneOf(cityLevels),
      province: text,
      anonymized: { kind: 'boolean' },
      parentId: { kind: 'string', nullable: true, denormalised: true },
    },
    searched: ['name', 'aliases'],
    indexes: [['name']],
  },
  YEAR: {
    label: 'Year',
    idPrefix: 'year',
    term: '年份',
    layer: 'graph',
    entity: false,
    caption: 'year',
    properties: { year: { kind: 'int' } },
    searched: [],
    indexes: [['year']],
  },
  DOCUMENT: {
    label: 'Document',
    idPrefix: 'document',
    term: '文件',
    layer: 'graph',
    entity: false,
    caption: 'title',
    properties: {
      title: string,
      /** Of the title. */
      pinyin,
      kind: oneOf(documentKinds),
      period: oneOf(documentPeriods),
      issuedOn: text,
      sourceFile: string,
      sha256: string,
      text: string,
      /** What page breaks and web pages left in the text: start and end of each, in code points, in order. */
      artefacts: { kind: 'ints' },
      /** By kind of mention, in the order of `mentionKinds`: all, explained, set aside, open. */
      ledgerCounts: { kind: 'ints', denormalised: true },
      year: { kind: 'int', denormalised: true },
      cityId,
    },
    searched: ['title', 'text'],
    indexes: [['cityId', 'year'], ['year']],
  },
  SECTION: {
    label: 'Section',
    idPrefix: 'section',
    term: '章节',
    layer: 'graph',
    entity: false,
    caption: 'heading',
    properties: {
      heading: string,
      ordinal: string,
      /** The number that the source prints before the heading: 二、 or (一). */
      printedNumber: text,
      /** Index in reading order within the document, from 0. */
      position: { kind: 'int' },
      text: string,
      /** Code-point offsets of `text` in the document. */
      start: { kind: 'int' },
      end: { kind: 'int' },
      documentId: { kind: 'string', denormalised: true },
      policyAreaId: ownCityId,
    },
    searched: ['heading', 'text'],
    indexes: [],
  },
  POLICY: {
    label: 'Policy',
    idPrefix: 'policy',
    term: '政策文件',
    layer: 'graph',
    entity: true,
    caption: 'name',
    properties: {
      ...named,
      ...mergeable,
      quotes,
      kind: oneOf(policyKinds),
      level: { ...oneOf(ownerLevels), nullable: true },
      cityId: ownCityId,
      policyAreaId: ownCityId,
    },
    searched: ['name', 'aliases', 'quotes'],
    indexes: [['cityId'], ['name']],
  },
  PROGRAM: {
    label: 'Program',
    idPrefix: 'program',
    term: '工程/行动/项目',
    layer: 'graph',
    entity: true,
    caption: 'name',
    properties: {
      ...named,
      ...mergeable,
      quotes,
      kind: oneOf(programKinds),
      cityId,
      policyAreaId: ownCityId,
    },
    searched: ['name', 'aliases', 'quotes'],
    indexes: [['cityId'], ['name']],
  },
  SERVICE_BRAND: {
    label: 'ServiceBrand',
    idPrefix: 'brand',
    term: '服务品牌',
    layer: 'graph',
    entity: true,
    caption: 'name',
    properties: { ...named, ...mergeable, quotes, cityId, policyAreaId: ownCityId },
    searched: ['name', 'aliases', 'quotes'],
    indexes: [['cityId'], ['name']],
  },
  TARGET: {
    label: 'Target',
    idPrefix: 'target',
    term: '目标',
    layer: 'graph',
    entity: false,
    caption: 'text',
    properties: { ...measurement, dueOn: text },
    searched: ['text', 'quotes'],
    indexes: measurementIndexes,
  },
  RESULT: {
    label: 'Result',
    idPrefix: 'result',
    term: '完成情况',
    layer: 'graph',
    entity: false,
    caption: 'text',
    properties: {
      ...measurement,
      statedCompletionRate: { kind: 'float', nullable: true },
      /** 居全省第四: 4 among 全省. A rank is no value. */
      rankPlace: { kind: 'int', nullable: true },
      rankAmong: text,
    },
    searched: ['text', 'quotes'],
    indexes: measurementIndexes,
  },
  INDICATOR: {
    label: 'Indicator',
    idPrefix: 'indicator',
    term: '指标',
    layer: 'graph',
    entity: true,
    caption: 'name',
    properties: {
      ...named,
      unit: string,
      basis: oneOf(measureBases),
      nameEn: string,
      /** What one unit of it is: 床位, 机构, 人员. */
      object: text,
      /** Of whom or what: 失能老年人; of a rate or an amount, what it is taken over. */
      population: text,
      /** What is done to it: 新建, 改造, 累计. */
      action: text,
      /** What one unit of its targets and results applies to, each wording once: 每个市(区). */
      scopes: { kind: 'strings', denormalised: true },
      policyAreaId: ownCityId,
      familyId: { kind: 'string', nullable: true, denormalised: true },
    },
    searched: ['name', 'aliases'],
    indexes: [['name']],
  },
  INDICATOR_FAMILY: {
    label: 'IndicatorFamily',
    idPrefix: 'family',
    term: '指标族',
    layer: 'graph',
    entity: false,
    caption: 'name',
    properties: { name: string, nameEn: string, pinyin, years, policyAreaId: ownCityId },
    searched: [],
    indexes: [['name']],
  },
  DEPARTMENT: {
    label: 'Department',
    idPrefix: 'department',
    term: '部门/机构',
    layer: 'graph',
    entity: true,
    caption: 'name',
    properties: {
      ...named,
      ...mergeable,
      quotes,
      kind: oneOf(departmentKinds),
      level: { ...oneOf(ownerLevels), nullable: true },
      cityId: ownCityId,
    },
    searched: ['name', 'aliases', 'quotes'],
    indexes: [['cityId'], ['name']],
  },
  OFFICIAL: {
    label: 'Official',
    idPrefix: 'official',
    term: '负责人',
    layer: 'graph',
    entity: true,
    caption: 'name',
    properties: { ...named, ...mergeable, quotes, posts: strings },
    searched: ['name', 'aliases', 'quotes'],
    indexes: [['name']],
  },
  PLACE: {
    label: 'Place',
    idPrefix: 'place',
    term: '地点',
    layer: 'graph',
    entity: true,
    caption: 'name',
    properties: { ...named, ...mergeable, quotes, cityId },
    searched: ['name', 'aliases', 'quotes'],
    indexes: [['cityId'], ['name']],
  },
  POLICY_AREA: {
    label: 'PolicyArea',
    idPrefix: 'area',
    term: '业务领域',
    layer: 'graph',
    entity: true,
    caption: 'name',
    properties: {
      ...named,
      /** What people call it who search, beside its name and aliases: 养老, 助残. */
      searchWords: strings,
    },
    searched: ['name', 'aliases'],
    indexes: [['name']],
  },
  BENEFICIARY_GROUP: {
    label: 'BeneficiaryGroup',
    idPrefix: 'group',
    term: '服务对象',
    layer: 'graph',
    entity: true,
    caption: 'name',
    properties: { ...named },
    searched: ['name', 'aliases'],
    indexes: [['name']],
  },
  CONCEPT: {
    label: 'Concept',
    idPrefix: 'concept',
    term: '提法',
    layer: 'graph',
    entity: true,
    caption: 'name',
    properties: { ...named, kind: oneOf(conceptKinds), policyAreaId: ownCityId },
    searched: ['name', 'aliases'],
    indexes: [['name']],
  },
  EVIDENCE: {
    label: 'Evidence',
    idPrefix: 'evidence',
    term: '原文依据',
    layer: 'provenance',
    entity: false,
    caption: 'quote',
    properties: {
      quote: string,
      /** Code-point offsets into the document's text; end is exclusive. */
      start: { kind: 'int' },
      end: { kind: 'int' },
      documentId: { kind: 'string', denormalised: true },
    },
    searched: [],
    indexes: [],
  },
  SYNONYM_SET: {
    label: 'SynonymSet',
    idPrefix: 'synonyms',
    term: '简称与全称',
    layer: 'vocabulary',
    entity: false,
    caption: 'name',
    properties: {
      /** The full term: 最低生活保障. */
      name: string,
      /** All words of the set, the full term first: 最低生活保障, 低保. */
      terms: strings,
    },
    searched: [],
    indexes: [],
  },
  MENTION: {
    label: 'Mention',
    idPrefix: 'mention',
    term: '台账条目',
    layer: 'provenance',
    entity: false,
    caption: 'text',
    properties: {
      text: string,
      kind: oneOf(mentionKinds),
      /** Code-point offsets into the document's text; end is exclusive. */
      start: { kind: 'int' },
      end: { kind: 'int' },
      state: oneOf(mentionStates),
      /** Why it is set aside: DATE, SLOGAN. */
      reason: text,
      note: text,
      documentId: { kind: 'string', denormalised: true },
    },
    searched: [],
    indexes: [],
  },
} as const satisfies Record<string, Omit<NodeDefinition, never>>;

export type NodeType = keyof typeof nodeTypes;
export const nodeTypeNames = Object.keys(nodeTypes) as NodeType[];
/** The types of the API's `EntityType`: what answers show, count and find. */
export const graphNodeTypes = nodeTypeNames.filter((type) => nodeTypes[type].layer === 'graph');

const newestFirst: readonly OrderKey[] = [{ property: 'year', direction: 'DESC' }];
const inReadingOrder: readonly OrderKey[] = [{ property: 'position', direction: 'ASC' }];

const one = (field: string, options: Partial<RelationEnd> = {}): RelationEnd => ({
  field,
  cardinality: 'one',
  ...options,
});
const many = (field: string, options: Partial<RelationEnd> = {}): RelationEnd => ({
  field,
  cardinality: 'many',
  ...options,
});

const statedIn = (
  from: NodeType,
  reverse: string,
): { from: NodeType; to: NodeType; forward: RelationEnd; reverse: RelationEnd } => ({
  from,
  to: 'DOCUMENT',
  forward: many('documents', { order: newestFirst }),
  reverse: many(reverse),
});

/** True where it is stated of the section around the thing, and the thing inherits it. */
const inherited = { kind: 'boolean' } as const;

const responsibleParties = ['DEPARTMENT', 'OFFICIAL'] as const;
const responsibilitySubjects = ['SECTION', 'PROGRAM', 'SERVICE_BRAND', 'TARGET', 'POLICY'] as const;
/** What can explain a mention: measurements, what has a name, sections by their heading, documents by their header. */
const explainingTypes = [
  ...(['TARGET', 'RESULT', 'SECTION', 'DOCUMENT', 'INDICATOR', 'CITY', 'POLICY_AREA'] as const),
  ...(['BENEFICIARY_GROUP', 'CONCEPT', 'DEPARTMENT', 'OFFICIAL', 'PLACE'] as const),
  ...(['POLICY', 'PROGRAM', 'SERVICE_BRAND'] as const),
] as const;
/** Leads first, then the responsible, then those who cooperate; each in the order of the documents. */
const byRank: readonly OrderKey[] = [{ property: 'rank', direction: 'ASC', on: 'edge' }];

export const relationTypes = {
  PARENT_CITY: {
    term: '上级',
    layer: 'graph',
    properties: {},
    ends: [
      {
        from: 'CITY',
        to: 'CITY',
        forward: one('parent', { idProperty: 'parentId' }),
        reverse: many('children'),
      },
    ],
  },
  PUBLISHED_BY: {
    term: '发布城市',
    layer: 'graph',
    properties: {},
    ends: [
      {
        from: 'DOCUMENT',
        to: 'CITY',
        forward: one('city', { required: true, idProperty: 'cityId' }),
        reverse: many('publications', { order: newestFirst }),
      },
    ],
  },
  COVERS: {
    term: '所属年份',
    layer: 'graph',
    properties: {},
    ends: [
      {
        from: 'DOCUMENT',
        to: 'YEAR',
        forward: one('year', { required: true, denormalised: { year: 'year' } }),
        reverse: many('documents', { order: newestFirst }),
      },
    ],
  },
  ISSUED_BY: {
    term: '发文机关',
    layer: 'graph',
    properties: {},
    ends: [
      {
        from: 'DOCUMENT',
        to: 'DEPARTMENT',
        forward: one('issuer'),
        reverse: many('issuedDocuments'),
      },
      {
        from: 'POLICY',
        to: 'DEPARTMENT',
        forward: many('issuers'),
        reverse: many('issuedPolicies'),
      },
    ],
  },
  IN_DOCUMENT: {
    term: '所在文件',
    layer: 'graph',
    properties: {},
    ends: [
      {
        from: 'SECTION',
        to: 'DOCUMENT',
        forward: one('document', { required: true, idProperty: 'documentId' }),
        reverse: many('sections', { order: inReadingOrder }),
      },
    ],
  },
  PARENT_SECTION: {
    term: '上级章节',
    layer: 'graph',
    properties: {},
    ends: [
      {
        from: 'SECTION',
        to: 'SECTION',
        forward: one('parent'),
        reverse: many('children', { order: inReadingOrder }),
      },
    ],
  },
  CONCERNS: {
    term: '所属领域',
    layer: 'graph',
    properties: {},
    ends: [
      {
        from: 'SECTION',
        to: 'POLICY_AREA',
        forward: one('policyArea', { idProperty: 'policyAreaId' }),
        reverse: many('sections'),
      },
      {
        from: 'POLICY',
        to: 'POLICY_AREA',
        forward: one('policyArea', { idProperty: 'policyAreaId' }),
        reverse: many('policies'),
      },
      {
        from: 'PROGRAM',
        to: 'POLICY_AREA',
        forward: one('policyArea', { idProperty: 'policyAreaId' }),
        reverse: many('programs'),
      },
      {
        from: 'SERVICE_BRAND',
        to: 'POLICY_AREA',
        forward: one('policyArea', { idProperty: 'policyAreaId' }),
        reverse: many('brands'),
      },
      {
        from: 'INDICATOR',
        to: 'POLICY_AREA',
        forward: one('policyArea', { idProperty: 'policyAreaId' }),
        reverse: many('indicators'),
      },
      {
        from: 'INDICATOR_FAMILY',
        to: 'POLICY_AREA',
        forward: one('policyArea', { idProperty: 'policyAreaId' }),
        reverse: many('indicatorFamilies'),
      },
      {
        from: 'CONCEPT',
        to: 'POLICY_AREA',
        forward: one('policyArea', { idProperty: 'policyAreaId' }),
        reverse: many('concepts'),
      },
    ],
  },
  OF_CITY: {
    term: '所属城市',
    layer: 'graph',
    properties: {},
    ends: (
      [
        ['POLICY', 'policies', false],
        ['PROGRAM', 'programs', true],
        ['SERVICE_BRAND', 'brands', true],
        ['TARGET', 'targets', true],
        ['RESULT', 'results', true],
        ['DEPARTMENT', 'departments', false],
        ['PLACE', 'places', true],
      ] as const
    ).map(([from, reverse, required]) => ({
      from,
      to: 'CITY' as const,
      forward: one('city', { required, idProperty: 'cityId' }),
      reverse: many(reverse),
    })),
  },
  IN_YEAR: {
    term: '年份',
    layer: 'graph',
    properties: {},
    ends: [
      { from: 'CITY', to: 'YEAR', reverse: many('cities') },
      { from: 'PROGRAM', to: 'YEAR', reverse: many('programs') },
      { from: 'SERVICE_BRAND', to: 'YEAR', reverse: many('brands') },
      {
        from: 'TARGET',
        to: 'YEAR',
        forward: one('year', { required: true, denormalised: { year: 'year' } }),
        reverse: many('targets'),
      },
      {
        from: 'RESULT',
        to: 'YEAR',
        forward: one('year', { required: true, denormalised: { year: 'year' } }),
        reverse: many('results'),
      },
    ],
  },
  STATED_IN: {
    term: '见于',
    layer: 'graph',
    properties: {},
    ends: [
      statedIn('CITY', 'mentionedCities'),
      statedIn('POLICY', 'policies'),
      statedIn('PROGRAM', 'programs'),
      statedIn('SERVICE_BRAND', 'brands'),
      {
        from: 'TARGET',
        to: 'DOCUMENT',
        forward: one('document', { required: true, idProperty: 'documentId' }),
        reverse: many('targets'),
      },
      {
        from: 'RESULT',
        to: 'DOCUMENT',
        forward: one('document', { required: true, idProperty: 'documentId' }),
        reverse: many('results'),
      },
      statedIn('INDICATOR', 'indicators'),
      statedIn('DEPARTMENT', 'departments'),
      statedIn('OFFICIAL', 'officials'),
      statedIn('PLACE', 'places'),
      statedIn('POLICY_AREA', 'policyAreas'),
      statedIn('BENEFICIARY_GROUP', 'beneficiaryGroups'),
      statedIn('INDICATOR_FAMILY', 'indicatorFamilies'),
      statedIn('CONCEPT', 'concepts'),
    ],
  },
  IN_SECTION: {
    term: '所在章节',
    layer: 'graph',
    properties: {},
    ends: [
      {
        from: 'POLICY',
        to: 'SECTION',
        forward: many('sections', { order: inReadingOrder }),
        reverse: many('policies'),
      },
      {
        from: 'PROGRAM',
        to: 'SECTION',
        forward: many('sections', { order: inReadingOrder }),
        reverse: many('programs'),
      },
      {
        from: 'SERVICE_BRAND',
        to: 'SECTION',
        forward: many('sections', { order: inReadingOrder }),
        reverse: many('brands'),
      },
      { from: 'TARGET', to: 'SECTION', forward: one('section'), reverse: many('targets') },
      { from: 'RESULT', to: 'SECTION', forward: one('section'), reverse: many('results') },
    ],
  },
  MENTIONS: {
    term: '提及',
    layer: 'graph',
    properties: { action: oneOf(policyActions) },
    ends: [
      {
        from: 'DOCUMENT',
        to: 'POLICY',
        forward: many('policyMentions'),
        reverse: many('mentions'),
      },
    ],
  },
  ACTS_ON: {
    term: '办理',
    layer: 'graph',
    properties: { action: oneOf(policyActions) },
    ends: [
      {
        from: 'DEPARTMENT',
        to: 'POLICY',
        forward: many('policyActions'),
        reverse: many('actors'),
      },
    ],
  },
  PART_OF: {
    term: '组成部分',
    layer: 'graph',
    properties: { inherited },
    ends: [
      { from: 'PROGRAM', to: 'PROGRAM', forward: one('partOf'), reverse: many('parts') },
      {
        from: 'DEPARTMENT',
        to: 'PROGRAM',
        forward: many('frameworks'),
        reverse: many('taskForces'),
      },
      {
        from: 'TARGET',
        to: 'TARGET',
        forward: one('partOf', { idProperty: 'partOfId' }),
        reverse: many('parts'),
      },
      {
        from: 'RESULT',
        to: 'RESULT',
        forward: one('partOf', { idProperty: 'partOfId' }),
        reverse: many('parts'),
      },
    ],
  },
  PRESENTS: {
    term: '品牌项目',
    layer: 'graph',
    properties: { inherited },
    ends: [
      { from: 'SERVICE_BRAND', to: 'PROGRAM', forward: many('programs'), reverse: many('brands') },
    ],
  },
  UNDER_POLICY: {
    term: '政策依据',
    layer: 'graph',
    properties: {},
    ends: [{ from: 'PROGRAM', to: 'POLICY', forward: many('policies'), reverse: many('programs') }],
  },
  SERVES: {
    term: '服务',
    layer: 'graph',
    properties: {},
    ends: [
      {
        from: 'PROGRAM',
        to: 'BENEFICIARY_GROUP',
        forward: many('beneficiaries'),
        reverse: many('programs'),
      },
    ],
  },
  MEASURES: {
    term: '衡量',
    layer: 'graph',
    properties: {},
    ends: [
      {
        from: 'TARGET',
        to: 'INDICATOR',
        forward: one('indicator', { required: true, idProperty: 'indicatorId' }),
        reverse: many('targets'),
      },
      {
        from: 'RESULT',
        to: 'INDICATOR',
        forward: one('indicator', { required: true, idProperty: 'indicatorId' }),
        reverse: many('results'),
      },
    ],
  },
  OF_FAMILY: {
    term: '所属指标族',
    layer: 'graph',
    properties: {},
    ends: [
      {
        from: 'INDICATOR',
        to: 'INDICATOR_FAMILY',
        forward: one('family', { idProperty: 'familyId' }),
        reverse: many('indicators'),
      },
    ],
  },
  APPLIES: {
    term: '运用提法',
    layer: 'graph',
    properties: {},
    ends: (['PROGRAM', 'SERVICE_BRAND', 'POLICY'] as const).map((from) => ({
      from,
      to: 'CONCEPT' as const,
      forward: many('concepts'),
      reverse: many('appliedBy'),
    })),
  },
  OF_PROGRAM: {
    term: '所属项目',
    layer: 'graph',
    properties: { inherited },
    ends: [
      { from: 'TARGET', to: 'PROGRAM', forward: one('program'), reverse: many('targets') },
      { from: 'RESULT', to: 'PROGRAM', forward: one('program'), reverse: many('results') },
    ],
  },
  OF_BRAND: {
    term: '所属品牌',
    layer: 'graph',
    properties: {},
    ends: [
      { from: 'TARGET', to: 'SERVICE_BRAND', forward: many('brands'), reverse: many('targets') },
      { from: 'RESULT', to: 'SERVICE_BRAND', forward: many('brands'), reverse: many('results') },
    ],
  },
  AT_PLACE: {
    term: '地点',
    layer: 'graph',
    properties: {},
    ends: [
      { from: 'TARGET', to: 'PLACE', forward: many('places'), reverse: many('targets') },
      { from: 'RESULT', to: 'PLACE', forward: many('places'), reverse: many('results') },
      { from: 'PROGRAM', to: 'PLACE', forward: many('places'), reverse: many('programs') },
    ],
  },
  REPORTS_ON: {
    term: '对应目标',
    layer: 'graph',
    properties: {},
    ends: [{ from: 'RESULT', to: 'TARGET', forward: one('target'), reverse: many('results') }],
  },
  PARENT_DEPARTMENT: {
    term: '上级部门',
    layer: 'graph',
    properties: {},
    ends: [
      { from: 'DEPARTMENT', to: 'DEPARTMENT', forward: one('parent'), reverse: many('children') },
    ],
  },
  HOLDS_POST_AT: {
    term: '任职',
    layer: 'graph',
    properties: {},
    ends: [
      {
        from: 'OFFICIAL',
        to: 'DEPARTMENT',
        forward: many('departments'),
        reverse: many('officials'),
      },
    ],
  },
  RESPONSIBLE_FOR: {
    term: '责任',
    layer: 'graph',
    properties: {
      role: oneOf(responsibilityRoles),
      inherited,
      /** Role (LEAD 0, RESPONSIBLE 1, COOPERATING 2), document, offset, index in the source's list. */
      rank: { kind: 'string' },
      /** The role as a number: LEAD 0, RESPONSIBLE 1, COOPERATING 2. */
      roleOrder: { kind: 'int', denormalised: true },
      /** Where the words that say so begin in their document, in code points. */
      start: { kind: 'int', denormalised: true },
      /** The document that says so. */
      documentId: { kind: 'string', denormalised: true },
      partyId: { kind: 'string', denormalised: true },
      /** The policy area that the subject concerns: of a target, that of its indicator. */
      policyAreaId: { kind: 'string', nullable: true, denormalised: true },
    },
    refers: {
      party: { by: 'from', types: responsibleParties },
      subject: { by: 'to', types: responsibilitySubjects },
      document: { by: { property: 'documentId' }, types: ['DOCUMENT'] },
      policyArea: { by: { property: 'policyAreaId' }, types: ['POLICY_AREA'] },
    },
    ends: responsibleParties.flatMap((from) =>
      responsibilitySubjects.map((to) => ({
        from,
        to,
        forward: many('responsibilities', { order: byRank }),
        reverse: many('responsibilities', { order: byRank }),
      })),
    ),
  },
  PROVEN_BY: {
    term: '依据',
    layer: 'provenance',
    properties: {},
    ends: graphNodeTypes.map((from) => ({
      from,
      to: 'EVIDENCE' as const,
      forward: many('evidence', { required: true }),
      reverse: many('proves'),
    })),
  },
  RANK_PROVEN_BY: {
    term: '排名依据',
    layer: 'provenance',
    properties: {},
    ends: [
      {
        from: 'RESULT',
        to: 'EVIDENCE',
        forward: one('rankEvidence'),
        reverse: many('provesRanks'),
      },
    ],
  },
  QUOTED_FROM: {
    term: '引自',
    layer: 'provenance',
    properties: {},
    ends: [
      {
        from: 'EVIDENCE',
        to: 'DOCUMENT',
        forward: one('document', { required: true, idProperty: 'documentId' }),
        reverse: many('quotes'),
      },
      { from: 'EVIDENCE', to: 'SECTION', forward: one('section'), reverse: many('quotes') },
    ],
  },
  IN_LEDGER_OF: {
    term: '所在台账',
    layer: 'provenance',
    properties: {},
    ends: [
      {
        from: 'MENTION',
        to: 'DOCUMENT',
        forward: one('document', { required: true, idProperty: 'documentId' }),
        reverse: many('mentions'),
      },
    ],
  },
  EXPLAINED_BY: {
    term: '说明',
    layer: 'provenance',
    properties: {},
    ends: explainingTypes.map((to) => ({
      from: 'MENTION' as const,
      to,
      forward: many('explainedBy'),
    })),
  },
} as const satisfies Record<string, RelationDefinition>;

export type RelationType = keyof typeof relationTypes;
export const relationTypeNames = Object.keys(relationTypes) as RelationType[];
export const relationDefinitionOf = (type: RelationType): RelationDefinition => relationTypes[type];
/** The relations that are shown and counted, proof left out, in the ontology's order. */
export const graphRelationTypes = relationTypeNames.filter(
  (type) => relationTypes[type].layer === 'graph',
);

const typesAt: ReadonlyMap<NodeType, readonly RelationType[]> = new Map(
  nodeTypeNames.map((type) => [
    type,
    graphRelationTypes.filter((relation) =>
      relationDefinitionOf(relation).ends.some(({ from, to }) => from === type || to === type),
    ),
  ]),
);

/** The relations of the graph that a node of the type may have, at either end, in the ontology's order. */
export const relationTypesAt = (type: NodeType): readonly RelationType[] =>
  typesAt.get(type) as readonly RelationType[];

/** A relation as one node type reads it: `Program.city` is `OF_CITY` outwards. Plans and stores work with these. */
export interface RelationField extends RelationEnd {
  readonly owner: NodeType;
  readonly relation: RelationType;
  readonly direction: 'out' | 'in';
  /** The types found at the other end, in the ontology's order. */
  readonly targets: readonly NodeType[];
}

const fieldsByOwner: ReadonlyMap<NodeType, ReadonlyMap<string, RelationField>> = collectFields();

function collectFields(): Map<NodeType, Map<string, RelationField>> {
  const byOwner = new Map<NodeType, Map<string, RelationField>>(
    nodeTypeNames.map((type) => [type, new Map<string, RelationField>()]),
  );
  const add = (
    owner: NodeType,
    target: NodeType,
    relation: RelationType,
    direction: 'out' | 'in',
    end: RelationEnd | undefined,
  ): void => {
    if (!end) return;
    const fields = byOwner.get(owner) as Map<string, RelationField>;
    const known = fields.get(end.field);
    if (known && (known.relation !== relation || known.direction !== direction))
      throw new Error(`${owner}.${end.field} names both ${known.relation} and ${relation}`);
    fields.set(end.field, {
      ...end,
      owner,
      relation,
      direction,
      targets: [...(known?.targets ?? []), target],
    });
  };
  for (const relation of relationTypeNames) {
    const definition: RelationDefinition = relationTypes[relation];
    for (const { from, to, forward, reverse } of definition.ends) {
      add(from, to, relation, 'out', forward);
      add(to, from, relation, 'in', reverse);
    }
  }
  return byOwner;
}

/** The relations that a node type reads, by field name. */
export const relationFieldsOf = (type: NodeType): ReadonlyMap<string, RelationField> =>
  fieldsByOwner.get(type) as ReadonlyMap<string, RelationField>;

/** @throws {Error} where the ontology has no such relation: a mistake in the program, not in input. */
export function relationField(type: NodeType, field: string): RelationField {
  const found = relationFieldsOf(type).get(field);
  if (!found) throw new Error(`The ontology has no relation ${type}.${field}`);
  return found;
}

export const definitionOf = (type: NodeType): NodeDefinition => nodeTypes[type];

const typeByPrefix = new Map<string, NodeType>(
  nodeTypeNames.map((type) => [nodeTypes[type].idPrefix, type]),
);
const typeByLabel = new Map<string, NodeType>(
  nodeTypeNames.map((type) => [nodeTypes[type].label, type]),
);

/** The type that an id's first part names, or undefined where it names none. */
export const typeOfId = (id: string): NodeType | undefined =>
  typeByPrefix.get(id.slice(0, Math.max(id.indexOf(':'), 0)));

/** Types whose things may have been merged, so that a former id leads to one. */
export const mergeableTypes: readonly NodeType[] = nodeTypeNames.filter(
  (type) => 'formerIds' in definitionOf(type).properties,
);

/** A measurement is either promised (目标) or reported as reached (完成情况). */
export type MeasurementType = 'TARGET' | 'RESULT';

export const isMeasurement = (type: NodeType): type is MeasurementType =>
  type === 'TARGET' || type === 'RESULT';

/** The types whose nodes a search finds: those with `searched` properties. */
export type SearchedType = {
  [Type in NodeType]: (typeof nodeTypes)[Type]['searched'] extends readonly [] ? never : Type;
}[NodeType];

export const isSearched = (type: NodeType): type is SearchedType =>
  definitionOf(type).searched.length > 0;

/** In the ontology's order. */
export const searchedTypes: readonly SearchedType[] = nodeTypeNames.filter(isSearched);

export const typeOfLabel = (label: string): NodeType | undefined => typeByLabel.get(label);
