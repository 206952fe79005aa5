import type { Annotation, UnnamedLevel } from '../../model/annotation.js';
import type { CurrentIdLookup } from '../../model/former-ids.js';
import { idOf, national } from '../../model/ids.js';
import type { NodeType } from '../../model/ontology.js';

/** The lists of what a city has of its own, and the type of the things in each. */
export const entityTypes = {
  departments: 'DEPARTMENT',
  officials: 'OFFICIAL',
  places: 'PLACE',
  policies: 'POLICY',
  programs: 'PROGRAM',
  brands: 'SERVICE_BRAND',
} as const satisfies Readonly<Record<string, NodeType>>;
export type EntityList = keyof typeof entityTypes;
export const entityLists = Object.keys(entityTypes) as readonly EntityList[];

/** An entry of one of these lists. */
export interface EntityFact {
  readonly key: string;
  readonly sameAs?: string;
  readonly differentFrom?: readonly string[];
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly kind?: string;
  readonly policyArea?: string;
  readonly city?: string | null;
  readonly level?: UnnamedLevel;
}

/** Whose a thing is, as its id has it: the document's city's unless it says otherwise. */
export const ownerOf = ({ document }: Annotation, { city }: EntityFact): string =>
  city === null ? national : (city ?? document.city);

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

/** @param current what a thing is known by that the document states under another key: see `sameAs` */
export function factIds(annotation: Annotation, current: CurrentIdLookup = new Map()): FactIds {
  const { key: documentKey, city } = annotation.document;
  const entity = (list: EntityList): ((key: string) => string) => {
    const owners = new Map(
      (annotation[list] ?? []).map((fact) => [fact.key, ownerOf(annotation, fact)]),
    );
    return (key) => {
      const id = idOf(entityTypes[list], owners.get(key) ?? city, key);
      return current.get(id) ?? id;
    };
  };
  return {
    document: idOf('DOCUMENT', documentKey),
    section: (ordinal) => idOf('SECTION', documentKey, ordinal),
    department: entity('departments'),
    official: entity('officials'),
    place: entity('places'),
    policy: entity('policies'),
    program: entity('programs'),
    brand: entity('brands'),
    target: (key) => idOf('TARGET', documentKey, key),
    result: (key) => idOf('RESULT', documentKey, key),
  };
}
