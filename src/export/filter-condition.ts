import { cityAndYearsOf } from '../model/city-and-years.js';
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
  const properties = cityAndYearsOf(type);
  if (properties.years === null)
    return { relation: 'document', where: ofDocument({ cities, years }) };
  const conditions: Condition[] = [];
  if (cities) conditions.push(ofCities(type, { cities, years }));
  if (years) conditions.push(isOneOf(properties.years, years));
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
  const named: Condition = { relation: 'documents', where: ofDocument(filter) };
  const { city } = cityAndYearsOf(type);
  if (city === null) return named;
  const own = isOneOf(city, filter.cities);
  const isOptional = definitionOf(type).properties[city]?.nullable;
  return isOptional
    ? { any: [own, { all: [{ not: { property: city, tests: {} } }, named] }] }
    : own;
}
