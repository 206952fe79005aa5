import type { Annotation } from '../../model/annotation.js';

const lists = ['departments', 'officials', 'places', 'policies', 'programs', 'brands'] as const;
export type EntityList = (typeof lists)[number];

/** What another document of the city says of a thing of the same name. */
export interface KnownEntity {
  readonly key: string;
  readonly name: string;
  readonly kind?: string;
  readonly policyArea?: string;
}

/** Things that documents of a city name, so that the same name in another year is the same thing. */
export type KnownEntities = ReadonlyMap<string, KnownEntity>;

const idOf = (city: string, list: EntityList, name: string): string => `${city} ${list} ${name}`;

/** By city, list and name; a name that two things of a city have finds neither. */
export function knownEntities(annotations: readonly Annotation[]): KnownEntities {
  const known = new Map<string, KnownEntity>();
  const ambiguous = new Set<string>();
  for (const annotation of annotations)
    for (const list of lists)
      for (const entity of annotation[list] ?? []) {
        if ('city' in entity || 'level' in entity) continue;
        const { key, name, aliases = [] } = entity;
        for (const each of [name, ...aliases]) {
          const id = idOf(annotation.document.city, list, each);
          const before = known.get(id);
          if (before && before.key !== key) ambiguous.add(id);
          known.set(id, {
            key,
            name,
            ...('kind' in entity && { kind: entity.kind }),
            ...('policyArea' in entity && entity.policyArea && { policyArea: entity.policyArea }),
          });
        }
      }
  for (const id of ambiguous) known.delete(id);
  return known;
}

export const entityOf = (
  known: KnownEntities,
  city: string,
  list: EntityList,
  name: string,
): KnownEntity | undefined => known.get(idOf(city, list, name));
