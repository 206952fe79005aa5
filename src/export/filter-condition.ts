import { definitionOf, type NodeType } from '../model/ontology.js';
import type { Condition } from '../model/plan.js';
import type { ExportFilter } from './export-filter.js';

const isOneOf = (property: string, values: readonly (string | number)[]): Condition => ({
  property,
  tests: { in: values },
});

/**
 * What a node of a type must meet to be selected by the cities and years of a filter; undefined where
 * nothing is demanded.
 *
 * - A document, a target or a result belongs to its city and its year; a section or a passage to those of
 *   its document.
 * - What belongs to a city (a programme, a place, a city's own department) belongs to every year in which
 *   a document names it.
 * - What belongs to no city (indicators, policy areas, beneficiary groups, officials, national bodies) is
 *   selected where a document of one of the cities and years names it.
 */
export function filterCondition(
  type: NodeType,
  { cities, years }: ExportFilter,
): Condition | undefined {
  if (!cities && !years) return undefined;
  if (type === 'SECTION' || type === 'EVIDENCE')
    return { relation: 'document', where: ofDocument({ cities, years }) };
  const { properties } = definitionOf(type);
  const conditions: Condition[] = [];
  if (cities) conditions.push(ofCities(type, { cities, years }));
  if (years) conditions.push(isOneOf('years' in properties ? 'years' : 'year', years));
  return { all: conditions };
}

/** Meets whatever a document of the filter's cities and years names. */
export const namedByDocuments = (filter: ExportFilter): Condition | undefined =>
  filter.cities || filter.years ? { relation: 'documents', where: ofDocument(filter) } : undefined;

const ofDocument = ({ cities, years }: ExportFilter): Condition => ({
  all: [...(cities ? [isOneOf('cityId', cities)] : []), ...(years ? [isOneOf('year', years)] : [])],
});

function ofCities(
  type: NodeType,
  filter: ExportFilter & { readonly cities: readonly string[] },
): Condition {
  if (type === 'CITY') return isOneOf('id', filter.cities);
  const cityId = definitionOf(type).properties.cityId;
  const own = isOneOf('cityId', filter.cities);
  if (cityId && !cityId.nullable) return own;
  const named: Condition = { relation: 'documents', where: ofDocument(filter) };
  return cityId
    ? { any: [own, { all: [{ not: { property: 'cityId', tests: {} } }, named] }] }
    : named;
}
