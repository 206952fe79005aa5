import { definitionOf, type NodeType } from '../../model/ontology.js';

/** What a thing is called in the descriptions of the API. */
export interface Noun {
  readonly one: string;
  readonly many: string;
}

/** The English nouns of the node types. Their Chinese terms are the ontology's. */
export const nouns: Readonly<Record<NodeType, Noun>> = {
  CITY: { one: 'city', many: 'cities' },
  YEAR: { one: 'year', many: 'years' },
  DOCUMENT: { one: 'document', many: 'documents' },
  SECTION: { one: 'section', many: 'sections' },
  POLICY: { one: 'policy', many: 'policies' },
  PROGRAM: { one: 'programme', many: 'programmes' },
  SERVICE_BRAND: { one: 'service brand', many: 'service brands' },
  TARGET: { one: 'target', many: 'targets' },
  RESULT: { one: 'result', many: 'results' },
  INDICATOR: { one: 'indicator', many: 'indicators' },
  INDICATOR_FAMILY: { one: 'family of indicators', many: 'families of indicators' },
  DEPARTMENT: { one: 'department', many: 'departments' },
  OFFICIAL: { one: 'official', many: 'officials' },
  PLACE: { one: 'place', many: 'places' },
  POLICY_AREA: { one: 'policy area', many: 'policy areas' },
  BENEFICIARY_GROUP: { one: 'beneficiary group', many: 'beneficiary groups' },
  CONCEPT: { one: 'concept', many: 'concepts' },
  EVIDENCE: { one: 'passage of evidence', many: 'passages of evidence' },
  SYNONYM_SET: { one: 'set of synonyms', many: 'sets of synonyms' },
  MENTION: { one: 'mention', many: 'mentions' },
};

/** For example `service brand (服务品牌)`. */
export const withTerm = (type: NodeType, noun: string): string =>
  `${noun} (${definitionOf(type).term})`;
