import type { NodeType, RelationType } from '../model/ontology.js';
import { type ByName, byName } from '../util/by-name.js';

/** What every id of the export begins with; the graph has no address of its own. */
export const idBase = 'urn:minzheng-graph:';

/** Terms that no common vocabulary has: labels, properties and relations of the ontology. */
const ontologyBase = `${idBase}ontology#`;

const inLanguage = (language: string) => (id: string) => ({ '@id': id, '@language': language });
const inChinese = inLanguage('zh');
const inEnglish = inLanguage('en');
/** Chinese in Latin letters as pinyin writes it. */
const inPinyin = inLanguage('zh-Latn-pinyin');
const offset = (id: string) => ({ '@id': id, '@type': 'xsd:nonNegativeInteger' });

/** Self-contained: a processor needs nothing from the network. */
export const jsonLdContext = {
  '@version': 1.1,
  '@vocab': ontologyBase,
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  oa: 'http://www.w3.org/ns/oa#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dcterms: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: '@type',
  prefLabel: inChinese('skos:prefLabel'),
  altLabel: inChinese('skos:altLabel'),
  prefLabelEn: inEnglish('skos:prefLabel'),
  /** A label that finds a concept and is not shown. */
  hiddenLabel: inPinyin('skos:hiddenLabel'),
  searchLabel: inChinese('skos:hiddenLabel'),
  name: inChinese('schema:name'),
  alternateName: inChinese('schema:alternateName'),
  nameEn: inEnglish('schema:name'),
  namePinyin: inPinyin('schema:alternateName'),
  jobTitle: inChinese('schema:jobTitle'),
  text: inChinese('schema:text'),
  note: { '@id': 'skos:note' },
  exact: inChinese('oa:exact'),
  start: offset('oa:start'),
  end: offset('oa:end'),
} as const;

/** Names of things, which become a concept's labels or schema.org's names. */
const labels = {
  name: 'prefLabel',
  nameEn: 'prefLabelEn',
  pinyin: 'hiddenLabel',
  aliases: 'altLabel',
};
const names = { name: 'name', nameEn: 'nameEn', pinyin: 'namePinyin', aliases: 'alternateName' };

/** The types that common vocabularies have for a node, and their names for its properties. */
export interface TypeTerms {
  readonly types: readonly string[];
  /** Terms by property, where they differ from the property's name. */
  readonly properties?: Readonly<Record<string, string>>;
  /** Of concepts: the scheme that they are from. */
  readonly scheme?: string;
}

const measurement: TypeTerms = {
  types: ['schema:Observation'],
  properties: { scope: 'schema:description', year: 'schema:observationDate' },
};

/** Evidence and mentions are not here: they are annotations, not things with properties. */
export const typeTerms: Readonly<Record<Exclude<NodeType, 'EVIDENCE' | 'MENTION'>, TypeTerms>> = {
  CITY: { types: ['schema:AdministrativeArea'], properties: names },
  YEAR: { types: ['dcterms:PeriodOfTime'] },
  DOCUMENT: {
    types: ['schema:Report'],
    properties: {
      title: 'name',
      pinyin: 'namePinyin',
      issuedOn: 'schema:datePublished',
      sha256: 'schema:sha256',
    },
  },
  SECTION: {
    types: ['schema:Chapter'],
    properties: { heading: 'name', position: 'schema:position', start: 'startsAt', end: 'endsAt' },
  },
  POLICY: { types: ['schema:Legislation'], properties: names },
  PROGRAM: { types: ['schema:Project'], properties: names },
  SERVICE_BRAND: { types: ['schema:GovernmentService', 'schema:Brand'], properties: names },
  TARGET: measurement,
  RESULT: measurement,
  INDICATOR: {
    types: ['skos:Concept', 'schema:Property'],
    properties: labels,
    scheme: 'indicators',
  },
  DEPARTMENT: { types: ['schema:GovernmentOrganization'], properties: names },
  OFFICIAL: { types: ['schema:Person'], properties: { ...names, posts: 'jobTitle' } },
  PLACE: { types: ['schema:Place'], properties: names },
  POLICY_AREA: {
    types: ['skos:Concept'],
    properties: { ...labels, searchWords: 'searchLabel' },
    scheme: 'policy-areas',
  },
  BENEFICIARY_GROUP: {
    types: ['skos:Concept', 'schema:Audience'],
    properties: labels,
    scheme: 'beneficiary-groups',
  },
  INDICATOR_FAMILY: {
    types: ['skos:Collection'],
    properties: { name: 'prefLabel', nameEn: 'prefLabelEn', pinyin: 'hiddenLabel' },
  },
  CONCEPT: { types: ['skos:Concept'], properties: labels, scheme: 'concepts' },
  SYNONYM_SET: { types: ['skos:Collection'], properties: { name: 'prefLabel', terms: 'altLabel' } },
};

export const conceptSchemes: Readonly<ByName<string>> = byName({
  indicators: '指标',
  'policy-areas': '业务领域',
  'beneficiary-groups': '服务对象',
  concepts: '提法',
});

const commonPredicates: Partial<Record<RelationType, string>> = {
  PARENT_CITY: 'schema:containedInPlace',
  PUBLISHED_BY: 'schema:spatialCoverage',
  COVERS: 'dcterms:temporal',
  ISSUED_BY: 'schema:publisher',
  IN_DOCUMENT: 'schema:isPartOf',
  PARENT_SECTION: 'dcterms:isPartOf',
  CONCERNS: 'schema:about',
  STATED_IN: 'schema:subjectOf',
  MENTIONS: 'schema:mentions',
  SERVES: 'schema:audience',
  MEASURES: 'schema:measuredProperty',
  AT_PLACE: 'schema:location',
  PARENT_DEPARTMENT: 'schema:parentOrganization',
  HOLDS_POST_AT: 'schema:worksFor',
};

/** `OF_PROGRAM` is `ofProgram` in the ontology's own words. */
const ownPredicate = (type: RelationType): string =>
  type.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

export const predicateOf = (type: RelationType): string =>
  commonPredicates[type] ?? `${ontologyBase}${ownPredicate(type)}`;
