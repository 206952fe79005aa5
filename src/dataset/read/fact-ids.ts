import type { DepartmentAnnotation, PolicyAnnotation } from '../../model/annotation.js';
import { idOf, national } from '../../model/ids.js';
import type { AnnotatedDocument } from './annotated-document.js';

/** City whose own a policy or department is: the document's unless it says otherwise; null for nobody's. */
export const cityOf = (
  document: AnnotatedDocument,
  fact: PolicyAnnotation | DepartmentAnnotation,
): string | null => (fact.city === undefined ? document.annotation.document.city : fact.city);

/** Ids of the facts that one document states, by the keys under which it states them. */
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

export function factIds(document: AnnotatedDocument): FactIds {
  const { annotation } = document;
  const { key: documentKey, city } = annotation.document;
  const owners = (
    facts: readonly (PolicyAnnotation | DepartmentAnnotation)[] | undefined,
  ): ReadonlyMap<string, string> =>
    new Map((facts ?? []).map((fact) => [fact.key, cityOf(document, fact) ?? national]));
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
