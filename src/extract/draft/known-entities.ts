import type { EntityList } from '../../dataset/read/fact-ids.js';
import { currentIdsOf, statedThings } from '../../dataset/read/same-things.js';
import type { Annotation } from '../../model/annotation.js';

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

/**
 * By city, list and name; a name that two things of a city have finds neither. A name of what is the same
 * as another thing finds that one.
 */
export function knownEntities(annotations: readonly Annotation[]): KnownEntities {
  const current = currentIdsOf(annotations);
  const stated = annotations.flatMap((annotation) =>
    statedThings(annotation).map((thing) => ({ ...thing, annotation })),
  );
  const firstOf = new Map([...stated].reverse().map(({ id, fact }) => [id, fact]));
  const known = new Map<string, KnownEntity>();
  const ambiguous = new Set<string>();
  for (const { list, fact: named, id: statedId, annotation } of stated) {
    if ('city' in named || 'level' in named) continue;
    const same = current.get(statedId);
    const entity = (same === undefined ? undefined : firstOf.get(same)) ?? named;
    for (const each of [named.name, ...(named.aliases ?? [])]) {
      const id = idOf(annotation.document.city, list, each);
      const before = known.get(id);
      if (before && before.key !== entity.key) ambiguous.add(id);
      const { key, name, kind, policyArea } = entity;
      known.set(id, { key, name, ...(kind && { kind }), ...(policyArea && { policyArea }) });
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
