import type { ToldApart } from '../../dataset/read/same-things.js';
import type { Dataset } from '../../model/graph.js';
import { idOf } from '../../model/ids.js';
import { type ByName, byName } from '../../util/by-name.js';
import { type MergedList, reasonToMerge } from './merges.js';

/** Two things of a city that documents know under two keys, and may be one. */
export interface PossibleTwins {
  /** Ids; the one with fewer sentences first, which would be the same as the other. */
  readonly id: string;
  readonly sameAs: string;
  readonly reason: string;
}

const lists: Readonly<ByName<MergedList>> = byName<MergedList>({
  DEPARTMENT: 'departments',
  POLICY: 'policies',
  PROGRAM: 'programs',
  SERVICE_BRAND: 'brands',
});

interface Named {
  readonly id: string;
  readonly list: MergedList;
  readonly names: readonly string[];
  readonly sentences: number;
  readonly documents: ReadonlySet<string>;
}

/**
 * Things that differ in their wording as one thing does from year to year, with the reason. Who annotated a
 * document has told apart what it states, so only what no document states both of is compared.
 *
 * @param apart what documents say to be different
 */
export function possibleTwins(
  { nodes, edges }: Dataset,
  apart: ToldApart,
): readonly PossibleTwins[] {
  const documents = new Map<string, Set<string>>();
  for (const { type, from, to } of edges)
    if (type === 'STATED_IN')
      documents.set(from, (documents.get(from) ?? new Set<string>()).add(to));
  const cityNames = new Map(
    nodes.filter(({ type }) => type === 'CITY').map(({ id, properties: { name } }) => [id, name]),
  );
  const byOwner = new Map<string, { readonly city: string; readonly things: Named[] }>();
  for (const { type, id, properties } of nodes) {
    const list = lists[type];
    if (!list) continue;
    const { name, aliases, level = null, quotes } = properties;
    // Also of what is an unnamed province's, its id says by which city's documents it is known.
    const [, owner = ''] = id.split(':');
    const city = String(cityNames.get(idOf('CITY', owner)) ?? '');
    const group = JSON.stringify([type, owner, level]);
    const things = byOwner.get(group)?.things ?? [];
    byOwner.set(group, { city, things });
    things.push({
      ...{ id, list, documents: documents.get(id) ?? new Set<string>() },
      names: [name as string, ...(aliases as readonly string[])],
      sentences: (quotes as readonly string[]).length,
    });
  }
  return [...byOwner.values()].flatMap(({ city, things }) => twinsAmong(things, city, apart));
}

function twinsAmong(things: readonly Named[], city: string, apart: ToldApart): PossibleTwins[] {
  return things.flatMap((one, at) =>
    things.slice(at + 1).flatMap((other) => {
      if ([...one.documents].some((document) => other.documents.has(document))) return [];
      if (apart.has(one.id, other.id)) return [];
      const reason = reasonToMerge(one.list, one.names, other.names, city);
      if (reason === undefined) return [];
      const [less, more] = one.sentences <= other.sentences ? [one, other] : [other, one];
      return [{ id: less.id, sameAs: more.id, reason }];
    }),
  );
}

/** One line each, for a person who looks whether they are one. */
export const formatTwins = (found: readonly PossibleTwins[]): string =>
  found
    .map(({ id, sameAs, reason }) => {
      const key = sameAs.split(':').at(-1);
      return `warning MAY_BE_ONE ${id} and ${sameAs}: ${reason}. Say of the first sameAs: ${key} where they are one, and differentFrom: [${key}] where they are two.`;
    })
    .join('\n');
