import { definitionOf, type NodeType, nodeTypeNames, relationFieldsOf } from './ontology.js';
import type { Condition } from './plan.js';

/**
 * Which properties say of which city, of which years and of which policy area a node of a type is.
 * Searches and exports that are narrowed to cities, years or areas go by them.
 */
export interface CityAndYears {
  /** Holds the id of the node's own city, and may be empty; null for types that are no city's own. */
  readonly city: 'id' | 'cityId' | null;
  /** Holds the node's own year, or the years in which documents name it. */
  readonly years: 'year' | 'years' | null;
  /** Holds the id of the node's policy area, and may be empty; null for types that are of none. */
  readonly area: 'id' | 'policyAreaId' | null;
  /** Holds the id of the one document that the node is from. */
  readonly document: 'documentId' | null;
}

const propertiesByType = Object.fromEntries(
  nodeTypeNames.map((type) => [type, derive(type)]),
) as Readonly<Record<NodeType, CityAndYears>>;

function derive(type: NodeType): CityAndYears {
  const { properties } = definitionOf(type);
  const idProperty = (relation: string) => relationFieldsOf(type).get(relation)?.idProperty ?? null;
  return {
    city: (type === 'CITY' ? 'id' : idProperty('city')) as CityAndYears['city'],
    years: 'years' in properties ? 'years' : 'year' in properties ? 'year' : null,
    area: type === 'POLICY_AREA' ? 'id' : 'policyAreaId' in properties ? 'policyAreaId' : null,
    document: idProperty('document') as CityAndYears['document'],
  };
}

/**
 * The properties of a type, derived from the ontology: a section (章节) has its document alone, a
 * service brand (服务品牌) `cityId` and `years`, a target (目标) `cityId`, `year` and its document.
 */
export const cityAndYearsOf = (type: NodeType): CityAndYears => propertiesByType[type];

/**
 * Reads a property of a node, or of the document that the node is from; null or undefined where it
 * has no value, or where there is no such document.
 */
export type ReadCityOrYears = (property: string, of: 'node' | 'document') => unknown;

/**
 * The city that a node is of, as searches see it: its own (a city is of itself), or else that of its
 * document; null for what is no city's own. A section of 青岛市2023年工作计划 is of 青岛市, an
 * indicator (指标) of no city.
 */
export function cityOfNode(type: NodeType, read: ReadCityOrYears): string | null {
  const { city, document } = propertiesByType[type];
  const own = city && read(city, 'node');
  return (own ?? (document && read('cityId', 'document')) ?? null) as string | null;
}

/**
 * The years that a node is of, as searches see it, each once: its own and that of its document. A
 * result for 2022 that a document of 2023 reports is of both.
 */
export function yearsOfNode(type: NodeType, read: ReadCityOrYears): number[] {
  const { years, document } = propertiesByType[type];
  const own = (years && read(years, 'node')) ?? [];
  const ofDocument = (document && read('year', 'document')) ?? [];
  return [...new Set([own, ofDocument].flat() as number[])];
}

/**
 * The policy area that a node is of, as searches see it: its own (an area is of itself), of a target
 * or result that of its indicator; null for what is of none, documents among it.
 */
export function areaOfNode(type: NodeType, read: ReadCityOrYears): string | null {
  const { area } = propertiesByType[type];
  return ((area && read(area, 'node')) ?? null) as string | null;
}

/**
 * The one year that a node is of: its own or, of a section (章节), that of its document; null for what
 * several years' documents name.
 */
export function yearOfNode(type: NodeType, read: ReadCityOrYears): number | null {
  const { years, document } = propertiesByType[type];
  if (years === 'years') return null;
  return ((years ? read(years, 'node') : document && read('year', 'document')) ?? null) as
    | number
    | null;
}

/** Cities and years that nodes are narrowed to; an empty list means no node at all. */
export interface CitiesAndYears {
  readonly cityIds?: readonly string[] | undefined;
  readonly years?: readonly number[] | undefined;
}

/**
 * What a node of a type must meet to be of one of the cities and of one of the years, as
 * {@link cityOfNode} and {@link yearsOfNode} tell them; undefined where neither is demanded.
 */
export function conditionOfCitiesAndYears(
  type: NodeType,
  { cityIds, years }: CitiesAndYears,
): Condition | undefined {
  const all = [
    ...(cityIds ? [ofOne(type, 'cityId', propertiesByType[type].city, cityIds)] : []),
    ...(years ? [ofOne(type, 'year', propertiesByType[type].years, years)] : []),
  ];
  return all.length > 0 ? { all } : undefined;
}

/**
 * @param inDocument the property of a document that has such a value
 * @param own the property of the node itself
 */
function ofOne(
  type: NodeType,
  inDocument: 'cityId' | 'year',
  own: string | null,
  values: readonly (string | number)[],
): Condition {
  const tests = { in: values };
  const ofNode: Condition[] = own ? [{ property: own, tests }] : [];
  // A node has one city, its own before its document's, and may have both years.
  const isRead = propertiesByType[type].document && (inDocument === 'year' || !own);
  const ofDocument: Condition[] = isRead
    ? [{ relation: 'document', where: { property: inDocument, tests } }]
    : [];
  return { any: [...ofNode, ...ofDocument] };
}
