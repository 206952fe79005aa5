import type { Annotation, DepartmentAnnotation, PolicyAnnotation } from '../../model/annotation.js';
import { idOf, national } from '../../model/ids.js';

/**
 * Ids of the facts that one document states, by the keys under which it states them. What a city has
 * of its own gets the same id from every document of that city (`brand:qingdao:qingnuanzhu`).
 */
export interface FactIds {
  readonly document: string;
  section(ordinal: string): string;
  department(key: string): string;
  official(key: string): string;
  place(key: string): string;
  policy(key: string): string;
  program(key: string): string;
  brand(key: string): string;
  target(key: string): string;
  result(key: string): string;
}

export function factIds(annotation: Annotation): FactIds {
  const { key: documentKey, city } = annotation.document;
  /** By key, the city that each belongs to: the document's unless the fact says otherwise. */
  const owners = (
    facts: readonly (PolicyAnnotation | DepartmentAnnotation)[] | undefined,
  ): ReadonlyMap<string, string> =>
    new Map(
      (facts ?? []).map((fact) => [
        fact.key,
        (fact.city === undefined ? city : fact.city) ?? national,
      ]),
    );
  const policyOwners = owners(annotation.policies);
  const departmentOwners = owners(annotation.departments);
  return {
    document: idOf('DOCUMENT', documentKey),
    section: (ordinal) => idOf('SECTION', documentKey, ordinal),
    department: (key) => idOf('DEPARTMENT', departmentOwners.get(key) ?? city, key),
    official: (key) => idOf('OFFICIAL', city, key),
    place: (key) => idOf('PLACE', city, key),
    policy: (key) => idOf('POLICY', policyOwners.get(key) ?? city, key),
    program: (key) => idOf('PROGRAM', city, key),
    brand: (key) => idOf('SERVICE_BRAND', city, key),
    target: (key) => idOf('TARGET', documentKey, key),
    result: (key) => idOf('RESULT', documentKey, key),
  };
}
