import { describe, expect, test } from '@jest/globals';
import {
  areaOfNode,
  cityAndYearsOf,
  cityOfNode,
  type ReadCityOrYears,
  yearsOfNode,
} from '../../src/model/city-and-years.js';
import { nodeTypeNames } from '../../src/model/ontology.js';

/** Reads from a node and its document, both given by their properties. */
const reading =
  (node: object, document: object = {}): ReadCityOrYears =>
  (property, of) =>
    ({ node, document })[of][property as never];

describe('The city and years of a node', () => {
  test('are held by these properties of each type', () => {
    const ofAll = nodeTypeNames.map((type) => {
      const { city, years, document } = cityAndYearsOf(type);
      return [type, [city, years, document].filter((property) => property !== null).join(' ')];
    });
    expect(Object.fromEntries(ofAll)).toEqual({
      CITY: 'id years',
      YEAR: 'year',
      DOCUMENT: 'cityId year',
      SECTION: 'documentId',
      POLICY: 'cityId years',
      PROGRAM: 'cityId years',
      SERVICE_BRAND: 'cityId years',
      TARGET: 'cityId year documentId',
      RESULT: 'cityId year documentId',
      INDICATOR: 'years',
      INDICATOR_FAMILY: 'years',
      DEPARTMENT: 'cityId years',
      OFFICIAL: 'years',
      PLACE: 'cityId years',
      POLICY_AREA: 'years',
      BENEFICIARY_GROUP: 'years',
      CONCEPT: 'years',
      EVIDENCE: 'documentId',
      MENTION: 'documentId',
      SYNONYM_SET: '',
    });
  });

  test('an area is of itself, and a section of the area that its policyAreaId names', () => {
    expect(areaOfNode('POLICY_AREA', reading({ id: 'area:elderly' }))).toBe('area:elderly');
    expect(areaOfNode('SECTION', reading({ policyAreaId: 'area:a' }))).toBe('area:a');
    expect(areaOfNode('SECTION', reading({}))).toBeNull();
    expect(areaOfNode('DOCUMENT', reading({ policyAreaId: 'area:a' }))).toBeNull();
  });

  test('a city is of itself, not of the province above it', () => {
    const city = reading({ id: 'city:qingdao', parentId: 'city:shandong' });
    expect(cityOfNode('CITY', city)).toBe('city:qingdao');
  });

  test('a brand is of the city that its cityId names', () => {
    expect(cityOfNode('SERVICE_BRAND', reading({ cityId: 'city:qingdao' }))).toBe('city:qingdao');
  });

  test('a policy of no city is of none', () => {
    expect(cityOfNode('POLICY', reading({ cityId: null }))).toBeNull();
  });

  test('a section is of the city of its document', () => {
    expect(cityOfNode('SECTION', reading({}, { cityId: 'city:qufu' }))).toBe('city:qufu');
  });

  test('a target is of its own city, whatever the city of its document is', () => {
    const target = reading({ cityId: 'city:qufu' }, { cityId: 'city:jining' });
    expect(cityOfNode('TARGET', target)).toBe('city:qufu');
  });

  test('an official is of no city', () => {
    expect(cityOfNode('OFFICIAL', reading({}, { cityId: 'city:qufu' }))).toBeNull();
  });

  test('a section whose document is not there is of no city and no year', () => {
    expect(cityOfNode('SECTION', reading({}))).toBeNull();
    expect(yearsOfNode('SECTION', reading({}))).toEqual([]);
  });

  test('an indicator is of all years in which documents name it', () => {
    expect(yearsOfNode('INDICATOR', reading({ years: [2020, 2023] }))).toEqual([2020, 2023]);
  });

  test('a section is of the year of its document', () => {
    expect(yearsOfNode('SECTION', reading({}, { year: 2020 }))).toEqual([2020]);
  });

  test('a result for last year is of that year and of the year of its document', () => {
    expect(yearsOfNode('RESULT', reading({ year: 2022 }, { year: 2023 }))).toEqual([2022, 2023]);
  });

  test('a target for the year of its document is of that year once', () => {
    expect(yearsOfNode('TARGET', reading({ year: 2023 }, { year: 2023 }))).toEqual([2023]);
  });
});
